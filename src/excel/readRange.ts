import { splitAddress } from '../sheets/rangeAddress';
import { WorkbookError, type NamedReading, type RangeReading } from '../sheets/workbook';
import { isBadAddress } from './excelFailure';

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
  const range = splitAddress(address)
    ? await cellsAt(context, address)
    : ((await namedRange(context, address)) ?? refuse(address));
  try {
    return await readUsed(context, range);
  } catch (error) {
    if (isBadAddress(error)) refuse(typed, error);
    throw error;
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
    range: range && !range.isNullObject ? toReading(range, range.worksheet.name) : null,
  }));
}

/** The table of that name with its header row; null where there is none. */
export async function readTable(context: Excel.RequestContext, name: string): Promise<RangeReading | null> {
  const table = context.workbook.tables.getItemOrNullObject(name).load('isNullObject');
  await context.sync();
  return table.isNullObject ? null : readUsed(context, table.getRange());
}

async function cellsAt(context: Excel.RequestContext, address: string): Promise<Excel.Range> {
  const { sheet, cells } = splitAddress(address)!;
  const { worksheets } = context.workbook;
  if (sheet === null) return worksheets.getActiveWorksheet().getRange(cells);
  const found = worksheets.getItemOrNullObject(sheet).load('isNullObject');
  worksheets.load('items/name');
  await context.sync();
  if (found.isNullObject) {
    const names = worksheets.items.map(({ name }) => name).join(', ');
    throw new WorkbookError('missing', `There is no sheet named ${sheet}. This workbook has: ${names}.`);
  }
  return found.getRange(cells);
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
  range.load('address,rowIndex,columnIndex');
  range.worksheet.load('name');
  used.load('address,rowIndex,columnIndex,values');
  await context.sync();
  const sheet = range.worksheet.name;
  if (!used.isNullObject) return toReading(used, sheet);
  const { address, rowIndex, columnIndex } = range;
  return { address, sheet, row: rowIndex, column: columnIndex, values: [] };
}

function toReading(range: Excel.Range, sheet: string): RangeReading {
  const values: unknown[][] = range.values;
  return {
    address: range.address,
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    values: values.map((row) =>
      row.map((value) =>
        typeof value === 'number' || typeof value === 'boolean' ? value : value === '' ? null : String(value),
      ),
    ),
  };
}

function refuse(typed: string, cause?: unknown): never {
  throw new WorkbookError('refused', `${typed} is no range of this workbook. ${EXAMPLE}`, { cause });
}
