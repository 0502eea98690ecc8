import fc from 'fast-check';
import { compare, needsTwoValues, noValues, summarise, zeroBaseline } from '../../src/core/comparison';

/** Measurements of the speed of light in air, in 1000 km/s (Michelson 1879), as NIST lists them. */
const michelson = `
  299.85 299.74 299.90 300.07 299.93 299.85 299.95 299.98 299.98 299.88 300.00 299.98 299.93 299.65 299.76
  299.81 300.00 300.00 299.96 299.96 299.96 299.94 299.96 299.94 299.88 299.80 299.85 299.88 299.90 299.84
  299.83 299.79 299.81 299.88 299.88 299.83 299.80 299.79 299.76 299.80 299.88 299.88 299.88 299.86 299.72
  299.72 299.62 299.86 299.97 299.95 299.88 299.91 299.85 299.87 299.84 299.84 299.85 299.84 299.84 299.84
  299.89 299.81 299.81 299.82 299.80 299.77 299.76 299.74 299.75 299.76 299.91 299.92 299.89 299.86 299.88
  299.72 299.84 299.85 299.85 299.78 299.89 299.84 299.78 299.81 299.76 299.81 299.79 299.81 299.82 299.85
  299.87 299.87 299.81 299.74 299.81 299.94 299.95 299.80 299.81 299.87`
  .trim()
  .split(/\s+/)
  .map(Number);

/** A first value, then 1000 values that swing 0.1 about it: how NIST builds NumAcc2 to NumAcc4. */
const swinging = (centre: number) => [
  centre + 0.2,
  ...Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? centre + 0.1 : centre + 0.3)),
];

test.each([
  {
    set: 'Michelso',
    values: michelson,
    mean: 299.8524,
    standardDeviation: 0.0790105478190518,
    relative: 1e-12,
  },
  {
    set: 'NumAcc1',
    values: [10000001, 10000003, 10000002],
    mean: 10000002,
    standardDeviation: 1,
    relative: 0,
  },
  { set: 'NumAcc2', values: swinging(1), mean: 1.2, standardDeviation: 0.1, relative: 1e-13 },
  // The values themselves keep only nine and eight digits of the swing.
  { set: 'NumAcc3', values: swinging(1000000), mean: 1000000.2, standardDeviation: 0.1, relative: 1e-9 },
  { set: 'NumAcc4', values: swinging(10000000), mean: 10000000.2, standardDeviation: 0.1, relative: 1e-8 },
])(
  'NIST StRD $set: certified mean and standard deviation',
  ({ values, mean, standardDeviation, relative }) => {
    const summary = summarise(values);
    expect(Math.abs(Number(summary.mean) - mean)).toBeLessThanOrEqual(1e-14 * mean);
    expect(Math.abs(Number(summary.standardDeviation) - standardDeviation)).toBeLessThanOrEqual(
      relative * standardDeviation,
    );
  },
);

test('compares by hand: 10, 12, 14 against 9, 9 is -3, a quarter less, better where lower is better', () => {
  const { baseline, pilot, ...change } = compare([10, 12, 14], [9, 9], 'lower');
  expect(baseline).toEqual({ count: 3, mean: 12, standardDeviation: 2 });
  expect(pilot).toEqual({ count: 2, mean: 9, standardDeviation: 0 });
  expect(change).toEqual({ difference: -3, relativeChange: -0.25, direction: 'better' });
  expect(compare([10, 12, 14], [9, 9], 'higher').direction).toBe('worse');
});

test('the relative change keeps the sign of the difference on a negative baseline: -10 to -5 rises by half', () => {
  expect(compare([-10, -10], [-5, -5], 'higher')).toMatchObject({
    difference: 5,
    relativeChange: 0.5,
    direction: 'better',
  });
});

test('says why where there is no figure', () => {
  expect(compare([], [1, 2], 'lower')).toMatchObject({
    difference: noValues,
    relativeChange: noValues,
    direction: noValues,
  });
  expect(compare([0, 0], [1, 2], 'lower')).toMatchObject({ difference: 1.5, relativeChange: zeroBaseline });
  expect(summarise([5])).toEqual({ count: 1, mean: 5, standardDeviation: needsTwoValues });
  expect(summarise([1e200, -1e200]).standardDeviation).toBe('too large to calculate');
});

describe('laws', () => {
  const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });

  test('a pilot equal to its baseline shows no change', () => {
    fc.assert(
      fc.property(sample, (values) => {
        expect(compare(values, values, 'lower')).toMatchObject({ difference: 0, direction: 'no change' });
      }),
    );
  });

  test('swapping the groups turns the difference and the direction round', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [there, back] = [compare(a, b, 'higher'), compare(b, a, 'higher')];
        expect(Number(there.difference) + Number(back.difference)).toBe(0);
        expect([there.direction, back.direction].sort()).not.toEqual(['better', 'better']);
      }),
    );
  });

  test('shifting every value by a constant moves no spread and no difference', () => {
    fc.assert(
      fc.property(sample, sample, fc.integer({ min: -1_000_000, max: 1_000_000 }), (a, b, shift) => {
        const shifted = compare(
          a.map((value) => value + shift),
          b.map((value) => value + shift),
          'lower',
        );
        const plain = compare(a, b, 'lower');
        expect(Number(shifted.difference)).toBeCloseTo(Number(plain.difference), 8);
        expect(Number(shifted.pilot.standardDeviation)).toBeCloseTo(Number(plain.pilot.standardDeviation), 8);
      }),
    );
  });
});
