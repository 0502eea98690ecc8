import { drivers, type AssumptionDefinition, type DriverKey } from '../core/assumptions';
import { inputProblem, type Bounds } from '../core/inputProblem';
import { strings } from './strings';

/** What stands in a field for a figure: its number, or what to change. */
export type FigureReading = { readonly value: number } | { readonly problem: string };

const plain = /^[-+]?(\d+\.?\d*|\.\d+)$/;
/** No thousands follow a zero, and no mark stands beside another: 0,150 is less than one, 1 234,500 no million. */
const grouped = /^[-+]?[1-9]\d{0,2}([, ])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;

/** Reads a typed number: plain ("1234.5") or grouped in threes ("1,234.50", "1 234.5"). */
export function readNumber(text: string): FigureReading {
  const typed = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\u2212/g, '-');
  if (!plain.test(typed) && !grouped.test(typed)) return { problem: strings.figure.notANumber(typed) };
  return { value: Number(typed.replace(/[, ]/g, '')) };
}

/** Reads a typed percentage as a fraction: "10", "10%" and "10 %" are 0.1. */
export function readPercent(text: string): FigureReading {
  const reading = readNumber(text.replace(/\s*%\s*$/, ''));
  return 'value' in reading ? { value: reading.value / 100 } : reading;
}

/** Whether a driver is typed and shown in percent. */
export function isPercent(key: DriverKey): boolean {
  return drivers[key].unit === 'fraction';
}

/** Reads what stands in the field of a driver's likely value; an empty one is its default. */
export function readFigure(key: DriverKey, text: string): FigureReading {
  return text.trim() === '' ? { value: drivers[key].default } : readDriver(key, text);
}

/** What a typed figure may be. */
export interface FigureRule extends Bounds {
  readonly label: string;
  readonly isPercent: boolean;
  readonly whole?: boolean;
}

/** Reads a driver's value within its bounds. */
export function readDriver(key: DriverKey, text: string): FigureReading {
  const definition: AssumptionDefinition = drivers[key];
  return readByRule({ ...definition, isPercent: isPercent(key) }, text);
}

/** Reads a figure within its bounds. */
export function readByRule(rule: FigureRule, text: string): FigureReading {
  const { label, whole } = rule;
  const reading = rule.isPercent ? readPercent(text) : readNumber(text);
  if ('problem' in reading) return reading;
  const problem = rule.isPercent
    ? inputProblem(inPercent(rule), reading.value * 100)
    : inputProblem(rule, reading.value);
  if (problem) return { problem: strings.figure.refused(label, problem) };
  if (whole && !Number.isInteger(reading.value)) return { problem: strings.figure.notWhole(label) };
  return reading;
}

/** Bounds as they are typed. */
function inPercent({ min, max }: { readonly min?: number; readonly max?: number }) {
  return {
    ...(min !== undefined && { min: min * 100 }),
    ...(max !== undefined && { max: max * 100 }),
  };
}

const groupedFormat = new Intl.NumberFormat(strings.locale, { maximumFractionDigits: 20 });

/** A number as a field shows it: grouped, with all its decimals. */
export function numberText(value: number): string {
  return groupedFormat.format(value);
}

/** A fraction as a percent field shows it; 0.07 is "7", not "7.000000000000001". */
export function percentFigureText(fraction: number): string {
  return groupedFormat.format(Number((fraction * 100).toPrecision(12)));
}

/** A driver's value as a field shows it. */
export function driverText(key: DriverKey, value: number): string {
  return isPercent(key) ? percentFigureText(value) : numberText(value);
}

/** A driver's likely value as its field shows it; empty for a default of 0, so that an untouched field stays empty. */
export function figureText(key: DriverKey, value: number): string {
  return value === 0 && drivers[key].default === 0 ? '' : driverText(key, value);
}
