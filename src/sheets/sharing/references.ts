import { formulaTokens, type Token } from '../standalone/formulaTokens';

/** What a formula may depend on, in lower case. */
export interface Targets {
  readonly sheets: ReadonlySet<string>;
  /** Of names and of tables. */
  readonly names: ReadonlySet<string>;
}

/** Whether a formula refers to one of the sheets, names or tables. */
export function refersTo(formula: string, targets: Targets): boolean {
  const tokens = formulaTokens(formula);
  return tokens.some(({ kind, text }, at) => {
    if (kind === 'quoted') return sheetsIn(tokens, at).some((sheet) => targets.sheets.has(sheet));
    if (kind !== 'word') return false;
    const word = text.toLowerCase();
    return tokens[at + 1]?.text === '!' || tokens[at + 1]?.text === ':'
      ? targets.sheets.has(word)
      : targets.names.has(word);
  });
}

/** Whether a formula refers to another workbook: "[Book.xlsx]Sheet1!A1", "'C:\[Book.xlsx]Sheet 1'!A1", "'Book.xlsx'!Name". */
export function refersOutside(formula: string): boolean {
  const tokens = formulaTokens(formula);
  return tokens.some(({ kind, text }, at) => {
    if (kind === 'quoted') return tokens[at + 1]?.text === '!' && /\[[^\]]+\]|\.xl\w{1,2}'$/i.test(text);
    // A table's column has brackets too, but after the table's name and with no sheet behind it.
    return kind === 'brackets' && tokens[at - 1]?.kind !== 'word' && isSheetBehind(tokens, at);
  });
}

/** Whether a formula calls the add-in, or a name that was put in its place and needs LAMBDA. */
export function callsAddin(formula: string): boolean {
  const tokens = formulaTokens(formula);
  return tokens.some(
    ({ kind, text }, at) =>
      kind === 'word' &&
      /^(?:_xldudf_)?airoi(?:[._]|$)/i.test(text) &&
      [tokens[at + 1], tokens[at + 2]].some((next) => next?.text === '('),
  );
}

function isSheetBehind(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.text === '!' || (next?.kind === 'word' && tokens[at + 2]?.text === '!');
}

/** The sheets that a quoted name before "!" stands for: one, or the ends of several. */
function sheetsIn(tokens: readonly Token[], at: number): string[] {
  if (tokens[at + 1]?.text !== '!') return [];
  return tokens[at]!.text.slice(1, -1).replaceAll("''", "'").toLowerCase().split(':');
}
