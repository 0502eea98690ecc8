import type { BaseValueObject } from '@univerjs/engine-formula';
import { BaseFunction } from '@univerjs/engine-formula';
import { arrayValue, errorValue, isArray, isError, numberOf, numberValue } from '../formulaValues';

/** Answers for numbers; NaN stands for #NUM!. */
export type NumericRule = (...args: number[]) => number;

/** A function of single numbers, which answers cell by cell where it is given ranges. */
export class Elementwise extends BaseFunction {
  constructor(
    name: string,
    parameters: number,
    private readonly rule: NumericRule,
    /** Parameters that may be left out at the end. */
    optional = 0,
  ) {
    super(name);
    this.minParams = parameters;
    this.maxParams = parameters + optional;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const arrays = values.filter(isArray);
    if (!arrays.length) return this.single(values);
    const rows = Math.max(...arrays.map((array) => array.getRowCount()));
    const columns = Math.max(...arrays.map((array) => array.getColumnCount()));
    const cells = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => this.single(values.map((value) => element(value, r, c)))),
    );
    return rows * columns === 1 ? cells[0][0] : arrayValue(cells);
  }

  private single(values: BaseValueObject[]): BaseValueObject {
    const error = values.find(isError);
    if (error) return error;
    const numbers = values.map(numberOf);
    return numbers.some(Number.isNaN) ? errorValue('#VALUE!') : numberValue(this.rule(...numbers));
  }
}

/** Rows and columns of length one repeat; beyond the end there is #N/A. */
export function element(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!isArray(value)) return value;
  const r = value.getRowCount() === 1 ? 0 : row;
  const c = value.getColumnCount() === 1 ? 0 : column;
  if (r >= value.getRowCount() || c >= value.getColumnCount()) return errorValue('#N/A');
  return value.get(r, c) ?? numberValue(0);
}
