import { CalcError, type CalcErrorCode } from '../core/errors';
import { inputProblem, type Bounds } from '../core/inputProblem';
import { looseName } from '../core/nearestNames';

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

/** A number that has to be given; the calculation checks its bounds. */
export function numberNamed(name: string, value: unknown): number {
  return requiredNumber({ label: name, default: 0 }, value);
}

/** A number that may be left out, for a calculation that knows its own default and bounds. */
export function numberIfGiven(name: string, value: unknown): number | undefined {
  return isBlank(value) ? undefined : numberNamed(name, value);
}

/** One of the words, or undefined where it is left out; case, spaces and hyphens do not count. */
export function choiceIfGiven<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  value: unknown,
): Choice | undefined {
  const plain = plainValue(name, value);
  if (isBlank(plain)) return undefined;
  const choice =
    typeof plain === 'string' ? choices.find((each) => looseName(each) === looseName(plain)) : undefined;
  if (choice !== undefined) return choice;
  const words = choices.map((each) => `"${each}"`).join(' or ');
  throw new CalcError('bad-input', `${name} is ${shown(plain)}: enter ${words}`);
}

/** TRUE or FALSE, or undefined where it is left out; 1 and 0 count as they do in Excel, and so does a word for each. */
export function truthIfGiven(
  name: string,
  words: { readonly yes: string; readonly no: string },
  value: unknown,
): boolean | undefined {
  const plain = plainValue(name, value);
  if (isBlank(plain)) return undefined;
  if (typeof plain === 'boolean') return plain;
  if (plain === 1 || plain === 0) return plain === 1;
  const word = typeof plain === 'string' ? looseName(plain) : undefined;
  if (word === looseName(words.yes) || word === 'true') return true;
  if (word === looseName(words.no) || word === 'false') return false;
  throw new CalcError(
    'bad-input',
    `${name} is ${shown(plain)}: enter TRUE or FALSE, "${words.yes}" or "${words.no}"`,
  );
}

/** A text that has to be given. */
export function requiredText(label: string, value: unknown): string {
  const text = optionalText(label, value);
  if (text === null) throw new CalcError('bad-input', `${label} is blank: enter a text`);
  return text;
}

/** A text, or null where it is left out. */
export function optionalText(label: string, value: unknown): string | null {
  const plain = plainValue(label, value);
  if (isBlank(plain)) return null;
  if (typeof plain === 'string') return plain;
  throw new CalcError(
    'bad-input',
    `${label} is ${shown(plain)}: enter a text in quotes or a cell that holds one`,
  );
}

function readNumber(argument: NumberArgument, value: unknown): number {
  const plain = plainValue(argument.label, value);
  if (typeof plain !== 'number') {
    const isNumeric = typeof plain === 'string' && Number.isFinite(Number(plain));
    const advice = isNumeric ? 'enter it as a number, without quotes or apostrophe' : 'enter a number';
    throw new CalcError('bad-input', `${argument.label} is ${shown(plain)}: ${advice}`);
  }
  const problem = inputProblem(argument, plain);
  if (problem) throw new CalcError('bad-input', `${argument.label} ${problem}`);
  return plain;
}

export function isBlank(value: unknown): boolean {
  const plain = basicValue(value);
  return plain === null || plain === undefined || (typeof plain === 'string' && plain.trim() === '');
}

/**
 * What a cell with a data type (a formatted number, a stock, …) counts as in a formula.
 *
 * @throws CalcError with the cell's own error, where the host hands one over.
 */
export function plainValue(name: string, value: unknown): unknown {
  const plain = basicValue(value);
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'Error') {
    const error = /^#[A-Z0-9/]+[!?A]$/.exec(String(plain))?.[0] ?? 'an error';
    throw new CalcError(
      codes[error] ?? 'bad-input',
      `${name} holds ${error}: correct the cell it comes from`,
    );
  }
  return plain;
}

/** Excel's errors that a function can pass on as they are; the others become #VALUE!, with their name. */
const codes: Readonly<Record<string, CalcErrorCode>> = {
  '#N/A': 'not-found',
  '#DIV/0!': 'divide-by-zero',
  '#NUM!': 'no-solution',
};

function basicValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'basicValue' in value ? value.basicValue : value;
}

export function shown(value: unknown): string {
  if (typeof value === 'string') return `the text "${value.length > 30 ? `${value.slice(0, 30)}…` : value}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return `the number ${value}`;
  return Array.isArray(value) ? 'a range of cells' : 'no number or text';
}
