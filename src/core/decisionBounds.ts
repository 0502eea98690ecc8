import type { Bounds } from './inputProblem';

/** What it takes to fund may be: the form, the sheet's validation and the case file ask here. */
export const decisionBounds = {
  enoughProbability: { min: 0, max: 1, aboveMax: 'enter 80% as 0.8' },
  longestPayback: { min: 0 },
} as const satisfies Record<string, Bounds>;
