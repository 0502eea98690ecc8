/**
 * Share of the full benefit that a month of a linear ramp brings: the integral of min(1, t / rampMonths) from
 * month - 1 to month.
 *
 * @param month Whole; 1 is the first after go-live.
 * @param rampMonths 0 or more; fractions allowed.
 */
export function rampShare(month: number, rampMonths: number): number {
  if (rampMonths <= month - 1) return 1;
  if (rampMonths >= month) return (month - 0.5) / rampMonths;
  const rising = rampMonths - (month - 1);
  return (rising * (month - 1 + rampMonths)) / (2 * rampMonths) + (1 - rising);
}
