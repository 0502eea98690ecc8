import { benchmarks } from '../../src/benchmarks/benchmarks';
import { selectBenchmarks } from '../../src/benchmarks/selectBenchmarks';
import { expectCalcError } from '../support/expectCalcError';

test('all of them, best grade first, where nothing is asked', () => {
  const all = selectBenchmarks(null, null, null);
  expect(all).toHaveLength(benchmarks.length);
  const grades = all.map(({ grade }) => grade);
  expect(grades).toEqual([...grades].sort());
});

test('industry, metric and scope each narrow the choice, however they are written', () => {
  for (const row of benchmarks) {
    const found = selectBenchmarks(row.industry.toUpperCase(), row.metric, row.scope.replace(' ', '-'));
    expect(found).toContain(row);
    for (const other of found) {
      expect([other.industry, other.metric, other.scope]).toEqual([row.industry, row.metric, row.scope]);
    }
  }
});

test('a figure of another metric never stands in: ROI is not the 2-year ROI, nor the return per dollar', () => {
  expect(new Set(selectBenchmarks(null, 'ROI', null).map(({ metric }) => metric))).toEqual(new Set(['ROI']));
  expectCalcError(
    () => selectBenchmarks('finance', 'ROI', null),
    'not-found',
    /^there is no benchmark of finance, ROI together: leave one of them out$/,
  );
});

test('a name that is none gets the nearest', () => {
  expectCalcError(() => selectBenchmarks('helthcare', null, null), 'not-found', /did you mean "healthcare"/);
  expectCalcError(() => selectBenchmarks(null, 'paybak', null), 'not-found', /did you mean "payback"/);
  expectCalcError(() => selectBenchmarks(null, null, 'tusk'), 'not-found', /did you mean "task"/);
});
