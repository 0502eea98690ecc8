import type { BaseValueObject } from '@univerjs/engine-formula';
import { BaseFunction } from '@univerjs/engine-formula';
import { errorValue, firstError, numberOf, numbersOf, numberValue } from '../formulaValues';
import { findRate } from './rootFinding';

/** Univer's IRR of long series ran off to rates below -100%. */
export class Irr extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  override calculate(values: BaseValueObject, guess?: BaseValueObject): BaseValueObject {
    const error = firstError(values, guess);
    if (error) return error;
    const flow = numbersOf(values);
    if (!flow.some((v) => v > 0) || !flow.some((v) => v < 0)) return errorValue('#NUM!');
    const start = guess && !guess.isNull() ? numberOf(guess) : 0.1;
    if (Number.isNaN(start)) return errorValue('#VALUE!');
    const worth = (rate: number) => flow.reduceRight((sum, v) => sum / (1 + rate) + v, 0);
    const slope = (rate: number) => flow.reduce((sum, v, i) => sum - (i * v) / (1 + rate) ** (i + 1), 0);
    return numberValue(findRate(worth, slope, start), '0%');
  }
}
