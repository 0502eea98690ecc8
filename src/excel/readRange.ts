import { splitAddress } from '../sheets/rangeAddress';
import {
  WorkbookError,
  type CellsReading,
  type ColumnFormat,
  type NamedReading,
  type RangeReading,
} from '../sheets/workbook';
import { isBadAddress, isTooLarge } from './excelFailure';

type CellValue = CellsReading['values'][number][number];

/** Cells whose values come in one answer: a figure takes up to 20 bytes, and Excel on the web refuses 5 MB. */
const CELLS_AT_ONCE = 150_000;
const EXAMPLE = 'Type an address such as A2:A25 or Data!A2:A25, or select the cells.';

/** The range that the analyst has selected, cut to its used cells. */
export async function readSelection(context: Excel.RequestContext): Promise<RangeReading> {
  return readUsed(context, context.workbook.getSelectedRange());
}

/**
 * A typed address: "A1:B20", "Data!C:C", "'Pilot 2025'!A1", a table or a name; relative to the active sheet.
 *
 * @throws WorkbookError `missing` or `refused` with what to type instead.
 */
export async function readTyped(context: Excel.RequestContext, typed: string): Promise<RangeReading> {
  const address = typed.trim().replace(/^=/, '');
  if (address === '') throw new WorkbookError('refused', `There is no address. ${EXAMPLE}`);
  const { sheet, cells } = splitAddress(address) ?? { sheet: null, cells: null };
  const { worksheets } = context.workbook;
  const home = sheet === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
  const range = cells === null ? await namedRange(context, address) : home.getRange(cells);
  if (!range) refuse(address);
  try {
    return await readUsed(context, range);
  } catch (error) {
    if (!isBadAddress(error)) throw error;
    if (sheet !== null) await refuseMissing(context, sheet);
    refuse(typed, error);
  }
}

/** All workbook names; their ranges as they stand where `wanted` accepts the name. */
export async function readNamed(
  context: Excel.RequestContext,
  wanted: (name: string) => boolean,
): Promise<readonly NamedReading[]> {
  const names = context.workbook.names.load('items/name,items/formula,items/type');
  await context.sync();
  const readings = names.items.map((item) => {
    const mayBeRange = item.type === 'Range' && wanted(item.name);
    const range = mayBeRange ? item.getRangeOrNullObject() : null;
    range?.load('address,rowIndex,columnIndex,values,worksheet/name');
    return { item, range };
  });
  if (readings.some(({ range }) => range)) await context.sync();
  return readings.map(({ item, range }) => ({
    name: item.name,
    refersTo: String(item.formula),
    range:
      range && !range.isNullObject
        ? {
            ...placeOf(range, range.worksheet.name),
            values: (range.values as unknown[][]).map((row) => row.map(cellValue)),
          }
        : null,
  }));
}

/** The table of that name with its header row; null where there is none. */
export async function readTable(context: Excel.RequestContext, name: string): Promise<RangeReading | null> {
  const table = context.workbook.tables.getItemOrNullObject(name).load('isNullObject');
  await context.sync();
  return table.isNullObject ? null : readUsed(context, table.getRange());
}

async function namedRange(context: Excel.RequestContext, name: string): Promise<Excel.Range | null> {
  const { workbook } = context;
  const [table, item] = [workbook.tables.getItemOrNullObject(name), workbook.names.getItemOrNullObject(name)];
  table.load('isNullObject');
  item.load('type');
  await context.sync();
  if (!table.isNullObject) return table.getRange();
  return item.isNullObject || item.type !== 'Range' ? null : item.getRange();
}

