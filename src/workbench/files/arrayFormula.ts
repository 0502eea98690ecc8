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

/** Names of a workbook, in small letters, by what a formula that uses them has to be stored as. */
export interface ArrayNames {
  /** Stand for several cells. */
  readonly cells: ReadonlySet<string>;
  /** Calculate with several cells themselves. */
  readonly calculated: ReadonlySet<string>;
}

const noNames: ArrayNames = { cells: new Set(), calculated: new Set() };

/**
 * Whether a formula must be stored as a dynamic array, whatever its size: it calls a function that returns arrays, or
 * calculates with every cell of a range or of a name, as SUM(A1:A9*B1:B9) does. Of any other formula Excel would take
 * one cell of each such range, and silently give another number than the grid.
 */
export function calculatesArray(formula: string, names: ArrayNames = noNames): boolean {
  const tokens = tokenize(formula.replace(/^=/, '')).filter(({ kind }) => kind !== 'space');
  const calls: Call[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    const isFunction = kind === 'name' && tokens[index + 1]?.text === '(';
    if (isFunction && ARRAY_FUNCTIONS.has(text.toUpperCase())) return true;
    if (text === '(')
      calls.push({
        name: tokens[index - 1]?.kind === 'name' ? tokens[index - 1].text.toUpperCase() : '',
        isFirst: true,
      });
    else if (text === ')') calls.pop();
    else if (text === ',' && calls.length) calls[calls.length - 1].isFirst = false;
    else if (text === '#' && tokens[index - 1]?.kind === 'reference') return true;
    else if (isUsedName(tokens, index) && names.calculated.has(text.toLowerCase())) return true;
    else if (
      !calls.some(({ name }) => NATIVE_ARRAY_FUNCTIONS.has(name)) &&
      isCalculatedRange(tokens, index, calls.at(-1), names)
    )
      return true;
  }
  return false;
}

/** A call that is open, and whether its first argument is being read. */
interface Call {
  readonly name: string;
  isFirst: boolean;
}

/** Whether a range of cells ends here that an operator or a function of one value is applied to. */
function isCalculatedRange(
  tokens: readonly Token[],
  end: number,
  call: Call | undefined,
  names: ArrayNames,
): boolean {
  const start = rangeStart(tokens, end, names);
  if (start === undefined) return false;
  const [before, after] = [tokens[start - 1]?.text ?? '', tokens[end + 1]?.text ?? ''];
  if (OPERATORS.has(before) || OPERATORS.has(after)) return true;
  const isArgument = /^[(,]$/.test(before) && /^[),]$/.test(after);
  return isArgument && call !== undefined && takesOneValue(call);
}

/** IF takes one condition; what it answers may be a range. */
const takesOneValue = ({ name, isFirst }: Call) => VALUE_FUNCTIONS.has(name) || (name === 'IF' && isFirst);

/** Index of the first token of the range that ends at `end`, with its sheet; undefined where none of several cells does. */
export function rangeStart(tokens: readonly Token[], end: number, names: ArrayNames): number | undefined {
  const { kind, text } = tokens[end];
  let start = end;
  if (kind === 'structured') {
    if (/@|#(This Row|Headers|Totals)/i.test(text) || tokens[end + 1]?.kind === 'structured')
      return undefined;
    if (tokens[end - 1]?.kind === 'name') start--;
  } else if (kind === 'name') {
    if (!isUsedName(tokens, end) || !names.cells.has(text.toLowerCase())) return undefined;
  } else if (kind !== 'reference') return undefined;
  else if (!text.includes(':')) {
    if (tokens[end - 1]?.text !== ':' || tokens[end - 2]?.kind !== 'reference') return undefined;
    start = end - 2;
  }
  return tokens[start - 1]?.text === '!' ? start - 2 : start;
}

/** Whether a token is a workbook name or a whole table: no call, no sheet, no table of a structured reference. */
function isUsedName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return tokens[index].kind === 'name' && !/^[(!]$/.test(next?.text ?? '') && next?.kind !== 'structured';
}
