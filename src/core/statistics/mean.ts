import { checkResult } from '../checkResult';
import { checkValues } from './checkValues';
import { sum } from './sum';

/**
 * Arithmetic mean.
 *
 * @param name What the values are, for the message.
 * @throws CalcError `bad-input` without values; `no-solution` where the sum overflows.
 */
export function mean(name: string, values: readonly number[]): number {
  checkValues(name, values, 1);
  return checkResult(`the mean of ${name}`, sum(values, (value) => value) / values.length);
}
