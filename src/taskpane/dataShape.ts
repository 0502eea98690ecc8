import type { CellValue } from '../core/case';
import { isBlank } from '../core/measurements';
import type { RangeReading } from '../sheets/workbook';

/** A column of a reading; the position is zero-based within it. */
export interface DataColumn {
  readonly index: number;
  /** The header, where the first cell is a text above other values. */
  readonly header: string | null;
  readonly numbers: number;
  readonly filled: number;
  /** Distinct values below the header in order of appearance, at most `manyGroups`. */
  readonly groups: readonly CellValue[];
  /** Whole numbers that count the rows, such as an id. */
  readonly isSerial: boolean;
}

/** How measurements stand in a range. */
export type DataShape =
  | { readonly is: 'empty' }
  | { readonly is: 'column' }
  | { readonly is: 'pair'; readonly baseline: DataColumn; readonly pilot: DataColumn }
  | { readonly is: 'table'; readonly group: DataColumn; readonly value: DataColumn }
  | { readonly is: 'unclear'; readonly columns: number };

/** More distinct values than this are measurements, not groups. */
export const manyGroups = 12;

const pilotWords = /pilot|treat|after|post|with[ _-]?ai|^ai\b|^(1|true|yes|y|new)$/i;
const baselineWords = /base|control|before|pre\b|without|no[ _-]?ai|^(0|false|no|n|old)$/i;
const idWords = /(^|[ _-])(id|no|nr|number|index)$/i;
const groupWords = /group|treat|arm|pilot|variant|cohort|condition|phase|period/i;

/** The columns of a reading that hold anything. */
export function dataColumns(reading: RangeReading): readonly DataColumn[] {
  const [first = []] = reading.values;
  return first.map((_, index) => describeColumn(reading, index)).filter((column) => column.filled > 0);
}

function describeColumn(reading: RangeReading, index: number): DataColumn {
  const cells = reading.values.map((row) => row[index] ?? null);
  const [top = null] = cells;
  const header = typeof top === 'string' && top.trim() !== '' && cells.length > 1 ? top.trim() : null;
  const body = (header === null ? cells : cells.slice(1)).filter((cell) => !isBlank(cell));
  const groups = new Set<CellValue>();
  for (const cell of body) {
    groups.add(cell);
    if (groups.size > manyGroups) break;
  }
  return {
    index,
    header,
    numbers: body.filter((cell) => typeof cell === 'number').length,
    filled: body.length + (header === null ? 0 : 1),
    groups: [...groups],
    isSerial: body.length > 2 && body.every((cell, row) => cell === Number(body[0]) + row),
  };
}

/** Tells a column, two columns side by side and a long table apart; a guess that the analyst can correct. */
export function dataShape(reading: RangeReading): DataShape {
  const columns = dataColumns(reading);
  if (columns.length === 0) return { is: 'empty' };
  if (columns.length === 1) return { is: 'column' };
  const measured = columns.filter(isMeasured);
  const group = bestGroup(columns);
  const value = bestValue(measured.filter((column) => column !== group));
  const [left, right] = columns;
  if (columns.length === 2 && measured.length === 2 && (group === undefined || !isLongTable(left!, right!)))
    return soundsLike(pilotWords, left!) && !soundsLike(pilotWords, right!)
      ? { is: 'pair', baseline: right!, pilot: left! }
      : { is: 'pair', baseline: left!, pilot: right! };
  if (group && value) return { is: 'table', group, value };
  return { is: 'unclear', columns: columns.length };
}

/** Of the values of a group column, the one that most likely is the pilot; null where nothing tells. */
export function likelyPilot(groups: readonly CellValue[]): CellValue {
  const word = (value: CellValue) => String(value).trim();
  const [only, ...others] = groups.filter(
    (value) => pilotWords.test(word(value)) && !baselineWords.test(word(value)),
  );
  if (only !== undefined && others.length === 0) return only;
  const rest = groups.filter((value) => !baselineWords.test(word(value)));
  return groups.length === 2 && rest.length === 1 ? rest[0]! : null;
}

function isMeasured(column: DataColumn): boolean {
  const body = column.filled - (column.header === null ? 0 : 1);
  return column.numbers > 0 && column.numbers * 2 >= body;
}

function isGroup(column: DataColumn): boolean {
  const body = column.filled - (column.header === null ? 0 : 1);
  if (column.groups.length < 2 || column.groups.length > manyGroups) return false;
  // Numbers make a group only as a 0/1 switch; texts have to repeat.
  return isMeasured(column) ? column.groups.length === 2 && body > 4 : column.groups.length * 2 <= body;
}

function bestGroup(columns: readonly DataColumn[]): DataColumn | undefined {
  const candidates = columns.filter(isGroup);
  return (
    candidates.find((column) => soundsLike(groupWords, column)) ??
    candidates.find((column) => !isMeasured(column) && column.groups.length === 2) ??
    candidates.find((column) => column.groups.length === 2) ??
    candidates[0]
  );
}

/** Measurements vary, and do not merely number the rows. */
function bestValue(columns: readonly DataColumn[]): DataColumn | undefined {
  const candidates = columns.filter((column) => !column.isSerial && !soundsLike(idWords, column));
  return candidates.find((column) => column.groups.length > 2) ?? candidates[0] ?? columns[0];
}

/** Two columns of numbers are a long table only where exactly one of them is a two-valued switch. */
function isLongTable(left: DataColumn, right: DataColumn): boolean {
  return isGroup(left) !== isGroup(right);
}

function soundsLike(words: RegExp, column: DataColumn): boolean {
  return column.header !== null && words.test(column.header);
}
