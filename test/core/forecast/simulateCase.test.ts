import fc from 'fast-check';
import type { AssumptionKey } from '../../../src/core/assumptions';
import type { Case } from '../../../src/core/case';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { forecastOf } from '../../../src/core/forecast/forecastOf';
import { scenarioTerms } from '../../../src/core/forecast/scenarioTerms';
import { simulateCase } from '../../../src/core/forecast/simulateCase';
import type { SimulationRecord } from '../../../src/core/forecast/simulationRecord';
import { isSimulationCurrent } from '../../../src/core/forecast/simulationState';
import type { InputKey } from '../../../src/core/inputs';
import { expectCalcError } from '../../support/expectCalcError';
import { expectRelative } from '../../support/expectRelative';
import { simulatedCase } from './simulatedCase';

const date = '2026-11-22';

function simulate(of: Case, trials: number, seed = 1): SimulationRecord {
  const steps = simulateCase(of, caseDrivers(of, {}), { trials, seed, date });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The case with other values and only these ranges. */
const withOnly = (
  values: Partial<Record<InputKey | AssumptionKey, number>>,
  ranges: Case['ranges'] = {},
  choices: Partial<Case['choices']> = {},
): Case => ({
  ...simulatedCase,
  inputs: { ...simulatedCase.inputs, ...values },
  assumptions: { ...simulatedCase.assumptions, ...values },
  ranges,
  choices: { ...simulatedCase.choices, ...choices },
});

/**
 * The same case in numpy 2.4.6, written from the model's description: 10 million trials, month by month, with its
 * own PCG64 generator and beta sampler.
 */
const numpy = {
  mean: 141_514,
  deviation: 310_004,
  percentiles: [-276_151, -239_741, -119_496, 120_786, 346_020, 559_515, 693_378],
  // How far the percentiles half a point below and above lie from each other, same source.
  pointWidths: [9_652, 5_945, 13_505, 8_246, 10_732, 20_724, 36_318],
  gain: 0.640241,
  payback: 0.696716,
};

test('five years, every driver ranged: agrees with numpy within the noise of 200,000 trials', () => {
  const trials = 200_000;
  const record = simulate(simulatedCase, trials, 42);
  // Four standard errors throughout; a percentile's is at most root(0.25 / trials) in rank, 0.11 points.
  expect(Math.abs(record.mean - numpy.mean)).toBeLessThan((4 * numpy.deviation) / Math.sqrt(trials));
  record.percentiles.forEach(({ netPresentValue }, i) =>
    expect(Math.abs(netPresentValue - numpy.percentiles[i]!)).toBeLessThan(0.45 * numpy.pointWidths[i]!),
  );
  expect(Math.abs(record.probabilityOfGain - numpy.gain)).toBeLessThan(0.0043);
  expect(Math.abs(record.probabilityOfPayback - numpy.payback)).toBeLessThan(0.0042);
});

test.each([0, 1] as const)('without ranges and with success %d every trial is the forecast', (chance) => {
  const of = withOnly({ successProbability: chance });
  const { netPresentValue } = forecastOf(scenarioTerms(of, caseDrivers(of, {}), 'likely')).figures;
  const record = simulate(of, 100);
  for (const percentile of record.percentiles) {
    expectRelative(percentile.netPresentValue, netPresentValue as number, 1e-12);
  }
  expect(record.probabilityOfGain).toBe(Number((netPresentValue as number) > 0));
});

test('law: a mean, where the net present value is linear in all that is drawn, is that of the PERT means', () => {
  const of = withOnly(
    { successProbability: 1, adoption: 1, costOverrun: 0 },
    {
      revenueAcceleration: { low: 0, high: 60_000 },
      toolCost: { low: 45_000, high: 110_000 },
      implementationCost: { low: 90_000, high: 240_000 },
    },
  );
  // (low + 4 likely + high) / 6, by hand.
  const means = { revenueAcceleration: 70_000 / 3, toolCost: 395_000 / 6, implementationCost: 135_000 };
  const expected = withOnly({ successProbability: 1, adoption: 1, costOverrun: 0, ...means });
  const { netPresentValue } = forecastOf(
    scenarioTerms(expected, caseDrivers(expected, {}), 'likely'),
  ).figures;
  const trials = 100_000;
  const record = simulate(of, trials);
  const [low, high] = [record.percentiles.at(0)!, record.percentiles.at(-1)!].map(
    (one) => one.netPresentValue,
  );
  // 90% of the trials are about 3.3 deviations apart; five standard errors.
  const noise = (5 * ((high! - low!) / 3.3)) / Math.sqrt(trials);
  expect(Math.abs(record.mean - (netPresentValue as number))).toBeLessThan(noise);
});

test('whether it goes live is drawn: a mixture of the forecast and of the lost investment', () => {
  const chance = 0.7;
  const of = withOnly({ successProbability: chance, hoursSavedPerWeek: 400 });
  const sure = withOnly({ successProbability: 1, hoursSavedPerWeek: 400 });
  const { figures } = forecastOf(scenarioTerms(sure, caseDrivers(sure, {}), 'likely'));
  const trials = 100_000;
  const record = simulate(of, trials);
  const share = record.probabilityOfGain;
  // Four standard errors of a Bernoulli variable.
  expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / trials));
  expectRelative(record.percentiles.at(0)!.netPresentValue, -(figures.investment as number), 1e-12);
  expectRelative(record.percentiles.at(-1)!.netPresentValue, figures.netPresentValue as number, 1e-12);
  const mixed = share * (figures.netPresentValue as number) - (1 - share) * (figures.investment as number);
  expectRelative(record.mean, mixed, 1e-9);
});

