import type { InputValues } from './inputs';
import type { NameOf } from './results';

/**
 * Whether hours may stand in the benefit twice, as hours saved and again as freed capacity: an hour is either paid
 * out or put to other work. Only the analyst knows whether these are the same hours.
 */
export function countedTwice({
  hoursSavedPerWeek,
  capacityFreed,
}: Pick<InputValues, 'hoursSavedPerWeek' | 'capacityFreed'>): boolean {
  return Math.min(capacityFreed, hoursSavedPerWeek) > 0;
}

/** Its twin, without "=": MIN skips what is no number. */
export function countedTwiceFormula(name: NameOf): string {
  return `MIN(${name('capacityFreed')},${name('hoursSavedPerWeek')})>0`;
}
