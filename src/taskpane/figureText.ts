import { inputProblem } from '../core/inputProblem';
import { inputs, type InputDefinition, type InputKey } from '../core/inputs';
import { strings } from './strings';

/** What stands in a field for a figure: its number, or what to change. */
export type FigureReading = { readonly value: number } | { readonly problem: string };

const plain = /^[-+]?(\d+\.?\d*|\.\d+)$/;
const grouped = /^[-+]?\d{1,3}([, ]\d{3})+(\.\d*)?$/;

/** Reads a typed figure: plain ("1234.5") or grouped in threes ("1,234.50", "1 234.5"). */
export function readFigure(key: InputKey, text: string): FigureReading {
  const typed = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\u2212/g, '-');
  if (typed === '') return { value: inputs[key].default };
  if (!plain.test(typed) && !grouped.test(typed)) return { problem: strings.figure.notANumber(typed) };
  const value = Number(typed.replace(/[, ]/g, ''));
  const definition: InputDefinition = inputs[key];
  const problem = inputProblem(definition, value);
  if (problem) return { problem: strings.figure.refused(definition.label, problem) };
  return { value };
}

const groupedFormat = new Intl.NumberFormat(strings.locale, { maximumFractionDigits: 20 });

/** A figure as its field shows it: grouped; empty for a default of 0, so that an untouched field stays empty. */
export function figureText(key: InputKey, value: number): string {
  const { default: fallback }: InputDefinition = inputs[key];
  return value === 0 && fallback === 0 ? '' : groupedFormat.format(value);
}
