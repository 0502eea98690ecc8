import { CalcError } from '../core/errors';
import type { Benchmark } from './benchmark';
import { firstOf, industryMeant, listed, metricMeant, scopeMeant, unique } from './benchmarkNames';
import { conversionTo, convertedTo } from './conversion';
import { industriesOf, metricsOf, rowsOf } from './rowsOf';
import { metricOf, type BenchmarkMetric } from './vocabulary';

/** A figure that answers a question, and how far it is from what was asked. */
export interface BenchmarkAnswer {
  readonly row: Benchmark;
  /** What of the question another figure had to stand in for; empty where the row is what was asked. */
  readonly departures: readonly ('industry' | 'scope' | 'metric')[];
  /** The departures as a sentence; null where there are none. */
  readonly fallback: string | null;
  /** The other figures that answer as closely, best first. */
  readonly others: readonly Benchmark[];
  /** The lowest and the highest of all their figures; null where the row stands alone. */
  readonly spread: { readonly low: number; readonly high: number } | null;
}

interface Question {
  readonly industry: string;
  readonly metric: BenchmarkMetric;
  readonly scope: string | null;
  readonly own: readonly Benchmark[];
}

/**
 * The figure that comes closest to the question: of the industry asked, else of all industries; of the scope
 * asked, else of any; of the metric asked, else converted where that is exact. Among equally close ones, a
 * company's own, then the best grade, then the newest, then the largest sample. Whatever was not as asked is
 * said in `fallback`. A figure of another measure never stands in.
 *
 * @param scope "task", "workflow", "department", …; null takes any, but where scopes measure different things.
 * @param own A company's own rows, which `ownBenchmarks` reads.
 * @throws CalcError `not-found`, naming what comes nearest or what else there is.
 */
export function lookUpBenchmark(
  industry: string,
  metric: string,
  scope: string | null,
  own: readonly Benchmark[] = [],
): BenchmarkAnswer {
  const question: Question = {
    industry: industryMeant(industry, own),
    metric: metricMeant(metric),
    scope: scope === null ? null : scopeMeant(scope, own),
    own,
  };
  for (const place of unique([question.industry, 'all'])) {
    const rows = rowsOf(place, question.metric, own);
    const found = closestInScope(question, rows) ?? closestInScope(question, convertedRows(question, place));
    if (found) return answer(question, found);
  }
  throw new CalcError('not-found', whatElse(question));
}

function convertedRows({ metric, own }: Question, place: string): readonly Benchmark[] {
  const conversion = conversionTo(metric);
  return conversion ? rowsOf(place, conversion.from, own).map((row) => convertedTo(metric, row)) : [];
}

function closestInScope(
  { metric, scope }: Question,
  rows: readonly Benchmark[],
): readonly Benchmark[] | undefined {
  if (rows.length === 0) return undefined;
  const { byScope } = metricOf(metric);
  if (scope === null) return byScope ? undefined : rows;
  const inScope = rows.filter((row) => row.scope === scope);
  if (inScope.length > 0) return inScope;
  return byScope ? undefined : rows;
}

function answer(question: Question, [row, ...others]: readonly Benchmark[]): BenchmarkAnswer {
  const best = row!;
  const { industry, metric, scope } = question;
  const departures = {
    industry:
      best.industry !== industry && `no figure of ${metric} for ${industry}: this is for all industries`,
    scope: scope !== null && best.scope !== scope && `not ${scope}: this is for ${best.scope}`,
    metric:
      best.convertedFrom !== null && `converted from ${best.convertedFrom}, ${conversionTo(metric)!.how}`,
  };
  const kinds = (['industry', 'scope', 'metric'] as const).filter((kind) => departures[kind]);
  return {
    row: best,
    departures: kinds,
    fallback: kinds.length > 0 ? kinds.map((kind) => departures[kind]).join('; ') : null,
    others,
    spread: others.length > 0 ? spreadOf([best, ...others]) : null,
  };
}

/** From the lowest to the highest of all figures, whatever statistic each is. */
export function spreadOf(rows: readonly Benchmark[]): { readonly low: number; readonly high: number } {
  const spread = { low: Infinity, high: -Infinity };
  for (const row of rows) {
    // Figures rise from low to high: the first and the last of those given are the row's bounds.
    spread.low = Math.min(spread.low, (row.low ?? row.central ?? row.high)!);
    spread.high = Math.max(spread.high, (row.high ?? row.central ?? row.low)!);
  }
  return spread;
}

function whatElse({ industry, metric, scope, own }: Question): string {
  const places = unique([industry, 'all']);
  const rows = places.flatMap((place) => rowsOf(place, metric, own));
  if (rows.length > 0) {
    const asked = scope === null ? '' : `, and none is "${scope}"`;
    return `${metric} is another thing in each scope${asked}: give ${listed(unique(rows.map((row) => row.scope)))}`;
  }
  const elsewhere = industriesOf(metric, own);
  const others = metricsOf(industry, own);
  return [
    `there is no benchmark of ${metric} for ${industry}${industry === 'all' ? ' industries' : ' or all industries'}`,
    elsewhere.length > 0 && `it is known for ${firstOf(elsewhere)}`,
    others.length > 0 && `other measures for ${industry} are ${firstOf(others)}`,
  ]
    .filter(Boolean)
    .join('; ');
}
