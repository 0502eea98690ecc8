import type { BaseValueObject } from '@univerjs/engine-formula';
import { BaseFunction } from '@univerjs/engine-formula';
import { errorValue, firstError, isArray, numberOf, numbersOf, numberValue } from '../formulaValues';

/** Univer counted logical values in ranges as numbers. */
export class Median extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const error = firstError(...values);
    if (error) return error;
    const numbers = values.flatMap((value) => (isArray(value) ? numbersOf(value) : [numberOf(value)]));
    if (numbers.some(Number.isNaN)) return errorValue('#VALUE!');
    if (!numbers.length) return errorValue('#NUM!');
    numbers.sort((a, b) => a - b);
    const middle = numbers.length / 2;
    const high = numbers[Math.floor(middle)];
    return numberValue(Number.isInteger(middle) ? (numbers[middle - 1] + high) / 2 : high);
  }
}
