import type { DateOrder } from './usageMapping';

/** When something was used. */
export interface UsageTime {
  /** Days since 1970-01-01, as written. */
  readonly day: number;
  /** Of that day; null for a date without a time. */
  readonly minute: number | null;
  /** Minutes ahead of UTC; null where the text does not say. */
  readonly zone: number | null;
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*(AM|PM))?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|,?\s+)${clock})?$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:(?:T|,?\s+)${clock})?$`, 'i');
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const sinceEpoch = /^(\d{10}|\d{13})(?:\.\d+)?$/;

const minutesPerDay = 1440;
const millisecondsPerDay = 86_400_000;
/** Years in which AI was paid for; anything else is a misread column. */
const [firstYear, lastYear] = [2000, 2099];

/**
 * Reads a time: ISO 8601 with or without time and zone, "20261122", seconds or milliseconds since 1970, or a date
 * whose year stands last.
 *
 * @returns `ambiguous` for a date such as 03/04/2026 where no order is given; null for what is no time.
 */
export function readTime(text: string, order: DateOrder): UsageTime | null;
export function readTime(text: string, order: DateOrder | null): UsageTime | 'ambiguous' | null;
export function readTime(text: string, order: DateOrder | null): UsageTime | 'ambiguous' | null {
  const iso = yearFirst.exec(text);
  if (iso) return timeOf(iso[1]!, iso[3]!, iso[4]!, iso.slice(5));
  const epoch = sinceEpoch.exec(text);
  if (epoch) return instantOf(Number(text) * (epoch[1]!.length === 10 ? 1000 : 1));
  const short = compact.exec(text);
  if (short) return timeOf(short[1]!, short[2]!, short[3]!, []);
  const last = yearLast.exec(text);
  if (!last) return null;
  const [, first, , second, year, ...rest] = last as unknown as string[];
  const given = order ?? orderShown(text);
  if (given === null && first !== second) return 'ambiguous';
  return given === 'month first'
    ? timeOf(year!, first!, second!, rest)
    : timeOf(year!, second!, first!, rest);
}

/** The order of day and month that a date shows; null where it could be both or is no such date. */
export function orderShown(text: string): DateOrder | null {
  const date = yearLast.exec(text);
  if (!date) return null;
  const [first, second] = [Number(date[1]), Number(date[3])];
  // Where dots are written, the day comes first.
  if (date[2] === '.') return second <= 12 ? 'day first' : null;
  if (first > 12 && second <= 12) return 'day first';
  return second > 12 && first <= 12 ? 'month first' : null;
}

/** The day on which a time falls: as written, or in a zone so many minutes ahead of UTC. */
export function dayIn({ day, minute, zone }: UsageTime, days: 'as written' | number): number {
  if (days === 'as written' || minute === null) return day;
  return Math.floor((day * minutesPerDay + minute - (zone ?? 0) + days) / minutesPerDay);
}

/** A day's date in ISO 8601. */
export function isoDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Days since 1970-01-01 of a date in ISO 8601. */
export function dayOfIso(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

function timeOf(
  year: string,
  month: string,
  day: string,
  rest: readonly (string | undefined)[],
): UsageTime | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < firstYear || y > lastYear || date.getUTCMonth() !== m - 1) return null;
  const days = date.getTime() / millisecondsPerDay;
  const [hours, minutes, , half, zone] = rest;
  if (hours === undefined) return { day: days, minute: null, zone: null };
  const hour = hourOf(Number(hours), half?.toUpperCase());
  if (hour === null || Number(minutes) > 59) return null;
  return { day: days, minute: hour * 60 + Number(minutes), zone: zone === undefined ? null : zoneOf(zone) };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'PM' ? 12 : 0);
}

function zoneOf(text: string): number {
  const offset = /([+-])(\d{2}):?(\d{2})?/.exec(text);
  if (!offset) return 0;
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
}

function instantOf(milliseconds: number): UsageTime | null {
  const day = Math.floor(milliseconds / millisecondsPerDay);
  const year = new Date(day * millisecondsPerDay).getUTCFullYear();
  if (year < firstYear || year > lastYear) return null;
  return { day, minute: Math.floor((milliseconds - day * millisecondsPerDay) / 60_000), zone: 0 };
}

/** Months since January 2000 of a day. */
export function monthOf(day: number): number {
  const date = new Date(day * millisecondsPerDay);
  return (date.getUTCFullYear() - firstYear) * 12 + date.getUTCMonth();
}

/** The first day of a month, ISO 8601. */
export function firstDayOf(month: number): string {
  return new Date(Date.UTC(firstYear, month, 1)).toISOString().slice(0, 10);
}
