import { columnIndex, columnName } from './address';

export type TokenKind =
  'text' | 'sheet' | 'structured' | 'error' | 'reference' | 'number' | 'name' | 'space' | 'operator';
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const AFTER_REFERENCE = '(?![\\p{L}\\p{N}_.\\\\?(!])';
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['text', '"(?:[^"]|"")*"'],
  ['sheet', "'(?:[^']|'')*'"],
  ['structured', "\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]"],
  ['error', '#(?:N/A|DIV/0!|[A-Z_]+[!?]|GETTING_DATA)'],
  ['reference', `\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}${AFTER_REFERENCE}`],
  ['reference', `\\$?\\d{1,7}:\\$?\\d{1,7}${AFTER_REFERENCE}`],
  ['reference', `\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}${AFTER_REFERENCE}`],
  ['number', '(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?'],
  ['name', '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*'],
  ['space', '\\s+'],
  ['operator', '<=|>=|<>|[^]'],
];
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'giuy');

/** A formula cut into its words; joined they give the formula back, character by character. */
export function tokenize(formula: string): Token[] {
  return Array.from(formula.matchAll(TOKEN), (match) => ({
    kind: PATTERNS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1][0],
    text: match[0],
  }));
}

/** The formula as it reads when copied that many rows down and columns to the right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (!rows && !columns) return formula;
  return tokenize(formula)
    .map(({ kind, text }) => (kind === 'reference' ? shiftReference(text, rows, columns) : text))
    .join('');
}

function shiftReference(reference: string, rows: number, columns: number): string {
  let outside = false;
  const shifted = reference.replace(
    /(\$?)([A-Z]+)|(\$?)(\d+)/gi,
    (whole, fixedColumn, letters, fixedRow, digits) => {
      if (fixedColumn || fixedRow) return whole;
      const index = letters ? columnIndex(letters) + columns : Number(digits) - 1 + rows;
      outside ||= index < 0;
      return letters ? columnName(Math.max(index, 0)) : String(index + 1);
    },
  );
  return outside ? '#REF!' : shifted;
}
