import fc from 'fast-check';
import { caseFromTable } from '../../src/core/caseFromTable';
import { cashFlowByYear } from '../../src/core/cashFlow/cashFlowByYear';
import { paybackFlow } from '../../src/core/cashFlow/paybackFlow';
import { totalEconomicImpact } from '../../src/core/cashFlow/totalEconomicImpact';
import { CalcError } from '../../src/core/errors';
import { compareGroups } from '../../src/core/pilot/compareGroups';
import { compareRates } from '../../src/core/pilot/compareRates';
import { differenceInDifferences } from '../../src/core/pilot/differenceInDifferences';
import { sampleSize } from '../../src/core/pilot/sampleSize';
import { uplift } from '../../src/core/pilot/uplift';
import { verdict } from '../../src/core/pilot/verdict';
import { expected } from '../../src/core/risk/expected';
import { inputRanges } from '../../src/core/risk/inputRanges';
import { simulate } from '../../src/core/risk/simulate';
import { stress } from '../../src/core/risk/stress';
import { tornado } from '../../src/core/risk/tornado';
import { breakEven } from '../../src/core/runningCost/breakEven';
import { combinedSavings } from '../../src/core/runningCost/combinedSavings';
import { drift } from '../../src/core/runningCost/drift';
import { scaleCost } from '../../src/core/runningCost/scaleCost';
import { tokenCost } from '../../src/core/runningCost/tokenCost';
import { unitCost } from '../../src/core/runningCost/unitCost';

/** Numbers as a careless or a hostile workbook has them. */
const edges = [0, -0, 1, -1, 2, 0.05, 0.5, 0.95, 12, 100, 1e-300, -1e-300, 5e-324, 1e15, 1e300, -1e300, Number.MAX_VALUE, NaN, Infinity, -Infinity]; // prettier-ignore
const number = fc.oneof(fc.constantFrom(...edges), fc.double(), fc.integer({ min: -10, max: 1000 }));
const range = fc.array(number, { maxLength: 6 });

const scalars = (count: number) => fc.tuple(...Array.from({ length: count }, () => number));
const ranges = (count: number) => fc.tuple(...Array.from({ length: count }, () => range));

type Numbers = readonly [number, number, number, number, number, number, number, number];
type Ranges = readonly [number[], number[], number[], number[]];

const calculations: Record<string, (n: Numbers, r: Ranges) => unknown> = {
  breakEven: ([a, b, c]) => breakEven(a, b, c),
  cashFlowByYear: ([a, b, c, d, e, f, g]) =>
    cashFlowByYear({ annualBenefit: a, annualCost: b, initialCost: c, years: d, rampMonths: e, annualDecay: f, retrainEveryMonths: g }), // prettier-ignore
  combinedSavings: (_, [r]) => combinedSavings(r),
  compareGroups: ([confidence], [b, p]) => compareGroups(b, p, { confidence }),
  'compareGroups, paired': ([confidence], [b, p]) => compareGroups(b, p, { confidence, paired: true }),
  compareRates: ([a, b, c, d, e]) => compareRates(a, b, c, d, e),
  differenceInDifferences: ([confidence], [a, b, c, d]) => differenceInDifferences(a, b, c, d, confidence),
  drift: ([a, b, c, d]) => drift(a, b, c, d),
  expected: ([a, b, c]) => expected(a, b, c),
  paybackFlow: ([a, b], [r]) => paybackFlow(r, a, b),
  scaleCost: ([a, b, c, d, e]) => scaleCost(a, b, c, d, e),
  stress: ([a, b, c]) => stress(a, b, c),
  tokenCost: ([a, b, c, d, e, f, g, h]) =>
    tokenCost(a, b, c, d, { cachedShare: e, cachedPricePerMillion: f, batchShare: g, batchDiscount: h }),
  totalEconomicImpact: ([a, b], [r, s]) => totalEconomicImpact(a, r, s, b),
  unitCost: ([a, b, c]) => unitCost(a, b, c),
  uplift: (_, [b, p]) => uplift(b, p),
  verdict: ([confidence, effect], [b, p]) => verdict(b, p, { confidence, smallestEffectThatMatters: effect }),
};

/** Every number in an answer, however deep. */
function numbersIn(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(numbersIn) : [];
}

function expectFiniteOrRefused(calculate: () => unknown): void {
  try {
    const answer = calculate();
    expect(numbersIn(answer).every(Number.isFinite) ? 'finite' : answer).toBe('finite');
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    expect(error.message).not.toMatch(/undefined|\[object/);
  }
}

test.each(Object.keys(calculations))('%s answers a finite figure or says what to change', (name) => {
  fc.assert(
    fc.property(scalars(8), ranges(4), (numbers, lists) =>
      expectFiniteOrRefused(() =>
        calculations[name]!(numbers as unknown as Numbers, lists as unknown as Ranges),
      ),
    ),
    { numRuns: 2000 },
  );
});

test('sampleSize answers a finite figure or says what to change', () => {
  fc.assert(
    fc.property(number, number, number, fc.boolean(), (effect, power, alpha, paired) =>
      expectFiniteOrRefused(() => sampleSize(effect, { power, alpha, paired })),
    ),
    { numRuns: 500 },
  );
});

const name = fc.constantFrom(
  'toolCost',
  'Hours saved per week',
  'Fully loaded hourly cost',
  'Capacity freed',
  'x',
  '',
);
const cell = fc.oneof(number, fc.string(), fc.boolean(), fc.constant(null));

test('tables of inputs answer finite figures or say what to change', () => {
  const row = (width: number) =>
    fc.tuple(name, ...Array.from({ length: width }, () => fc.oneof(number, number, cell)));
  fc.assert(
    fc.property(
      fc.array(row(1), { maxLength: 4 }),
      fc.array(row(3), { maxLength: 4 }),
      (pairs, estimates) => {
        expectFiniteOrRefused(() => caseFromTable(pairs));
        expectFiniteOrRefused(() => tornado(inputRanges(estimates)));
        expectFiniteOrRefused(() => simulate(inputRanges(estimates), 100));
      },
    ),
    { numRuns: 1000 },
  );
  const rising = fc
    .tuple(name, number, number, number)
    .map(([label, ...points]) => [label, ...points.sort((a, b) => a - b)]);
  fc.assert(
    fc.property(fc.array(rising, { minLength: 1, maxLength: 3 }), (estimates) => {
      expectFiniteOrRefused(() => tornado(inputRanges(estimates)));
      expectFiniteOrRefused(() => simulate(inputRanges(estimates), 100));
    }),
    { numRuns: 300 },
  );
});
