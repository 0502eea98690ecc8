import type { Bounds } from '../inputProblem';

/** What the numbers of tracking may be: the form, the sheet's validation and the case file ask here. */
export const trackingBounds = {
  window: { min: 3, max: 60 },
  /** Of the table of actuals, those that are looked at: each month of the longest horizon twice. */
  rows: { max: 120 },
  weight: { min: 0, max: 10 },
} as const satisfies Record<string, Bounds>;
