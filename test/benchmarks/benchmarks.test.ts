import { metricUnits } from '../../src/benchmarks/benchmark';
import { benchmarks } from '../../src/benchmarks/benchmarks';
import { lookUpBenchmark } from '../../src/benchmarks/lookUpBenchmark';
import { industryNames, metricNames } from '../../src/benchmarks/vocabulary';

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
  expect(Object.keys(metricUnits)).toContain(row.metric);

  const figures = [row.low, row.central, row.high].filter((figure) => figure !== null);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures).toEqual([...figures].sort((a, b) => a - b));
  expect(row.statistic === null).toBe(row.central === null);
  // Rates are fractions: a forgotten percentage would stand out as hundreds.
  if (metricUnits[row.metric] === 'fraction')
    for (const figure of figures) expect(Math.abs(figure)).toBeLessThan(5);
});

test('ids and the questions they answer are unique', () => {
  expect(new Set(benchmarks.map((row) => row.id)).size).toBe(benchmarks.length);
  const questions = benchmarks.map((row) => [row.industry, row.metric, row.scope, row.publisher].join('|'));
  expect(new Set(questions).size).toBe(benchmarks.length);
});

test('every industry and metric of the vocabulary leads to a figure', () => {
  expect([...new Set(benchmarks.map((row) => row.industry))].sort()).toEqual([...industryNames].sort());
  expect([...new Set(benchmarks.map((row) => row.metric))].sort()).toEqual([...metricNames].sort());
});

test.each([
  ['Customer Support', 'Productivity', null, 'B092'],
  ['CUSTOMER-SUPPORT', 'productivity gain', null, 'B092'],
  ['call centre', 'productivity', 'Task', 'B092'],
  ['software', 'task-time saved', null, 'B095'],
  ['healthcare', 'payback', 'workflow', 'B158'],
  ['Health Care', 'payback period', 'department', 'B173'],
  ['banking', 'return per dollar', null, 'B063'],
  ['all', 'payback', null, 'B073'],
  ['all industries', 'ROI', 'enterprise wide', 'B070'],
])('%s, %s, %s is %s', (industry, metric, scope, id) => {
  expect(lookUpBenchmark(industry, metric, scope).id).toBe(id);
});

test.each([
  ['helthcare', 'payback', null, 'there is no industry "helthcare"; did you mean "healthcare"?'],
  ['mining', 'payback', null, /^there is no industry "mining"; /],
  [
    'finance',
    'pay back time frame',
    null,
    /^there is no metric "pay back time frame"; did you mean .*"payback"/,
  ],
  [
    'healthcare',
    'payback',
    null,
    'payback differs by scope: give "workflow" or "department" as the third argument',
  ],
  ['healthcare', 'payback', 'departments', /^there is no scope "departments"; did you mean "department"\?$/],
  // A first-year ROI and one over two years measure different things: neither stands in for the other.
  [
    'finance',
    'ROI',
    null,
    'there is no benchmark of ROI for finance; there is "2-year ROI", "return per dollar" or "payback", and for "all" industries this one',
  ],
  [
    'education',
    'payback',
    null,
    /^there is no benchmark of payback for education; .* for "all" industries this one$/,
  ],
])('%s, %s, %s is not found', (industry, metric, scope, message) => {
  expect(() => lookUpBenchmark(industry, metric, scope)).toThrow(
    expect.objectContaining({
      code: 'not-found',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    }),
  );
});
