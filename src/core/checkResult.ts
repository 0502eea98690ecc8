import { CalcError } from './errors';

/**
 * Passes a result on, or says which one grew beyond what a number can hold.
 *
 * @throws CalcError `no-solution`.
 */
export function checkResult(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new CalcError('no-solution', `${name} is too large to calculate`);
  return value;
}
