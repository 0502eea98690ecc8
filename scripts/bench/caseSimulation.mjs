/** The pane's simulation of a case over five years in this process, beside the same written plainly. */
import { plainCaseSimulation } from './plainCaseSimulation.mjs';
import { quantileSampler } from './plainSimulation.mjs';
import { heading, timeRow, times } from './report.mjs';
import { eachRun, lastAnswer } from './stopwatch.mjs';

const SEED = 42;
const TRIALS = 100_000;

/** Low and high of every driver that has a range, as shares of its likely value. */
const SPREAD = [0.75, 1.5];

export function caseSimulation(core) {
  const drawn = spreadCase(core);
  const drivers = core.caseDrivers(drawn, {});
  const likely = core.scenarioTerms(drawn, drivers, 'likely');
  const ranges = core.rangedKeys.map((key) => ({ key, ...drivers[key] }));
  const sampler = ({ low, likely: middle, high }) => quantileSampler(core.pertQuantiles(low, middle, high));
  const order = { trials: TRIALS, seed: SEED, date: '2026-01-01' };
  heading(`A simulation of a case over five years, month by month, with ${ranges.length} drivers drawn`);
  const ours = eachRun(9, () => core.atOnce(core.simulateCase(drawn, drivers, order)));
  const record = lastAnswer();
  timeRow(`The pane's simulation, ${TRIALS.toLocaleString('en')} trials`, ours, 'aim: 1 s');
  const levels = record.percentiles.map(({ level }) => level);
  const plain = eachRun(3, () => plainCaseSimulation(likely, ranges, sampler, TRIALS, levels));
  expectSame(lastAnswer(), record);
  timeRow('  plainly, objects and Math.random', plain, `ours takes ${times(ours, plain)} as long`);
  const isOfTime = (key) => ['monthsToGoLive', 'rampMonths', 'annualDecay'].includes(key);
  const others = Object.entries(drawn.ranges).filter(([key]) => !isOfTime(key));
  const certain = { ...drawn, ranges: Object.fromEntries(others) };
  const fixed = core.caseDrivers(certain, {});
  const fixedTimes = eachRun(9, () => core.atOnce(core.simulateCase(certain, fixed, order)));
  timeRow('  with go-live, ramp and decay certain', fixedTimes, `${times(fixedTimes, ours)} as long`);
}

function spreadCase({ caseDefaults, defaultInputs, rangedKeys }) {
  const inputs = {
    ...defaultInputs,
    hoursSavedPerWeek: 200,
    weeksPerYear: 35,
    loadedHourlyCost: 60,
    revenueAcceleration: 20_000,
    errorCostAvoided: 5_000,
    capacityFreed: 300,
    strategicValue: 40,
    toolCost: 60_000,
    implementationCost: 120_000,
    changeManagement: 40_000,
    maintenance: 30_000,
  };
  const assumptions = {
    ...caseDefaults.assumptions,
    realisation: 0.6,
    adoption: 0.6,
    monthsToGoLive: 4,
    rampMonths: 9,
    annualDecay: 0.15,
    retrainEveryMonths: 12,
    retrainingCost: 8_000,
    costOverrun: 0.2,
    successProbability: 0.85,
    horizonYears: 5,
  };
  const values = { ...inputs, ...assumptions };
  const [low, high] = SPREAD;
  const ranges = rangedKeys.map((key) => [key, { low: low * values[key], high: high * values[key] }]);
  const choices = { ...caseDefaults.choices, rampShape: 's-curve', discounting: 'monthly' };
  return { ...caseDefaults, inputs, assumptions, ranges: Object.fromEntries(ranges), choices };
}

/** A peer that calculates something else would be no peer: within a hundredth of all trials of each other. */
function expectSame(plain, { percentiles, probabilityOfGain, probabilityOfPayback }) {
  const spread = percentiles.at(-1).netPresentValue - percentiles[0].netPresentValue;
  const differences = {
    gain: plain.probabilityOfGain - probabilityOfGain,
    payback: plain.probabilityOfPayback - probabilityOfPayback,
    median: (plain.percentiles[3].netPresentValue - percentiles[3].netPresentValue) / spread,
  };
  for (const [what, difference] of Object.entries(differences)) {
    if (!(Math.abs(difference) < 0.01)) throw new Error(`plain JavaScript: ${what} is off by ${difference}`);
  }
}
