import type { CellValue, MeasurementSource } from '../core/case';
import { isSameGroup, problemOf, readGroup, readMeasurements, type Measurements } from '../core/measurements';
import type { RangeReading } from '../sheets/workbook';
import { dataColumns, type DataColumn } from './dataShape';
import type { MetricDraft, RangeSlot } from './metricDraft';
import { strings } from './strings';

export type MetricField = 'name' | RangeSlot | 'groupColumn' | 'valueColumn' | 'baselineGroup' | 'pilotGroup';
export type GroupKey = 'baseline' | 'pilot';

/** What a draft's ranges hold: measurements where they can be read, and what to change where they cannot. */
export interface MetricFindings {
  readonly found: Readonly<Record<GroupKey, Measurements | null>>;
  /** What is wrong with what the analyst gave, shown at its field. */
  readonly problems: Readonly<Partial<Record<MetricField, string>>>;
  /** Everything that is wrong or not given yet, in the order of the fields. */
  readonly gaps: readonly { readonly field: MetricField; readonly message: string }[];
  /** True while the workbook is being read. */
  readonly waiting: boolean;
  /** Where the measurements are; null until all is known. */
  readonly source: MeasurementSource | null;
}

const remembered = new WeakMap<MetricDraft, MetricFindings>();

/** The findings of a draft; drafts never change, so each is looked at once. */
export function findingsOf(metric: MetricDraft): MetricFindings {
  const known = remembered.get(metric);
  if (known) return known;
  const findings = find(metric);
  remembered.set(metric, findings);
  return findings;
}

/** The table's columns, or none while it is not read. */
export function tableColumns(metric: MetricDraft): readonly DataColumn[] {
  const { state } = metric.ranges.table;
  return state.is === 'read' ? dataColumns(state.reading) : [];
}

class Notes {
  readonly problems: Partial<Record<MetricField, string>> = {};
  readonly gaps: { field: MetricField; message: string }[] = [];

  problem(field: MetricField, message: string): null {
    this.problems[field] = message;
    return this.gap(field, message);
  }
  gap(field: MetricField, message: string): null {
    this.gaps.push({ field, message });
    return null;
  }
}

function find(metric: MetricDraft): MetricFindings {
  const notes = new Notes();
  if (!metric.name.trim()) notes.gap('name', strings.metric.nameMissing);
  const { found, source } = lookAt(metric, notes);
  const slots: RangeSlot[] =
    metric.layout === 'ranges' ? ['baseline', 'pilot'] : metric.layout === 'table' ? ['table'] : [];
  return {
    found,
    source: notes.gaps.every((gap) => gap.field === 'name') && found.baseline && found.pilot ? source : null,
    problems: notes.problems,
    gaps: notes.gaps,
    waiting: slots.some((slot) => metric.ranges[slot].state.is === 'reading'),
  };
}

function lookAt(metric: MetricDraft, notes: Notes): Pick<MetricFindings, 'found' | 'source'> {
  switch (metric.layout) {
    case 'values': {
      const { baseline, pilot } = metric.values;
      const column = (values: readonly number[]) => readMeasurements(values.map((value) => [value]));
      return {
        found: { baseline: column(baseline), pilot: column(pilot) },
        source: { kind: 'values', baseline, pilot },
      };
    }
    case 'ranges': {
      const { baseline, pilot } = metric.ranges;
      return {
        found: {
          baseline: measureRange(metric, 'baseline', notes),
          pilot: measureRange(metric, 'pilot', notes),
        },
        source: { kind: 'ranges', baseline: baseline.text, pilot: pilot.text },
      };
    }
    case 'table':
      return lookAtTable(metric, notes);
  }
}

function readingOf(metric: MetricDraft, slot: RangeSlot, notes: Notes): RangeReading | null {
  const { state } = metric.ranges[slot];
  if (state.is === 'untold') return notes.gap(slot, strings.range.untold[slot]);
  if (state.is === 'failed') return notes.problem(slot, state.message);
  return state.is === 'read' ? state.reading : null;
}

function measureRange(metric: MetricDraft, slot: GroupKey, notes: Notes): Measurements | null {
  const reading = readingOf(metric, slot, notes);
  if (!reading) return null;
  const columns = dataColumns(reading);
  if (columns.length === 0) return notes.problem(slot, strings.range.empty(reading.address));
  if (columns.length > 1) return notes.problem(slot, strings.range.oneColumn(columns.length));
  const measured = readMeasurements(reading.values);
  const problem = problemOf(measured, reading.row + 1);
  return problem ? notes.problem(slot, strings.sentence(problem)) : measured;
}

function lookAtTable(metric: MetricDraft, notes: Notes): Pick<MetricFindings, 'found' | 'source'> {
  const nothing = { found: { baseline: null, pilot: null }, source: null };
  const reading = readingOf(metric, 'table', notes);
  if (!reading) return nothing;
  const { groupColumn, valueColumn, baselineGroup, pilotGroup } = metric.table;
  const columns = tableColumns(metric);
  if (columns.length < 2) notes.problem('table', strings.range.tableTooNarrow(reading.address));
  if (groupColumn === null) notes.problem('groupColumn', strings.table.groupColumnMissing);
  if (valueColumn === null) notes.problem('valueColumn', strings.table.valueColumnMissing);
  else if (valueColumn === groupColumn) notes.problem('valueColumn', strings.table.sameColumn);
  if (groupColumn === null || valueColumn === null) return nothing;

  const groups = columns.find((column) => column.index === groupColumn)?.groups ?? [];
  const known = (group: CellValue) => groups.some((value) => isSameGroup(value, group));
  if (groups.length < 2) notes.problem('groupColumn', strings.table.oneGroup);
  if (!known(pilotGroup)) notes.problem('pilotGroup', strings.table.pilotMissing(groups.length));
  if (!known(baselineGroup)) notes.problem('baselineGroup', strings.table.baselineMissing(groups.length));
  else if (isSameGroup(baselineGroup, pilotGroup)) notes.problem('baselineGroup', strings.table.sameGroup);
  if (notes.gaps.some((gap) => gap.field !== 'name')) return nothing;

  const measure = (group: CellValue) => readGroup(reading.values, groupColumn, group, valueColumn);
  const found = { baseline: measure(baselineGroup), pilot: measure(pilotGroup) };
  for (const key of ['baseline', 'pilot'] as const) {
    const problem = problemOf(found[key], reading.row + 1);
    const group = String(key === 'pilot' ? pilotGroup : baselineGroup);
    if (problem) notes.problem('valueColumn', strings.table.groupProblem(group, problem));
  }
  return {
    found,
    source: {
      kind: 'table',
      table: metric.ranges.table.text,
      groupColumn,
      valueColumn,
      baselineGroup,
      pilotGroup,
    },
  };
}
