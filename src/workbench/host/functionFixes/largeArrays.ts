import type { Nullable } from '@univerjs/core';
import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import { ArrayValueObject, BaseReferenceObject, functionLogical } from '@univerjs/engine-formula';
import {
  arrayValue,
  blankValue,
  booleanValue,
  errorValue,
  isArray,
  numberValue,
  scalarOf,
} from '../formulaValues';

/**
 * Univer calculates in decimal arithmetic, two objects for each partial result, looks up the arrays of a sheet anew
 * for each cell, and copies the arguments of IF cell by cell: an average of 100,000 cells took a second. These do
 * the same in floating point as Excel does.
 */
export function speedUpArrays(): void {
  Object.assign(ArrayValueObject.prototype, {
    sum,
    count,
    var: variance,
    plus: cellByCell('plus', (a, b) => a + b),
    minus: cellByCell('minus', (a, b) => a - b),
    multiply: cellByCell('multiply', (a, b) => a * b),
  });
  const slowly = BaseReferenceObject.prototype.getCellData;
  BaseReferenceObject.prototype.getCellData = function getCellData(row, column) {
    // Cells that an array formula fills are told from others by where it stood before.
    if (this.getCurrentActiveArrayFormulaCellData()?.getValue(row, column))
      return slowly.call(this, row, column);
    return (
      this.getCurrentRuntimeSheetData()?.getValue(row, column) ||
      this.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column) ||
      this.getRuntimeFeatureCellValue(row, column) ||
      this.getCurrentActiveSheetData()?.cellData.getValue(row, column)
    );
  };
}

type Cell = Nullable<BaseValueObject>;

/** The numbers among an array's cells, or the first error where errors count. */
function numbersIn(array: ArrayValueObject, errors: 'count' | 'skip'): number[] | BaseValueObject {
  const numbers: number[] = [];
  for (let r = 0; r < array.getRowCount(); r++) {
    for (let c = 0; c < array.getColumnCount(); c++) {
      const cell: Cell = array.get(r, c);
      if (!cell) continue;
      if (cell.isNumber()) numbers.push(Number(cell.getValue()));
      else if (errors === 'count' && cell.isError()) return cell;
    }
  }
  return numbers;
}

/** With compensation (Neumaier), so that 100,000 values lose no digit. */
function sumOf(numbers: readonly number[]): number {
  let [sum, lost] = [0, 0];
  for (const value of numbers) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

function sum(this: ArrayValueObject): BaseValueObject {
  const numbers = numbersIn(this, 'count');
  return Array.isArray(numbers) ? numberValue(sumOf(numbers)) : numbers;
}

function count(this: ArrayValueObject): BaseValueObject {
  return numberValue((numbersIn(this, 'skip') as number[]).length);
}

/** Of a population; `missing` 1: of a sample. */
function variance(this: ArrayValueObject, missing = 0): BaseValueObject {
  const numbers = numbersIn(this, 'count');
  if (!Array.isArray(numbers)) return numbers;
  const size = numbers.length;
  if (size <= missing) return errorValue('#DIV/0!');
  const mean = sumOf(numbers) / size;
  return numberValue(sumOf(numbers.map((value) => (value - mean) ** 2)) / (size - missing));
}

/** An operation between arrays of one shape, and single values; what is no number is left to Univer. */
function cellByCell(name: 'plus' | 'minus' | 'multiply', calculate: (a: number, b: number) => number) {
  const slowly = ArrayValueObject.prototype[name];
  const answer = (one: Cell, two: Cell): BaseValueObject => {
    if (!one || !two) return errorValue('#N/A');
    if (one.isNumber() && two.isNumber()) {
      return numberValue(calculate(Number(one.getValue()), Number(two.getValue())));
    }
    return one.isError() ? one : two.isError() ? two : (one[name](two) as BaseValueObject);
  };
  return function operate(this: ArrayValueObject, other: BaseValueObject): BaseValueObject {
    const shape = isArray(other) && isSingle(this) ? other : this;
    const [rows, columns] = [shape.getRowCount(), shape.getColumnCount()];
    const isOfShape = (value: BaseValueObject) =>
      isArray(value) && value.getRowCount() === rows && value.getColumnCount() === columns;
    if (isSingle(shape) || ![this, other].every((value) => isSingle(value) || isOfShape(value))) {
      return slowly.call(this, other) as BaseValueObject;
    }
    const [one, two] = [cellsIn(this), cellsIn(other)];
    const cells: BaseValueObject[][] = [];
    for (let r = 0; r < rows; r++) {
      const line: BaseValueObject[] = [];
      for (let c = 0; c < columns; c++) line.push(answer(one(r, c), two(r, c)));
      cells.push(line);
    }
    return arrayValue(cells);
  };
}

const isSingle = (value: BaseValueObject) =>
  !isArray(value) || (value.getRowCount() === 1 && value.getColumnCount() === 1);

/** How to look up the cells of an array; a single value stands in each. */
function cellsIn(value: BaseValueObject): (row: number, column: number) => Cell {
  if (isArray(value) && !isSingle(value)) return (row, column) => value.getValueOrDefault(row, column);
  const cell = scalarOf(value);
  return () => cell;
}

const [If] = functionLogical.find(([, name]) => name === 'IF')! as unknown as [
  new (name: string) => BaseFunction,
];

/** IF over arrays of one shape, and single values. */
export class IfOverArrays extends If {
  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const [test, ifTrue, ifFalse = booleanValue(false)] = values;
    const blank = blankValue();
    const [rows, columns] = isArray(test) ? [test.getRowCount(), test.getColumnCount()] : [1, 1];
    const isOneShape = values.every(
      (value) => !isArray(value) || (value.getRowCount() === rows && value.getColumnCount() === columns),
    );
    if (!isArray(test) || rows * columns === 1 || !isOneShape) {
      return super.calculate(...values) as BaseValueObject;
    }
    const cells: BaseValueObject[][] = [];
    for (let r = 0; r < rows; r++) {
      const line: BaseValueObject[] = [];
      for (let c = 0; c < columns; c++) {
        const cell = test.get(r, c);
        const answer = !cell || cell.isNull() || cell.isError() ? cell : cell.getValue() ? ifTrue : ifFalse;
        line.push((answer && isArray(answer) ? answer.get(r, c) : answer) ?? blank);
      }
      cells.push(line);
    }
    return arrayValue(cells);
  }
}
