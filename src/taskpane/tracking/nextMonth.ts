import { dateOfMonth } from '../../core/tracking/calendar';
import { dueMonths } from '../../core/tracking/dueList';
import type { MonthViews } from '../../core/tracking/monthViews';

/** The first month that is due, or the one after the last that counts. Dates in ISO 8601. */
export function nextMonth(views: MonthViews, start: string, today: string): string {
  const [due] = dueMonths(views, start, today);
  return due?.date ?? dateOfMonth(Math.min(views.last + 1, views.months.length), start);
}
