import type { Metric } from '../case';
import { finite, type Outcome } from '../results';
import type { Estimate, Finding } from './finding';

/**
 * What a metric's effect is worth, in its `Worth`'s unit (hours per week, money per year); positive is a gain,
 * and low is never above high. Null where the metric is not turned into money.
 */
export function worthOf(
  finding: Finding,
  { better, worth }: Pick<Metric, 'better' | 'worth'>,
): Estimate | null {
  if (worth === null) return null;
  const perUnit = (better === 'lower' ? -1 : 1) * volumeOf(worth);
  const { value, low, high } = finding.inUnit;
  // Adding 0 takes the sign off a zero.
  const times = (figure: Outcome) => (typeof figure === 'number' ? finite(figure * perUnit + 0) : figure);
  return perUnit < 0
    ? { value: times(value), low: times(high), high: times(low) }
    : { value: times(value), low: times(low), high: times(high) };
}

/** What one unit of the metric is worth. */
function volumeOf(worth: NonNullable<Metric['worth']>): number {
  switch (worth.kind) {
    case 'time':
      return worth.hoursPerUnit * worth.tasksPerPersonPerWeek * worth.people;
    case 'errors':
      return worth.volumePerYear * worth.costPerError;
    case 'cost':
      return worth.volumePerYear;
  }
}
