import fc from 'fast-check';
import { compareRates, rateComparisonTable } from '../../../src/core/pilot/compareRates';
import { expectCalcError } from '../../support/expectCalcError';
import { expectRelative } from '../../support/expectRelative';

/** Newcombe 1998, table II, method 10: his examples, with his second group as the baseline. */
test.each([
  { errors: [48, 80, 56, 70], low: 0.0524, high: 0.3339 },
  { errors: [3, 10, 9, 10], low: 0.1705, high: 0.809 },
  { errors: [2, 7, 6, 7], low: 0.0582, high: 0.8062 },
  { errors: [0, 29, 5, 56], low: -0.0381, high: 0.1926 },
  { errors: [0, 20, 0, 10], low: -0.1611, high: 0.2775 },
  { errors: [0, 10, 0, 10], low: -0.2775, high: 0.2775 },
  { errors: [0, 20, 10, 10], low: 0.6791, high: 1 },
  { errors: [0, 10, 10, 10], low: 0.6075, high: 1 },
] as const)('Newcombe: $errors, from $low to $high', ({ errors, low, high }) => {
  const comparison = compareRates(errors[0], errors[1], errors[2], errors[3]);
  expect(comparison.low).toBeCloseTo(low, 4);
  expect(comparison.high).toBeCloseTo(high, 4);
});

test.each([
  { counts: [48, 80, 56, 70], z: 2.6501719512585336, p: 0.00804508136819656, low: 0.05243147240236498 },
  { counts: [7, 120, 1, 400], z: -4.358488186382215, p: 1.309639903938743e-5, low: -0.11306295542981853 },
] as const)('$counts, statsmodels 0.15.0 (proportions_ztest, newcomb)', ({ counts, z, p, low }) => {
  const comparison = compareRates(counts[0], counts[1], counts[2], counts[3]);
  expectRelative(comparison.z, z, 1e-12);
  expectRelative(comparison.p, p, 1e-12);
  expectRelative(comparison.low, low, 1e-12);
});

test('nothing went wrong in either group: no difference, and an interval all the same', () => {
  expect(compareRates(0, 50, 0, 60)).toMatchObject({ difference: 0, z: 0, p: 1 });
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([total, share]) => [Math.round(total * share), total] as const);

test('laws: the interval holds the difference and stays within -1 and 1; swapping the groups mirrors it', () => {
  fc.assert(
    fc.property(counts, counts, fc.double({ min: 0.01, max: 0.9999, noNaN: true }), (b, p, confidence) => {
      const { low, high, difference, p: probability } = compareRates(...b, ...p, confidence);
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(low).toBeLessThanOrEqual(difference + 1e-12);
      expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
      const swapped = compareRates(...p, ...b, confidence);
      expect(swapped.low).toBeCloseTo(-high, 12);
      expect(swapped.p).toBeCloseTo(probability, 12);
    }),
  );
});

test("the table reads by itself: Newcombe's 48 of 80 and 56 of 70, z and p by statsmodels 0.15.0", () => {
  expect(rateComparisonTable(compareRates(48, 80, 56, 70))).toEqual([
    ['Figure', 'Value'],
    ['Baseline rate', 0.6],
    ['Pilot rate', 0.8],
    ['Difference, pilot - baseline', expect.closeTo(0.2, 12)],
    ['Interval from', expect.closeTo(0.0524, 4)],
    ['Interval to', expect.closeTo(0.3339, 4)],
    ['z', expect.closeTo(2.6501719512585336, 12)],
    ['p, two-sided', expect.closeTo(0.00804508136819656, 12)],
  ]);
});

test('refuses counts that cannot be', () => {
  expectCalcError(
    () => compareRates(5, 4, 1, 10),
    'bad-input',
    /^baselineErrors has to be at most baselineTotal: 5 of 4$/,
  );
  expectCalcError(() => compareRates(1, 4, 1.5, 10), 'bad-input', /^pilotErrors has to be a whole number/);
  expectCalcError(
    () => compareRates(1, 4, 0, 0),
    'bad-input',
    /^pilotTotal has to be a whole number at least 1/,
  );
  for (const confidence of [95, 1, 0]) {
    expectCalcError(
      () => compareRates(1, 4, 0, 5, confidence),
      'bad-input',
      /^confidence has to be a number above 0 and below 1, not \d+: enter 95% as 0.95$/,
    );
  }
});
