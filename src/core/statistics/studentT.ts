import { gammaRatio } from './gammaRatio';
import { noncentralUpperTail } from './noncentralT';
import { normalQuantile } from './normal';

/** Above this the continued fraction magnifies the rounding of its argument by more than the integral takes time. */
const MANY_DEGREES = 2_000;

/**
 * P(T > t) for Student's t distribution, accurate relative to itself far into the tail.
 *
 * Half the regularised incomplete beta function: its series about 0, its continued fraction in the tail, and
 * an integral where the degrees of freedom are many.
 *
 * @param degreesOfFreedom 1 or more; fractions as Welch's test has them.
 * @source NIST Digital Library of Mathematical Functions, 8.17.8 (series) and 8.17.22 (continued fraction);
 * Lentz's method: Press and others, Numerical Recipes, section 5.2
 */
export function studentUpperTail(t: number, degreesOfFreedom: number): number {
  if (t < 0) return 1 - studentUpperTail(-t, degreesOfFreedom);
  const a = degreesOfFreedom / 2;
  const q = t / Math.sqrt(degreesOfFreedom);
  if (t < 1.5) return 0.5 - slope(t, degreesOfFreedom) * centralSeries(1 / (1 + 1 / (q * q)), a);
  if (degreesOfFreedom > MANY_DEGREES) return noncentralUpperTail(t, degreesOfFreedom, 0);
  return (slope(t, degreesOfFreedom) / degreesOfFreedom) * tailFraction(1 / (1 + q * q), a);
}

/** P(|T| > |t|): the two-sided p value. */
export function studentTwoTails(t: number, degreesOfFreedom: number): number {
  return 2 * studentUpperTail(Math.abs(t), degreesOfFreedom);
}

/**
 * The t beyond which Student's distribution has the given probability: 2.228 for 0.025 at 10 degrees.
 *
 * Newton's method on ln P against ln t: the curve is concave, and a straight line in the far tail, so that it
 * converges from the normal distribution's quantile at any degrees of freedom.
 *
 * @param upperTail Probability above 0 and below 1.
 * @param degreesOfFreedom 1 or more.
 */
export function studentQuantile(upperTail: number, degreesOfFreedom: number): number {
  if (upperTail > 0.5) return -studentQuantile(1 - upperTail, degreesOfFreedom);
  if (upperTail === 0.5) return 0;
  let t = normalQuantile(upperTail);
  for (let step = 0; step < 50; step++) {
    const tail = studentUpperTail(t, degreesOfFreedom);
    const move = (Math.log(tail / upperTail) * tail) / slope(t, degreesOfFreedom);
    t *= Math.exp(move);
    // Each step doubles the digits, so this one left nothing to gain.
    if (Math.abs(move) < 1e-9) break;
  }
  return t;
}

/** t times the density at t: how fast the tail shrinks as ln t grows. */
function slope(t: number, degreesOfFreedom: number): number {
  const a = degreesOfFreedom / 2;
  const q = t / Math.sqrt(degreesOfFreedom);
  const sine = 1 / Math.sqrt(1 + 1 / (q * q));
  return (gammaRatio(a) / Math.sqrt(Math.PI)) * sine * Math.exp(-a * logOnePlusSquare(q));
}

/** ln(1 + q^2), where q^2 may overflow. */
function logOnePlusSquare(q: number): number {
  return q > 1e9 ? 2 * Math.log(q) : Math.log1p(q * q);
}

/** Sum over n of (a + 1/2)_n / (3/2)_n y^n. */
function centralSeries(y: number, a: number): number {
  let term = 1;
  let series = 1;
  for (let n = 0; term > series * 1e-17; n++) {
    term *= ((a + 0.5 + n) / (1.5 + n)) * y;
    series += term;
  }
  return series;
}

/** 1 / (1 + d1 / (1 + d2 / ...)) of the incomplete beta function I_x(a, 1/2). */
function tailFraction(x: number, a: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + 0.5) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (0.5 - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + 0.5 + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}
