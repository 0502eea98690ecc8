import fc from 'fast-check';
import { computeResults } from '../../../src/core/results';
import { inputRanges, likelyInputs } from '../../../src/core/risk/inputRanges';
import { simulate, simulationSteps, simulationTable } from '../../../src/core/risk/simulate';
import { percentileLevels } from '../../../src/core/risk/percentileLevels';
import { expectCalcError } from '../../support/expectCalcError';

const rows = [
  ['Hours saved per week', 5, 10, 14],
  ['Working weeks per year', 44, 48, 52],
  ['Fully loaded hourly cost', 60, 85, 100],
  ['Revenue acceleration', 0, 5000, 20000],
  ['Error cost avoided', -1000, 2000, 8000],
  ['Capacity freed', 0, 100, 200],
  ['Strategic value of freed capacity', 10, 20, 60],
  ['Tool cost', 10000, 12000, 20000],
  ['Implementation cost', 15000, 20000, 40000],
  ['Change management', 3000, 5000, 12000],
  ['Maintenance', 2000, 3000, 9000],
] as const;

/** The same case in numpy 2: 20 million trials with its own PCG64 generator and its own beta sampler. */
const numpy = {
  net: [-10782.27, -7248.983, -1175.157, 5768.42, 12786.31, 19017.17, 22663.42],
  roi: [-0.218067, -0.1501021, -0.02522376, 0.1286284, 0.2959998, 0.4555654, 0.5540948],
  payback: [6.239816, 6.847641, 8.100469, 9.951621, 12.4983, 15.69071, 18.19423],
  gain: 0.7119847,
};

test('agrees with numpy within the noise of 200,000 trials', () => {
  const { percentiles, probabilityOfGain, probabilityOfPayback } = simulate(inputRanges(rows), 200_000, 42);
  percentiles.forEach((row, i) => {
    // Four standard errors: in rank 4 x root(0.25 / 200,000) = 0.45%, over these densities at most 1.5% of the spread.
    expect(Math.abs(row.annualNetBenefit - numpy.net[i]!)).toBeLessThan(300);
    expect(Math.abs(row.roi - numpy.roi[i]!)).toBeLessThan(0.008);
    expect(Math.abs((row.paybackMonths as number) - numpy.payback[i]!)).toBeLessThan(0.2);
  });
  expect(Math.abs(probabilityOfGain - numpy.gain)).toBeLessThan(0.0041);
  expect(probabilityOfPayback).toBeGreaterThan(0.99995);
});

test('the same seed gives the same table everywhere: to the last bit as the same algorithm in Python', () => {
  const { percentiles, probabilityOfGain, probabilityOfPayback } = simulate(inputRanges(rows), 1000, 7);
  expect(percentiles.map((row) => row.annualNetBenefit)).toEqual([
    -10934.722104344793, -7122.795728243691, -821.4091496781912, 5655.173232690802, 12560.48095325636,
    18718.096985939766, 23324.14681816403,
  ]);
  expect(percentiles.map((row) => row.roi)).toEqual([
    -0.21707422387282174, -0.1521024751952746, -0.016536172495572377, 0.12816337591091076,
    0.29301520218126126, 0.4368052313542125, 0.5840764779676634,
  ]);
  expect(percentiles.map((row) => row.paybackMonths)).toEqual([
    6.116960206269712, 6.962018054362314, 8.173304616911684, 9.952063643045362, 12.320195010330552,
    15.844836903463465, 18.00261670693202,
  ]);
  expect([probabilityOfGain, probabilityOfPayback]).toEqual([0.723, 1]);
});

test('the same seed gives the same table, whatever the order of rows; another seed another one', () => {
  const one = simulate(inputRanges(rows), 1000, 7);
  expect(simulate(inputRanges([...rows].reverse()), 1000, 7)).toEqual(one);
  expect(simulate(inputRanges(rows), 1000, 8)).not.toEqual(one);
});

test('law: without spread every percentile is the case itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 50000 }), (hours, cost) => {
      const ranges = inputRanges([
        ['hoursSavedPerWeek', hours, hours, hours],
        ['loadedHourlyCost', 50, 50, 50],
        ['implementationCost', cost, cost, cost],
      ]);
      const results = computeResults(likelyInputs(ranges));
      for (const row of simulate(ranges, 100).percentiles) {
        expect(row.annualNetBenefit).toBe(results.annualNetBenefit);
        expect(row.roi).toBe(results.roi);
        expect(row.paybackMonths).toBe(results.paybackMonths);
      }
    }),
  );
});

test('one input of its own: percentiles of the beta-PERT distribution (scipy 1.17.1), to Monte Carlo noise', () => {
  const ranges = inputRanges([
    ['toolCost', 1, 1, 1],
    ['revenueAcceleration', 0, 2, 10],
  ]);
  const median = simulate(ranges, 100_000).percentiles[3]!.annualNetBenefit + 1;
  expect(Math.abs(median - 2.7667225939251887)).toBeLessThan(0.05);
});

test('trials that never pay back stand as such', () => {
  const never = simulate(inputRanges([['toolCost', 1, 2, 3]]), 100);
  expect(never.percentiles.map((row) => row.paybackMonths)).toEqual(
    percentileLevels.map(() => 'never pays back'),
  );
  expect(never).toMatchObject({ probabilityOfGain: 0, probabilityOfPayback: 0 });
});

test('neither gain nor loss is no gain', () => {
  const even = simulate(
    inputRanges([
      ['toolCost', 5, 5, 5],
      ['revenueAcceleration', 5, 5, 5],
    ]),
    100,
  );
  expect(even.probabilityOfGain).toBe(0);
});

test('works in steps that a caller can stop, and reports how far it is', () => {
  const steps = simulationSteps(inputRanges(rows), 100_000);
  const shares: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  const stopped = simulationSteps(inputRanges(rows), 1_000_000);
  stopped.next();
  expect(stopped.return({} as never).done).toBe(true);
});

test('the table: a header, seven percentiles, the probabilities', () => {
  const table = simulationTable(simulate(inputRanges(rows), 100));
  expect(table).toHaveLength(9);
  expect(table[0]).toEqual(['Percentile', 'Annual net benefit', 'ROI', 'Payback, months']);
  expect(table.at(-1)![0]).toBe('Probability of a gain, or of payback');
  expect(table.every((row) => row.length === 4)).toBe(true);
});

test('refuses what cannot be simulated', () => {
  const ranges = inputRanges(rows);
  expectCalcError(
    () => simulate(ranges, 99),
    'bad-input',
    /^trials has to be a whole number at least 100 and at most 1000000/,
  );
  expectCalcError(() => simulate(ranges, 100, 0.5), 'bad-input', /^seed has to be a whole number/);
  expectCalcError(
    () => simulate(inputRanges([['capacityFreed', 1, 2, 3]]), 100),
    'divide-by-zero',
    /needs a cost/,
  );
  const huge = inputRanges([
    ['hoursSavedPerWeek', 1e200, 1e200, 1e200],
    ['loadedHourlyCost', 1e200, 1e200, 2e200],
    ['toolCost', 1, 1, 1],
  ]);
  expectCalcError(() => simulate(huge, 100), 'no-solution', /too large/);
  const almostFree = inputRanges([
    ['revenueAcceleration', 1e300, 1e300, 1e300],
    ['toolCost', 1e-300, 1e-300, 1e-300],
  ]);
  expectCalcError(() => simulate(almostFree, 100), 'no-solution', /too large/);
});
