import { flowFigures } from '../../../src/core/forecast/flowFigures';
import { yearFlows, type MonthFlow } from '../../../src/core/forecast/monthFlow';

/** Yearly flows spread evenly over their months, discounted at the ends of the years. */
function spread(initialCost: number, benefits: readonly number[], costs: readonly number[], rate: number) {
  const flow = (month: number, investment: number, benefit: number, running: number): MonthFlow => ({
    month,
    investment,
    benefit,
    running,
    retraining: 0,
    net: benefit - running - investment,
    cumulative: NaN,
    discount: (1 + rate) ** -Math.ceil(month / 12),
  });
  const months = [
    flow(0, initialCost, 0, 0),
    ...benefits.flatMap((benefit, year) =>
      Array.from({ length: 12 }, (_, i) => flow(12 * year + i + 1, 0, benefit / 12, costs[year]! / 12)),
    ),
  ];
  return flowFigures(months, yearFlows(months), 0);
}

test('the published SalesLoft table (Total Economic Impact, 2020, page 19), to the dollar', () => {
  const figures = spread(53150, [1606511, 3061331, 4229760], [666715, 636772, 647783], 0.1);
  const rounded = (figure: number | string) => Math.round(figure as number);
  expect(rounded(figures.horizonBenefits)).toBe(8897602);
  expect(rounded(figures.horizonCosts)).toBe(2004420);
  expect(rounded(figures.horizonNet)).toBe(6893182);
  expect(rounded(figures.presentBenefits)).toBe(7168371);
  expect(rounded(figures.presentCosts)).toBe(1672201);
  expect(rounded(figures.netPresentValue)).toBe(5496170);
  expect(rounded(100 * (figures.presentRoi as number))).toBe(329);
  // Published as "< 6 months"; by hand 53,150 / (939,796 / 12).
  expect(figures.paybackFromStart).toBeCloseTo(0.67866, 5);
});

test('by hand: payback is the last crossing, when the flows sink below zero again', () => {
  // -10 + 12 is back after 10 months; -24 in year 2 takes it away; 36 in year 3 gives it back after 7 1/3 months.
  const figures = spread(10, [12, 0, 36], [0, 24, 0], 0);
  expect(figures.paybackFromStart).toBeCloseTo(24 + 22 / 3, 12);
  expect(figures.signChanges).toBe(3);
});

test('by hand: an IRR of 20%, and of several the one nearest to 10%', () => {
  expect(spread(100, [60, 72], [0, 0], 0.1).internalRate).toBeCloseTo(0.2, 12);
  // Lorie and Savage (1955): 25% and 400%.
  expect(spread(1600, [10000, 0], [0, 10000], 0.1)).toMatchObject({
    internalRate: expect.closeTo(0.25, 12) as unknown,
    signChanges: 2,
  });
});

test('flows that turn twice may have no IRR (Brealey and Myers: 1,000, -3,000, 2,500)', () => {
  // The first year's gain stands for the gain at the start.
  const figures = spread(0, [1000, 0, 2500], [0, 3000, 0], 0.1);
  expect(figures.internalRate).toBe('no IRR found');
});

test('zeros are no sign', () => {
  expect(spread(100, [0, 0, 150], [0, 0, 0], 0.1).signChanges).toBe(1);
});

test.each([
  { what: 'touches 0 in year 1', flows: [0, -1.14e-13, 1200], signChanges: 0 },
  { what: 'touches 0 between', flows: [-1000, 3e-13, -2e-13, 1500], signChanges: 1 },
])(
  'a year that differs from 0 by rounding only is no sign, and gives no rate: $what',
  ({ flows, signChanges }) => {
    const [first, ...later] = flows;
    // Equal to the last digit but one, as a ramp's months leave them.
    const figures = spread(
      -first!,
      later.map((net) => 1200 + net),
      later.map(() => 1200),
      0.1,
    );
    expect(figures.signChanges).toBe(signChanges);
    expect(figures.internalRate).toEqual(
      signChanges === 0 ? 'no IRR: the flows never change sign' : expect.closeTo(1.5 ** (1 / 3) - 1, 9),
    );
  },
);
