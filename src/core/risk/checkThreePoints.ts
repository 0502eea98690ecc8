import { CalcError } from '../errors';

/**
 * Refuses a three-point estimate whose points are out of order.
 *
 * @throws CalcError `bad-input`.
 */
export function checkThreePoints(name: string, low: number, likely: number, high: number): void {
  if (low <= likely && likely <= high) return;
  throw new CalcError(
    'bad-input',
    `${name} has to rise from low to likely to high: it has ${low}, ${likely}, ${high}`,
  );
}
