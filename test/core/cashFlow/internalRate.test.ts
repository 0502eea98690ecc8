import fc from 'fast-check';
import { internalRate } from '../../../src/core/cashFlow/internalRate';

test.each([
  { flows: [-70000, 12000, 15000, 18000, 21000], rate: -0.021244848, source: 'Excel, help on IRR, -2.1%' },
  {
    flows: [-70000, 12000, 15000, 18000, 21000, 26000],
    rate: 0.086630948,
    source: 'Excel, help on IRR, 8.7%',
  },
  { flows: [-70000, 12000, 15000], rate: -0.443506941, source: 'Excel, help on IRR, -44.4% (with a guess)' },
  { flows: [-100, 39, 59, 55, 20], rate: 0.28095, source: 'numpy-financial, irr' },
  { flows: [-100, 0, 0, 74], rate: -0.0955, source: 'numpy-financial, irr' },
  { flows: [-100, 100, 0, -7], rate: -0.0833, source: 'numpy-financial, irr: two rates' },
  { flows: [-100, 100, 0, 7], rate: 0.06206, source: 'numpy-financial, irr' },
  { flows: [-5, 10.5, 1, -8, 1], rate: 0.0886, source: 'numpy-financial, irr: several rates' },
  { flows: [-1600, 10000, -10000], rate: 0.25, source: 'Lorie and Savage (1955): 25% and 400%' },
  {
    flows: [-90000, 123828, 38131, 3852, -9859, -15344],
    rate: 0.604319,
    source: 'numpy 2.4.6, roots: -37% and 60%; a search from 10% by Newton’s method ends at 60%',
  },
  { flows: [-100, 220, -121], rate: 0.1, source: 'by hand: touches zero at 10%' },
  { flows: [-100, 100], rate: 0, source: 'by hand' },
  { flows: [0, -100, 0, 0, 133.1, 0], rate: 0.1, source: 'by hand: zeros around' },
  { flows: [-1, 1e9], rate: 1e9 - 1, source: 'by hand: a thousand millionfold' },
  { flows: [-1e9, 1], rate: 1e-9 - 1, source: 'by hand: all but lost' },
  { flows: [-1e200, 6e199, 7.2e199], rate: 0.2, source: 'by hand: 0.5 + 0.5, in large money' },
  { flows: [-1e-200, 6e-201, 7.2e-201], rate: 0.2, source: 'by hand: 0.5 + 0.5, in small money' },
  {
    flows: [-1, 30_000, -1e8],
    rate: 10_000 / (1.5 + Math.sqrt(1.25)) - 1,
    source: 'by hand, quadratic formula: the nearer of 10,000 / (1.5 +- root of 1.25)',
  },
])('$source', ({ flows, rate }) => {
  expect(Math.abs(internalRate(flows)! - rate)).toBeLessThan(5e-5 * Math.max(1, Math.abs(rate)));
});

test('Excel’s examples to nine digits (numpy 2.4.6, roots)', () => {
  expect(internalRate([-70000, 12000, 15000, 18000, 21000])).toBeCloseTo(-0.021244848, 9);
});

test.each([
  { flows: [1000, -3000, 2500], source: 'Brealey and Myers: no rate, though the flows change sign twice' },
  { flows: [100, 10], source: 'in only' },
  { flows: [0, 0], source: 'nothing' },
  { flows: [], source: 'no flows' },
  { flows: [-Infinity, 1], source: 'overflow' },
  { flows: [-1, 1e4, -1e8], source: 'by hand: 1e8 - 4e8 stands under the root' },
  { flows: [-1e20, 1], source: '-100% to the last digit' },
  { flows: [-1e-310, 1], source: 'a rate that no number holds' },
])('none: $source', ({ flows }) => {
  expect(internalRate(flows)).toBeNull();
});

const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
const outlay = fc.integer({ min: 1, max: 1_000_000 });

function valueAt(rate: number, flows: readonly number[]): number {
  return flows.reduce((sum, flow, i) => sum + flow / (1 + rate) ** i, 0);
}

test('law: the value at the rate is 0, against what has flowed', () => {
  fc.assert(
    fc.property(fc.array(money, { minLength: 2, maxLength: 6 }), (flows) => {
      const rate = internalRate(flows);
      if (rate === null) return;
      const moved = flows.reduce((sum, flow, i) => sum + Math.abs(flow) / (1 + rate) ** i, 0);
      // A rate near -100% has few digits left in 1 + rate.
      const rounding = 1e-12 / Math.min(1, 1 + rate);
      expect(Math.abs(valueAt(rate, flows))).toBeLessThanOrEqual(rounding * moved);
    }),
    { numRuns: 1000 },
  );
});

test('laws: flows that turn once have a rate, it knows no currency, and gaining more never lowers it', () => {
  fc.assert(
    fc.property(
      outlay,
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 0, maxLength: 4 }),
      outlay,
      (investment, between, last) => {
        const rate = internalRate([-investment, ...between, last]);
        expect(rate).not.toBeNull();
        const inOther = internalRate([-investment, ...between, last].map((flow) => 1000 * flow));
        expect((inOther! + 1) / (rate! + 1)).toBeCloseTo(1, 12);
        expect(internalRate([-investment, ...between, 2 * last])! + 1).toBeGreaterThanOrEqual(
          (rate! + 1) * (1 - 1e-12),
        );
      },
    ),
    { numRuns: 1000 },
  );
});
