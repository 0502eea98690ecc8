import type { Outcome } from '../results';
import { hedgesCorrection } from '../statistics/hedgesCorrection';
import { averageDeviation, type Group } from './group';

/** Stands in place of an effect in standard deviations where there are none. */
export const neitherVaries = 'none: neither group varies';

/**
 * An effect in standard deviations, corrected for small samples; 0.2 is small, 0.5 medium, 0.8 large. It divides
 * by the root of the groups' average variance, whether paired or not, so that effects of all designs compare.
 *
 * @param groups Each of two values or more.
 * @source Hedges (1981) (see `hedgesCorrection`); Cumming, Understanding the New Statistics (2012), chapter 11
 * (the average variance)
 */
export function hedgesG(effect: number, groups: readonly Group[]): Outcome {
  const deviation = averageDeviation(groups);
  const degreesOfFreedom = groups.reduce((total, { n }) => total + n - 1, 0);
  return deviation === 0 ? neitherVaries : (effect / deviation) * hedgesCorrection(degreesOfFreedom);
}
