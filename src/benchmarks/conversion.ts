import type { Benchmark } from './benchmark';
import type { BenchmarkMetric } from './vocabulary';

interface Conversion {
  readonly from: BenchmarkMetric;
  readonly add: number;
  /** As the answer says it. */
  readonly how: string;
}

/** The conversions that are exact: gross return per 1 spent and net return over the same cost and period. */
export const conversions: Readonly<Partial<Record<BenchmarkMetric, Conversion>>> = {
  ROI: { from: 'return per dollar', add: -1, how: 'less the 1 spent' },
  'return per dollar': { from: 'ROI', add: 1, how: 'plus the 1 spent' },
};

/** How figures of another metric become figures of this one; undefined where nothing does exactly. */
export function conversionTo(metric: BenchmarkMetric): Conversion | undefined {
  return conversions[metric];
}

/** The row with its figures in the metric that `conversionTo` converts to. */
export function convertedTo(metric: BenchmarkMetric, row: Benchmark): Benchmark {
  const { add } = conversions[metric]!;
  // Figures have a few decimals; without rounding, 4.2 - 1 would show its last binary digits.
  const figure = (value: number | null) => (value === null ? null : Number((value + add).toPrecision(12)));
  return {
    ...row,
    metric,
    low: figure(row.low),
    central: figure(row.central),
    high: figure(row.high),
    convertedFrom: row.metric,
  };
}
