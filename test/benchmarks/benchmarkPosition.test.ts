import type { Benchmark } from '../../src/benchmarks/benchmark';
import { benchmarkPosition } from '../../src/benchmarks/benchmarkPosition';
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
