import type { CellEntry } from './engine';
import { checkFormula } from './formulaSyntax';
import { invalidArgument } from './officeError';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What Excel (en-US) makes of a value that is written to a cell: null leaves the cell, "" empties it, "=" begins
 * a formula, an apostrophe makes text, and text that reads as a number, percentage, amount, date or logical value
 * becomes that.
 */
export function cellEntry(value: unknown): CellEntry {
  if (value === null || value === undefined) return { kind: 'keep' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument('a number that is not finite');
    return { kind: 'value', value };
  }
  if (typeof value === 'boolean') return { kind: 'value', value };
  if (typeof value !== 'string') throw invalidArgument('a cell takes text, a number or a logical value');
  if (value === '') return { kind: 'empty' };
  if (value.startsWith("'")) return { kind: 'value', value: value.slice(1) };
  if (value.startsWith('=') && value.length > 1) {
    checkFormula(value);
    return { kind: 'formula', formula: value };
  }
  return textEntry(value);
}

function textEntry(text: string): CellEntry {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'value', value: /^t/i.test(trimmed) };
  // An error is an entry too; as a formula it is an error to those that refer to it.
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(trimmed)) {
    return { kind: 'formula', formula: `=${trimmed.toUpperCase()}` };
  }
  return (
    numberEntry(trimmed) ??
    dateEntry(trimmed) ??
    timeEntry(trimmed) ??
    signedEntry(trimmed) ?? { kind: 'value', value: text }
  );
}

/** A sign begins a formula as "=" does ("+A1", "-A1"); alone it is text. */
function signedEntry(text: string): CellEntry | null {
  if (!/^[+-]./s.test(text)) return null;
  const formula = `=${text}`;
  checkFormula(formula);
  return { kind: 'formula', formula };
}

/** "1,234.5", "-3e5", "12%", "$5", "(7)". */
function numberEntry(text: string): CellEntry | null {
  const match =
    /^(\()?([-+])?(\$)?([-+])?((?:\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?)(e[-+]?\d+)?\s*(%)?(\))?$/i.exec(text);
  if (!match) return null;
  const [, open, sign1, dollar, sign2, digits, decimals, exponent = '', percent, close] = match;
  if (Boolean(open) !== Boolean(close) || (sign1 && sign2) || !/\d/.test(digits)) return null;
  if (open && (sign1 || sign2)) return null;
  const negative = Boolean(open) || sign1 === '-' || sign2 === '-';
  const power = Number(exponent.slice(1) || 0) - (percent ? 2 : 0);
  const size = Number(`${digits.replace(/,/g, '')}e${power}`);
  if (!Number.isFinite(size)) return null;
  const value = negative ? -size : size;
  const fraction = Boolean(decimals && decimals.length > 1);
  if (percent) return { kind: 'value', value, format: fraction ? '0.00%' : '0%' };
  if (dollar) return { kind: 'value', value, format: fraction ? '$#,##0.00' : '$#,##0' };
  if (exponent) return { kind: 'value', value, format: '0.00E+00' };
  if (digits.includes(',')) return { kind: 'value', value, format: fraction ? '#,##0.00' : '#,##0' };
  return { kind: 'value', value };
}

/** "2024-01-31", "1/31/2024", "31-Jan-2024", "Jan 31, 2024", each with or without a time of day. */
function dateEntry(text: string): CellEntry | null {
  const [, datePart, timePart] = /^(.*?)(?:[T\s]+(\d{1,2}:\d{2}.*))?$/i.exec(text) ?? [];
  if (!datePart) return null;
  const serial = dateSerial(datePart);
  if (serial === null) return null;
  if (!timePart) return { kind: 'value', value: serial, format: dateFormat(datePart) };
  const time = timeOfDay(timePart);
  return time === null ? null : { kind: 'value', value: serial + time, format: 'm/d/yyyy h:mm' };
}

const dateFormat = (text: string) => (/[a-z]/i.test(text) ? 'd-mmm-yy' : 'm/d/yyyy');

function dateSerial(text: string): number | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serialOf(+iso[1], +iso[2], +iso[3]);
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (us) return serialOf(fullYear(us[3]), +us[1], +us[2]);
  const dayFirst = /^(\d{1,2})[-\s]([a-z]{3,9})[-\s,]+(\d{2}|\d{4})$/i.exec(text);
  if (dayFirst) return serialOf(fullYear(dayFirst[3]), monthOf(dayFirst[2]), +dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
  if (monthFirst) return serialOf(+monthFirst[3], monthOf(monthFirst[1]), +monthFirst[2]);
  const month = /^([a-z]{3,9})[-\s](\d{4})$/i.exec(text);
  return month ? serialOf(+month[2], monthOf(month[1]), 1) : null;
}

const fullYear = (text: string) => (text.length === 4 ? +text : +text < 30 ? 2000 + +text : 1900 + +text);
const monthOf = (name: string) => {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const full = new Date(Date.UTC(2000, Math.max(index, 0), 1)).toLocaleString('en-US', {
    month: 'long',
    timeZone: 'UTC',
  });
  return index >= 0 && (name.length === 3 || full.toLowerCase() === name.toLowerCase()) ? index + 1 : 0;
};

/** Excel's day number; null where there is no such day. Days before 1 March 1900 are off by one in Excel. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((date.getTime() - EPOCH) / DAY);
  return days < 61 ? days - 1 : days;
}

function timeEntry(text: string): CellEntry | null {
  const value = timeOfDay(text);
  if (value === null) return null;
  const seconds = /:\d{2}:/.test(text) ? ':ss' : '';
  const half = /[ap]m$/i.test(text) ? ' AM/PM' : '';
  return { kind: 'value', value, format: `h:mm${seconds}${half}` };
}

function timeOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(am|pm)?Z?$/i.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds = '0', half] = match;
  if (+minutes > 59 || +seconds >= 60 || +hours > (half ? 12 : 23) || (half && +hours === 0)) return null;
  const hour = half ? (+hours % 12) + (/p/i.test(half) ? 12 : 0) : +hours;
  return (hour * 3600 + +minutes * 60 + +seconds) / 86_400;
}
