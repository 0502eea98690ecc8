import type { Actual } from '../../core/case';
import { actualFigures, actualKeys, nothingTold, type ActualKey } from '../../core/tracking/actualFigures';
import { moneyText } from '../outcomeText';
import { strings } from '../strings';
import {
  numberText,
  percentFigureText,
  readByRule,
  type FigureReading,
  type FigureRule,
} from '../figureText';
import type { TrackingText } from './trackingTexts';

function ruleOf(key: ActualKey): FigureRule {
  return { ...actualFigures[key], isPercent: actualFigures[key].unit === 'fraction' };
}

/** The field of a month's figure, by which it is followed as well. */
export function monthFieldId(month: string, field: ActualKey | 'note'): `tracking-${string}` {
  return `tracking-actuals-${month}-${field}`;
}

/** The card on which a month is told. */
export function monthLine(month: string): string {
  return `month-${month}`;
}

/** The month that is open on the card; null while none is. */
export function chosenMonth(openLine: string | null): string | null {
  return /^month-(.*)$/.exec(openLine ?? '')?.[1] ?? null;
}

/** Whether two days are of the same month. */
export function isSameMonth(one: string, other: string): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}

/** Reads a typed figure of a month; an empty field tells nothing. */
export function readMonthFigure(key: ActualKey, text: string): FigureReading | { readonly value: null } {
  return text.trim() === '' ? { value: null } : readByRule(ruleOf(key), text);
}

/** A figure of a month beside others: money and units whole, with their marks. */
export function roundedFigure(key: ActualKey, value: number | null, currency: string): string | null {
  if (value === null) return null;
  const { unit } = actualFigures[key];
  if (unit === 'fraction') return strings.percent(Math.round(1000 * value) / 1000);
  if (unit === 'money') return moneyText(value, currency);
  return unit === 'hours' ? strings.hours(value) : numberText(Math.round(value));
}

/** A figure of a month as its field shows it. */
export function monthFigureText(key: ActualKey, value: number | null): string {
  if (value === null) return '';
  return ruleOf(key).isPercent ? percentFigureText(value) : numberText(value);
}

/** As it was typed, as long as that is what the month tells or nothing that can be read. */
export function shownText(key: ActualKey, value: number | null, typed: TrackingText | undefined): string {
  if (typed) {
    const reading = readMonthFigure(key, typed.text);
    if ('problem' in reading || reading.value === value) return typed.text;
  }
  return monthFigureText(key, value);
}

/** The rows with one of them told otherwise; a month of which nothing is told has no row. */
export function withMonth(
  rows: readonly Actual[],
  month: string,
  change: Partial<Actual>,
): readonly Actual[] {
  const at = rows.findIndex((row) => isSameMonth(row.month, month));
  const told: Actual = { ...(rows[at] ?? { ...nothingTold, month, note: '' }), ...change };
  const isBlank = told.note.trim() === '' && actualKeys.every((key) => told[key] === null);
  const kept = isBlank ? [] : [told];
  return at < 0 ? [...rows, ...kept] : [...rows.slice(0, at), ...kept, ...rows.slice(at + 1)];
}
