import fc from 'fast-check';
import { benchmarks } from '../../src/benchmarks/benchmarks';
import { lookUpBenchmark } from '../../src/benchmarks/lookUpBenchmark';
import { industryNames, metricNames, metricOf, scopeNames } from '../../src/benchmarks/vocabulary';
import { CalcError } from '../../src/core/errors';
import { benchmarkRow } from './benchmarkRow';

test.each([
  ['Customer Support', 'Productivity', null, 'B092'],
  ['CUSTOMER-SUPPORT', 'productivity gain', null, 'B092'],
  ['call centre', 'productivity', 'Task', 'B092'],
  // Of two trials, METR's is graded better than the one that the seller ran.
  ['software', 'task-time saved', null, 'B095'],
  ['healthcare', 'payback', 'workflow', 'B158'],
  // Of two agencies' figures of one grade and year, the one that says how many cases it counts.
  ['healthcare', 'payback', null, 'B173'],
  ['Health Care', 'payback period', 'department', 'B173'],
  ['banking', 'return per dollar', null, 'B063'],
  ['all', 'time to satisfactory ROI', null, 'B073'],
  ['all industries', 'ROI', 'enterprise wide', 'B070'],
  ['schools', 'hours saved', null, 'E002'],
  ['any', 'LLM cost reduction', 'prompt caching', 'B034'],
])('%s, %s, %s is %s, as asked', (industry, metric, scope, id) => {
  const { row, departures, fallback } = lookUpBenchmark(industry, metric, scope);
  expect(row.id).toBe(id);
  expect(departures).toEqual([]);
  expect(fallback).toBeNull();
});

test.each([
  [
    'education',
    'payback',
    null,
    'B087',
    ['industry'],
    'no figure of payback for education: this is for all industries',
  ],
  ['healthcare', 'payback', 'pilot', 'B173', ['scope'], 'not pilot: this is for department'],
  [
    'government',
    'ROI',
    'task',
    'B070',
    ['industry', 'scope'],
    'no figure of ROI for government: this is for all industries; not task: this is for enterprise-wide',
  ],
  ['Finance', 'ROI', null, 'B063', ['metric'], 'converted from return per dollar, less the 1 spent'],
])('%s, %s, %s is %s, and says what is not as asked', (industry, metric, scope, id, departures, fallback) => {
  expect(lookUpBenchmark(industry, metric, scope)).toMatchObject({ row: { id }, departures, fallback });
});

// Issue: "return per dollar r = ROI r - 1". IDC's 4.2 is an ROI of 320%.
test('an exact conversion converts every figure, and no other metric stands in', () => {
  const { row, others, spread } = lookUpBenchmark('finance', 'ROI', null);
  expect(row).toMatchObject({ metric: 'ROI', central: 3.2, convertedFrom: 'return per dollar' });
  expect(others.map(({ low, central, high }) => [low, central, high])).toEqual([
    [null, 2.9, null],
    [2, null, 6],
  ]);
  expect(spread).toEqual({ low: 2, high: 6 });
});

test('the spread of all that answer as closely is given', () => {
  const { others, spread } = lookUpBenchmark('healthcare', 'payback', null);
  expect(others.map(({ id }) => id)).toEqual(['B158']);
  expect(spread).toEqual({ low: 3.8, high: 9.1 });
  expect(lookUpBenchmark('all', 'loaded cost multiple', null).spread).toBeNull();
});

