import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import { arrayValue, cellsOf, isArray } from '../formulaValues';
import { builtInFunction } from './builtInFunction';

/**
 * Univer's SORT sorts the cached cells of the referenced range in place, so that every later formula sees sorted
 * data. Here it sorts a copy.
 */
export function createSort(): BaseFunction {
  const Sort = builtInFunction('SORT');
  class SortOfCopy extends Sort {
    override calculate(array: BaseValueObject, ...rest: BaseValueObject[]) {
      const copy = isArray(array)
        ? arrayValue(cellsOf(array).map((row) => [...row]) as BaseValueObject[][])
        : array;
      return super.calculate(copy, ...rest);
    }
  }
  return new SortOfCopy('SORT');
}
