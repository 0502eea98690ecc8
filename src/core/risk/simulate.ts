import { annualGrossBenefit } from '../annualGrossBenefit';
import { annualNetBenefit } from '../annualNetBenefit';
import { atOnce } from '../atOnce';
import { checkNumber } from '../checkNumber';
import { CalcError } from '../errors';
import { inputKeys, type InputKey, type InputValues } from '../inputs';
import { neverPaysBack, results, type Outcome } from '../results';
import { roi } from '../roi';
import type { Table } from '../table';
import { totalCost } from '../totalCost';
import { likelyInputs, type InputRange } from './inputRanges';
import { percentileLevels } from './percentileLevels';
import { pertDrawer } from './pertDrawer';
import { placeRanks } from './placeRanks';
import { simulationBounds } from './simulationBounds';
import { Xoshiro128 } from './xoshiro128';

export interface SimulatedPercentile {
  /** Fraction: 0.05 for the value that 5% of the trials stay at or below. */
  readonly level: number;
  readonly annualNetBenefit: number;
  readonly roi: number;
  readonly paybackMonths: Outcome;
}

export interface Simulation {
  readonly percentiles: readonly SimulatedPercentile[];
  /** Share of trials with a year-1 net benefit above 0. */
  readonly probabilityOfGain: number;
  /** Share of trials that ever pay back. */
  readonly probabilityOfPayback: number;
}

/** Trials between two yields: about a millisecond. */
const SLICE = 8192;

/**
 * Monte Carlo simulation of a case: each input is drawn from a beta-PERT distribution of its own, in a stream
 * of its own, so that narrowing one input leaves the draws of the others as they are.
 *
 * The same ranges, trials and seed give the same figures in every engine. A percentile is the smallest trial
 * that at least that share of the trials does not exceed; trials that never pay back count as the longest.
 *
 * @param trials Whole, 100 to 1,000,000; 10,000 unless told.
 * @param seed Whole, 0 or more; 1 unless told.
 * @throws CalcError `bad-input` for trials or seed outside that; `divide-by-zero` where every cost is 0;
 * `no-solution` where a figure overflows.
 */
export function simulate(ranges: readonly InputRange[], trials?: number, seed?: number): Simulation {
  return atOnce(simulationSteps(ranges, trials, seed));
}

/**
 * `simulate` in steps of a few milliseconds at most: yields the share of the trials done, and returns the
 * result. Whoever drives it may let others work between steps, or stop.
 */
export function* simulationSteps(
  ranges: readonly InputRange[],
  trials = 10_000,
  seed = 1,
): Generator<number, Simulation> {
  checkNumber('trials', trials, simulationBounds.trials);
  checkNumber('seed', seed, simulationBounds.seed);
  const likely = likelyInputs(ranges);
  const columns = Object.fromEntries(
    inputKeys.map((key) => [key, new Float64Array(SLICE).fill(likely[key])]),
  ) as Record<InputKey, Float64Array>;
  const draws: (() => void)[] = [];
  for (const range of ranges) {
    if (range.low === range.high) continue;
    const random = Xoshiro128.ofStream(seed, inputKeys.indexOf(range.key));
    draws.push(pertDrawer(range, random, columns[range.key]));
    yield 0;
  }

  const net = new Float64Array(trials);
  const returns = new Float64Array(trials);
  const payback = new Float64Array(trials);
  let gains = 0;
  let paybacks = 0;
  for (let start = 0; start < trials; start += SLICE) {
    for (const draw of draws) draw();
    const end = Math.min(SLICE, trials - start);
    for (let i = 0; i < end; i++) {
      // Written out, so that the engine keeps the trial in registers: a million objects would be garbage.
      const values: InputValues = {
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
      };
      const cost = totalCost(values);
      const benefit = annualNetBenefit(annualGrossBenefit(values), cost);
      const fraction = roi(benefit, cost);
      if (!Number.isFinite(benefit) || !Number.isFinite(fraction)) {
        throw new CalcError('no-solution', 'a simulated figure is too large to calculate: narrow the inputs');
      }
      const months = results.paybackMonths.compute(values);
      net[start + i] = benefit;
      returns[start + i] = fraction;
      payback[start + i] = typeof months === 'number' ? months : Infinity;
      if (benefit > 0) gains++;
      if (typeof months === 'number') paybacks++;
    }
    yield (start + end) / trials;
  }

  const ranks = percentileLevels.map((level) => Math.ceil(level * trials) - 1);
  for (const figures of [net, returns, payback]) {
    const passes = placeRanks(figures, ranks);
    while (!passes.next().done) yield 1;
  }
  return {
    percentiles: percentileLevels.map((level, i) => {
      const months = payback[ranks[i]!]!;
      return {
        level,
        annualNetBenefit: net[ranks[i]!]!,
        roi: returns[ranks[i]!]!,
        paybackMonths: months === Infinity ? neverPaysBack : months,
      };
    }),
    probabilityOfGain: gains / trials,
    probabilityOfPayback: paybacks / trials,
  };
}

/** The simulation as a table for cells. */
export function simulationTable({ percentiles, probabilityOfGain, probabilityOfPayback }: Simulation): Table {
  return [
    ['Percentile', 'Annual net benefit', 'ROI', 'Payback, months'],
    ...percentiles.map((row) => [row.level, row.annualNetBenefit, row.roi, row.paybackMonths]),
    ['Probability of a gain, or of payback', probabilityOfGain, probabilityOfGain, probabilityOfPayback],
  ];
}
