import { driverKeys, drivers as definitions, rangedKeys, type DriverKey } from '../assumptions';
import type { Case } from '../case';
import { checkNumber } from '../checkNumber';
import { CalcError } from '../errors';
import { checkThreePoints } from '../risk/checkThreePoints';
import { percentileLevels } from '../risk/percentileLevels';
import { pertDrawer } from '../risk/pertDrawer';
import { placeRanks } from '../risk/placeRanks';
import { simulationBounds } from '../risk/simulationBounds';
import { Xoshiro128 } from '../risk/xoshiro128';
import { amountsOf, type Amounts } from './amountsOf';
import type { CaseDrivers } from './caseDrivers';
import { expectedFlows } from './expectedFlows';
import { presentValues } from './presentValues';
import { scenarioTerms, type ForecastTerms } from './scenarioTerms';
import { scheduleOf } from './scheduleOf';
import { simulatedShares } from './simulatedShares';
import { simulationHistogram } from './simulationHistogram';
import type { SimulationRecord } from './simulationRecord';
import { simulationUses } from './simulationState';

export interface SimulationOrder {
  /** Whole, 100 to 1,000,000. */
  readonly trials: number;
  /** Whole, 0 or more. */
  readonly seed: number;
  /** ISO 8601, of the day it runs. */
  readonly date: string;
}

/** Trials between two yields: about a millisecond. */
const SLICE = 2048;

const timeKeys: readonly DriverKey[] = ['monthsToGoLive', 'rampMonths', 'annualDecay'];

type Columns = Readonly<Record<DriverKey, Float64Array>>;

/**
 * Monte Carlo simulation of a case's net present value: every driver with a range is drawn from a beta-PERT
 * distribution of its own, in a stream of its own, so that narrowing one leaves the draws of the others as they
 * are; whether it goes live is drawn with the probability of success.
 *
 * Yields the share of the trials done, in steps of a few milliseconds at most. Whoever drives it may let others
 * work between steps, or stop. The same case, trials and seed give the same record. A percentile is the smallest
 * trial that at least that share of the trials does not exceed.
 *
 * @throws CalcError `bad-input` for trials or seed outside their bounds, and for a range whose likely value lies
 * outside it; `no-solution` where a figure overflows.
 */
export function* simulateCase(
  of: Pick<Case, 'choices'>,
  drivers: CaseDrivers,
  { trials, seed, date }: SimulationOrder,
): Generator<number, SimulationRecord> {
  checkNumber('trials', trials, simulationBounds.trials);
  checkNumber('seed', seed, simulationBounds.seed);
  const likely = scenarioTerms(of, drivers, 'likely');
  const columns = Object.fromEntries(
    driverKeys.map((key) => [key, new Float64Array(SLICE).fill(likely.values[key])]),
  ) as Columns;
  const draws: (() => void)[] = [];
  for (const key of rangedKeys) {
    const { low, high } = drivers[key];
    checkThreePoints(`"${definitions[key].label}"`, low, drivers[key].likely, high);
    if (low === high) continue;
    draws.push(pertDrawer(drivers[key], streamOf(key, seed), columns[key]));
    yield 0;
  }
  draws.push(successDrawer(likely.values.successProbability, seed, columns.successProbability));

  const simulate = trialsOf(
    likely,
    columns,
    timeKeys.some((key) => drivers[key].low < drivers[key].high),
  );
  const netPresentValues = new Float64Array(trials);
  const counted = { sum: 0, gains: 0, paybacks: 0 };
  for (let start = 0; start < trials; start += SLICE) {
    for (const draw of draws) draw();
    const end = Math.min(start + SLICE, trials);
    simulate(netPresentValues.subarray(start, end), counted);
    if (!Number.isFinite(counted.sum)) {
      throw new CalcError('no-solution', 'a simulated figure is too large to calculate: narrow the ranges');
    }
    yield end / trials;
  }

  const histogram = simulationHistogram(netPresentValues);
  yield 1;
  const ranks = percentileLevels.map((level) => Math.ceil(level * trials) - 1);
  for (const passes = placeRanks(netPresentValues, ranks); !passes.next().done;) yield 1;
  return {
    seed,
    trials,
    date,
    mean: counted.sum / trials,
    percentiles: percentileLevels.map((level, i) => ({
      level,
      netPresentValue: netPresentValues[ranks[i]!]!,
    })),
    probabilityOfGain: counted.gains / trials,
    probabilityOfPayback: counted.paybacks / trials,
    histogram,
    ...simulationUses(of, drivers),
  };
}

