import { inputKeys, inputs, type InputKey } from '../core/inputs';
import { resultKeys, results, type ResultKey } from '../core/results';

/** Names that a case has beside its inputs and results. */
const facts = [
  'CaseName',
  'CaseCurrency',
  'CaseIndustry',
  'CaseChecks',
  'PilotMetrics',
  'PilotConfidence',
  'PilotData',
  'PilotPairs',
] as const;
export type CaseFact = (typeof facts)[number];

/** The analyst's own cells, or those of a case file, with a metric's measurements. */
const dataParts = [
  'Baseline',
  'Pilot',
  'BaselineBefore',
  'PilotBefore',
  'Table',
  'GroupColumn',
  'ValueColumn',
  'PersonColumn',
  'PeriodColumn',
  'CovariateColumn',
  'PairedBaseline',
  'PairedPilot',
] as const;

/** Cells of ours that state a metric or say what it shows. */
const cellParts = [
  'Name',
  'Unit',
  'Better',
  'SmallestEffect',
  'Evidence',
  'Design',
  'Scale',
  'BaselineGroup',
  'PilotGroup',
  'Before',
  'After',
  'BaselineSummary',
  'PilotSummary',
  'BaselineCounts',
  'PilotCounts',
  'HoursPerUnit',
  'TasksPerPersonPerWeek',
  'People',
  'VolumePerYear',
  'CostPerError',
  'Verdict',
  'Worth',
  'WorthLow',
  'WorthHigh',
] as const;

/** What a metric's names stand for; which of them exist depends on its source, design and worth. */
export type MetricPart = (typeof dataParts)[number] | (typeof cellParts)[number];

/** Names of earlier versions, known so that an update removes them. */
const retiredParts = ['Field', 'BaselineCriteria', 'PilotCriteria'];

/** Ends of what was measured of an input that metrics feed. */
export type RangeEnd = 'Low' | 'High';

/** The workbook names of one case. The first case's names are plain; the second's end in "_2", and so on. */
export interface CaseNames {
  readonly fact: (fact: CaseFact) => string;
  readonly figure: (key: InputKey | ResultKey) => string;
  readonly evidence: (key: InputKey) => string;
  readonly end: (key: InputKey | ResultKey, end: RangeEnd) => string;
  /** Metrics count from 1. */
  readonly metric: (metric: number, part: MetricPart) => string;
}

export function caseNames(caseNumber: number): CaseNames {
  const suffix = caseNumber === 1 ? '' : `_${caseNumber}`;
  const base = (key: InputKey | ResultKey) =>
    (key in inputs ? inputs[key as InputKey] : results[key as ResultKey]).name;
  return {
    fact: (fact) => fact + suffix,
    figure: (key) => base(key) + suffix,
    end: (key, end) => `${base(key)}_${end}${suffix}`,
    evidence: (key) => `${inputs[key].name}_Evidence${suffix}`,
    metric: (metric, part) => `Metric${metric}_${part}${suffix}`,
  };
}

const fixedNames = new Set(
  [
    ...facts,
    ...inputKeys.map((key) => inputs[key].name),
    ...inputKeys.map((key) => `${inputs[key].name}_Evidence`),
    ...resultKeys.map((key) => results[key].name),
  ].map((name) => name.toLowerCase()),
);
const rangeNames = new Set(
  [...inputKeys.map((key) => inputs[key].name), ...resultKeys.map((key) => results[key].name)].flatMap(
    (name) => ['low', 'high'].map((end) => `${name.toLowerCase()}_${end}`),
  ),
);
const metricName = new RegExp(
  `^metric(\\d+)_(${[...dataParts, ...cellParts, ...retiredParts].join('|')})$`,
  'i',
);
const dataPart = new RegExp(`^(${dataParts.join('|')})$`, 'i');

/** Whose a name is, and whether it stands only as long as metrics need it. */
export interface NameOwner {
  readonly caseNumber: number;
  readonly metric: number | null;
  /** A plan without it removes it. */
  readonly isPassing: boolean;
  /** Stands for measurements, which are read by their address. */
  readonly isData: boolean;
}

/** Which case a workbook name belongs to, and which metric of it; null where the name is not one of ours. */
export function ownerOfName(name: string): NameOwner | null {
  const [, base, number] = /^(.*?)(?:_([1-9]\d*))?$/.exec(name)!;
  const caseNumber = number === undefined ? 1 : Number(number);
  if (number === '1') return null;
  const metric = metricName.exec(base!);
  if (metric) {
    return { caseNumber, metric: Number(metric[1]), isPassing: true, isData: dataPart.test(metric[2]!) };
  }
  const isRange = rangeNames.has(base!.toLowerCase());
  return isRange || fixedNames.has(base!.toLowerCase())
    ? { caseNumber, metric: null, isPassing: isRange, isData: false }
    : null;
}
