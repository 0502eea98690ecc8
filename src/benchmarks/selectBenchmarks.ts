import { CalcError } from '../core/errors';
import type { Benchmark } from './benchmark';
import { industryMeant, metricMeant, scopeMeant } from './benchmarkNames';
import { benchmarks } from './benchmarks';
import { bestFirst } from './bestFirst';

/**
 * Every benchmark of an industry, a metric and a scope, a company's own first, then by grade; null takes any.
 * Nothing stands in for what is asked.
 *
 * @param own A company's own rows, which `ownBenchmarks` reads.
 * @throws CalcError `not-found` for a name that is not known, and where nothing answers to all of them.
 */
export function selectBenchmarks(
  industry: string | null,
  metric: string | null,
  scope: string | null,
  own: readonly Benchmark[] = [],
): readonly Benchmark[] {
  const wanted = {
    industry: industry === null ? null : industryMeant(industry, own),
    metric: metric === null ? null : metricMeant(metric),
    scope: scope === null ? null : scopeMeant(scope, own),
  };
  const found = [...own, ...benchmarks].filter(
    (row) =>
      (wanted.industry === null || row.industry === wanted.industry) &&
      (wanted.metric === null || row.metric === wanted.metric) &&
      (wanted.scope === null || row.scope === wanted.scope),
  );
  if (found.length > 0) return found.sort(bestFirst);
  const names = Object.values(wanted).filter((name) => name !== null);
  throw new CalcError(
    'not-found',
    `there is no benchmark of ${names.join(', ')} together: leave one of them out`,
  );
}
