import type { Tracking } from '../case';
import type { MonthView } from './monthViews';
import type { Plan } from './planByMonth';

/** Where the one-off cost stands. */
export interface OneOffCost {
  readonly planned: number;
  readonly spent: number;
  /** What is left of the plan, until it is complete. */
  readonly toCome: number;
  /** Nothing was told: the plan counts as spent at the start. */
  readonly isEstimate: boolean;
}

/** Planned at the start, spent as the months tell. */
export function oneOffCost(
  { oneOff: planned }: Plan,
  months: readonly MonthView[],
  { oneOffComplete }: Pick<Tracking, 'oneOffComplete'>,
): OneOffCost {
  const told = months.flatMap(({ actual }) => actual?.told.oneOff ?? []);
  if (told.length === 0 && !oneOffComplete)
    return { planned, spent: planned, toCome: 0, isEstimate: planned > 0 };
  const spent = told.reduce((total, amount) => total + amount, 0);
  return { planned, spent, toCome: oneOffComplete ? 0 : Math.max(0, planned - spent), isEstimate: false };
}
