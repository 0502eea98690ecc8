import type { CellContent } from '../sheets/plan';

/** What `Range.formulas` takes: text that begins with "=" is a formula there. */
export type Entry = string | number | boolean;

/** Words that some Excel turns into TRUE or FALSE. */
const booleans =
  /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|waar|onwaar|sant|sann|falskt|falsk|prawda|fałsz|verdadeiro)$/i;
const plainText = /^\p{L}[^\d]*$/u;

/** Text as it has to be entered for Excel to keep it text: "=1+1", "3-4", "TRUE" and "May 2025" need the apostrophe. */
export function textEntry(text: string): string {
  const staysText = text === '' || (plainText.test(text) && !booleans.test(text));
  return staysText ? text : `'${text}`;
}

/** A planned cell as it is entered; empty for null. */
export function contentEntry(content: CellContent): Entry {
  if (content === null) return '';
  if (typeof content === 'object') return content.formula;
  return typeof content === 'string' ? textEntry(content) : content;
}

/** A cell's content as it was read, as it has to be entered to stand there again. */
export function restoredEntry(formula: Entry, value: Entry): Entry {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return typeof formula === 'string' && !isFormula ? textEntry(formula) : formula;
}

/** One form for a planned cell and for the same cell read back, to tell whether somebody changed it. */
export function contentText(content: CellContent | Entry): string {
  if (content === null) return '';
  const text = typeof content === 'object' ? content.formula : String(content);
  return text.startsWith('=') ? text.replace(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '').toUpperCase() : text;
}

/** An entry without the apostrophe that keeps it text. */
export function shownText(entry: Entry): Entry {
  return typeof entry === 'string' ? entry.replace(/^'/, '') : entry;
}
