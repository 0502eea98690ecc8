import type { BaseFunction, BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import { builtInFunction } from './builtInFunction';

const isTable = (value: object): value is BaseReferenceObject =>
  'isTable' in value && (value as BaseReferenceObject).isTable();

/**
 * Univer's INDEX of a structured reference such as Sales[Amount] read the calling sheet's cells instead of the
 * table's. Here it is given the table's values.
 */
export function createIndex(): BaseFunction {
  const Index = builtInFunction('INDEX');
  class IndexOfTable extends Index {
    override calculate(reference: BaseValueObject, ...rest: BaseValueObject[]) {
      return super.calculate(isTable(reference) ? reference.toArrayValueObject() : reference, ...rest);
    }
  }
  return new IndexOfTable('INDEX');
}
