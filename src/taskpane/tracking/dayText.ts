import { isIsoDate } from '../../core/isoDate';
import { date } from '../wording';

/** "Nov 22, 2026", of a day in ISO 8601; any other text as it stands. */
export function dayText(day: string): string {
  return isIsoDate(day) ? date.format(new Date(`${day}T00:00:00Z`)) : day;
}
