import {
  metricDefaults,
  type Better,
  type MeasurementSource,
  type Metric,
  type PilotDesign,
  type Scale,
  type TableColumns,
  type Worth,
} from '../core/case';
import type { Proposal } from '../core/pilot/proposal';
import type { RangeReading } from '../sheets/workbook';
import { numberText, percentFigureText } from './figureText';

/** The fields that take a range. */
export const rangeSlots = ['baseline', 'pilot', 'baselineBefore', 'pilotBefore', 'table'] as const;
export type RangeSlot = (typeof rangeSlots)[number];

export type GroupKey = 'baseline' | 'pilot';

/** A range as the analyst gave it and what the workbook answered. */
export interface RangeDraft {
  readonly text: string;
  readonly state:
    | { readonly is: 'untold' }
    | { readonly is: 'reading' }
    | { readonly is: 'read'; readonly reading: RangeReading }
    | { readonly is: 'failed'; readonly message: string };
}

/** The address of a range; a field may show an Excel table's name in its place. */
export function addressOf({ text, state }: RangeDraft): string {
  return state.is === 'read' && state.reading.table?.name === text ? state.reading.address : text;
}

/** How a field shows a range: a whole Excel table by its name, because it grows. */
export function fieldText({ table, address }: RangeReading): string {
  return table?.address === address ? table.name : address;
}

export const tableColumnFields = [
  'groupColumn',
  'valueColumn',
  'personColumn',
  'periodColumn',
  'covariateColumn',
] as const;
export type TableColumnField = (typeof tableColumnFields)[number];

/** Columns of a table are zero-based within it; null until chosen. */
export type TableChoice = Readonly<Record<TableColumnField, number | null>> &
  Pick<TableColumns, 'baselineGroup' | 'pilotGroup' | 'before' | 'after'>;

/** What is typed where single values are gone. */
export const typedFigures = ['n', 'mean', 'standardDeviation', 'errors', 'total'] as const;
export type TypedFigure = (typeof typedFigures)[number];
export type TypedFigures = Readonly<Record<TypedFigure, string>>;

export type OwnSource = MeasurementSource & { readonly kind: 'values' | 'rows' };

/**
 * Where a metric's measurements are and how they are compared. Stays the same object while none of it changes,
 * so that what it shows is calculated once; every layout keeps what was given when the analyst changes it.
 */
export interface DataDraft {
  readonly layout: MeasurementSource['kind'];
  readonly ranges: Readonly<Record<RangeSlot, RangeDraft>>;
  readonly table: TableChoice;
  readonly typed: Readonly<Record<GroupKey, TypedFigures>>;
  /** Measurements that came with the case, until building puts them into cells. */
  readonly own: OwnSource | null;
  readonly design: PilotDesign;
  readonly scale: Scale;
  /** What was proposed for these data. */
  readonly proposal: Proposal | null;
}

export const worthFigures = ['tasksPerPersonPerWeek', 'people', 'volumePerYear', 'costPerError'] as const;
export type WorthFigure = (typeof worthFigures)[number];

/** How the effect becomes money; figures as typed, kept when the analyst changes the kind. */
export interface WorthDraft {
  readonly kind: Worth['kind'] | 'none';
  /** Hours in one of the metric's unit, chosen where the unit's name does not tell. */
  readonly hoursPerUnit: number | null;
  readonly figures: Readonly<Record<WorthFigure, string>>;
}

/** A metric as it is being edited. */
export interface MetricDraft {
  readonly id: string;
  /** Which metric of the stored case this is; null until it is built. */
  readonly storedAt: number | null;
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly evidence: Metric['evidence'];
  /** As typed: percent of the baseline. */
  readonly smallestEffect: string;
  readonly data: DataDraft;
  readonly worth: WorthDraft;
}

const noRange: RangeDraft = { text: '', state: { is: 'untold' } };
const noFigures: TypedFigures = { n: '', mean: '', standardDeviation: '', errors: '', total: '' };

