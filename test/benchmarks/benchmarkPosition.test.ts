import type { Benchmark } from '../../src/benchmarks/benchmark';
import { behind, benchmarkPosition, benchmarkStanding } from '../../src/benchmarks/benchmarkPosition';
import { expectCalcError } from '../support/expectCalcError';
import { answerOf, benchmarkRow } from './benchmarkRow';

const whole = { low: 10, central: 20, high: 40, statistic: 'median' } as const;

test.each<[string, number, Partial<Benchmark>, string]>([
  [
    'below all',
    5,
    whole,
    '5.0 months is below the median of 20.0 and below the range of 10.0 to 40.0 months: better than it',
  ],
  ['below the centre', 12, whole, '12.0 months is below the median of 20.0 and within 10.0 to 40.0 months'],
  ['at the centre', 20, whole, '20.0 months is at the median of 20.0 and within 10.0 to 40.0 months'],
  ['at the edge', 40, whole, '40.0 months is above the median of 20.0 and within 10.0 to 40.0 months'],
  [
    'above all',
    41,
    whole,
    '41.0 months is above the median of 20.0 and above the range of 10.0 to 40.0 months: worse than it',
  ],
  ['no centre', 30, { low: 24, high: 48 }, '30.0 months is within 24.0 to 48.0 months'],
  ['a high figure only', 30, { high: 48 }, '30.0 months is below the high figure of 48.0 months'],
  ['a low figure only', 30, { low: 24 }, '30.0 months is above the low figure of 24.0 months'],
  [
    'another unit',
    1.5,
    { metric: 'return per dollar', central: 3.7, statistic: 'mean' },
    '1.50 per 1 spent is below the mean of 3.70 per 1 spent: worse than it',
  ],
])('%s', (_, value, given, says) => {
  expect(benchmarkPosition(value, answerOf(benchmarkRow(given)))).toBe(
    `${says} (grade B, independent: A publisher, 2025)`,
  );
});

test.each<[Benchmark['metric'], number, RegExp]>([
  ['payback', -1, /^value has to be a number at least 0, not -1: enter months, the unit of payback$/],
  [
    'task time saved',
    25,
    /^value has to be .* at most 1, not 25: enter 15% as 0.15, the unit of task time saved$/,
  ],
  ['time saved per week', 600, /at most 168, not 600: enter hours in a week of one person/],
])('%s cannot be %d', (metric, value, message) => {
  expectCalcError(
    () => benchmarkPosition(value, answerOf(benchmarkRow({ ...whole, metric }))),
    'bad-input',
    message,
  );
});

test('who stands behind the figure, what is not as asked and how far all figures span are said', () => {
  const row = benchmarkRow({ low: 2, high: 6, evidence: 'vendor case', grade: 'D' });
  const fallback = 'not pilot: this is for task';
  const given = { fallback, others: [row], spread: { low: 2, high: 11 } };
  expect(benchmarkPosition(1, answerOf(row, given))).toBe(
    '1.0 months is below the range of 2.0 to 6.0 months: better than it (grade D, vendor-reported: A publisher, 2025); not pilot: this is for task; all 2 figures span 2.0 to 11.0 months',
  );
});

test.each<[Partial<Benchmark>, string]>([
  [{}, 'independent'],
  [{ sponsor: 'The seller' }, 'sponsored'],
  [{ evidence: 'vendor case', sponsor: 'The seller' }, 'vendor-reported'],
  [{ methodShown: false }, 'no source shown'],
  [{ unverified: 'not found' }, 'no source shown'],
  [{ own: true, sponsor: 'The seller' }, "the company's own"],
])('%j is %s', (given, standing) => {
  expect(behind(benchmarkRow(given))).toBe(standing);
});

// A share of firms is not better the more of them there are: the reader is one of them.
test.each<[Benchmark['metric'], number, 'better' | 'worse' | null]>([
  ['payback', 5, 'better'],
  ['payback', 50, 'worse'],
  ['ROI', 5, 'worse'],
  ['ROI', 50, 'better'],
  ['share with a return', 0.1, null],
  ['payback', 20, null],
])('%s of %d is %s', (metric, value, verdict) => {
  expect(benchmarkStanding(value, benchmarkRow({ ...whole, metric })).verdict).toBe(verdict);
});
