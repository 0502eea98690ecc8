import type { CellValue, MeasurementSource, TableColumns } from '../core/case';
import { isSameGroup, problemOf } from '../core/measurements';
import type { RangeReading } from '../sheets/workbook';
import { columnsOf, distinctValues, isTimeAxis, tableGrid } from './dataShape';
import { readNumber } from './figureText';
import { Notes } from './gaps';
import { addressOf, type DataDraft, type GroupKey, type RangeSlot, type TypedFigure } from './metricDraft';
import { measurementsIn } from './measurementsIn';
import { strings } from './strings';

/** Where the measurements are, as far as it is known. */
export interface DataFindings {
  /** Null until all is known. */
  readonly source: MeasurementSource | null;
  readonly notes: Notes;
  /** True while the workbook is being read. */
  readonly waiting: boolean;
}

const remembered = new WeakMap<DataDraft, DataFindings>();

/** What a draft says of its measurements' place; drafts never change, so each is looked at once. */
export function dataFindings(data: DataDraft): DataFindings {
  const known = remembered.get(data);
  if (known) return known;
  const notes = new Notes();
  const source = sourceOf(data, notes);
  const findings = {
    source: notes.gaps.length === 0 ? source : null,
    notes,
    waiting: slotsOf(data).some((slot) => data.ranges[slot].state.is === 'reading'),
  };
  remembered.set(data, findings);
  return findings;
}

/** The range fields that a draft's layout and design use. */
export function slotsOf({ layout, design }: DataDraft): readonly RangeSlot[] {
  if (layout === 'table') return ['table'];
  if (layout !== 'ranges') return [];
  return design === 'controlled'
    ? ['baselineBefore', 'baseline', 'pilotBefore', 'pilot']
    : ['baseline', 'pilot'];
}

function sourceOf(data: DataDraft, notes: Notes): MeasurementSource | null {
  switch (data.layout) {
    case 'ranges': {
      const texts = new Map(slotsOf(data).map((slot) => [slot, rangeText(data, slot, notes)]));
      const [baseline, pilot] = [texts.get('baseline'), texts.get('pilot')];
      if (!baseline || !pilot) return null;
      return {
        kind: 'ranges',
        baseline,
        pilot,
        baselineBefore: texts.get('baselineBefore') ?? null,
        pilotBefore: texts.get('pilotBefore') ?? null,
      };
    }
    case 'table': {
      const reading = readingOf(data, 'table', notes);
      if (!reading) return null;
      if (columnsOf(reading.values).length < 2)
        notes.problem('table', strings.range.tableTooNarrow(reading.address));
      const columns = tableColumns(data, reading.values, notes);
      return columns && { kind: 'table', table: addressOf(data.ranges.table), ...columns };
    }
    case 'rows': {
      const rows = tableGrid(data);
      const columns = rows && tableColumns(data, rows, notes);
      return columns && rows && { kind: 'rows', rows, ...columns };
    }
    case 'values':
      return data.own;
    case 'summary':
      return {
        kind: 'summary',
        baseline: summaryOf(data, 'baseline', notes),
        pilot: summaryOf(data, 'pilot', notes),
      };
    case 'counts':
      return {
        kind: 'counts',
        baseline: countsOf(data, 'baseline', notes),
        pilot: countsOf(data, 'pilot', notes),
      };
  }
}

function readingOf(data: DataDraft, slot: RangeSlot, notes: Notes): RangeReading | null {
  const { state } = data.ranges[slot];
  if (state.is === 'untold') return notes.gap(slot, strings.range.untold[slot]);
  if (state.is === 'failed') return notes.problem(slot, state.message);
  return state.is === 'read' ? state.reading : null;
}

function rangeText(data: DataDraft, slot: RangeSlot, notes: Notes): string | null {
  const reading = readingOf(data, slot, notes);
  if (!reading) return null;
  const columns = columnsOf(reading.values).length;
  if (columns === 0) return notes.problem(slot, strings.range.empty(reading.address));
  if (columns > 1 && reading.values.length > 1) return notes.problem(slot, strings.range.oneColumn(columns));
  const problem = problemOf(measurementsIn(reading.values, data.design), reading.row + 1);
  return problem === null ? addressOf(data.ranges[slot]) : notes.problem(slot, strings.sentence(problem));
}

