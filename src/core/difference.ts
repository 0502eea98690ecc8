/** Fifteen significant digits is what Excel keeps; two figures this close differ by rounding only. */
const RELATIVE_ROUNDING = 1e-15;

/**
 * a - b, and exactly 0 where the two differ by rounding only, as Excel's own subtraction gives: a case that
 * breaks even must not pay back in a million years because of the sixteenth digit.
 */
export function difference(a: number, b: number): number {
  const result = a - b;
  return Math.abs(result) < RELATIVE_ROUNDING * Math.abs(a) ? 0 : result;
}
