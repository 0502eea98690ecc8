import type { BaseValueObject } from '@univerjs/engine-formula';
import { BaseFunction } from '@univerjs/engine-formula';
import { cellsOf, errorValue, firstError, textValue } from '../formulaValues';

const MAX_LENGTH = 32_767;

/** Univer wrote logical values in lower case. */
export class Concat extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const error = firstError(...values);
    if (error) return error;
    const text = values
      .flatMap((value) => cellsOf(value).flat())
      .map((cell) => {
        if (!cell || cell.isNull()) return '';
        const value = cell.getValue();
        return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
      })
      .join('');
    return text.length > MAX_LENGTH ? errorValue('#VALUE!') : textValue(text);
  }
}