test('one driver alone: percentiles of the beta-PERT distribution (scipy 1.17.1), to Monte Carlo noise', () => {
  const of = withOnly(
    {
      hoursSavedPerWeek: 0,
      errorCostAvoided: 0,
      capacityFreed: 0,
      revenueAcceleration: 2,
      toolCost: 0,
      implementationCost: 0,
      changeManagement: 0,
      maintenance: 0,
      retrainingCost: 0,
      adoption: 1,
      monthsToGoLive: 0,
      rampMonths: 0,
      annualDecay: 0,
      successProbability: 1,
      discountRate: 0,
      horizonYears: 1,
    },
    { revenueAcceleration: { low: 0, high: 10 } },
    { adjustByEvidence: false },
  );
  const { percentiles } = simulate(of, 100_000);
  // 10 x beta.ppf(level, 1.8, 4.2); four standard errors of each.
  const at = (level: number) => percentiles.find((one) => one.level === level)!.netPresentValue;
  expect(Math.abs(at(0.05) - 0.5897738761181723)).toBeLessThan(0.03);
  expect(Math.abs(at(0.5) - 2.7667225939251887)).toBeLessThan(0.035);
  expect(Math.abs(at(0.95) - 6.212767240161902)).toBeLessThan(0.08);
});

/** Everything is earned, spent and decided within a year, at face value: figures can be added up by hand. */
const oneYear = {
  hoursSavedPerWeek: 0,
  revenueAcceleration: 10_000,
  errorCostAvoided: 0,
  capacityFreed: 0,
  toolCost: 3000,
  implementationCost: 4000,
  changeManagement: 0,
  maintenance: 0,
  adoption: 1,
  monthsToGoLive: 0,
  rampMonths: 0,
  annualDecay: 0,
  // Due after month 6 alone.
  retrainEveryMonths: 6,
  retrainingCost: 3000,
  costOverrun: 0,
  successProbability: 1,
  discountRate: 0,
  horizonYears: 1,
};

test.each([
  ['10,000 for 10,000 pays back and gains nothing', {}, 1, 0],
  ['a little more gains', { revenueAcceleration: 10_001 }, 1, 1],
  ['a little dearer to run', { toolCost: 3001 }, 0, 0],
  ['a little dearer to retrain', { retrainingCost: 3001 }, 0, 0],
  ['a little dearer to begin', { implementationCost: 4001 }, 0, 0],
  ['paid back at face value, not discounted', { revenueAcceleration: 10_100, discountRate: 0.1 }, 1, 0],
])('by hand, whatever the seed: %s', (_, values, payback, gain) => {
  const of = withOnly({ ...oneYear, ...values }, {}, { adjustByEvidence: false, discounting: 'year-end' });
  expect(simulate(of, 100)).toMatchObject({ probabilityOfPayback: payback, probabilityOfGain: gain });
});

