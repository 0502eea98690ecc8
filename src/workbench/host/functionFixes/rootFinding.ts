/** Rates at which to look for a change of sign, from the nearest to common answers outwards. */
const GRID = [
  -0.9999, -0.99, -0.9, -0.7, -0.5, -0.3, -0.2, -0.1, -0.05, -0.02, -0.01, -0.001, 0, 0.001, 0.01, 0.02, 0.05,
  0.1, 0.2, 0.5, 1, 2, 5, 10, 100, 1000,
];

/**
 * The rate above -100% at which a function is zero: Newton's method from the guess, then bisection of the
 * bracket nearest to it. NaN where there is none.
 */
export function findRate(
  value: (rate: number) => number,
  slope: (rate: number) => number,
  guess: number,
): number {
  let rate = guess;
  for (let i = 0; i < 60; i++) {
    const next = rate - value(rate) / slope(rate);
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - rate) <= 1e-14 * Math.max(1, Math.abs(next))) return next;
    rate = next;
  }
  const brackets = GRID.slice(1)
    .map((high, i) => [GRID[i], high] as const)
    .filter(([low, high]) => value(low) < 0 !== value(high) < 0)
    .sort((a, b) => Math.abs((a[0] + a[1]) / 2 - guess) - Math.abs((b[0] + b[1]) / 2 - guess));
  return brackets.length ? bisect(value, ...brackets[0]) : NaN;
}

/** A zero between two points at which the function has different signs. */
export function bisect(value: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const isLowNegative = value(low) < 0;
  for (let i = 0; i < 200 && low !== high; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (value(middle) < 0 === isLowNegative) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
