import { cellAddress } from '../sheets/rangeAddress';
import { quotedSheet } from '../sheets/sheetTitle';
import type { RangeReading } from '../sheets/workbook';
import { dataColumns, dataShape, likelyPilot } from './dataShape';
import type { MetricDraft, RangeDraft, RangeSlot, TableChoice } from './metricDraft';

/**
 * Puts a range that was read where the analyst wanted it. Two columns side by side fill baseline and pilot,
 * a long table changes the layout; anything else stays in its field, where the findings say what to change.
 */
export function takeRange(metric: MetricDraft, slot: RangeSlot, reading: RangeReading): MetricDraft {
  const shape = dataShape(reading);
  if (shape.is === 'pair' && slot !== 'table') {
    const part = (column: number): RangeDraft => {
      const single = onlyColumn(reading, column);
      return { text: single.address, state: { is: 'read', reading: single } };
    };
    const ranges = {
      ...metric.ranges,
      baseline: part(shape.baseline.index),
      pilot: part(shape.pilot.index),
    };
    return { ...metric, layout: 'ranges', ranges };
  }
  const taken: RangeDraft = { text: reading.address, state: { is: 'read', reading } };
  if (shape.is === 'table') {
    const table = chooseGroup(
      { groupColumn: null, valueColumn: shape.value.index, baselineGroup: null, pilotGroup: null },
      reading,
      shape.group.index,
    );
    // A metric without a name takes the column's.
    const name = metric.name || (shape.value.header ?? '');
    return { ...metric, name, layout: 'table', ranges: { ...metric.ranges, table: taken }, table };
  }
  return { ...metric, ranges: { ...metric.ranges, [slot]: taken } };
}

/** Chooses the group column, and its pilot and baseline where the values tell. */
export function chooseGroup(choice: TableChoice, reading: RangeReading, groupColumn: number): TableChoice {
  const groups = dataColumns(reading).find((column) => column.index === groupColumn)?.groups ?? [];
  const pilotGroup = likelyPilot(groups);
  const [other, ...more] = groups.filter((group) => group !== pilotGroup);
  const baselineGroup = pilotGroup !== null && more.length === 0 ? (other ?? null) : null;
  return { ...choice, groupColumn, pilotGroup, baselineGroup };
}

function onlyColumn(reading: RangeReading, index: number): RangeReading {
  const column = reading.column + index;
  const [first, last] = [reading.row, reading.row + reading.values.length - 1];
  return {
    sheet: reading.sheet,
    row: reading.row,
    column,
    address: `${quotedSheet(reading.sheet)}!${cellAddress(first, column)}:${cellAddress(last, column)}`,
    values: reading.values.map((row) => [row[index] ?? null]),
  };
}
