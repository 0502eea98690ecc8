import { CalcError } from '../errors';
import { checkResult } from '../checkResult';
import { studentQuantile, studentTwoTails } from '../statistics/studentT';
import type { Group } from './group';

export interface MeanTest {
  readonly difference: number;
  readonly standardError: number;
  /** Confidence interval of the difference. */
  readonly low: number;
  readonly high: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Two-sided t test of a difference that adds up the means of independent groups, each with a sign of its own.
 * The groups' variances may differ; the degrees of freedom are Welch's and Satterthwaite's.
 *
 * @param scale Size of the means (see `tTestOf`).
 * @throws CalcError `divide-by-zero` where the groups do not vary.
 * @source Satterthwaite, "An Approximate Distribution of Estimates of Variance Components", Biometrics
 * Bulletin 2 (1946)
 */
export function meanTest(
  difference: number,
  groups: readonly Omit<Group, 'mean'>[],
  confidence: number,
  scale: number,
): MeanTest {
  const errors = groups.map(({ n, standardDeviation }) => standardDeviation / Math.sqrt(n));
  const standardError = checkResult('the standard error', Math.hypot(...errors));
  const degreesOfFreedom =
    1 / errors.reduce((total, error, i) => total + (error / standardError) ** 4 / (groups[i]!.n - 1), 0);
  return tTestOf(difference, standardError, degreesOfFreedom, confidence, scale);
}

/**
 * Two-sided t test of an estimate by its standard error.
 *
 * @param scale Size of the means; a standard error that is only their rounding counts as none, as in R.
 * @throws CalcError `divide-by-zero` where the standard error is none.
 */
export function tTestOf(
  difference: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: number,
  scale: number,
): MeanTest {
  if (standardError <= 10 * Number.EPSILON * scale) {
    throw new CalcError(
      'divide-by-zero',
      'a test needs values that vary: within each group all are the same',
    );
  }
  const t = difference / standardError;
  const margin = studentQuantile((1 - confidence) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    standardError,
    low: checkResult('the interval', difference - margin),
    high: checkResult('the interval', difference + margin),
    t,
    degreesOfFreedom,
    p: studentTwoTails(t, degreesOfFreedom),
  };
}
