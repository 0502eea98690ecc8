import { calculatesArray, rangeStart, type ArrayNames } from './arrayFormula';
import { tokenize } from './formulaTokens';
import type { ModelName } from './workbookModel';

/** Functions that may answer a range of cells. */
const RANGE_FUNCTIONS = new Set(['CHOOSE', 'IF', 'IFERROR', 'IFNA', 'IFS', 'INDIRECT', 'OFFSET', 'SWITCH']);

/** The workbook's names that stand for several cells, through other names too, and its tables. */
export function arrayNames({
  names,
  tables,
}: {
  readonly names: readonly ModelName[];
  readonly tables: readonly string[];
}): ArrayNames {
  const cells = new Set(tables.map((table) => table.toLowerCase()));
  const calculated = new Set<string>();
  const known = { cells, calculated };
  // A name may refer to one that comes later: what is found in one pass shows more in the next.
  for (let found = -1; found !== cells.size + calculated.size;) {
    found = cells.size + calculated.size;
    for (const { name, refersTo } of names) {
      if (calculatesArray(refersTo, known)) calculated.add(name.toLowerCase());
      else if (answersCells(refersTo, known)) cells.add(name.toLowerCase());
    }
  }
  return known;
}

/** Whether what a formula answers is a range: one that stands outside all calls, or that a call may answer. */
function answersCells(formula: string, names: ArrayNames): boolean {
  const tokens = tokenize(formula.replace(/^=/, '')).filter(({ kind }) => kind !== 'space');
  let depth = 0;
  return tokens.some(({ kind, text }, index) => {
    if (text === '(') depth++;
    else if (text === ')') depth--;
    if (depth > 0) return false;
    const isCall = kind === 'name' && tokens[index + 1]?.text === '(';
    if (isCall) return RANGE_FUNCTIONS.has(text.toUpperCase());
    return text === ':' || rangeStart(tokens, index, names) !== undefined;
  });
}