test.each([
  ['helthcare', 'payback', null, 'there is no industry "helthcare"; did you mean "healthcare"?'],
  // What comes near another word for it means it too.
  ['hospitl', 'payback', null, 'there is no industry "hospitl"; did you mean "healthcare" or "hospitality"?'],
  ['bankng', 'payback', null, 'there is no industry "bankng"; did you mean "finance"?'],
  ['all', 'drift', null, 'there is no metric "drift"; did you mean "accuracy lost in a year"?'],
  ['mining', 'payback', null, /^there is no industry "mining"; there is "all", .* and others/],
  ['finance', 'pay back time frame', null, /^there is no metric .*; did you mean .*"payback"/],
  ['healthcare', 'payback', 'departmnt', 'there is no scope "departmnt"; did you mean "department"?'],
  // Components of a cost differ by what they are: none stands for another.
  ['all', 'cost per month', null, /^cost per month is another thing in each scope: give .*"tokens".* or /],
  ['all', 'cost per month', 'task', /^cost per month is another thing .*, and none is "task": give /],
  // A first-year ROI and one over two years measure different things: neither stands in for the other.
  [
    'finance',
    'downtime reduction',
    null,
    /^there is no benchmark of downtime reduction for finance or all industries; it is known for "manufacturing"; other measures for finance are .*"payback" and others$/,
  ],
])('%s, %s, %s is not found', (industry, metric, scope, message) => {
  expect(() => lookUpBenchmark(industry, metric, scope)).toThrow(
    expect.objectContaining({
      code: 'not-found',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    }),
  );
});

test('a share of firms never answers for a return, nor one period for another', () => {
  const { row, others } = lookUpBenchmark('technology', 'ROI', null);
  for (const each of [row, ...others]) {
    expect(each.metric).toBe('ROI');
    expect(['ROI', 'return per dollar']).toContain(each.convertedFrom ?? each.metric);
  }
  expect(lookUpBenchmark('finance', '3-year ROI', null).row.id).toBe('B188');
  expect(lookUpBenchmark('finance', '2-year ROI', null).row.id).toBe('B178');
});

const own = benchmarkRow({
  id: 'own 1',
  industry: 'finance',
  scope: 'claims',
  metric: 'payback',
  central: 5,
  statistic: 'single study',
  grade: 'D',
  own: true,
});

test("a company's own figure wins over ours, and ours stay beside it", () => {
  const { row, others, spread, fallback } = lookUpBenchmark('finance', 'payback', null, [own]);
  expect(row).toBe(own);
  expect(fallback).toBeNull();
  expect(others.map(({ id }) => id)).toEqual(['B171', 'B160']);
  expect(spread).toEqual({ low: 4.6, high: 7.2 });
});

test('its industries and scopes need not be ours', () => {
  const elsewhere = { ...own, industry: 'shipping' };
  expect(lookUpBenchmark('Shipping', 'payback', 'CLAIMS', [own, elsewhere]).row).toBe(elsewhere);
  expect(lookUpBenchmark('shipping', 'productivity', null, [elsewhere]).departures).toEqual(['industry']);
  expect(() => lookUpBenchmark('shipping', 'payback', null)).toThrow('there is no industry "shipping"');
});

const question = fc.record({
  industry: fc.constantFrom(...industryNames),
  metric: fc.constantFrom(...metricNames),
  scope: fc.option(fc.constantFrom(...scopeNames)),
});

test('whatever is asked, the answer is of that measure, and every departure is said', () => {
  fc.assert(
    fc.property(question, ({ industry, metric, scope }) => {
      try {
        const { row, departures, fallback, others, spread } = lookUpBenchmark(industry, metric, scope);
        expect(row.metric).toBe(metric);
        expect(departures.includes('industry')).toBe(row.industry !== industry);
        expect(departures.includes('scope')).toBe(scope !== null && row.scope !== scope);
        expect(departures.includes('metric')).toBe(row.convertedFrom !== null);
        expect(fallback === null).toBe(departures.length === 0);
        if (metricOf(metric).byScope) expect(row.scope).toBe(scope);
        for (const other of others) {
          expect([other.metric, other.industry]).toEqual([metric, row.industry]);
          expect(other.grade >= row.grade).toBe(true);
        }
        expect(spread === null).toBe(others.length === 0);
      } catch (error) {
        expect(error).toBeInstanceOf(CalcError);
        expect(
          benchmarks.filter(
            (row) =>
              row.metric === metric &&
              [industry, 'all'].includes(row.industry) &&
              !(metricOf(metric).byScope && row.scope !== scope),
          ),
        ).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});
