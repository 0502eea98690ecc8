import { CalcError } from '../core/errors';
import { looseName, nearestNames } from '../core/nearestNames';
import type { Benchmark } from './benchmark';
import {
  industryNamed,
  industryNames,
  metricNamed,
  metricNames,
  scopeNamed,
  scopeNames,
  words,
  type BenchmarkMetric,
} from './vocabulary';

/**
 * The name that is meant, of the vocabulary or of the company's own rows; case, spaces and hyphens do not
 * count, and common other words are understood.
 *
 * @throws CalcError `not-found`, naming what comes nearest.
 */
export function industryMeant(written: string, own: readonly Benchmark[]): string {
  return (
    industryNamed(written) ??
    ownName('industry', written, own) ??
    miss(
      'industry',
      written,
      own.map(({ industry }) => industry),
    )
  );
}

/** As `industryMeant`. */
export function scopeMeant(written: string, own: readonly Benchmark[]): string {
  return (
    scopeNamed(written) ??
    ownName('scope', written, own) ??
    miss(
      'scope',
      written,
      own.map(({ scope }) => scope),
    )
  );
}

/** As `industryMeant`; a company's own figures use our metrics, so that each has one unit. */
export function metricMeant(written: string): BenchmarkMetric {
  return metricNamed(written) ?? miss('metric', written);
}

/** Names as a sentence lists them. */
export function listed(names: readonly string[]): string {
  const words = names.map((name) => `"${name}"`);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** The values without repetitions, in their order. */
export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function ownName(of: 'industry' | 'scope', written: string, own: readonly Benchmark[]): string | undefined {
  return own.find((row) => looseName(row[of]) === looseName(written))?.[of];
}

/** Beyond this many names, a message would not fit the small box that Excel shows it in. */
const MOST_NAMES = 4;

/** The first few names as a sentence lists them; the others are mentioned only. */
export function firstOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return listed(names);
  const words = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  return `${words.join(', ')} and others`;
}

const vocabulary = {
  industry: { names: industryNames, named: industryNamed },
  scope: { names: scopeNames, named: scopeNamed },
  metric: { names: metricNames, named: metricNamed },
} as const;

/** The most names that a question gives to choose from. */
const MOST_MEANT = 3;

/** Other words count as near too: "bankng" comes nearest to "banking", which means finance. */
function miss(kind: keyof typeof vocabulary, written: string, ofOwn: readonly string[] = []): never {
  const { names, named } = vocabulary[kind];
  const near = nearestNames(written, [...words[kind], ...ofOwn], Infinity);
  const nearest = unique(near.map((word) => named(word) ?? word)).slice(0, MOST_MEANT);
  const name = written.length > 30 ? `${written.slice(0, 30)}…` : written;
  throw new CalcError(
    'not-found',
    nearest.length > 0
      ? `there is no ${kind} "${name}"; did you mean ${listed(nearest)}?`
      : `there is no ${kind} "${name}"; there is ${firstOf(unique([...names, ...ofOwn]))}: =AIROI.BENCHMARKS() lists them`,
  );
}
