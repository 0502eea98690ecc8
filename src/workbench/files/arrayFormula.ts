import type { Token } from './formulaTokens';
import { tokenize } from './formulaTokens';

/** Functions that return arrays. */
const ARRAY_FUNCTIONS = new Set(
  `ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK LAMBDA LET MAKEARRAY MAP PIVOTBY
  RANDARRAY REDUCE REGEXEXTRACT SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRIMRANGE UNIQUE VSTACK WRAPCOLS
  WRAPROWS XLOOKUP XMATCH`.split(/\s+/),
);
/** Functions that take one value, and give an array for a range. */
const VALUE_FUNCTIONS = new Set(
  `ABS CEILING DAY EXACT EXP FIND FLOOR IFERROR IFNA INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LEFT LEN LN LOG LOG10
  LOWER MID MOD MONTH NOT POWER RIGHT ROUND ROUNDDOWN ROUNDUP SIGN SQRT SUBSTITUTE TEXT TRIM TRUNC UPPER VALUE YEAR`.split(
    /\s+/,
  ),
);
/** Functions that calculate with arrays in every version of Excel. */
const NATIVE_ARRAY_FUNCTIONS = new Set(['SUMPRODUCT', 'MMULT', 'LOOKUP', 'FREQUENCY']);
const OPERATORS = new Set(['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>=']);

/**
 * Whether a formula must be stored as a dynamic array, whatever its size: it calls a function that returns arrays, or
 * calculates with every cell of a range, as SUM(A1:A9*B1:B9) does. Of any other formula Excel would take one cell of
 * each such range, and silently give another number than the grid.
 */
export function calculatesArray(formula: string): boolean {
  const tokens = tokenize(formula.replace(/^=/, '')).filter(({ kind }) => kind !== 'space');
  const calls: string[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    const isFunction = kind === 'name' && tokens[index + 1]?.text === '(';
    if (isFunction && ARRAY_FUNCTIONS.has(text.toUpperCase())) return true;
    if (text === '(')
      calls.push(tokens[index - 1]?.kind === 'name' ? tokens[index - 1].text.toUpperCase() : '');
    else if (text === ')') calls.pop();
    else if (text === '#' && tokens[index - 1]?.kind === 'reference') return true;
    else if (
      !calls.some((name) => NATIVE_ARRAY_FUNCTIONS.has(name)) &&
      isCalculatedRange(tokens, index, calls)
    )
      return true;
  }
  return false;
}

/** Whether a range of cells ends here that an operator or a function of one value is applied to. */
function isCalculatedRange(tokens: readonly Token[], end: number, calls: readonly string[]): boolean {
  const start = rangeStart(tokens, end);
  if (start === undefined) return false;
  const [before, after] = [tokens[start - 1]?.text ?? '', tokens[end + 1]?.text ?? ''];
  if (OPERATORS.has(before) || OPERATORS.has(after)) return true;
  const isArgument = /^[(,]$/.test(before) && /^[),]$/.test(after);
  return isArgument && VALUE_FUNCTIONS.has(calls[calls.length - 1] ?? '');
}

/** Index of the first token of the range that ends at `end`, with its sheet; undefined where none of several cells does. */
function rangeStart(tokens: readonly Token[], end: number): number | undefined {
  const { kind, text } = tokens[end];
  let start = end;
  if (kind === 'structured') {
    if (/@|#(This Row|Headers|Totals)/i.test(text) || tokens[end + 1]?.kind === 'structured')
      return undefined;
    if (tokens[end - 1]?.kind === 'name') start--;
  } else if (kind !== 'reference') return undefined;
  else if (!text.includes(':')) {
    if (tokens[end - 1]?.text !== ':' || tokens[end - 2]?.kind !== 'reference') return undefined;
    start = end - 2;
  }
  return tokens[start - 1]?.text === '!' ? start - 2 : start;
}
