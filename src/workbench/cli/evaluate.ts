import { csvSheet } from '../files/readCsv';
import type { ModelValue } from '../files/workbookModel';
import { cellAddress } from '../files/address';
import type { Headless } from '../headless';
import { cellResult, type FormulaResult } from './cellResult';

/** Errors as cells show them; a function's answer may hold the like as text, which reads the same in a cell. */
const errorPattern = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;
const blocked = '#SPILL!';
/** Room for an array; a sheet of the host grows with what is written, not with what spills. */
const roomRows = 20_000;
const roomColumns = 200;
/** Formulas stand to the right of these, so that no formula meets another one in A1. */
const clearColumns = 100;

/**
 * Evaluates formulas in cells of the host, through Office.js.
 *
 * @param table Values of the sheet Data from A1; the formulas stand on it too, so that a plain A1 means Data.
 */
export async function evaluate(
  { host, window }: Headless,
  formulas: readonly string[],
  table?: readonly (readonly ModelValue[])[],
): Promise<FormulaResult[]> {
  if (table)
    await host.loadModel({ sheets: [csvSheet('Data', table)], names: [], activeSheet: 0, xmlParts: [] });
  const column = Math.max(clearColumns, ...(table ?? []).map((row) => row.length)) + 1;
  const { Excel: excel } = window as unknown as { Excel: typeof Excel };

  const enter = async (texts: readonly string[]): Promise<void> => {
    await excel.run(async (context) => {
      const address = `${cellAddress(0, column)}:${cellAddress(texts.length - 1, column)}`;
      context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = texts.map((text) => [
        text,
      ]);
      await context.sync();
    });
    await host.idle();
  };
  const sheet = host.engine.book.getActiveSheet();
  host.engine.ensureSize(sheet, { row: 0, col: column, rows: roomRows, cols: roomColumns });
  const resultAt = (row: number): FormulaResult => {
    const cell = { row, col: column, rows: 1, cols: 1 };
    const isBlocked = host.engine.values(sheet, cell)[0]![0] === blocked;
    const box = (!isBlocked && host.engine.spillArea(sheet, row, column)) || cell;
    const values = host.engine.values(sheet, box);
    return cellResult({
      values,
      texts: host.engine.text(sheet, box),
      isError: (line, place) => errorPattern.test(String(values[line]![place])),
      message: host.customFunctions.messageAt(sheet.getSheetId(), row, column),
    });
  };

  await enter(formulas);
  const results = formulas.map((_, row) => resultAt(row));
  // An array that found its neighbours' cells taken gets the sheet for itself.
  for (const [row, formula] of formulas.entries()) {
    if (results[row]!.value !== blocked || formulas.length === 1) continue;
    await enter([formula, ...formulas.slice(1).map(() => '')]);
    results[row] = resultAt(0);
  }
  return results;
}
