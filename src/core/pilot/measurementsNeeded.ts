import type { Outcome } from '../results';
import { studentQuantile } from '../statistics/studentT';
import { fewestThat } from './fewestThat';

/** More measurements than anybody collects: there counting stops. */
const UNREACHABLE = 1e9;

/** Stands for a number beyond what anybody collects. */
export const unreachable = `more than ${UNREACHABLE}`;

/**
 * Measurements that each sample needs so that the interval is no longer than the smallest effect that matters,
 * and cannot hold both that effect and none: the smallest n for which 2 t(n - 1) u / root n fits into it.
 *
 * @param perMeasurement u: the standard error that one measurement per sample would have.
 * @param effect Smallest effect that matters, above 0, on the scale of u.
 * @source Kelley and Rausch, Psychological Methods 11 (2006) (planning for the interval's width)
 */
export function measurementsNeeded(perMeasurement: number, effect: number, confidence: number): Outcome {
  const fits = (n: number) =>
    (2 * studentQuantile((1 - confidence) / 2, n - 1) * perMeasurement) / Math.sqrt(n) <= effect;
  return fits(UNREACHABLE) ? fewestThat(fits) : unreachable;
}
