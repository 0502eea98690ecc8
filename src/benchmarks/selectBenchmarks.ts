import { CalcError } from '../core/errors';
import { looseName } from '../core/nearestNames';
import type { Benchmark } from './benchmark';
import { benchmarks } from './benchmarks';
import { miss } from './lookUpBenchmark';
import { industryNamed, industryNames, metricNamed, metricNames } from './vocabulary';

/**
 * Every benchmark of an industry, a metric and a scope, best grade first; null takes any.
 *
 * @throws CalcError `not-found` for a name that is not known, and where nothing answers to all of them.
 */
export function selectBenchmarks(
  industry: string | null,
  metric: string | null,
  scope: string | null,
): readonly Benchmark[] {
  const wantedIndustry =
    industry === null ? null : (industryNamed(industry) ?? miss('industry', industry, industryNames));
  const wantedMetric = metric === null ? null : (metricNamed(metric) ?? miss('metric', metric, metricNames));
  const scopes = [...new Set(benchmarks.map((row) => row.scope))];
  const wantedScope =
    scope === null
      ? null
      : (scopes.find((known) => looseName(known) === looseName(scope)) ?? miss('scope', scope, scopes));
  const found = benchmarks.filter(
    (row) =>
      (wantedIndustry === null || row.industry === wantedIndustry) &&
      (wantedMetric === null || row.metric === wantedMetric) &&
      (wantedScope === null || row.scope === wantedScope),
  );
  if (found.length > 0) return [...found].sort((a, b) => a.grade.localeCompare(b.grade));
  const wanted = [wantedIndustry, wantedMetric, wantedScope].filter((name) => name !== null);
  throw new CalcError(
    'not-found',
    `there is no benchmark of ${wanted.join(', ')} together: leave one of them out`,
  );
}
