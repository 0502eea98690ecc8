import { inputKeys, inputs, type InputKey } from '../core/inputs';
import { resultKeys, results, type ResultKey } from '../core/results';

/** Names that every case has, beside its inputs and results. */
export type CaseFact =
  'CaseName' | 'CaseCurrency' | 'CaseIndustry' | 'CaseChecks' | 'PilotMetrics' | 'PilotData';

/** What a metric's names stand for; which of them exist depends on where its measurements are. */
export const metricParts = [
  'Name',
  'Unit',
  'Better',
  'Baseline',
  'Pilot',
  'Table',
  'GroupColumn',
  'ValueColumn',
  'Field',
  'BaselineGroup',
  'PilotGroup',
  'BaselineCriteria',
  'PilotCriteria',
] as const;
export type MetricPart = (typeof metricParts)[number];

const facts: readonly CaseFact[] = [
  'CaseName',
  'CaseCurrency',
  'CaseIndustry',
  'CaseChecks',
  'PilotMetrics',
  'PilotData',
];

/** The workbook names of one case. The first case's names are plain; the second's end in "_2", and so on. */
export interface CaseNames {
  readonly fact: (fact: CaseFact) => string;
  readonly figure: (key: InputKey | ResultKey) => string;
  readonly evidence: (key: InputKey) => string;
  /** Metrics count from 1. */
  readonly metric: (metric: number, part: MetricPart) => string;
}

export function caseNames(caseNumber: number): CaseNames {
  const suffix = caseNumber === 1 ? '' : `_${caseNumber}`;
  return {
    fact: (fact) => fact + suffix,
    figure: (key) => (key in inputs ? inputs[key as InputKey] : results[key as ResultKey]).name + suffix,
    evidence: (key) => `${inputs[key].name}_Evidence${suffix}`,
    metric: (metric, part) => `Metric${metric}_${part}${suffix}`,
  };
}

const fixedNames = new Set(
  [
    ...facts,
    ...inputKeys.flatMap((key) => [inputs[key].name, `${inputs[key].name}_Evidence`]),
    ...resultKeys.map((key) => results[key].name),
  ].map((name) => name.toLowerCase()),
);
const metricName = new RegExp(`^metric(\\d+)_(?:${metricParts.join('|')})$`, 'i');

/** Which case a workbook name belongs to, and which metric of it; null where the name is not one of ours. */
export function ownerOfName(name: string): { caseNumber: number; metric: number | null } | null {
  const [, base, number] = /^(.*?)(?:_([1-9]\d*))?$/.exec(name)!;
  const caseNumber = number === undefined ? 1 : Number(number);
  if (number === '1') return null;
  const metric = metricName.exec(base);
  if (metric) return { caseNumber, metric: Number(metric[1]) };
  return fixedNames.has(base.toLowerCase()) ? { caseNumber, metric: null } : null;
}
