import { CalcError } from '../errors';

/**
 * Refuses a range with too few values, or with one that is no finite number.
 *
 * @throws CalcError `bad-input`.
 */
export function checkValues(name: string, values: readonly number[], atLeast: number): void {
  if (values.length < atLeast) {
    const needed = atLeast === 1 ? 'a number' : `at least ${atLeast} numbers`;
    throw new CalcError('bad-input', `${name} needs ${needed} and has ${values.length || 'none'}`);
  }
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    throw new CalcError('bad-input', `${name} has to hold numbers: value ${wrong + 1} is ${values[wrong]}`);
  }
}
