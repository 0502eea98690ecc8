import { inputProblem } from '../core/inputProblem';
import { inputs, type InputDefinition, type InputKey } from '../core/inputs';
import { strings } from './strings';

/** What stands in a field for a figure: its number, or what to change. */
export type FigureReading = { readonly value: number } | { readonly problem: string };

const plain = /^[-+]?(\d+\.?\d*|\.\d+)$/;
const grouped = /^[-+]?\d{1,3}([, ]\d{3})+(\.\d*)?$/;

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

/** Reads what stands in the field of an input. */
export function readFigure(key: InputKey, text: string): FigureReading {
  if (text.trim() === '') return { value: inputs[key].default };
  const reading = readNumber(text);
  if ('problem' in reading) return reading;
  const definition: InputDefinition = inputs[key];
  const problem = inputProblem(definition, reading.value);
  return problem ? { problem: strings.figure.refused(definition.label, problem) } : reading;
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

/** A figure as its field shows it: grouped; empty for a default of 0, so that an untouched field stays empty. */
export function figureText(key: InputKey, value: number): string {
  const { default: fallback }: InputDefinition = inputs[key];
  return value === 0 && fallback === 0 ? '' : numberText(value);
}
