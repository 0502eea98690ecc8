import fc from 'fast-check';
import { breakEvenScale } from '../../../src/core/runningCost/breakEvenScale';
import { expectRelative } from '../../support/expectRelative';

const never = { from: 'never breaks even', upTo: 'never breaks even' };

describe('by hand', () => {
  test.each([
    {
      what: 'in proportion: 300 fixed, 2 of 5 left over',
      costs: [300, 3, 5, 1],
      at: { from: 150, upTo: 'no limit' },
    },
    { what: 'in proportion, as dear as it is worth', costs: [300, 5, 5, 1], at: never },
    { what: 'in proportion, nothing fixed', costs: [0, 3, 5, 1], at: { from: 0, upTo: 'no limit' } },
    { what: 'all fixed', costs: [300, 0, 5, 1.7], at: { from: 60, upTo: 'no limit' } },
    { what: 'no cost', costs: [0, 0, 5, 0.5], at: { from: 0, upTo: 'no limit' } },
    { what: 'worth nothing', costs: [300, 3, 0, 1], at: never },
    { what: 'worth less than nothing', costs: [300, 3, -1, 0.5], at: never },
    { what: 'elasticity 0: 7 whatever the volume', costs: [3, 4, 2, 0], at: { from: 3.5, upTo: 'no limit' } },
    // 6 m = 4 + 4 sqrt(m): sqrt(m) = (4 + sqrt(16 + 96)) / 12
    {
      what: 'elasticity 1/2',
      costs: [4, 4, 6, 0.5],
      at: { from: ((4 + Math.sqrt(112)) / 12) ** 2, upTo: 'no limit' },
    },
    { what: 'elasticity 1/2, nothing fixed', costs: [0, 4, 2, 0.5], at: { from: 4, upTo: 'no limit' } },
    // 5 m = 4 + m^2 at 1 and 4
    { what: 'elasticity 2', costs: [4, 1, 5, 2], at: { from: 1, upTo: 4 } },
    { what: 'elasticity 2, nothing fixed', costs: [0, 1, 5, 2], at: { from: 0, upTo: 5 } },
    { what: 'elasticity 2, touching', costs: [4, 1, 4, 2], at: { from: 2, upTo: 2 } },
    { what: 'elasticity 2, just short of touching', costs: [4, 1, 3.999, 2], at: never },
    // (m - 2)^2 = 4e-6 m, so m = 2 + 2e-6 -+ sqrt(8e-6 + 4e-12)
    {
      what: 'elasticity 2, just past touching',
      costs: [4, 1, 4 + 4e-6, 2],
      at: { from: 2 + 2e-6 - Math.sqrt(8e-6 + 4e-12), upTo: 2 + 2e-6 + Math.sqrt(8e-6 + 4e-12) },
    },
    // 3 m = 2 + m^3 touches at 1
    { what: 'elasticity 3, touching', costs: [2, 1, 3, 3], at: { from: 1, upTo: 1 } },
    {
      what: 'beyond any number',
      costs: [1, 3, 2, 0.9999],
      at: { from: 'too large to calculate', upTo: 'no limit' },
    },
  ] as const)('$what', ({ costs: [fixed, growing, value, elasticity], at }) => {
    const found = breakEvenScale({ fixed, growing }, value, elasticity);
    for (const key of ['from', 'upTo'] as const) {
      const wanted = at[key];
      if (typeof wanted === 'string') expect(found[key]).toBe(wanted);
      else expectRelative(found[key] as number, wanted, 1e-9);
    }
  });
});

test('an elasticity close to 1 and costs close to the value end at the root (mpmath 1.3.0, findroot)', () => {
  // m - m^0.999 = 1 and the same with 0.9999999
  expectRelative(breakEvenScale({ fixed: 1, growing: 1 }, 1, 0.999).from as number, 190.9110654438165, 1e-9);
  expectRelative(
    breakEvenScale({ fixed: 1, growing: 1 }, 1, 0.9999999).from as number,
    739954.9903418335,
    1e-9,
  );
});

const amount = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const elasticity = fc.oneof(
  fc.constantFrom(0, 0.5, 1, 1.5, 2, 3),
  fc.integer({ min: 0, max: 3_000_000 }).map((millionths) => millionths / 1e6),
);

test('value equals cost where it breaks even, exceeds it between, and never where it never does', () => {
  fc.assert(
    fc.property(amount, amount, amount, elasticity, (fixed, growing, value, e) => {
      const costAt = (m: number) => fixed + growing * m ** e;
      const { from, upTo } = breakEvenScale({ fixed, growing }, value, e);
      for (const root of [from, upTo]) {
        if (typeof root === 'number' && root < 1e200) expectRelative(costAt(root) / (value * root), 1, 1e-9);
      }
      if (typeof from === 'number' && typeof upTo === 'number') {
        expect(upTo).toBeGreaterThanOrEqual(from);
        const between = Math.sqrt(from) * Math.sqrt(upTo);
        expect(value * between).toBeGreaterThanOrEqual(costAt(between) * (1 - 1e-9));
      }
      const volumes = Array.from({ length: 40 }, (_, i) => 1e-9 * 3 ** i);
      const pays = volumes.some((m) => value * m > costAt(m));
      if (from === 'never breaks even') expect(pays).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
