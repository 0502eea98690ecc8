import type { Metric, PilotDesign } from '../../core/case';
import type { SampleKey } from '../../core/pilot/samples';
import type { MetricPart } from '../caseNames';

export type NameOf = (part: MetricPart) => string;

/** Where a sample's numbers stand, and which of the cells are its own. */
export interface SampleCells {
  /** Name of the cells. */
  readonly values: string;
  /** What has to hold of a cell to be of the sample: conditions over arrays as long as `values`. */
  readonly belongs: readonly string[];
  /** What else has to hold of its numbers to be compared. */
  readonly compared: readonly string[];
  /** Name of the cells with what is adjusted for. */
  readonly covariates: string | null;
  /** Every row of the analyst's data that could have been compared, for what is said about data quality. */
  readonly raw: { readonly values: string; readonly belongs: readonly string[]; readonly isTable: boolean };
}

export type SamplesCells = Readonly<Partial<Record<SampleKey, SampleCells>>>;

/** In the order of the columns. */
export const sampleKeys = ['baseline', 'pilot', 'baselineBefore', 'pilotBefore'] as const;

export const sampleTitles: Readonly<Record<SampleKey, string>> = {
  baseline: 'Baseline',
  pilot: 'Pilot',
  baselineBefore: 'Baseline before',
  pilotBefore: 'Pilot before',
};

const rangeParts: Readonly<Record<SampleKey, MetricPart>> = {
  baseline: 'Baseline',
  pilot: 'Pilot',
  baselineBefore: 'BaselineBefore',
  pilotBefore: 'PilotBefore',
};

/** The samples that a design compares. */
export function samplesOfDesign(design: PilotDesign): readonly SampleKey[] {
  return design === 'controlled' ? sampleKeys : ['baseline', 'pilot'];
}

/** The cells of each sample; none where all that is left is a summary or counts. */
export function samplesCells(
  { design, source }: Pick<Metric, 'design' | 'source'>,
  nameOf: NameOf,
): SamplesCells {
  switch (source.kind) {
    case 'summary':
    case 'counts':
      return {};
    case 'ranges':
    case 'values':
      return Object.fromEntries(
        samplesOfDesign(design).map((key) => [key, cellsOfRange(key, design, nameOf)]),
      );
    case 'table':
    case 'rows':
      return Object.fromEntries(
        samplesOfDesign(design).map((key) => [key, cellsOfTable(key, design, nameOf)]),
      );
  }
}

function cellsOfRange(key: SampleKey, design: PilotDesign, nameOf: NameOf): SampleCells {
  const values = nameOf(rangeParts[key]);
  const other = nameOf(key === 'baseline' ? 'Pilot' : 'Baseline');
  return {
    values,
    belongs: [],
    compared: design === 'paired' ? [`ISNUMBER(${other})`] : [],
    covariates: null,
    raw: { values, belongs: [], isTable: false },
  };
}

function cellsOfTable(key: SampleKey, design: PilotDesign, nameOf: NameOf): SampleCells {
  const values = nameOf('ValueColumn');
  const isPilot = key === 'pilot' || key === 'pilotBefore';
  const belongs = [
    ...isGroup(nameOf('GroupColumn'), nameOf(isPilot ? 'PilotGroup' : 'BaselineGroup')),
    ...(design === 'controlled'
      ? isGroup(
          nameOf('PeriodColumn'),
          nameOf(key === 'baselineBefore' || key === 'pilotBefore' ? 'Before' : 'After'),
        )
      : []),
  ];
  const raw = { values, belongs, isTable: true };
  if (design === 'paired') {
    const pairs = nameOf(isPilot ? 'PairedPilot' : 'PairedBaseline');
    return { values: pairs, belongs: [], compared: [], covariates: null, raw };
  }
  const covariates = design === 'adjusted' ? nameOf('CovariateColumn') : null;
  return { values, belongs, compared: covariates ? [`ISNUMBER(${covariates})`] : [], covariates, raw };
}

/** Cells that equal a group's word or number; an empty cell equals 0 in Excel, but belongs to no group. */
export function isGroup(cells: string, group: string): readonly string[] {
  return [`IFERROR(${cells}=${group},FALSE)`, `${cells}<>""`];
}

/** `term` of each number of a sample, as an array to take statistics of: they skip the FALSE of all other cells. */
export function numbersOf(cells: SampleCells, term: (value: string) => string = (value) => value): string {
  return over([...cells.belongs, `ISNUMBER(${cells.values})`, ...cells.compared], term(cells.values));
}

/** An array of `term` where all conditions hold: one IF each, which every engine evaluates cell by cell. */
export function over(conditions: readonly string[], term: string): string {
  return conditions.reduceRight((inner, condition) => `IF(${condition},${inner})`, term);
}
