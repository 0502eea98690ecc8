import { splitAddress } from '../sheets/rangeAddress';
import type { CellsReading } from '../sheets/workbook';
import { cellValue } from './readRange';

/** What the sheet that a name stands on shows, from A1 to its last used cell; null where there is none. */
export async function readSheet(
  context: Excel.RequestContext,
  name: string,
): Promise<CellsReading['values'] | null> {
  const item = context.workbook.names.getItemOrNullObject(name).load('formula');
  await context.sync();
  const title = item.isNullObject ? null : splitAddress(String(item.formula).replace(/^=/, ''))?.sheet;
  if (title === null || title === undefined) return null;
  const used = context.workbook.worksheets.getItem(title).getUsedRangeOrNullObject();
  used.load('values,rowIndex,columnIndex');
  await context.sync();
  if (used.isNullObject) return [];
  const above = Array.from({ length: used.rowIndex }, () => []);
  const left = Array<null>(used.columnIndex).fill(null);
  return [...above, ...(used.values as unknown[][]).map((row) => [...left, ...row.map(cellValue)])];
}
