import type { Metric, PilotDesign } from '../../../src/core/case';
import { decimals, moneyText, monthsText, percentOf } from '../../../src/core/pilot/figureText';
import { findingOf } from '../../../src/core/pilot/findingOf';
import { changeText, verdictSentence } from '../../../src/core/pilot/verdictSentence';
import { tooLarge, type Outcome } from '../../../src/core/results';
import { findingFor, type Question, type RawSamples } from './samplesFor';

const metric = (given: Partial<Metric> = {}) =>
  ({
    name: 'Handling time',
    unit: 'minutes',
    better: 'lower',
    evidence: 'measured',
    design: 'separate',
    scale: 'as measured',
    smallestEffect: 0.1,
    worth: null,
    ...given,
  }) as const;
/** n values around a centre, half of them 1 below and half 1 above: a deviation of root n / (n - 1). */
const around = (centre: number, n: number) => Array.from({ length: n }, (_, i) => centre + (i % 2 ? 1 : -1));
const say = (question: Question, raw: RawSamples, given: Partial<Metric> = {}) =>
  verdictSentence(metric({ design: question.design, ...given }), findingFor(question, raw));

// By hand, Welch: 10 against 8, 20 each: standard error root(2 x 20/19 / 20) = 0.3244, t(38) = 2.0244,
// so -2 +- 0.6568, of 10: -20%, from -26.6% to -13.4%.
const clear = { baseline: around(10, 20), pilot: around(8, 20) };

test.each([
  {
    what: 'better',
    question: { design: 'separate' },
    raw: clear,
    says: 'With AI, Handling time was 20.0% lower (95% sure: 13.4% to 26.6% lower): better.',
  },
  {
    what: 'worse',
    question: { design: 'separate', better: 'higher' },
    raw: clear,
    says: 'With AI, Handling time was 20.0% lower (95% sure: 13.4% to 26.6% lower): worse.',
  },
  {
    what: 'no effect',
    question: { design: 'separate' },
    raw: { baseline: around(10, 20), pilot: around(10, 20) },
    says: 'With AI, Handling time hardly changed (95% sure: 6.6% lower to 6.6% higher): no effect.',
  },
  {
    // scipy 1.17.1: 2 x t(n - 1) x root(2 x 20/19) / root n is 0.5016 for n = 131, 0.4997 for 132: 5% of 10 is 0.5.
    what: 'too few data',
    question: { design: 'separate', smallestEffect: 0.05 },
    raw: { baseline: around(10, 20), pilot: around(10, 20) },
    says: 'Too few data on Handling time: 20 of 132 per group needed to tell.',
  },
  {
    what: 'no verdict',
    question: { design: 'separate' },
    raw: { baseline: [1, 2], pilot: [] },
    says: 'No verdict on Handling time: no values.',
  },
  {
    what: 'a baseline of 0, in the unit',
    question: { design: 'separate' },
    raw: { baseline: around(0, 20), pilot: around(-2, 20) },
    says: 'With AI, Handling time was 2.00 minutes lower (95% sure: 1.34 minutes to 2.66 minutes lower): better.',
  },
  {
    what: 'too few data at a baseline of 0',
    question: { design: 'separate' },
    raw: { baseline: around(0, 20), pilot: around(0, 20) },
    says: 'Too few data on Handling time to tell: baseline mean is 0.',
  },
] as const)('$what', ({ question, raw, says }) => {
  expect(say(question, raw)).toBe(says);
});

test("rates are told in points: Newcombe's 56 of 70 and 48 of 80, 0.0524 to 0.3339", () => {
  const finding = findingOf(
    { is: 'counts', baseline: { errors: 56, total: 70 }, pilot: { errors: 48, total: 80 } },
    { design: 'rates', scale: 'as measured', better: 'lower', smallestEffect: 0.1 },
    0.95,
  );
  expect(verdictSentence(metric({ design: 'rates', name: 'Error rate' }), finding)).toBe(
    'With AI, Error rate was 20.0 points lower (95% sure: 5.2 points to 33.4 points lower): better.',
  );
});

