import type { BaseValueObject } from '@univerjs/engine-formula';
import { BaseFunction } from '@univerjs/engine-formula';
import { errorValue, firstError, numberOf, numberValue } from '../formulaValues';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Univer made 31 January plus one month 2 March; it is the last day of February. */
export class Edate extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    const error = firstError(start, months);
    if (error) return error;
    const serial = Math.floor(numberOf(start));
    const count = Math.trunc(numberOf(months));
    if (Number.isNaN(serial + count)) return errorValue('#VALUE!');
    const date = new Date(EPOCH + serial * DAY);
    const month = date.getUTCMonth() + count;
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    const moved = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay));
    const result = Math.round((moved - EPOCH) / DAY);
    return result < 0 ? errorValue('#NUM!') : numberValue(result);
  }
}