export const noChoice: TableChoice = {
  groupColumn: null,
  valueColumn: null,
  personColumn: null,
  periodColumn: null,
  covariateColumn: null,
  baselineGroup: null,
  pilotGroup: null,
  before: null,
  after: null,
};

const noData: DataDraft = {
  layout: 'ranges',
  ranges: {
    baseline: noRange,
    pilot: noRange,
    baselineBefore: noRange,
    pilotBefore: noRange,
    table: noRange,
  },
  table: noChoice,
  typed: { baseline: noFigures, pilot: noFigures },
  own: null,
  design: metricDefaults.design,
  scale: metricDefaults.scale,
  proposal: null,
};

const noWorth: WorthDraft = {
  kind: 'none',
  hoursPerUnit: null,
  figures: { tasksPerPersonPerWeek: '', people: '', volumePerYear: '', costPerError: '' },
};

/** A metric of which nothing is known yet. */
export function newMetric(id: string): MetricDraft {
  return {
    id,
    storedAt: null,
    name: '',
    unit: '',
    better: 'lower',
    evidence: metricDefaults.evidence,
    smallestEffect: percentFigureText(metricDefaults.smallestEffect),
    data: noData,
    worth: noWorth,
  };
}

/** The draft of a stored metric; its ranges still have to be read. */
export function storedMetric(id: string, metric: Metric, storedAt: number): MetricDraft {
  const { name, unit, better, evidence, design, scale } = metric;
  return {
    id,
    storedAt,
    name,
    unit,
    better,
    evidence,
    smallestEffect: percentFigureText(metric.smallestEffect),
    data: { ...noData, ...storedData(metric.source), design, scale },
    worth: metric.worth ? storedWorth(metric.worth) : noWorth,
  };
}

function storedData(source: MeasurementSource): Partial<DataDraft> {
  const layout = source.kind;
  const told = (text: string): RangeDraft => ({ text, state: { is: 'reading' } });
  switch (source.kind) {
    case 'ranges': {
      const { baseline, pilot, baselineBefore, pilotBefore } = source;
      return {
        layout,
        ranges: {
          ...noData.ranges,
          baseline: told(baseline),
          pilot: told(pilot),
          baselineBefore: baselineBefore === null ? noRange : told(baselineBefore),
          pilotBefore: pilotBefore === null ? noRange : told(pilotBefore),
        },
      };
    }
    case 'table':
      return { layout, table: choiceOf(source), ranges: { ...noData.ranges, table: told(source.table) } };
    case 'rows':
      return { layout, table: choiceOf(source), own: source };
    case 'summary':
    case 'counts':
      return {
        layout,
        typed: { baseline: typedTexts({ ...source.baseline }), pilot: typedTexts({ ...source.pilot }) },
      };
    case 'values':
      return { layout, own: source };
  }
}

function choiceOf(columns: TableColumns): TableChoice {
  const { groupColumn, valueColumn, personColumn, periodColumn, covariateColumn } = columns;
  const { baselineGroup, pilotGroup, before, after } = columns;
  return {
    groupColumn,
    valueColumn,
    personColumn,
    periodColumn,
    covariateColumn,
    baselineGroup,
    pilotGroup,
    before,
    after,
  };
}

function typedTexts(figures: Partial<Record<TypedFigure, number>>): TypedFigures {
  return Object.fromEntries(
    typedFigures.map((key) => {
      const figure = figures[key];
      return [key, figure === undefined ? '' : numberText(figure)];
    }),
  ) as Record<TypedFigure, string>;
}

function storedWorth(worth: Worth): WorthDraft {
  const figures: Partial<Record<WorthFigure, number>> = { ...worth };
  return {
    kind: worth.kind,
    hoursPerUnit: worth.kind === 'time' ? worth.hoursPerUnit : null,
    figures: Object.fromEntries(
      worthFigures.map((key) => {
        const figure = figures[key];
        return [key, figure === undefined ? '' : numberText(figure)];
      }),
    ) as Record<WorthFigure, string>,
  };
}
