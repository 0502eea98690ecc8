import { benchmarks } from '../../src/benchmarks/benchmarks';
import { lookUpBenchmark } from '../../src/benchmarks/lookUpBenchmark';
import { industryNames, metricNames, metricOf } from '../../src/benchmarks/vocabulary';

test.each(benchmarks.map((row) => [row.id, row] as const))('%s has its passport', (_, row) => {
  for (const text of [row.scope, row.measured, row.sample, row.publisher, row.title, row.notes]) {
    expect(text.trim()).toBe(text);
    expect(text).not.toBe('');
  }
  expect(row.url).toMatch(/^https?:\/\/\S+$/);
  expect(row.read).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  expect(row.year).toBeGreaterThan(2020);
  expect(row.year).toBeLessThanOrEqual(Number(row.read.slice(0, 4)));
  expect(industryNames).toContain(row.industry);
  expect(metricNames).toContain(row.metric);

  const figures = [row.low, row.central, row.high].filter((figure) => figure !== null);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures).toEqual([...figures].sort((a, b) => a - b));
  expect(row.statistic === null).toBe(row.central === null);
  // Rates are fractions: a forgotten percentage would stand out as hundreds.
  if (metricOf(row.metric).unit === 'fraction')
    for (const figure of figures) expect(Math.abs(figure)).toBeLessThan(5);
});

test('ids and the questions they answer are unique', () => {
  expect(new Set(benchmarks.map((row) => row.id)).size).toBe(benchmarks.length);
  const questions = benchmarks.map((row) => [row.industry, row.metric, row.scope, row.publisher].join('|'));
  expect(new Set(questions).size).toBe(benchmarks.length);
});

test.each([
  ['Customer Support', 'Productivity', null, 'B092'],
  ['call centre', 'productivity', 'Task', 'B092'],
  ['software', 'task-time saved', null, 'B095'],
  ['healthcare', 'payback', 'workflow', 'B158'],
  ['Health Care', 'payback period', 'department', 'B173'],
  ['banking', 'return per dollar', null, 'B063'],
  ['all industries', 'ROI', 'enterprise wide', 'B070'],
])('%s, %s, %s is %s', (industry, metric, scope, id) => {
  expect(lookUpBenchmark(industry, metric, scope).row.id).toBe(id);
});
