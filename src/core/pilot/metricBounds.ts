import type { Bounds } from '../inputProblem';

/** What the numbers of a pilot and its metrics may be: the form, the sheet's validation and the case file ask here. */
export const metricBounds = {
  pilotConfidence: {
    min: 0.5,
    max: 0.999,
    belowMin: 'enter 95% as 0.95',
    aboveMax: 'enter 95% as 0.95',
  },
  smallestEffect: { min: 0.0001, max: 10, belowMin: 'enter 10% as 0.1', aboveMax: 'enter 10% as 0.1' },
  hoursPerUnit: { min: 0 },
  tasksPerPersonPerWeek: { min: 0 },
  people: { min: 0 },
  volumePerYear: { min: 0 },
  costPerError: { min: 0 },
} as const satisfies Record<string, Bounds>;

export type MetricNumber = keyof typeof metricBounds;
