import type { BenchmarkMetric } from '../benchmarks/vocabulary';
import { computeResults, results, type ResultKey } from '../core/results';
import type { ComparedFigure } from '../sheets/comparisonBlock';
import { figuresOf, metricFindings, type CaseDraft } from './caseDraft';
import type { MetricFindings } from './metricFindings';
import type { MetricDraft } from './metricDraft';
import { strings } from './strings';

/** A figure of the case with what it measures, in the words of the benchmarks. */
export interface OwnFigure {
  readonly key: string;
  readonly label: string;
  readonly basis: string;
  /** Null where no benchmark measures the same. */
  readonly metric: BenchmarkMetric | null;
  /** Why it cannot stand against another metric. */
  readonly different: string;
  readonly value: number;
  /** The result that holds it on the sheets; null for a figure without a name there. */
  readonly result: ResultKey | null;
}

/** The workbook's names for results; null where the case's sheets are not built. */
export type StoredNames = ((key: ResultKey) => string) | null;

/** Benchmarks that measure what a result measures. */
const resultMetrics: Partial<Readonly<Record<ResultKey, BenchmarkMetric>>> = {
  roi: 'first-year ROI',
  paybackMonths: 'payback',
  returnPerDollar: 'return per dollar',
};

/** Time for one piece of work; time in a week is no task's. */
const taskTime =
  /^(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?)(?: (?:per|a|each) (?!day|week|month|year)\w+)?$/i;

/** Every figure of the case that somebody may want to hold against a benchmark, comparable or not. */
export function ownFigures(draft: CaseDraft): readonly OwnFigure[] {
  const figures = figuresOf(draft);
  const outcomes = figures && computeResults(figures);
  const fromResults = (Object.keys(results) as ResultKey[]).flatMap((key): OwnFigure[] => {
    const value = outcomes?.[key];
    if (typeof value !== 'number') return [];
    const { label, basis } = results[key];
    const metric = resultMetrics[key] ?? null;
    return [
      {
        key,
        label,
        basis,
        metric,
        different: metric ? strings.benchmarks.otherMetric(metric) : strings.benchmarks.noMetric,
        value,
        result: key,
      },
    ];
  });
  const findings = metricFindings(draft);
  return [...fromResults, ...draft.metrics.flatMap((metric, index) => pilotFigure(metric, findings[index]!))];
}

/** A pilot's saving of time, as a share of the baseline's time; other pilots measure what nobody published. */
function pilotFigure(metric: MetricDraft, { evaluation }: MetricFindings): OwnFigure[] {
  const relativeChange = evaluation?.finding.relative.value;
  if (typeof relativeChange !== 'number') return [];
  const isTime = metric.better === 'lower' && taskTime.test(metric.unit.trim());
  const name = metric.name.trim();
  return [
    {
      key: metric.id,
      label: isTime ? strings.benchmarks.pilotSaving(name) : strings.benchmarks.pilotChange(name),
      basis: isTime ? strings.benchmarks.pilotBasis : '',
      metric: isTime ? 'task time saved' : null,
      different: isTime
        ? strings.benchmarks.otherMetric('task time saved')
        : strings.benchmarks.noPilotMetric,
      value: isTime ? -relativeChange : relativeChange,
      result: null,
    },
  ];
}

/** The figure as the comparison block takes it, under the names of the case's sheets where they stand. */
export function comparedFigure(
  { label, basis, metric, value, result }: OwnFigure,
  nameOf: StoredNames,
): ComparedFigure | null {
  if (metric === null) return null;
  const content = result && nameOf ? { name: nameOf(result) } : { value };
  return { label, basis, metric, content };
}