async function readUsed(context: Excel.RequestContext, range: Excel.Range): Promise<RangeReading> {
  const used = range.getUsedRangeOrNullObject(true);
  const tables = range.getTables(false).load('items/name');
  range.load('address,rowIndex,columnIndex,worksheet/name');
  used.load('address,rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  await context.sync();
  const sheet = range.worksheet.name;
  if (used.isNullObject) {
    const { address, rowIndex, columnIndex } = range;
    return {
      address,
      sheet,
      row: rowIndex,
      column: columnIndex,
      values: [],
      formats: [],
      table: null,
      hiddenRows: 0,
    };
  }
  return { ...placeOf(used, sheet), ...(await readContent(context, used, tables.items, CELLS_AT_ONCE)) };
}

/** What used cells hold, in as many answers as it takes; in smaller ones where Excel finds them too large. */
async function readContent(
  context: Excel.RequestContext,
  used: Excel.Range,
  tables: readonly Excel.Table[],
  cellsAtOnce: number,
): Promise<Pick<RangeReading, 'values' | 'formats' | 'table' | 'hiddenRows'>> {
  const { rowCount, columnCount, rowHidden } = used;
  const lastRow = used.getLastRow().load('numberFormat');
  // Null: some rows are hidden and some are not.
  const visible = rowHidden === null ? used.getVisibleView().load('rowCount') : null;
  const areas = tables.map((table) => ({
    name: table.name,
    area: table.getRange().load('address,rowIndex,columnIndex,rowCount,columnCount'),
  }));
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  const starts = Array.from({ length: Math.ceil(rowCount / rowsAtOnce) }, (_, part) => part * rowsAtOnce);
  const values: CellValue[][] = [];
  try {
    await starts.reduce(async (before, start) => {
      await before;
      const rows = Math.min(rowsAtOnce, rowCount - start);
      const part = used
        .getRow(start)
        .getResizedRange(rows - 1, 0)
        .load('values');
      await context.sync();
      for (const row of part.values as unknown[][]) values.push(row.map(cellValue));
    }, Promise.resolve());
  } catch (error) {
    if (!isTooLarge(error) || rowsAtOnce === 1) throw error;
    return readContent(context, used, tables, cellsAtOnce / 4);
  }
  const around = areas.find(({ area }) => contains(area, used));
  return {
    values,
    formats: (lastRow.numberFormat[0] as unknown[]).map(columnFormat),
    table: around ? { name: around.name, address: around.area.address } : null,
    hiddenRows: visible ? rowCount - visible.rowCount : rowHidden ? rowCount : 0,
  };
}

function contains(outer: Excel.Range, inner: Excel.Range): boolean {
  const [row, column] = [inner.rowIndex - outer.rowIndex, inner.columnIndex - outer.columnIndex];
  return (
    row >= 0 &&
    column >= 0 &&
    row + inner.rowCount <= outer.rowCount &&
    column + inner.columnCount <= outer.columnCount
  );
}

/** A format without what it shows as it is: text in quotation marks, escaped characters, colours and conditions. */
const bareFormat = (format: string) => format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '');

function columnFormat(format: unknown): ColumnFormat {
  const [positive] = bareFormat(String(format))
    .replace(/general/i, '')
    .split(';');
  if (positive.includes('%')) return 'percent';
  if (/[yd]/i.test(positive) || /^[^hs]*m[^hs]*$/i.test(positive)) return 'date';
  return /[hs]/i.test(positive) ? 'time' : 'number';
}

function placeOf(range: Excel.Range, sheet: string): Omit<CellsReading, 'values'> {
  return { address: range.address, sheet, row: range.rowIndex, column: range.columnIndex };
}

/** A value as Excel answers it; null for an empty cell. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === '' ? null : String(value);
}

async function refuseMissing(context: Excel.RequestContext, sheet: string): Promise<void> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  if (names.some((name) => name.toLowerCase() === sheet.toLowerCase())) return;
  throw new WorkbookError(
    'missing',
    `There is no sheet named ${sheet}. This workbook has: ${names.join(', ')}.`,
  );
}

function refuse(typed: string, cause?: unknown): never {
  throw new WorkbookError('refused', `${typed} is no range of this workbook. ${EXAMPLE}`, { cause });
}
