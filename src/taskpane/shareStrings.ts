import { integer, list, count } from './wording';

/** The texts of sharing: a part of `strings` that loads with what shows it. */
export const shareStrings = {
  formulas: 'Formulas typed with AIROI',
  about:
    'Sheets that AIROI built need nothing: they use Excel’s own functions. Cells in which you typed an AIROI function do: their formulas are rewritten to Excel’s own, under names such as AIROI_PAYBACK.',
  needs: 'The names need LAMBDA: Microsoft 365 or Excel on the web.',
  back: 'Back',
  look: 'Find AIROI formulas',
  lookAgain: 'Look again',
  looking: 'Looking through the workbook…',
  none: 'No cell calls AIROI. This workbook calculates without it.',
  found: (cells: number, names: number) =>
    `${count(cells, 'cell calls', 'cells call')} AIROI. ${names === 0 ? 'No names' : count(names, 'name', 'names')} will be added.`,
  list: 'Cells that call AIROI',
  now: 'Now',
  then: 'Then',
  more: (amount: number) => `and ${count(amount, 'more cell', 'more cells')}`,
  without: (amount: number) => `${count(amount, 'cell has', 'cells have')} no equivalent in Excel`,
  withoutChoice: 'What to do there',
  keep: 'Keep the formula (it needs AIROI)',
  replace: 'Put the value in its place',
  value: (text: string) => `Value: ${text}`,
  table: (rows: number, columns: number) =>
    `Table of ${integer.format(rows)} by ${integer.format(columns)} cells`,
  kept: 'Stays as it is',
  protected: (sheets: readonly string[]) =>
    `${list.format(sheets)} ${sheets.length === 1 ? 'is' : 'are'} protected. Take the protection off (Review, Unprotect Sheet), then look again.`,
  make: 'Make standalone',
  making: 'Rewriting formulas…',
  doneTitle: (cells: number) => `${count(cells, 'cell', 'cells')} rewritten`,
  done: (names: number, kept: number) =>
    [
      names > 0 ? `${count(names, 'name was', 'names were')} added to the workbook.` : '',
      kept === 0
        ? 'It calculates without AIROI now.'
        : `${count(kept, 'cell still needs', 'cells still need')} AIROI.`,
      'Save the copy you send under another name to keep this one as it was.',
    ]
      .filter(Boolean)
      .join(' '),
  different: (cells: readonly string[]) =>
    `Compare these cells with the original, which show something else than before: ${list.format(cells.slice(0, 6))}${cells.length > 6 ? ` and ${integer.format(cells.length - 6)} more` : ''}.`,
  failed: 'The workbook was not made standalone',
  unread: 'The formulas could not be read',
};
