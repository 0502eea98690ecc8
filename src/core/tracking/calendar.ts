const DAY = 86_400_000;

/** A count of months: days of one month have the same. */
function monthIndex(date: string): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
}

/** The month of a case that a day belongs to; that of the start is 1. Both in ISO 8601. */
export function monthOf(date: string, start: string): number {
  return monthIndex(date) - monthIndex(start) + 1;
}

/** The first day of a month of a case, in ISO 8601; month 1 is that of the start. */
export function dateOfMonth(month: number, start: string): string {
  return isoDate(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 2 + month, 1));
}

/** A day so many days later, in ISO 8601. */
export function daysLater(date: string, days: number): string {
  return isoDate(Date.parse(`${date}T00:00:00Z`) + days * DAY);
}

/** The same day a year later; 28 February of a leap day. In ISO 8601. */
export function yearLater(date: string): string {
  const day = date.slice(5) === '02-29' ? '02-28' : date.slice(5);
  return `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}-${day}`;
}

/** "November 2026", of a day in ISO 8601. */
export function monthText(date: string): string {
  return `${monthNames[Number(date.slice(5, 7)) - 1]!} ${date.slice(0, 4)}`;
}

/** From January on. */
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
