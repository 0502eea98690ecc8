import fc from 'fast-check';
import { sampleSize } from '../../../src/core/pilot/sampleSize';
import { tTestPower } from '../../../src/core/pilot/tTestPower';
import { expectCalcError } from '../../support/expectCalcError';

/** n before rounding up, from statsmodels 0.15.0 (solve_power, two-sided, to 7 digits of power); 393.4, 63.8 and 25.5 are also R's (pwr). */
test.each([
  { effect: 0.2, alpha: 0.05, power: 0.8, perGroup: 393.4056930002526, pairs: 198.150820955562 },
  { effect: 0.5, alpha: 0.05, power: 0.8, perGroup: 63.76561058891169, pairs: 33.36713118431779 },
  { effect: 0.8, alpha: 0.05, power: 0.8, perGroup: 25.524571854446116, pairs: 14.30276455812943 },
  { effect: 0.1, alpha: 0.05, power: 0.8, perGroup: 1570.7330430520037, pairs: 786.808940181792 },
  { effect: 0.5, alpha: 0.01, power: 0.9, perGroup: 120.70548584929035, pairs: 62.87023528078392 },
  { effect: 1.2, alpha: 0.05, power: 0.95, perGroup: 19.065109415952676, pairs: 11.14375059330136 },
  { effect: 0.35, alpha: 0.1, power: 0.8, perGroup: 101.61768420947149, pairs: 51.84720138002583 },
])('effect $effect, alpha $alpha, power $power', ({ effect, alpha, power, perGroup, pairs }) => {
  expect(tTestPower(perGroup, effect, alpha, false)).toBeCloseTo(power, 7);
  expect(tTestPower(pairs, effect, alpha, true)).toBeCloseTo(power, 7);
  expect(sampleSize(effect, { alpha, power })).toBe(Math.ceil(perGroup));
  expect(sampleSize(effect, { alpha, power, paired: true })).toBe(Math.ceil(pairs));
});

test('the power itself, mpmath 1.3.0: both tails of the noncentral t distribution', () => {
  expect(tTestPower(33.36713118431779, 0.5, 0.05, true)).toBeCloseTo(0.799999090105463 + 9.377803455e-7, 13);
  expect(tTestPower(19.065109415952676, 1.2, 0.05, false)).toBeCloseTo(0.949999995944013 + 1.26497488e-8, 13);
});

test('R, example(power.t.test): 20 per group find 1 standard deviation with power 0.8689528', () => {
  expect(tTestPower(20, 1, 0.05, false)).toBeCloseTo(0.8689528, 6);
});

test('80% power and 5% alpha unless told; the sign of the effect does not matter', () => {
  expect(sampleSize(-0.5)).toBe(64);
});

test('the edges: two suffice for a huge effect; a tiny one takes more than Excel has rows', () => {
  expect(sampleSize(100)).toBe(2);
  expect(sampleSize(0.00001)).toBeGreaterThan(1.5e11);
});

test('law: that many have the power, one fewer have not', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 3, noNaN: true }),
      fc.double({ min: 0.001, max: 0.2, noNaN: true }),
      fc.double({ min: 0.3, max: 0.99, noNaN: true }),
      fc.boolean(),
      (effect, alpha, power, paired) => {
        const n = sampleSize(effect, { alpha, power, paired });
        expect(tTestPower(n, effect, alpha, paired)).toBeGreaterThanOrEqual(power);
        if (n > 2) expect(tTestPower(n - 1, effect, alpha, paired)).toBeLessThan(power);
      },
    ),
    { numRuns: 30 },
  );
});

test('the law holds where the first guess is far off: small groups, few false alarms, many of them', () => {
  for (const effect of [0.3, 1, 3, 8]) {
    for (const alpha of [1e-10, 1e-6, 0.4]) {
      for (const power of [0.45, 0.999999]) {
        for (const paired of [false, true]) {
          const n = sampleSize(effect, { alpha, power, paired });
          expect(tTestPower(n, effect, alpha, paired)).toBeGreaterThanOrEqual(power);
          if (n > 2) expect(tTestPower(n - 1, effect, alpha, paired)).toBeLessThan(power);
        }
      }
    }
  }
});

test('refuses effects and probabilities that cannot be', () => {
  expectCalcError(
    () => sampleSize(0),
    'bad-input',
    /^effectSize has to be a number at least 0.00001 and at most 100, not 0: it is counted in standard deviations$/,
  );
  expectCalcError(() => sampleSize(NaN), 'bad-input', /^effectSize has to be a number, not NaN$/);
  expectCalcError(() => sampleSize(0.5, { power: 80 }), 'bad-input', /enter 80% as 0.8$/);
  expectCalcError(() => sampleSize(0.5, { power: 1 }), 'bad-input', /^power has to be a number above 0.05/);
  expectCalcError(
    () => sampleSize(0.5, { power: 0.05 }),
    'bad-input',
    /^power has to be a number above 0.05/,
  );
  expectCalcError(() => sampleSize(0.5, { alpha: 5 }), 'bad-input', /^alpha .* enter 5% as 0.05$/);
});