test('a percentile is the smallest trial that at least its share of the trials does not exceed', () => {
  // Of 100 trials those that fail lose 4,000, the others gain 2,000: how many fail tells every percentile.
  const values = { ...oneYear, revenueAcceleration: 12_000, successProbability: 0.9 };
  const of = withOnly(values, {}, { adjustByEvidence: false });
  const failures = Array.from({ length: 40 }, (__, seed) => {
    const { percentiles, probabilityOfGain } = simulate(of, 100, seed);
    const failed = 100 - Math.round(100 * probabilityOfGain);
    for (const { level, netPresentValue } of percentiles) {
      expect(netPresentValue).toBeCloseTo(Math.round(100 * level) <= failed ? -4000 : 2000, 6);
    }
    return failed;
  });
  // A tenth of the trials is just failed in some, and just not in others.
  expect(failures).toEqual(expect.arrayContaining([9, 10, 11]));
});

/** The low end of each pays most. */
test.each<Case['ranges']>([
  { monthsToGoLive: { low: 2, high: 6 } },
  { rampMonths: { low: 0, high: 12 } },
  { annualDecay: { low: 0.05, high: 0.3 } },
  {
    monthsToGoLive: { low: 2, high: 6 },
    rampMonths: { low: 0, high: 12 },
    annualDecay: { low: 0.05, high: 0.3 },
  },
])('%j are drawn, and every trial lies between the forecasts of their ends', (ranges) => {
  const values = { successProbability: 1, monthsToGoLive: 4, rampMonths: 6, annualDecay: 0.15 };
  const at = (end: 'low' | 'high') => {
    const ends = Object.fromEntries(Object.entries(ranges).map(([key, range]) => [key, range[end]!]));
    const of = withOnly({ ...values, ...ends });
    return forecastOf(scenarioTerms(of, caseDrivers(of, {}), 'likely')).figures.netPresentValue as number;
  };
  const { percentiles, mean } = simulate(withOnly(values, ranges), 200);
  const [least, most] = [percentiles.at(0)!, percentiles.at(-1)!].map((one) => one.netPresentValue);
  expect(least).toBeGreaterThan(at('high'));
  expect(most).toBeLessThan(at('low'));
  // By far more than rounding would leave.
  expect(most! - least!).toBeGreaterThan((at('low') - at('high')) / 4);
  expect(mean).toBeGreaterThan(least!);
  expect(mean).toBeLessThan(most!);
});

test('the same seed gives the same record, another seed another one', () => {
  const one = simulate(simulatedCase, 1000, 7);
  expect(simulate(simulatedCase, 1000, 7)).toEqual(one);
  expect(simulate(simulatedCase, 1000, 8).mean).not.toBe(one.mean);
});

test('a driver that is drawn as well leaves the draws of the others as they are', () => {
  const values = { successProbability: 1, maintenance: 0 };
  const ranges = { hoursSavedPerWeek: { low: 100, high: 360 } };
  const without = simulate(withOnly(values, ranges), 1000);
  const beside = simulate(withOnly(values, { ...ranges, maintenance: { low: 0, high: 1e-6 } }), 1000);
  expectRelative(beside.mean, without.mean, 1e-9);
  expect(beside.mean).not.toBe(without.mean);
});

test('the record holds what was asked and what was used', () => {
  const record = simulate(simulatedCase, 500, 9);
  expect(record).toMatchObject({ seed: 9, trials: 500, date, usedChoices: [1, 1] });
  expect(record.used).toHaveLength(23);
  // The presets of the evidence factors: an assumption counts half of a benefit.
  expect(record.used[0]).toEqual([100, 240, 360, 1]);
  expect(record.used[3]).toEqual([0, 20_000, 60_000, 0.5]);
  expect(record.histogram.counts.reduce((sum, count) => sum + count)).toBe(500);
});

