import { noncentralUpperTail } from '../statistics/noncentralT';
import { studentQuantile } from '../statistics/studentT';

/**
 * The probability that a two-sided t test finds an effect of the given size, in either direction.
 *
 * @param n Per group, or of pairs; above 1, fractions allowed.
 * @param effectSize In standard deviations (of the differences where paired).
 * @param alpha Probability of finding an effect where there is none.
 * @source Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed. (1988), section 2.5, exact by
 * the noncentral t distribution
 */
export function tTestPower(n: number, effectSize: number, alpha: number, paired: boolean): number {
  const degreesOfFreedom = paired ? n - 1 : 2 * (n - 1);
  const noncentrality = effectSize * Math.sqrt(paired ? n : n / 2);
  const critical = studentQuantile(alpha / 2, degreesOfFreedom);
  return (
    noncentralUpperTail(critical, degreesOfFreedom, noncentrality) +
    noncentralUpperTail(critical, degreesOfFreedom, -noncentrality)
  );
}
