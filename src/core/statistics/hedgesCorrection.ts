import { gammaRatio } from './gammaRatio';

/**
 * The factor that takes the small-sample bias out of a standardised mean difference: 0.923 at 10 degrees.
 *
 * @param degreesOfFreedom Of the standard deviation, 2 or more.
 * @source Hedges, "Distribution Theory for Glass's Estimator of Effect Size", Journal of Educational
 * Statistics 6 (1981), equation 6e: exact, not the common approximation 1 - 3 / (4 df - 1)
 */
export function hedgesCorrection(degreesOfFreedom: number): number {
  return gammaRatio((degreesOfFreedom - 1) / 2) / Math.sqrt(degreesOfFreedom / 2);
}
