import type { Benchmark } from '../../src/benchmarks/benchmark';
import type { BenchmarkAnswer } from '../../src/benchmarks/lookUpBenchmark';
import { benchmarkAnswer, figureFormat } from '../../src/functions/benchmarkAnswer';
import { allowCards } from '../../src/functions/numberWithCard';
import { answerOf, benchmarkRow } from '../benchmarks/benchmarkRow';
import { expectCalcError } from '../support/expectCalcError';

afterEach(() => allowCards(() => false));

/** One study of payback, all of whose facts are known; and one of which nothing but a figure is. */
const full: Partial<Benchmark> = {
  low: 6,
  central: 9,
  high: 15,
  statistic: 'mean',
  measured: 'Months until break-even',
  sponsor: 'Sells the tool',
  notes: 'Second hand',
};
const sparse: Partial<Benchmark> = { high: 15, sampleSize: null, year: null };
const asAsked = {};
const standIn: Partial<BenchmarkAnswer> = {
  departures: ['industry'],
  fallback: 'no figure of payback for law: this is for all industries',
  others: [benchmarkRow(), benchmarkRow()],
  spread: { low: 2, high: 1240 },
};

test.each<[string | null, Partial<Benchmark>, Partial<BenchmarkAnswer>, string | number]>([
  [null, full, asAsked, 9],
  ['central', full, asAsked, 9],
  ['Low', full, asAsked, 6],
  ['high', full, asAsked, 15],
  ['mean', full, asAsked, 9],
  ['median', { ...full, statistic: 'median' }, asAsked, 9],
  ['lowest', full, asAsked, 6],
  ['lowest', full, standIn, 2],
  ['highest', full, asAsked, 15],
  ['highest', full, standIn, 1240],
  ['used', full, asAsked, 'payback, all industries, task'],
  [
    'used',
    full,
    standIn,
    'payback, all industries, task; no figure of payback for law: this is for all industries',
  ],
  ['unit', full, asAsked, 'months'],
  ['grade', full, asAsked, 'B'],
  ['rule', full, asAsked, 'an independent survey'],
  ['source', full, asAsked, 'A publisher: A title (2025), grade B, https://example.org'],
  [
    'source',
    { own: true, year: null, url: '' },
    standIn,
    'A publisher: A title (undated), grade B, own figure; no figure of payback for law: this is for all industries',
  ],
  ['sample', full, asAsked, '100 firms'],
  ['Sample-size', full, asAsked, 100],
  ['sample size', sparse, asAsked, '100 firms'],
  ['measured', full, asAsked, 'Months until break-even'],
  ['evidence', full, asAsked, 'survey'],
  ['sponsor', full, asAsked, 'Sells the tool'],
  ['sponsor', sparse, asAsked, 'none known'],
  ['notes', full, asAsked, 'Second hand'],
  ['notes', sparse, asAsked, 'none'],
  ['id', full, asAsked, 'B000'],
])('asked for %s of %j', (statistic, row, answer, expected) => {
  expect(benchmarkAnswer(answerOf(benchmarkRow(row), answer), statistic)).toBe(expected);
});

test.each<[string | null, Partial<Benchmark>, string]>([
  [
    'median',
    full,
    'there is no median of payback, all industries, task (A publisher, 2025); ask for "mean", "low" or "high"',
  ],
  [
    'mean',
    { central: 9, statistic: 'median' },
    'there is no mean of payback, all industries, task (A publisher, 2025); ask for "median"',
  ],
  [
    'mean',
    { low: 6, central: 9, statistic: 'share' },
    'there is no mean of payback, all industries, task (A publisher, 2025); ask for "central" or "low"',
  ],
  [
    'low',
    sparse,
    'there is no low figure of payback, all industries, task (A publisher, undated); ask for "high"',
  ],
  [
    'high',
    { low: 6, year: 2024 },
    'there is no high figure of payback, all industries, task (A publisher, 2024); ask for "low"',
  ],
  [
    null,
    sparse,
    'there is no central figure of payback, all industries, task (A publisher, undated); ask for "high"',
  ],
  ['medain', full, 'there is no statistic "medain"; there is median, mean'],
  [
    'the figure of those with a control group',
    full,
    'there is no statistic "the figure of those with a con"; there is central, low, high, mean, median, lowest, highest, used, unit, grade, rule, source, sample, sample size, measured, evidence, sponsor, notes, id',
  ],
])('where there is no %s, says what there is: %j', (statistic, row, says) => {
  const ask = () => benchmarkAnswer(answerOf(benchmarkRow(row)), statistic);
  expectCalcError(ask, 'not-found', new RegExp(`^${says.replace(/[()]/g, '\\$&')}$`));
});

test('the cell of a figure shows its grade alone where it is what was asked', () => {
  expect(figureFormat(benchmarkRow())).toBe('0.0" (B)"');
});

// In a number format a quotation mark ends the text; ECMA-376, part 1, section 18.8.31.
test('a quotation mark in the name of an own scope does not end the text of the format', () => {
  const row = benchmarkRow({ scope: 'the "fast" lane', own: true });
  expect(figureFormat(row, ['scope'])).toBe(`0.0" (own, B, the 'fast' lane)"`);
});

const linesOf = (row: Partial<Benchmark>, answer: Partial<BenchmarkAnswer>) => {
  allowCards(() => true);
  const cell = benchmarkAnswer(answerOf(benchmarkRow(row), answer), null) as {
    readonly properties: Readonly<Record<string, { readonly basicValue: string }>>;
  };
  return Object.entries(cell.properties).map(([name, { basicValue }]) => `${name}: ${basicValue}`);
};

test('the card of a figure says all that is known, line by line', () => {
  expect(linesOf({ ...full, contradicts: ['B001', 'B002'] }, standIn)).toEqual([
    'Not as asked: no figure of payback for law: this is for all industries',
    'Grade: B: an independent survey',
    'Measured: Months until break-even',
    'Sample: 100 firms',
    'Evidence: survey',
    'Standing: sponsored: Sells the tool',
    'Publisher: A publisher',
    'Title: A title',
    'Year: 2025',
    'Address: https://example.org',
    'Spread: 2.0 to 1,240.0 over 3 figures',
    'Read beside: B001, B002',
    'Notes: Second hand',
  ]);
});

test('the card leaves out what is not known', () => {
  expect(linesOf({ central: 9, year: null }, asAsked)).toEqual([
    'Grade: B: an independent survey',
    'Measured: Months',
    'Sample: 100 firms',
    'Evidence: survey',
    'Standing: independent',
    'Publisher: A publisher',
    'Title: A title',
    'Year: undated',
    'Address: https://example.org',
  ]);
});
