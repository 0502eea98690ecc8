import type { RampShape } from '../case';

/**
 * Months of full effect that a ramp has brought some time after go-live: the integral of its share, which rises
 * from 0 to 1 over the ramp and stays there. Linear: u; S-curve: 3u^2 - 2u^3, with u the part of the ramp behind.
 *
 * @param months Since go-live, 0 or more; fractions allowed.
 * @param rampMonths 0 or more; fractions allowed.
 * @example rampedMonths(18, 12) // 12
 */
export function rampedMonths(months: number, rampMonths: number, shape: RampShape = 'linear'): number {
  if (rampMonths === 0) return months;
  const rising = Math.min(months, rampMonths);
  const u = rising / rampMonths;
  const share = shape === 'linear' ? u / 2 : u * u - (u * u * u) / 2;
  return rising * share + (months - rising);
}
