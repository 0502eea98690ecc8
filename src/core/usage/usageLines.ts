import { looseName } from '../nearestNames';
import {
  namedDimensions,
  otherName,
  type NamedDimension,
  type UsageLedger,
  type UsageRow,
} from './usageLedger';

/** Names of a dimension that have a line of their own, over all imports. */
const mostNames = 20;

/**
 * A line of what usage is shown by.
 * - `named`: one name.
 * - `other`: all names without a line of their own.
 * - `none`: what no name was given for.
 */
export interface UsageLine {
  /** From 1 on; days in total have line 0. */
  readonly number: number;
  readonly dimension: NamedDimension;
  readonly kind: 'named' | 'other' | 'none';
  readonly name: string;
}

/** What usage is shown by, and where each row of a ledger belongs. */
export interface UsageLines {
  readonly lines: readonly UsageLine[];
  /** 0 for days in total. */
  readonly lineOf: (row: UsageRow) => number;
  /** As they were first called; imports whose sources people would call the same share one. */
  readonly sources: readonly string[];
  /** Place of an import's source in `sources`. */
  readonly sourceOf: (importId: number) => number;
}

/**
 * Each dimension's dearest names, then its rest and what is unattributed; a dimension without any name has only the
 * last.
 */
export function usageLines({ imports, rows }: UsageLedger): UsageLines {
  const costs = new Map<NamedDimension, Map<string, number>>(
    namedDimensions.map((each) => [each, new Map()]),
  );
  for (const { dimension, name, cost } of rows) {
    if (dimension === 'total') continue;
    const byName = costs.get(dimension)!;
    byName.set(name, (byName.get(name) ?? 0) + cost);
  }
  const lines: UsageLine[] = [];
  const numbers = new Map<string, number>();
  for (const dimension of namedDimensions) {
    const byName = costs.get(dimension)!;
    const ranked = [...byName]
      .filter(([name]) => name !== '' && name !== otherName)
      .sort(([a, costA], [b, costB]) => costB - costA || (a < b ? -1 : 1))
      .map(([name]) => name);
    const add = (kind: UsageLine['kind'], name: string, of: readonly string[]) => {
      const number = lines.length + 1;
      lines.push({ number, dimension, kind, name });
      for (const each of of) numbers.set(`${dimension} ${each}`, number);
    };
    for (const name of ranked.slice(0, mostNames)) add('named', name, [name]);
    const tail = ranked.slice(mostNames);
    if (tail.length > 0 || byName.has(otherName)) add('other', otherName, [...tail, otherName]);
    add('none', '', ['']);
  }
  const withDays = new Set(
    rows.flatMap(({ dimension, importId }) => (dimension === 'total' ? [importId] : [])),
  );
  const sources = imports
    .filter(({ id }) => withDays.has(id))
    .map(({ source }) => source)
    .filter((source, at, all) => all.findIndex((other) => looseName(other) === looseName(source)) === at);
  const places = new Map(
    imports.map(({ id, source }) => [
      id,
      sources.findIndex((other) => looseName(other) === looseName(source)),
    ]),
  );
  return {
    lines,
    lineOf: ({ dimension, name }) => (dimension === 'total' ? 0 : numbers.get(`${dimension} ${name}`)!),
    sources,
    sourceOf: (importId) => places.get(importId) ?? 0,
  };
}
