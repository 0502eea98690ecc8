const RELATIVE_ROUNDING = 1e-14;

/** Whether a sum of flows is nothing but rounding, against all that has flowed; the Cash flow sheet asks the same. */
export function isRounding(sum: number, flowed: number): boolean {
  return Math.abs(sum) <= RELATIVE_ROUNDING * flowed;
}
