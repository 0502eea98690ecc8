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
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index])) {
      throw new CalcError('bad-input', `${name} has to hold numbers: value ${index + 1} is ${values[index]}`);
    }
  }
}
