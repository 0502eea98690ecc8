import fc from 'fast-check';
import { metricDefaults, type Case } from '../../../src/core/case';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { simulationUses } from '../../../src/core/forecast/simulationState';
import { caseFacts } from '../../../src/core/recommendation/caseFacts';
import { recommend, type Recommendation } from '../../../src/core/recommendation/recommend';
import { simulatedCase } from '../forecast/simulatedCase';

const factsOf = (of: Case) => caseFacts(of, caseDrivers(of, {}), []);

test('by hand: a year of certain figures', () => {
  const of: Case = {
    ...simulatedCase,
    inputs: {
      ...simulatedCase.inputs,
      hoursSavedPerWeek: 10,
      weeksPerYear: 50,
      loadedHourlyCost: 40,
      revenueAcceleration: 0,
      errorCostAvoided: 0,
      capacityFreed: 100,
      strategicValue: 10,
      toolCost: 1_200,
      implementationCost: 5_000,
      changeManagement: 0,
      maintenance: 0,
    },
    assumptions: {
      ...simulatedCase.assumptions,
      realisation: 0.5,
      adoption: 1,
      monthsToGoLive: 0,
      rampMonths: 0,
      annualDecay: 0,
      retrainEveryMonths: 0,
      costOverrun: 0,
      successProbability: 1,
      discountRate: 0,
      horizonYears: 1,
    },
    ranges: { maintenance: { low: 0, high: 600 }, hoursSavedPerWeek: { low: 8, high: 12 } },
    choices: { ...simulatedCase.choices, adjustByEvidence: false },
  };
  const facts = factsOf(of);
  // Hours bring 10 x 50 x 40 x 0.5 = 10,000, capacity 1,000; 1,200 to run; 5,000 at the start.
  expect(facts.figures.likely.netPresentValue).toBeCloseTo(11_000 - 1_200 - 5_000, 8);
  // Low: 8 hours and 600 of maintenance.
  expect(facts.figures.low.netPresentValue).toBeCloseTo(9_000 - 1_800 - 5_000, 8);
  expect(facts.figures.likely.runRateNet).toBeCloseTo(9_800, 8);
  // High: 12 hours, and maintenance no lower than 0.
  expect(facts.figures.high.runRateNet).toBeCloseTo(13_000 - 1_200, 8);
  // 5,000 at 9,800 a year.
  expect(facts.figures.likely.paybackFromStart).toBeCloseTo((5_000 / 9_800) * 12, 8);
  // Ten times the benefits and, without lines, the tool cost.
  expect(facts.tenfoldNetPresentValue).toBeCloseTo(110_000 - 12_000 - 5_000, 8);
  expect(facts.largestDriver).toEqual({ label: 'Hours saved per week', evidence: 'measured' });
  expect(facts.hours).toEqual({ saved: 500, realised: 250, freed: 100 });
  expect(facts.simulation).toBeNull();
});

test('metrics with their verdicts; those with a worth in the formula feed the benefits', () => {
  const metric = { ...metricDefaults, unit: '', better: 'lower' } as const;
  const source = {
    kind: 'counts',
    baseline: { errors: 1, total: 2 },
    pilot: { errors: 1, total: 2 },
  } as const;
  const of: Case = {
    ...simulatedCase,
    metrics: [
      { ...metric, name: 'Errors', source, worth: { kind: 'errors', volumePerYear: 1, costPerError: 1 } },
      { ...metric, name: 'Cost', source, worth: { kind: 'cost', volumePerYear: 1 } },
      { ...metric, name: 'Reviews', source, evidence: 'self-reported' },
    ],
  };
  const findings = [
    { verdict: 'better' },
    { verdict: { problem: 'needs 2 values' } },
    { verdict: 'worse' },
  ] as const;
  expect(caseFacts(of, caseDrivers(of, {}), findings).metrics).toEqual([
    { name: 'Errors', evidence: 'measured', feeds: true, verdict: 'better' },
    { name: 'Cost', evidence: 'measured', feeds: false, verdict: { problem: 'needs 2 values' } },
    { name: 'Reviews', evidence: 'self-reported', feeds: false, verdict: 'worse' },
  ]);
});

test('a simulation counts as long as its case stands', () => {
  const uses = simulationUses(simulatedCase, caseDrivers(simulatedCase, {}));
  const simulation = {
    seed: 1,
    trials: 100,
    date: '2026-11-22',
    mean: 0,
    percentiles: [],
    probabilityOfGain: 0.6,
    probabilityOfPayback: 0.7,
    histogram: { from: 0, width: 1, counts: [] },
    ...uses,
  };
  const of = { ...simulatedCase, simulation };
  expect(factsOf(of).simulation).toEqual({ probabilityOfGain: 0.6, isCurrent: true });
  const { assumptions } = simulatedCase;
  expect(factsOf({ ...of, assumptions: { ...assumptions, annualDecay: 0.16 } }).simulation?.isCurrent).toBe(
    false,
  );
});

test('law: more revenue or fewer errors never make the recommendation on a case worse', () => {
  const worth: Readonly<Record<Recommendation, number>> = { stop: 0, 'extend the pilot': 1, fund: 2 };
  const amount = fc.integer({ min: -300_000, max: 300_000 });
  fc.assert(
    fc.property(amount, amount, fc.nat(500_000), (revenue, errors, more) => {
      const earning = (added: number): Case => ({
        ...simulatedCase,
        inputs: {
          ...simulatedCase.inputs,
          revenueAcceleration: revenue + added,
          errorCostAvoided: errors + added,
        },
        ranges: { ...simulatedCase.ranges, revenueAcceleration: undefined, errorCostAvoided: undefined },
      });
      const [before, after] = [0, more].map(
        (added) => worth[recommend(factsOf(earning(added))).recommendation],
      );
      expect(after).toBeGreaterThanOrEqual(before!);
    }),
  );
});
