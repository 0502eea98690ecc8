import { integer, percent } from './wording';

/** The texts of the simulation: a part of `strings` that loads with what shows it. */
export const simulationStrings = {
  heading: 'Simulation',
  about:
    'Draws every figure that has a range, and whether it goes live, as often as there are trials; the same seed gives the same result.',
  waiting: 'Correct the marked figures to simulate.',
  certain: 'Nothing is uncertain yet: every trial would be the same. Add low and high where you are unsure.',
  trials: 'Trials',
  trialsBounds: 'Enter a whole number from 100 to 1,000,000.',
  seed: 'Seed',
  seedBounds: 'Enter a whole number, 0 or more.',
  run: 'Run simulation',
  runAgain: 'Run simulation again',
  cancel: 'Cancel',
  progress: (share: number) => `Simulating: ${percent.format(share)} done.`,
  cancelled: 'Cancelled. The last result stays as it was.',
  done: (gain: string) => `Simulated: a gain with a probability of ${gain}.`,
  failed: 'The simulation stopped',
  stale: 'Inputs changed since: run again.',
  gain: 'Probability of a gain (net present value above 0)',
  payback: 'Probability of payback within the horizon',
  percentile: (level: number) =>
    level === 0.5
      ? 'Median net present value'
      : `Net present value, ${integer.format(100 * level)}th percentile`,
  mean: 'Mean net present value',
  picture: (gain: string, range: readonly [low: string, high: string] | null) =>
    `Net present value of all trials: ${gain} above 0${range === null ? '' : `, nine in ten from ${range[0]} to ${range[1]}`}.`,
  legend: 'How many trials ended where; grey is a loss.',
  basis: (trials: number, seed: number, date: string) =>
    `${integer.format(trials)} trials, seed ${seed}, ${date}.`,
};