test('what people said of themselves is marked', () => {
  const sentence = say({ design: 'separate' }, clear, { evidence: 'self-reported' });
  expect(sentence).toMatch(/: better\. Self-reported, not measured\.$/);
});

test('pairs are counted as pairs', () => {
  const raw = { baseline: [10, 12, 14, 9], pilot: [11, 11, 15, 8] };
  expect(say({ design: 'paired' }, raw)).toMatch(/^Too few data on Handling time: 4 of \d+ pairs needed/);
});

test.each<[PilotDesign, string]>([
  ['separate', 'per group'],
  ['paired', 'pairs'],
  ['controlled', 'per group and time'],
  ['adjusted', 'per group'],
  ['rates', 'per group'],
])('%s: what is needed is counted %s', (design, unit) => {
  const finding = {
    ...findingFor({ design: 'separate' }, clear),
    verdict: 'too few data',
    needed: 2400,
  } as const;
  expect(verdictSentence(metric({ design }), finding)).toBe(
    `Too few data on Handling time: 20 of 2,400 ${unit} needed to tell.`,
  );
});

test.each<{ interval: readonly [Outcome, Outcome, Outcome]; change: string; range: string }>([
  { interval: [0.2, 0.1, 0.3], change: '20.0% higher', range: '10.0% to 30.0% higher' },
  { interval: [-0.2, -0.3, -0.1], change: '20.0% lower', range: '10.0% to 30.0% lower' },
  { interval: [0.1, -0.1, 0.3], change: '10.0% higher', range: '10.0% lower to 30.0% higher' },
  { interval: [0.2, 0, 0.4], change: '20.0% higher', range: '0.0% to 40.0% higher' },
  { interval: [-0.2, -0.4, 0], change: '20.0% lower', range: '0.0% to 40.0% lower' },
  { interval: [0, -0.1, 0.1], change: '0.0% higher', range: '10.0% lower to 10.0% higher' },
  { interval: [0.2, 0.1, tooLarge], change: '20.0% higher', range: '10.0% higher to too large to calculate' },
  { interval: [-0.2, tooLarge, -0.1], change: '20.0% lower', range: 'too large to calculate to 10.0% lower' },
])('$interval in words: $change, $range', ({ interval: [value, low, high], change, range }) => {
  const relative = { value, low, high };
  const finding = { effect: relative, relative, inUnit: relative };
  expect(changeText(finding, 'separate', 'minutes')).toEqual({ change, range });
});

test('a baseline of 0 and a metric without a unit: the figures alone', () => {
  const none = { value: 'baseline mean is 0', low: 'baseline mean is 0', high: 'baseline mean is 0' };
  const finding = { effect: none, relative: none, inUnit: { value: -2, low: -3, high: -1 } };
  expect(changeText(finding, 'separate', '')).toEqual({ change: '2.00 lower', range: '1.00 to 3.00 lower' });
});

test('figures are rounded as TEXT rounds them: a 5 away from 0, of the digits that a cell shows', () => {
  expect([1.005, 2.675, -1.005].map((value) => decimals(value, 2))).toEqual(['1.01', '2.68', '-1.01']);
  expect([1234567.5, 999.95, 0].map((value) => decimals(value, 1))).toEqual([
    '1,234,567.5',
    '1,000.0',
    '0.0',
  ]);
  expect([0.95, 0.975, 1 - 0.05 / 3, 0.999].map(percentOf)).toEqual(['95%', '97.5%', '98.3%', '99.9%']);
});

test('a figure without a sign where it rounds to 0, without commas beyond fifteen digits', () => {
  expect([-0.004, -0.006].map((value) => decimals(value, 2))).toEqual(['0.00', '-0.01']);
  expect(decimals(999_999_999_999_999, 0)).toBe('999,999,999,999,999');
  expect(decimals(1e15, 0)).toBe('1000000000000000');
});

test('money without a currency is the figure alone', () => {
  expect(moneyText(12_000, '')).toBe('12,000');
});

test('a sentence stands where there is no money; months have a decimal where they are not whole', () => {
  expect(moneyText('never pays back', 'EUR')).toBe('never pays back');
  expect([14, 26.44].map(monthsText)).toEqual(['14 months', '26.4 months']);
});
