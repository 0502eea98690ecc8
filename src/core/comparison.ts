import type { Better } from './case';
import { tooLarge, type Outcome } from './results';

export interface GroupSummary {
  readonly count: number;
  readonly mean: Outcome;
  /** Of a sample: divided by n - 1, as Excel's STDEV.S. */
  readonly standardDeviation: Outcome;
}

export type Direction = 'better' | 'worse' | 'no change';

/** A metric in the pilot against its baseline; describes the samples and claims nothing beyond them. */
export interface Comparison {
  readonly baseline: GroupSummary;
  readonly pilot: GroupSummary;
  /** Pilot mean - baseline mean, in the metric's unit. */
  readonly difference: Outcome;
  /** Difference as a fraction of the baseline's mean, with the sign of the difference. */
  readonly relativeChange: Outcome;
  /** A direction, or the sentence why there is none. */
  readonly direction: Direction | string;
}

/** What stands where a figure cannot. */
export const noValues = 'no values';
export const needsTwoValues = 'needs 2 values';
export const zeroBaseline = 'baseline mean is 0';

/** Compares two samples; sentences stand where a figure is undefined. */
export function compare(baseline: readonly number[], pilot: readonly number[], better: Better): Comparison {
  const before = summarise(baseline);
  const after = summarise(pilot);
  const unable = [before.mean, after.mean].find((mean) => typeof mean === 'string');
  if (typeof before.mean === 'string' || typeof after.mean === 'string') {
    const sentence = String(unable);
    return {
      baseline: before,
      pilot: after,
      difference: sentence,
      relativeChange: sentence,
      direction: sentence,
    };
  }
  const difference = after.mean - before.mean;
  return {
    baseline: before,
    pilot: after,
    difference: finite(difference),
    relativeChange: before.mean === 0 ? zeroBaseline : finite(difference / Math.abs(before.mean)),
    direction: difference === 0 ? 'no change' : difference > 0 === (better === 'higher') ? 'better' : 'worse',
  };
}

/**
 * Count, mean and sample standard deviation in two passes: the second measures the deviations from the
 * first pass's mean and corrects it, so that values with a large common part lose no digits.
 *
 * @source Chan, Golub and LeVeque, "Algorithms for computing the sample variance", 1983, the corrected two-pass algorithm.
 */
export function summarise(values: readonly number[]): GroupSummary {
  const count = values.length;
  if (count === 0) return { count, mean: noValues, standardDeviation: needsTwoValues };
  const rough = values.reduce((sum, value) => sum + value, 0) / count;
  let deviations = 0;
  let squares = 0;
  for (const value of values) {
    const deviation = value - rough;
    deviations += deviation;
    squares += deviation * deviation;
  }
  return {
    count,
    mean: finite(rough + deviations / count),
    standardDeviation:
      count < 2
        ? needsTwoValues
        : finite(Math.sqrt((squares - (deviations * deviations) / count) / (count - 1))),
  };
}

function finite(figure: number): Outcome {
  return Number.isFinite(figure) ? figure : tooLarge;
}