test('is up to date until a driver, a factor or a choice that it used changes', () => {
  const record = simulate(simulatedCase, 100);
  const isCurrent = (of: Case) => isSimulationCurrent(record, of, caseDrivers(of, {}));
  const { ranges, choices, assumptions, evidence } = simulatedCase;
  expect(isCurrent(simulatedCase)).toBe(true);
  expect(isCurrent({ ...simulatedCase, name: 'Another', choices: { ...choices, scenario: 'low' } })).toBe(
    true,
  );
  const changed: Case[] = [
    { ...simulatedCase, ranges: { ...ranges, adoption: { low: 0.41, high: 0.9 } } },
    { ...simulatedCase, assumptions: { ...assumptions, discountRate: 0.09 } },
    { ...simulatedCase, assumptions: { ...assumptions, adoption: 0.71 } },
    { ...simulatedCase, choices: { ...choices, rampShape: 'linear' } },
    { ...simulatedCase, choices: { ...choices, discounting: 'year-end' } },
    { ...simulatedCase, choices: { ...choices, adjustByEvidence: false } },
    { ...simulatedCase, evidence: { ...evidence, toolCost: 'benchmark' } },
  ];
  expect(changed.map(isCurrent)).toEqual(changed.map(() => false));
});

test('is up to date though a sheet rounds its last digits otherwise, and not with other drivers', () => {
  const record = simulate(simulatedCase, 100);
  const withTool = (toolCost: number): Case => ({
    ...simulatedCase,
    inputs: { ...simulatedCase.inputs, toolCost },
  });
  const isCurrent = (of: Case, used = record.used) =>
    isSimulationCurrent({ ...record, used }, of, caseDrivers(of, {}));
  expect(isCurrent(withTool(60_000 * (1 + 1e-11)))).toBe(true);
  expect(isCurrent(withTool(60_000 * (1 + 1e-8)))).toBe(false);
  expect(isCurrent(simulatedCase, [...record.used, [1, 1, 1, 1]])).toBe(false);
});

test('law: more benefit never makes a gain less probable', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 400_000 }), (more, extra) => {
      const earning = (revenue: number) =>
        simulate(
          withOnly({ revenueAcceleration: revenue }, { toolCost: { low: 45_000, high: 110_000 } }),
          200,
        );
      const [before, after] = [earning(more), earning(more + extra)];
      expect(after.probabilityOfGain).toBeGreaterThanOrEqual(before.probabilityOfGain);
      expect(after.probabilityOfPayback).toBeGreaterThanOrEqual(before.probabilityOfPayback);
      expect(after.mean).toBeGreaterThanOrEqual(before.mean);
    }),
    { numRuns: 15 },
  );
});

test('works in steps that a caller can stop, and tells how far it is', () => {
  const order = { trials: 100_000, seed: 1, date };
  const steps = simulateCase(simulatedCase, caseDrivers(simulatedCase, {}), order);
  const shares: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThan(50);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const stopped = simulateCase(simulatedCase, caseDrivers(simulatedCase, {}), order);
  stopped.next();
  expect(stopped.return({} as never).done).toBe(true);
});

test('refuses what cannot be simulated', () => {
  const begin =
    (of: Case, trials = 100, seed = 1) =>
    () =>
      simulateCase(of, caseDrivers(of, {}), { trials, seed, date }).next();
  expectCalcError(begin(simulatedCase, 99), 'bad-input', /^trials has to be a whole number at least 100/);
  expectCalcError(begin(simulatedCase, 1e7), 'bad-input', /at most 1000000/);
  expectCalcError(begin(simulatedCase, 100, -1), 'bad-input', /^seed has to be a whole number/);
  expectCalcError(
    begin(withOnly({}, { adoption: { low: 0.8, high: 0.9 } })),
    'bad-input',
    /^"Adoption" has to rise from low to likely to high: it has 0.8, 0.7, 0.9/,
  );
  const huge = withOnly({ hoursSavedPerWeek: 1e200, loadedHourlyCost: 1e200 });
  expectCalcError(() => simulate(huge, 100), 'no-solution', /too large/);
});