/** Each driver draws from the same stream in every case. */
function streamOf(key: DriverKey, seed: number): Xoshiro128 {
  return Xoshiro128.ofStream(seed, driverKeys.indexOf(key));
}

/** Fills a column with 1 where a trial goes live and 0 where it does not. */
function successDrawer(probability: number, seed: number, column: Float64Array): () => void {
  const random = streamOf('successProbability', seed);
  const draws = new Uint32Array(column.length);
  const successes = probability * 2 ** 32;
  return () => {
    random.fill(draws);
    for (let i = 0; i < column.length; i++) column[i] = draws[i]! < successes ? 1 : 0;
  };
}

/** Fills in the net present values of the columns' trials, and counts. */
function trialsOf(
  likely: ForecastTerms,
  columns: Columns,
  isTimeDrawn: boolean,
): (netPresentValues: Float64Array, counted: { sum: number; gains: number; paybacks: number }) => void {
  const schedule = scheduleOf(likely);
  const shares = { total: { ...schedule.total }, present: { ...schedule.present } };
  const sumShares = simulatedShares(schedule, likely.rampShape, likely.values.retrainEveryMonths);
  const { factors } = likely;
  return (netPresentValues, counted) => {
    for (let i = 0; i < netPresentValues.length; i++) {
      if (isTimeDrawn) {
        sumShares(shares, columns.monthsToGoLive[i]!, columns.rampMonths[i]!, columns.annualDecay[i]!);
      }
      const amounts: Amounts = amountsOf({ values: valuesOf(columns, i), factors });
      const success = columns.successProbability[i]!;
      const { net } = presentValues(amounts, shares, success);
      const { benefit, running, retraining } = expectedFlows(amounts, shares.total, success);
      netPresentValues[i] = net;
      counted.sum += net;
      if (net > 0) counted.gains++;
      if (benefit - (amounts.investment + running + retraining) >= 0) counted.paybacks++;
    }
  };
}

/** Written out, so that the engine keeps the trial in registers: a million objects would be garbage. */
function valuesOf(columns: Columns, i: number): Record<DriverKey, number> {
  return {
    hoursSavedPerWeek: columns.hoursSavedPerWeek[i]!,
    weeksPerYear: columns.weeksPerYear[i]!,
    loadedHourlyCost: columns.loadedHourlyCost[i]!,
    revenueAcceleration: columns.revenueAcceleration[i]!,
    errorCostAvoided: columns.errorCostAvoided[i]!,
    capacityFreed: columns.capacityFreed[i]!,
    strategicValue: columns.strategicValue[i]!,
    toolCost: columns.toolCost[i]!,
    implementationCost: columns.implementationCost[i]!,
    changeManagement: columns.changeManagement[i]!,
    maintenance: columns.maintenance[i]!,
    realisation: columns.realisation[i]!,
    cashableShare: columns.cashableShare[i]!,
    adoption: columns.adoption[i]!,
    monthsToGoLive: columns.monthsToGoLive[i]!,
    rampMonths: columns.rampMonths[i]!,
    annualDecay: columns.annualDecay[i]!,
    retrainEveryMonths: columns.retrainEveryMonths[i]!,
    retrainingCost: columns.retrainingCost[i]!,
    costOverrun: columns.costOverrun[i]!,
    successProbability: columns.successProbability[i]!,
    discountRate: columns.discountRate[i]!,
    horizonYears: columns.horizonYears[i]!,
  };
}
