import { drivers, rangedKeys, type DriverKey } from '../core/assumptions';
import type { Case, DriverRange } from '../core/case';
import { driverText, readDriver, readFigure } from './figureText';
import { strings } from './strings';

export const ends = ['low', 'high'] as const;
export type End = (typeof ends)[number];

/** Both ends of a range as typed; an empty one is the likely value. */
export type EndTexts = Readonly<Record<End, string>>;

/** A stored case's ranges as their fields show them. */
export function rangeTexts(ranges: Case['ranges']): Readonly<Record<DriverKey, EndTexts>> {
  const text = (key: DriverKey, value: number | null | undefined) =>
    value === null || value === undefined ? '' : driverText(key, value);
  const keys = Object.keys(drivers) as DriverKey[];
  return Object.fromEntries(
    keys.map((key) => [key, { low: text(key, ranges[key]?.low), high: text(key, ranges[key]?.high) }]),
  ) as Record<DriverKey, EndTexts>;
}

/** What is wrong with the ends of a range, at each of them. */
export function rangeProblems(key: DriverKey, likely: string, texts: EndTexts): Partial<Record<End, string>> {
  const middle = readFigure(key, likely);
  const problems: Partial<Record<End, string>> = {};
  for (const end of ends) {
    const text = texts[end];
    if (text.trim() === '') continue;
    const reading = readDriver(key, text);
    if ('problem' in reading) problems[end] = reading.problem;
    else if ('value' in middle && isBeyond(end, reading.value, middle.value))
      problems[end] = strings.ends.beyond[end](driverText(key, middle.value));
  }
  return problems;
}

function isBeyond(end: End, value: number, likely: number): boolean {
  return end === 'low' ? value > likely : value < likely;
}

/** The ranges that are typed for drivers that nothing feeds; null while one has to be corrected. */
export function readRanges(
  figures: Readonly<Record<DriverKey, string>>,
  ranges: Readonly<Record<DriverKey, EndTexts>>,
  isFed: (key: DriverKey) => boolean,
): Case['ranges'] | null {
  const told: Partial<Record<DriverKey, DriverRange>> = {};
  for (const key of rangedKeys) {
    const texts = ranges[key];
    if (isFed(key) || isBlank(texts)) continue;
    if (Object.keys(rangeProblems(key, figures[key], texts)).length > 0) return null;
    told[key] = { low: readEnd(key, texts.low), high: readEnd(key, texts.high) };
  }
  return told;
}

function readEnd(key: DriverKey, text: string): number | null {
  const reading = readDriver(key, text);
  return 'value' in reading ? reading.value : null;
}

export function isBlank(texts: EndTexts): boolean {
  return ends.every((end) => texts[end].trim() === '');
}
