import type { Better, CellValue, MeasurementSource, Metric } from '../core/case';
import type { RangeReading } from '../sheets/workbook';

/** The fields that take a range. */
export const rangeSlots = ['baseline', 'pilot', 'table'] as const;
export type RangeSlot = (typeof rangeSlots)[number];

/** A range as the analyst gave it and what the workbook answered. */
export interface RangeDraft {
  readonly text: string;
  readonly state:
    | { readonly is: 'untold' }
    | { readonly is: 'reading' }
    | { readonly is: 'read'; readonly reading: RangeReading }
    | { readonly is: 'failed'; readonly message: string };
}

/** Columns of the table are zero-based within it; null until chosen. */
export interface TableChoice {
  readonly groupColumn: number | null;
  readonly valueColumn: number | null;
  readonly baselineGroup: CellValue;
  readonly pilotGroup: CellValue;
}

/** A metric as it is being edited: both layouts keep what was typed when the analyst changes between them. */
export interface MetricDraft {
  readonly id: string;
  /** Which metric of the stored case this is; null until it is built. */
  readonly storedAt: number | null;
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly layout: MeasurementSource['kind'];
  readonly ranges: Readonly<Record<RangeSlot, RangeDraft>>;
  readonly table: TableChoice;
  readonly values: { readonly baseline: readonly number[]; readonly pilot: readonly number[] };
}

const noRange: RangeDraft = { text: '', state: { is: 'untold' } };
const noChoice: TableChoice = { groupColumn: null, valueColumn: null, baselineGroup: null, pilotGroup: null };

/** An id that none of these metrics has. */
export function freeMetricId(metrics: readonly MetricDraft[]): string {
  const taken = new Set(metrics.map((metric) => metric.id));
  let number = metrics.length + 1;
  while (taken.has(`metric-${number}`)) number += 1;
  return `metric-${number}`;
}

/** A metric of which nothing is known yet. */
export function newMetric(id: string): MetricDraft {
  return {
    id,
    storedAt: null,
    name: '',
    unit: '',
    better: 'lower',
    layout: 'ranges',
    ranges: { baseline: noRange, pilot: noRange, table: noRange },
    table: noChoice,
    values: { baseline: [], pilot: [] },
  };
}

/** The draft of a stored metric; its ranges still have to be read. */
export function storedMetric(id: string, metric: Metric, storedAt: number): MetricDraft {
  const { source } = metric;
  const told = (text: string): RangeDraft => ({ text, state: { is: 'reading' } });
  const blank = newMetric(id);
  return {
    ...blank,
    storedAt,
    name: metric.name,
    unit: metric.unit,
    better: metric.better,
    layout: source.kind,
    ranges:
      source.kind === 'ranges'
        ? { ...blank.ranges, baseline: told(source.baseline), pilot: told(source.pilot) }
        : source.kind === 'table'
          ? { ...blank.ranges, table: told(source.table) }
          : blank.ranges,
    table: source.kind === 'table' ? choiceOf(source) : noChoice,
    values: source.kind === 'values' ? { baseline: source.baseline, pilot: source.pilot } : blank.values,
  };
}

function choiceOf(source: MeasurementSource & { kind: 'table' }): TableChoice {
  const { groupColumn, valueColumn, baselineGroup, pilotGroup } = source;
  return { groupColumn, valueColumn, baselineGroup, pilotGroup };
}
