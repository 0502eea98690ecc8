/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return 0.3989422804014327 * Math.exp(-0.5 * z * z);
}

/**
 * P(Z > z) of the standard normal distribution, accurate relative to itself far into the tail.
 *
 * The power series about 0 within two standard deviations; beyond, Laplace's continued fraction for the ratio
 * of tail to density, evaluated from the back.
 *
 * @source Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004;
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14
 */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  if (z < 2) {
    let term = z;
    let series = z;
    for (let odd = 3; term > series * 1e-17; odd += 2) {
      term *= (z * z) / odd;
      series += term;
    }
    return 0.5 - normalDensity(z) * series;
  }
  let fraction = z;
  for (let step = Math.ceil(420 / (z * z)) + 8; step > 0; step--) fraction = z + step / fraction;
  return normalDensity(z) / fraction;
}

/**
 * The z beyond which the standard normal distribution has the given probability: 1.96 for 0.025.
 *
 * A rational first guess (error below 0.00045), then two of Halley's steps, each of which triples the digits.
 *
 * @param upperTail Probability above 0 and below 1.
 * @source Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23
 */
export function normalQuantile(upperTail: number): number {
  if (upperTail > 0.5) return -normalQuantile(1 - upperTail);
  const w = Math.sqrt(-2 * Math.log(upperTail));
  let z =
    w - (2.515517 + w * (0.802853 + w * 0.010328)) / (1 + w * (1.432788 + w * (0.189269 + w * 0.001308)));
  for (let step = 0; step < 2; step++) {
    const miss = (normalUpperTail(z) - upperTail) / normalDensity(z);
    z += miss / (1 - (miss * z) / 2);
  }
  return z;
}
