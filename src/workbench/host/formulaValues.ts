import type { Nullable } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

/** Narrow, typed access to the values that Univer hands to its functions. */
export const isArray = (value: BaseValueObject): value is ArrayValueObject => value.isArray();

export const errorValue = (code: string) => ErrorValueObject.create(code as ErrorType);

/** The cells of a value, row by row; a single value is one cell. */
export function cellsOf(value: BaseValueObject): Nullable<BaseValueObject>[][] {
  return isArray(value) ? value.getArrayValue() : [[value]];
}

export const isError = (value: Nullable<BaseValueObject>): value is ErrorValueObject =>
  Boolean(value?.isError());

/** The first error among values and their cells. */
export function firstError(...values: (BaseValueObject | undefined)[]): ErrorValueObject | undefined {
  for (const value of values) {
    if (!value) continue;
    for (const cell of cellsOf(value).flat()) if (isError(cell)) return cell;
  }
  return undefined;
}

/** The single value of an argument: an array answers its first cell. */
export const scalarOf = (value: BaseValueObject): Nullable<BaseValueObject> =>
  isArray(value) ? value.get(0, 0) : value;

/** A number as Excel's functions read it: blank is 0, TRUE is 1, text only where it reads as a number. */
export function numberOf(value: BaseValueObject | undefined): number {
  const cell = value && scalarOf(value);
  if (!cell || cell.isNull()) return 0;
  const raw = cell.getValue();
  if (typeof raw === 'string') return raw.trim() === '' ? NaN : Number(raw);
  return Number(raw);
}

/** The numbers among the cells: text, logical values and blanks are passed over, as in a referenced range. */
export const numbersOf = (value: BaseValueObject): number[] =>
  cellsOf(value)
    .flat()
    .filter((cell): cell is BaseValueObject => Boolean(cell?.isNumber()))
    .map((cell) => Number(cell.getValue()));

export const numberValue = (value: number, pattern = '') =>
  Number.isFinite(value) ? NumberValueObject.create(value, pattern) : errorValue(ErrorType.NUM);
export const textValue = (value: string) => StringValueObject.create(value);
export const booleanValue = (value: boolean) => BooleanValueObject.create(value);
export const blankValue = () => NullValueObject.create();

export function arrayValue(rows: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
