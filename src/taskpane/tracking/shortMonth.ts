import { isIsoDate } from '../../core/isoDate';
import { monthText } from '../../core/tracking/calendar';

/** "Mar 2027", of a day in ISO 8601; any other text as it stands. */
export function shortMonth(date: string): string {
  if (!isIsoDate(date)) return date;
  const [month, year] = monthText(date).split(' ');
  return `${month!.slice(0, 3)} ${year}`;
}
