/** Distribution functions to nearly full double precision; the engine's own lose digits from the tenth on. */

const TINY = 1e-300;
const EPSILON = 1e-16;
const MAX_TERMS = 5000;

// Lanczos' approximation with Godfrey's coefficients (g = 607/128).
const LANCZOS = [
  0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174,
  -0.49191381609762019978, 0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4,
  0.15808870322491248884e-3, -0.21026444172410488319e-3, 0.2174396181152126432e-3, -0.16431810653676389022e-3,
  0.84418223983852743293e-4, -0.2619083840158140867e-4, 0.36899182659531622704e-5,
];

function logGamma(x: number): number {
  const t = x + 607 / 128 - 0.5;
  const sum = LANCZOS.reduce(
    (total, coefficient, i) => total + (i ? coefficient / (x + i - 1) : coefficient),
    0,
  );
  return (x - 0.5) * Math.log(t) - t + Math.log(Math.sqrt(2 * Math.PI) * sum);
}

/** Logarithm of the beta function B(a, 1/2); the asymptotic series keeps digits that differences would lose. */
function logBetaHalf(a: number): number {
  if (a < 20) return logGamma(a) + Math.log(Math.PI) / 2 - logGamma(a + 0.5);
  const x = 1 / a;
  const series =
    x * (-1 / 8 + x ** 2 * (1 / 192 + x ** 2 * (-1 / 640 + x ** 2 * (17 / 14336 - (31 / 18432) * x ** 2))));
  return Math.log(Math.PI / a) / 2 - series;
}

function logBeta(a: number, b: number): number {
  if (b === 0.5) return logBetaHalf(a);
  return a === 0.5 ? logBetaHalf(b) : logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  const kept = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < MAX_TERMS; m++) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / kept(1 + term * d);
      c = kept(1 + term / c);
      result *= c * d;
    }
    if (Math.abs(c * d - 1) < EPSILON) break;
  }
  return result;
}

/** Probability that Student's t with v degrees of freedom is beyond +-t. */
export function tTwoTails(t: number, v: number): number {
  if (t === 0) return 1;
  const a = v / 2;
  const x = v / (v + t * t);
  const rest = (t * t) / (v + t * t);
  const logX = t * t < v ? -Math.log1p((t * t) / v) : Math.log(x);
  const front = Math.exp(a * logX + 0.5 * Math.log(rest) - logBetaHalf(a));
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(a, 0.5, x)) / a;
  return 1 - (front * betaFraction(0.5, a, rest)) / 0.5;
}

export const tDensity = (t: number, v: number): number =>
  Math.exp((-(v + 1) / 2) * Math.log1p((t * t) / v) - logBetaHalf(v / 2) - Math.log(v) / 2);

/** The t beyond which, on both sides, the probability is p. */
export function tTwoTailsInverse(p: number, v: number): number {
  if (p >= 1) return 0;
  let low = 0;
  let high = 1;
  while (tTwoTails(high, v) > p && high < 1e300) [low, high] = [high, high * 2];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (tTwoTails(middle, v) > p) low = middle;
    else high = middle;
  }
  // Newton's last step, since the tail's derivative is known.
  const t = (low + high) / 2;
  return t + (tTwoTails(t, v) - p) / (2 * tDensity(t, v));
}

/** Probability that a beta variable is at most x, from 0 to 1. */
export function betaCumulative(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(a, b, x)) / a;
  return 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

export const betaDensity = (x: number, a: number, b: number): number =>
  Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b));

/** The x below which the probability is p. */
export function betaInverse(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 200 && low < high; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaCumulative(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability that a standard normal variable is at most z, accurate in both tails. */
export function normalCumulative(z: number): number {
  return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}

export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Probability above z >= 0: a series near the middle, Mills' continued fraction further out. */
function upperTail(z: number): number {
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; k < 200 && Math.abs(term) > EPSILON * sum; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 - normalDensity(z) * sum;
  }
  let fraction = z;
  for (let k = 300; k > 0; k--) fraction = z + k / fraction;
  return normalDensity(z) / fraction;
}
