import type { Nullable } from '@univerjs/core';
import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import { arrayValue, blankValue, cellsOf, isArray, numberOf, scalarOf } from '../formulaValues';
import { builtInFunction } from './builtInFunction';

const names = [
  'DAVERAGE',
  'DCOUNT',
  'DMAX',
  'DMIN',
  'DPRODUCT',
  'DSTDEV',
  'DSTDEVP',
  'DSUM',
  'DVAR',
  'DVARP',
];

/** Univer's database functions took text such as "007" in the calculated column for a number; Excel skips it. */
export function createDatabaseFunctions(): BaseFunction[] {
  return names.map((name) => {
    const BuiltIn = builtInFunction(name);
    class SkippingText extends BuiltIn {
      override calculate(database: BaseValueObject, field: BaseValueObject, ...rest: BaseValueObject[]) {
        return super.calculate(isArray(database) ? withoutText(database, field) : database, field, ...rest);
      }
    }
    return new SkippingText(name);
  });
}

function withoutText(database: BaseValueObject, field: BaseValueObject): BaseValueObject {
  const rows = cellsOf(database);
  const [header = []] = rows;
  const wanted = spelled(scalarOf(field));
  const named = header.findIndex((cell) => spelled(cell) === wanted);
  const column = named >= 0 ? named : numberOf(field) - 1;
  return arrayValue(
    rows.map((row, index) =>
      row.map((cell, at) => (index > 0 && at === column && cell?.isString() ? blankValue() : cell)),
    ) as BaseValueObject[][],
  );
}

function spelled(cell: Nullable<BaseValueObject>): string {
  return String(cell?.getValue() ?? '').toLowerCase();
}