function tableColumns(
  { table, design }: DataDraft,
  grid: RangeReading['values'],
  notes: Notes,
): TableColumns | null {
  const { groupColumn, valueColumn, personColumn, periodColumn, covariateColumn } = table;
  if (groupColumn === null) notes.problem('groupColumn', strings.table.missing.groupColumn);
  if (valueColumn === null) notes.problem('valueColumn', strings.table.missing.valueColumn);
  if (groupColumn === null || valueColumn === null) return null;
  if (valueColumn === groupColumn) notes.problem('valueColumn', strings.table.sameColumn);

  const groups = distinctValues(grid, groupColumn);
  if (groups.length < 2) notes.problem('groupColumn', strings.table.oneGroup);
  const isKnown = (values: readonly CellValue[], wanted: CellValue) =>
    values.some((value) => isSameGroup(value, wanted));
  if (!isKnown(groups, table.baselineGroup))
    notes.problem('baselineGroup', strings.table.baselineMissing(groups.length));
  if (!isKnown(groups, table.pilotGroup))
    notes.problem('pilotGroup', strings.table.pilotMissing(groups.length));
  else if (isSameGroup(table.baselineGroup, table.pilotGroup))
    notes.problem('pilotGroup', strings.table.sameGroup);

  if (design === 'paired' && personColumn === null)
    notes.problem('personColumn', strings.table.missing.personColumn);
  if (design === 'adjusted') {
    if (covariateColumn === null) notes.problem('covariateColumn', strings.table.missing.covariateColumn);
    else if (covariateColumn === valueColumn) notes.problem('covariateColumn', strings.table.sameCovariate);
  }
  if (design === 'controlled') {
    if (periodColumn === null) notes.problem('periodColumn', strings.table.missing.periodColumn);
    else {
      const periods = distinctValues(grid, periodColumn);
      if (!isKnown(periods, table.before)) notes.problem('before', strings.table.beforeMissing);
      if (!isKnown(periods, table.after)) notes.problem('after', strings.table.afterMissing);
      else if (isSameGroup(table.before, table.after)) notes.problem('after', strings.table.samePeriod);
    }
  }
  const draws = design === 'controlled' || isTimeAxis(grid, periodColumn);
  return { ...table, groupColumn, valueColumn, periodColumn: draws ? periodColumn : null };
}

function summaryOf(data: DataDraft, group: GroupKey, notes: Notes) {
  return {
    n: typedFigure(data, group, 'n', notes, (n) =>
      Number.isInteger(n) && n >= 2 ? null : strings.typed.wholeFrom(2),
    ),
    mean: typedFigure(data, group, 'mean', notes),
    standardDeviation: typedFigure(data, group, 'standardDeviation', notes, (deviation) =>
      deviation >= 0 ? null : strings.typed.notNegative,
    ),
  };
}

function countsOf(data: DataDraft, group: GroupKey, notes: Notes) {
  const wholeFrom = (least: number) => (count: number) =>
    Number.isInteger(count) && count >= least ? null : strings.typed.wholeFrom(least);
  const errors = typedFigure(data, group, 'errors', notes, wholeFrom(0));
  const total = typedFigure(data, group, 'total', notes, wholeFrom(1));
  if (errors > total) notes.problem(`${group}-errors`, strings.typed.aboveTotal);
  return { errors, total };
}

/** A typed figure, or NaN with a note of what is wrong with it. */
function typedFigure(
  { typed }: DataDraft,
  group: GroupKey,
  figure: TypedFigure,
  notes: Notes,
  check: (value: number) => string | null = () => null,
): number {
  const field = `${group}-${figure}` as const;
  const text = typed[group][figure];
  if (text.trim() === '') {
    notes.gap(field, strings.typed.missing(strings.typed.label[figure], group));
    return NaN;
  }
  const reading = readNumber(text);
  const problem = 'problem' in reading ? reading.problem : check(reading.value);
  if (problem !== null) notes.problem(field, problem);
  return 'value' in reading && problem === null ? reading.value : NaN;
}
