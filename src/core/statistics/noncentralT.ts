import { normalUpperTail } from './normal';

/**
 * P(T > t) for the noncentral t distribution: (Z + noncentrality) / S, with Z standard normal and S the root
 * of a chi-square over its degrees of freedom.
 *
 * The mean of P(Z > t s - noncentrality) over the density of u = ln s, by the trapezoidal rule: for a smooth
 * integrand that dies off on both sides its error falls exponentially with the step. Terms are added outward
 * from the density's peak until what is left cannot matter, so that far tails keep their digits too.
 *
 * @param degreesOfFreedom Above 0.
 * @source Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, chapter 31 (the integral);
 * Trefethen and Weideman, "The Exponentially Convergent Trapezoidal Rule", SIAM Review 56 (2014)
 */
export function noncentralUpperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  const sharpness = Math.abs(noncentrality) + Math.min(Math.abs(t), 38);
  const step = Math.min(0.1, 0.5 / Math.sqrt(2 * degreesOfFreedom + 2 * sharpness ** 2));
  let tail = 0;
  let whole = 0;
  for (const direction of [1, -1]) {
    for (let i = direction === 1 ? 0 : 1; ; i++) {
      const u = direction * step * i;
      const density = Math.exp(degreesOfFreedom * logDensity(u));
      whole += density;
      tail += density * normalUpperTail(t * Math.exp(u) - noncentrality);
      if (density < 1e-20 * tail || density === 0) break;
    }
  }
  return tail / whole;
}

/** u - (e^(2u) - 1) / 2: the logarithm of the density of u, for one degree of freedom, against its peak. */
function logDensity(u: number): number {
  return u - Math.expm1(2 * u) / 2;
}
