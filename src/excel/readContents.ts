import type { SheetContents } from '../sheets/sharing/workbookOutline';

/** Cells whose contents come in one answer: Excel on the web refuses 5 MB, and each cell comes twice. */
const CELLS_AT_ONCE = 50_000;

type Rows = SheetContents['values'][number][];

/** The used cells of all sheets, in as many answers as it takes. */
export async function readContents(context: Excel.RequestContext): Promise<readonly SheetContents[]> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const used = sheets.items.map((sheet) => ({
    sheet: sheet.name,
    range: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await context.sync();
  return used.reduce<Promise<readonly SheetContents[]>>(async (before, { sheet, range }) => {
    const all = await before;
    if (range.isNullObject) return [...all, { sheet, row: 0, column: 0, values: [], formulas: [] }];
    const { rowIndex: row, columnIndex: column } = range;
    return [...all, { sheet, row, column, ...(await readRows(context, range)) }];
  }, Promise.resolve([]));
}

async function readRows(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<Pick<SheetContents, 'values' | 'formulas'>> {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columnCount));
  const starts = Array.from(
    { length: Math.ceil(range.rowCount / rowsAtOnce) },
    (_, part) => part * rowsAtOnce,
  );
  const [values, formulas]: [Rows, Rows] = [[], []];
  await starts.reduce(async (before, start) => {
    await before;
    const rows = Math.min(rowsAtOnce, range.rowCount - start);
    const part = range
      .getRow(start)
      .getResizedRange(rows - 1, 0)
      .load('values,formulas');
    await context.sync();
    values.push(...(part.values as Rows));
    formulas.push(...(part.formulas as Rows));
  }, Promise.resolve());
  return { values, formulas };
}
