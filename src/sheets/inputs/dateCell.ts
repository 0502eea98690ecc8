import type { CellValue } from '../../core/case';
import { isIsoDate } from '../../core/isoDate';
import type { CellContent } from '../plan';

/** Excel counts days from here; its 29 February 1900, which never was, matters to nobody's assumptions. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;
/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2958465;

/** What a cell holds for an ISO 8601 date: its serial number; a text that is no date stays as it is. */
export function dateContent(date: string): CellContent {
  if (date === '') return null;
  const time = isIsoDate(date) ? Date.parse(date) : NaN;
  const serial = Math.round((time - EPOCH) / DAY);
  return serial >= 1 && serial <= LAST_SERIAL ? serial : date;
}

/** The ISO 8601 date of a cell's serial number; a text is told as it stands, and nothing is empty. */
export function dateText(content: CellValue): string {
  if (typeof content !== 'number') return String(content ?? '').trim();
  const serial = Math.floor(content);
  return serial >= 1 && serial <= LAST_SERIAL
    ? new Date(EPOCH + serial * DAY).toISOString().slice(0, 10)
    : String(content);
}
