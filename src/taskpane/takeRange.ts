import { metricDefaults, type CellValue, type Grid } from '../core/case';
import { isBlank, isSameGroup } from '../core/measurements';
import { isNumeric } from '../core/pilot/describeColumns';
import { proposeForGroups, type KnownColumns, type TableProposal } from '../core/pilot/proposal';
import { cellAddress } from '../sheets/rangeAddress';
import { quotedSheet } from '../sheets/sheetTitle';
import type { RangeReading } from '../sheets/workbook';
import { columnsOf, dataShape, distinctValues, proposalFor, tableGrid } from './dataShape';
import { labelled } from './labelled';
import {
  fieldText,
  noChoice,
  type DataDraft,
  type MetricDraft,
  type RangeDraft,
  type RangeSlot,
  type TableChoice,
} from './metricDraft';
import { withLayout } from './withLayout';

/**
 * Puts a range that was read where the analyst wanted it. Two columns side by side fill baseline and pilot,
 * a long table changes the layout; anything else stays in its field, where the findings say what to change.
 */
export function takeRange(metric: MetricDraft, slot: RangeSlot, reading: RangeReading): MetricDraft {
  const { data } = metric;
  const shape = dataShape(reading.values);
  if (shape.is === 'table') {
    const ranges = { ...data.ranges, table: taken(reading) };
    const kept = keptChoice(data.table, reading.values);
    const proposal = (kept && proposalFor(reading.values, kept)) ?? shape.proposal;
    const taking = { ...data, ranges, layout: 'table', table: kept ? data.table : noChoice } as const;
    return labelled({ ...metric, data: { ...taking, ...accepted(taking, proposal) } }, proposal);
  }
  if (slot === 'table')
    return { ...metric, data: { ...data, ranges: { ...data.ranges, table: taken(reading) } } };
  const rowName = shape.is === 'pair' ? shape.rowName : null;
  const ranges =
    shape.is === 'pair'
      ? {
          ...data.ranges,
          baseline: taken(onlyColumn(reading, shape.baseline)),
          pilot: taken(onlyColumn(reading, shape.pilot)),
        }
      : { ...data.ranges, [slot]: taken(reading) };
  return { ...metric, data: proposedForRanges({ ...data, ...withLayout(data, 'ranges'), ranges }, rowName) };
}

/** What was chosen in a table before, where another range holds it too: whoever mistyped chooses once. */
function keptChoice(
  { groupColumn, valueColumn, baselineGroup, pilotGroup }: TableChoice,
  grid: Grid,
): Required<KnownColumns> | null {
  if (groupColumn === null || valueColumn === null || isBlank(baselineGroup) || isBlank(pilotGroup))
    return null;
  const groups = distinctValues(grid, groupColumn);
  const isThere = (wanted: CellValue) => groups.some((group) => isSameGroup(group, wanted));
  const isMeasured = columnsOf(grid).some((column) => column.index === valueColumn && isNumeric(column));
  if (!isMeasured || !isThere(baselineGroup) || !isThere(pilotGroup)) return null;
  return { groupColumn, valueColumn, baselineGroup, pilotGroup };
}

/** A table's columns and groups as the analyst chose them, with what follows from that. */
export function chooseInTable(data: DataDraft, change: KnownColumns): DataDraft {
  const grid = tableGrid(data);
  const table = { ...data.table, ...change };
  // Other groups belong to another group column.
  const groups =
    change.groupColumn === undefined
      ? { baselineGroup: table.baselineGroup, pilotGroup: table.pilotGroup }
      : { baselineGroup: null, pilotGroup: null };
  const { groupColumn, valueColumn } = table;
  const chosen = { ...data, table: { ...table, ...groups } };
  if (!grid || groupColumn === null || valueColumn === null) return chosen;
  const proposal = proposalFor(grid, { groupColumn, valueColumn, ...groups });
  return proposal ? { ...chosen, ...accepted(chosen, proposal) } : chosen;
}

/** Takes a proposal over, save for what the analyst decided otherwise. */
function accepted(data: DataDraft, proposal: TableProposal): Partial<DataDraft> {
  const { design, scale, why, columns } = proposal;
  if (isAsProposed(data)) return { design, scale, table: columns, proposal: { design, scale, why } };
  const { personColumn, periodColumn, covariateColumn, before, after } = data.table;
  return {
    proposal: { design, scale, why },
    table: {
      ...columns,
      personColumn: personColumn ?? columns.personColumn,
      periodColumn: periodColumn ?? columns.periodColumn,
      covariateColumn: covariateColumn ?? columns.covariateColumn,
      before: before ?? columns.before,
      after: after ?? columns.after,
    },
  };
}

function proposedForRanges(data: DataDraft, rowName: string | null): DataDraft {
  const [baseline, pilot] = [gridOf(data.ranges.baseline), gridOf(data.ranges.pilot)];
  if (!baseline || !pilot || data.design === 'controlled') return data;
  const proposal = proposeForGroups(baseline, pilot, rowName);
  const { design, scale } = isAsProposed(data) ? proposal : data;
  return { ...data, proposal, design, scale };
}

/** Whether the design is the one proposed, or the one that every metric begins with. */
function isAsProposed({ design, scale, proposal }: DataDraft): boolean {
  const begun = proposal ?? metricDefaults;
  return design === begun.design && scale === begun.scale;
}

function gridOf({ state }: RangeDraft): Grid | null {
  return state.is === 'read' ? state.reading.values : null;
}

function taken(reading: RangeReading): RangeDraft {
  return { text: fieldText(reading), state: { is: 'read', reading } };
}

function onlyColumn(reading: RangeReading, index: number): RangeReading {
  const column = reading.column + index;
  const [first, last] = [reading.row, reading.row + reading.values.length - 1];
  return {
    ...reading,
    column,
    address: `${quotedSheet(reading.sheet)}!${cellAddress(first, column)}:${cellAddress(last, column)}`,
    formats: reading.formats.slice(index, index + 1),
    values: reading.values.map((row) => [row[index] ?? null]),
  };
}
