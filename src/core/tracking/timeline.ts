import { dateOfMonth, daysLater } from './calendar';
import type { ReadinessList } from './readinessItems';

/** A stage of the first year; weeks and months are counted from the start, from 1 on, both ends included. */
export interface TimelineStage {
  readonly label: string;
  readonly unit: 'week' | 'month';
  readonly from: number;
  readonly to: number;
  /** The checklist that it works through. */
  readonly list: ReadinessList;
}

/** @source Generate Forge AI, "AI Scaling Mastery" (2026): seven steps over twelve months */
export const timelineStages = [
  { label: 'Look at the data', unit: 'week', from: 1, to: 1, list: 'data' },
  { label: 'Agree on what counts', unit: 'week', from: 2, to: 2, list: 'alignment' },
  { label: 'Run the pilot', unit: 'week', from: 3, to: 4, list: 'pilot' },
  { label: 'Measure it', unit: 'week', from: 5, to: 6, list: 'pilot' },
  { label: 'Optimise', unit: 'month', from: 2, to: 3, list: 'optimise' },
  { label: 'Scale', unit: 'month', from: 3, to: 6, list: 'scale' },
  { label: 'Control the cost', unit: 'month', from: 6, to: 12, list: 'finops' },
] as const satisfies readonly TimelineStage[];

/** A stage with its first and last day, in ISO 8601. */
export interface DatedStage extends TimelineStage {
  readonly begins: string;
  readonly ends: string;
}

/** @param start Any day of the first month, in ISO 8601; weeks begin with its first day. */
export function timeline(start: string): readonly DatedStage[] {
  const first = dateOfMonth(1, start);
  return timelineStages.map((stage) => ({
    ...stage,
    begins: stage.unit === 'week' ? daysLater(first, 7 * (stage.from - 1)) : dateOfMonth(stage.from, start),
    ends:
      stage.unit === 'week'
        ? daysLater(first, 7 * stage.to - 1)
        : daysLater(dateOfMonth(stage.to + 1, start), -1),
  }));
}
