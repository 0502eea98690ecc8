import type { Benchmark } from './benchmark';
import { unique } from './benchmarkNames';
import { benchmarks } from './benchmarks';
import { bestFirst } from './bestFirst';
import { metricNames, type BenchmarkMetric } from './vocabulary';

let byIndustryAndMetric: ReadonlyMap<string, readonly Benchmark[]> | undefined;

/** The rows of an industry and a metric, best first; names are the vocabulary's, or those of the own rows. */
export function rowsOf(
  industry: string,
  metric: BenchmarkMetric,
  own: readonly Benchmark[],
): readonly Benchmark[] {
  const ours = (byIndustryAndMetric ??= indexed()).get(key(industry, metric)) ?? [];
  const theirs = own.filter((row) => row.industry === industry && row.metric === metric);
  return theirs.length === 0 ? ours : [...theirs, ...ours].sort(bestFirst);
}

/** The metrics that an industry has figures of, in the order of the vocabulary. */
export function metricsOf(industry: string, own: readonly Benchmark[] = []): readonly BenchmarkMetric[] {
  const rows = [...own, ...benchmarks].filter((row) => row.industry === industry);
  return metricNames.filter((metric) => rows.some((row) => row.metric === metric));
}

/** The industries that have figures of a metric. */
export function industriesOf(metric: BenchmarkMetric, own: readonly Benchmark[] = []): readonly string[] {
  return unique([...own, ...benchmarks].filter((row) => row.metric === metric).map((row) => row.industry));
}

function indexed(): ReadonlyMap<string, readonly Benchmark[]> {
  const rows = new Map<string, Benchmark[]>();
  for (const row of [...benchmarks].sort(bestFirst)) {
    const name = key(row.industry, row.metric);
    rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return rows;
}

function key(industry: string, metric: BenchmarkMetric): string {
  return `${industry}|${metric}`;
}
