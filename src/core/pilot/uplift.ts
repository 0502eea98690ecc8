import type { Better } from '../case';
import { CalcError } from '../errors';
import { checkResult } from '../checkResult';
import { mean } from '../statistics/mean';

/**
 * How much better the pilot's mean is than the baseline's, relative to the size of the baseline's mean.
 *
 * @param better Which way the metric should move.
 * @returns Fraction; positive is better: 0.25 where 12 minutes became 9 and lower is better.
 * @throws CalcError `bad-input` for a group without numbers; `divide-by-zero` where the baseline's mean is 0.
 */
export function uplift(
  baseline: readonly number[],
  pilot: readonly number[],
  better: Better = 'lower',
): number {
  const before = mean('baseline', baseline);
  const change = relativeChange(before, mean('pilot', pilot));
  return better === 'higher' || change === 0 ? change : -change;
}

/**
 * (pilot - baseline) / |baseline|: positive where the figure rose.
 *
 * @throws CalcError `divide-by-zero` where the baseline is 0.
 */
export function relativeChange(baseline: number, pilot: number): number {
  if (baseline === 0) {
    throw new CalcError('divide-by-zero', 'a relative change needs a baseline mean other than 0');
  }
  return checkResult('the relative change', (pilot - baseline) / Math.abs(baseline));
}
