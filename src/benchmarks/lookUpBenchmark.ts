import { CalcError } from '../core/errors';
import { looseName, nearestNames } from '../core/nearestNames';
import type { Benchmark } from './benchmark';
import { benchmarks } from './benchmarks';
import { industryNamed, industryNames, metricNamed, metricNames } from './vocabulary';

/**
 * The best-graded benchmark for an industry and a metric, the newest of equal grade. Case, spaces and
 * hyphens do not count, and common other words are understood. Nothing is put in the place of a figure
 * that is missing: the error says which other metrics, scopes and "all" industries there are.
 *
 * @param scope "task", "workflow", "department", …; null takes any, if the best grade has one scope only.
 * @throws CalcError `not-found`, naming what comes nearest.
 */
export function lookUpBenchmark(industry: string, metric: string, scope: string | null): Benchmark {
  const knownIndustry = industryNamed(industry) ?? miss('industry', industry, industryNames);
  const knownMetric = metricNamed(metric) ?? miss('metric', metric, metricNames);

  const ofIndustry = benchmarks.filter((row) => row.industry === knownIndustry);
  const ofMetric = ofIndustry.filter((row) => row.metric === knownMetric);
  if (ofMetric.length === 0)
    throw new CalcError('not-found', whatElse(knownIndustry, knownMetric, ofIndustry));

  const scopes = unique(ofMetric.map((row) => row.scope));
  const inScope =
    scope === null ? ofMetric : ofMetric.filter((row) => looseName(row.scope) === looseName(scope));
  if (scope !== null && inScope.length === 0) return miss('scope', scope, scopes);

  const [best, ...others] = [...inScope].sort((a, b) => a.grade.localeCompare(b.grade) || b.year - a.year);
  const rival = others.find((row) => row.grade === best!.grade && row.scope !== best!.scope);
  if (rival) {
    throw new CalcError(
      'not-found',
      `${knownMetric} differs by scope: give ${listed(scopes)} as the third argument`,
    );
  }
  return best!;
}

/** Says that a name is not known, and which ones come nearest. */
export function miss(kind: string, written: string, known: readonly string[]): never {
  const nearest = nearestNames(written, known);
  throw new CalcError(
    'not-found',
    nearest.length > 0
      ? `there is no ${kind} "${short(written)}"; did you mean ${listed(nearest)}?`
      : `there is no ${kind} "${short(written)}"; there is ${listed(known)}`,
  );
}

function whatElse(industry: string, metric: string, ofIndustry: readonly Benchmark[]): string {
  const others = unique(ofIndustry.map((row) => row.metric));
  const isForAll = benchmarks.some((row) => row.industry === 'all' && row.metric === metric);
  return (
    `there is no benchmark of ${metric} for ${industry}; there is ${listed(others)}` +
    (isForAll ? ', and for "all" industries this one' : '')
  );
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function listed(names: readonly string[]): string {
  const words = names.map((name) => `"${name}"`);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
