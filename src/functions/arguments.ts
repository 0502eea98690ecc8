import { CalcError } from '../core/errors';
import { inputProblem, type Bounds } from '../core/inputProblem';

/** How an argument is called, what it may be, and what counts where it is left out. */
export interface NumberArgument extends Bounds {
  readonly label: string;
  readonly default: number;
}

/** A number that has to be given. */
export function requiredNumber(argument: NumberArgument, value: unknown): number {
  if (isBlank(value)) throw new CalcError('bad-input', `${argument.label} is blank: enter a number`);
  return readNumber(argument, value);
}

/** A number that may be left out: Excel sends null for it, and null or "" for an empty cell. */
export function optionalNumber(argument: NumberArgument, value: unknown): number {
  return isBlank(value) ? argument.default : readNumber(argument, value);
}

/** A text that has to be given. */
export function requiredText(label: string, value: unknown): string {
  const text = optionalText(label, value);
  if (text === null) throw new CalcError('bad-input', `${label} is blank: enter a text`);
  return text;
}

/** A text, or null where it is left out. */
export function optionalText(label: string, value: unknown): string | null {
  const plain = plainValue(value);
  if (isBlank(plain)) return null;
  if (typeof plain === 'string') return plain.trim();
  throw new CalcError(
    'bad-input',
    `${label} is ${shown(plain)}: enter a text in quotes or a cell that holds one`,
  );
}

function readNumber(argument: NumberArgument, value: unknown): number {
  const plain = plainValue(value);
  if (typeof plain !== 'number') {
    const isNumeric = typeof plain === 'string' && Number.isFinite(Number(plain));
    const advice = isNumeric ? 'enter it as a number, without quotes or apostrophe' : 'enter a number';
    throw new CalcError('bad-input', `${argument.label} is ${shown(plain)}: ${advice}`);
  }
  const problem = inputProblem(argument, plain);
  if (problem) throw new CalcError('bad-input', `${argument.label} ${problem}`);
  return plain;
}

function isBlank(value: unknown): boolean {
  const plain = plainValue(value);
  return plain === null || plain === undefined || (typeof plain === 'string' && plain.trim() === '');
}

/** What a cell with a data type (a formatted number, a stock, …) counts as in a formula. */
function plainValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'basicValue' in value ? value.basicValue : value;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `the text "${value.length > 30 ? `${value.slice(0, 30)}…` : value}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return `the number ${value}`;
  return Array.isArray(value) ? 'a range of cells' : 'no number or text';
}
