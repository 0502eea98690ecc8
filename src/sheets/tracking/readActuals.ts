import type { Actual, CellValue, Grid } from '../../core/case';
import { isIsoDate } from '../../core/isoDate';
import { looseName, nearestNames } from '../../core/nearestNames';
import { shortText } from '../../core/shortText';
import { actualFigures, nothingTold, type ActualKey } from '../../core/tracking/actualFigures';
import { monthNames } from '../../core/tracking/calendar';
import { isAmbiguousNumber, plainNumber } from '../../core/usage/plainNumber';
import { dateText } from '../inputs/dateCell';
import { cellAddress } from '../rangeAddress';
import { actualColumns, type ActualColumn } from './actualColumns';

/** Columns that are none of ours, named one by one; more are counted. */
const NAMED = 6;

/** Actuals of a table, wherever it comes from. */
export interface ActualsReading {
  readonly actuals: readonly Actual[];
  /** What was not taken, in sentences that say what to change. */
  readonly notes: readonly string[];
}

/**
 * Reads a table of actuals with its heads in the first row: the sheet's own, a selected range, or the cells of a file,
 * so that all three give the same. Columns are found by their heads or their keys, in any order; blank rows are none.
 */
export function readActuals(table: Grid): ActualsReading {
  const [heads = [], ...rows] = table;
  const notes: string[] = [];
  const columns = heads.map((head) => columnOf(head));
  const unknown = heads
    .map((head) => String(head ?? '').trim())
    .filter((text, index) => !columns[index] && text !== '');
  for (const text of unknown.slice(0, NAMED)) {
    const [near] = nearestNames(
      text,
      actualColumns.map((column) => column.head),
      1,
    );
    const said = shortText(text);
    notes.push(`"${said}" is no column of actuals and is left out${near ? `: rename it "${near}"?` : '.'}`);
  }
  if (unknown.length > NAMED) notes.push(`So are ${unknown.length - NAMED} more columns.`);
  const placeOf = new Map(
    actualColumns.map(({ key }) => [key, columns.findIndex((one) => one?.key === key)]),
  );
  for (const column of actualColumns) {
    const count = columns.filter((each) => each === column).length;
    if (count > 1) notes.push(`"${column.head}" is there ${count} times: the first column counts.`);
  }
  if (placeOf.get('month') === -1) {
    return { actuals: [], notes: [...notes, 'No column is headed "Month": name the one that tells it.'] };
  }
  const actuals = rows.flatMap((row, index): Actual[] => {
    if (row.every((cell) => cell === null || String(cell).trim() === '')) return [];
    const cellOf = (key: ActualColumn['key']): CellValue => row[placeOf.get(key)!] ?? null;
    const figures: Record<ActualKey, number | null> = { ...nothingTold };
    for (const key of Object.keys(figures) as ActualKey[]) {
      const cell = cellOf(key);
      figures[key] = numberOf(cell);
      if (figures[key] === null && cell !== null && String(cell).trim() !== '') {
        const place = cellAddress(index + 1, placeOf.get(key)!);
        const said = shortText(String(cell));
        notes.push(
          `${actualFigures[key].label}: "${said}" in ${place} of the table is no number and is left out.`,
        );
      }
    }
    return [{ month: monthOf(cellOf('month')), ...figures, note: String(cellOf('note') ?? '').trim() }];
  });
  return { actuals, notes };
}

function columnOf(head: CellValue): ActualColumn | undefined {
  const name = looseName(String(head ?? '').trim());
  return actualColumns.find((column) => looseName(column.head) === name || looseName(column.key) === name);
}

/** A number, also where a file holds it as text; "45%" is 0.45, and "1,234" could be two numbers. */
function numberOf(cell: CellValue): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const said = cell.trim();
  const isPercent = said.endsWith('%');
  const text = isPercent ? said.slice(0, -1).trimEnd() : said;
  if (isAmbiguousNumber(text)) return null;
  const plain = plainNumber(text, '.');
  return plain === null ? null : isPercent ? Number(plain) / 100 : Number(plain);
}

/** A day of the month in ISO 8601, of a date, "2026-02" or "Feb 2026"; any other text as it stands. */
function monthOf(cell: CellValue): string {
  const text = dateText(cell);
  if (isIsoDate(text)) return text;
  if (isIsoDate(`${text}-01`)) return `${text}-01`;
  const [, name, year] = /^([a-z]{3,9})\.?,?\s{1,9}(\d{4})$/i.exec(text) ?? [];
  const month =
    name === undefined
      ? -1
      : monthNames.findIndex((each) => each.toLowerCase().startsWith(name.toLowerCase()));
  return month < 0 ? text : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
