import { benchmarks } from '../../src/benchmarks/benchmarks';
import {
  industries,
  industryNamed,
  industryNames,
  metricNamed,
  metricNames,
  metricOf,
  scopeNamed,
  scopeNames,
  scopes,
} from '../../src/benchmarks/vocabulary';
import { unitDisplay } from '../../src/benchmarks/units';

const lists = [
  ['industries', Object.entries(industries), industryNamed],
  ['scopes', Object.entries(scopes), scopeNamed],
  ['metrics', metricNames.map((name) => [name, metricOf(name).synonyms] as const), metricNamed],
] as const;

test.each(lists)('each word for one of the %s means that one only', (_, names, named) => {
  // A word given twice would lead to the later of its names.
  for (const [name, synonyms] of names) {
    for (const word of [name, ...synonyms]) {
      expect([word, named(word)]).toEqual([word, name]);
      expect(named(word.toUpperCase().replaceAll(' ', '-'))).toBe(name);
    }
  }
});

test('every industry, scope, metric and unit leads to a figure', () => {
  expect(new Set(benchmarks.map((row) => row.industry))).toEqual(new Set(industryNames));
  expect(new Set(benchmarks.map((row) => row.scope))).toEqual(new Set(scopeNames));
  expect(new Set(benchmarks.map((row) => row.metric))).toEqual(new Set(metricNames));
  expect(new Set(metricNames.map((name) => metricOf(name).unit))).toEqual(new Set(Object.keys(unitDisplay)));
});

test('a share of firms is never a return: their families and units stay apart', () => {
  for (const name of metricNames) {
    const { family, bounds, better } = metricOf(name);
    if (family === 'share of firms') {
      expect(name).toMatch(/^share /);
      expect(bounds).toEqual({ min: 0, max: 1 });
      expect(better).toBeNull();
    }
  }
});
