import type { Nullable } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import { BaseFunction } from '@univerjs/engine-formula';
import type { Argument, CustomFunctions, Plain } from './customFunctions';
import { BUSY } from './customFunctions';
import { arrayValue, cellsOf, errorValue, firstError, isArray } from './formulaValues';
import { element } from './functionFixes/elementwise';
import type { FunctionMetadata, FunctionParameter } from './functionMetadata';

const MAX_REPEATED = 255;

/** Stops the conversion of arguments: the cell shows this error. */
class ArgumentError extends Error {
  constructor(readonly value: BaseValueObject) {
    super('A custom function received an argument that it cannot take.');
  }
}

/** A custom function as Univer sees it: converts the arguments and asks CustomFunctions for the answer. */
export class OfficeFunction extends BaseFunction {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly host: CustomFunctions,
  ) {
    super(metadata.name);
    const { parameters } = metadata;
    this.minParams = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    this.maxParams = parameters.some(({ repeating }) => repeating) ? MAX_REPEATED : parameters.length;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const lifted = this.liftedSize(values);
    if (!lifted) return this.answer(values);
    const cells = Array.from({ length: lifted.rows }, (_, r) =>
      Array.from({ length: lifted.cols }, (__, c) =>
        this.answer(
          values.map((value, i) => (this.isLifted(value, i) ? arrayValue([[element(value, r, c)]]) : value)),
        ),
      ),
    );
    const waiting = cells.flat().some((cell) => cell.isError() && cell.getValue() === BUSY);
    return waiting ? errorValue(BUSY) : arrayValue(cells.map((row) => row.map(topLeft)));
  }

  private parameter(index: number): FunctionParameter {
    return this.metadata.parameters[Math.min(index, this.metadata.parameters.length - 1)];
  }

  private isLifted(value: BaseValueObject | undefined, index: number): value is BaseValueObject {
    if (!value || !isArray(value) || this.parameter(index)?.dimensionality === 'matrix') return false;
    return value.getRowCount() * value.getColumnCount() > 1;
  }

  /** A range in place of a single value: the function answers for each of its cells, as Excel's own do. */
  private liftedSize(values: readonly BaseValueObject[]): { rows: number; cols: number } | null {
    let size: { rows: number; cols: number } | null = null;
    values.forEach((value, index) => {
      if (!this.isLifted(value, index) || !isArray(value)) return;
      size = {
        rows: Math.max(size?.rows ?? 1, value.getRowCount()),
        cols: Math.max(size?.cols ?? 1, value.getColumnCount()),
      };
    });
    return size;
  }

  private answer(values: readonly (BaseValueObject | undefined)[]): BaseValueObject {
    const { parameters } = this.metadata;
    const args: Argument[] = [];
    try {
      for (let i = 0; i < Math.max(parameters.length, values.length); i++) {
        const parameter = this.parameter(i);
        if (!parameter) break;
        const argument = this.convert(values[i], parameter);
        if (!parameter.repeating) args.push(argument);
        else if (i < parameters.length) args.push(values[i] === undefined ? [] : [argument]);
        else (args[parameters.length - 1] as Argument[]).push(argument);
      }
    } catch (error) {
      if (error instanceof ArgumentError) return error.value;
      throw error;
    }
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, col: this.column };
    return this.host.invoke(this.metadata, args, cell);
  }

  private convert(value: BaseValueObject | undefined, parameter: FunctionParameter): Argument {
    if (!value || (!isArray(value) && value.isNull())) return null; // omitted
    if (parameter.dimensionality === 'matrix') {
      return cellsOf(value).map((row) => row.map((cell) => this.plain(cell, parameter, true)));
    }
    return this.plain(isArray(value) ? value.get(0, 0) : value, parameter, false);
  }

  /**
   * Assumption, not checked against Excel: a blank cell is 0, "" or false for a typed parameter, and null for
   * a parameter of type any.
   */
  private plain(cell: Nullable<BaseValueObject>, { type }: FunctionParameter, inMatrix: boolean): Plain {
    if (!cell || cell.isNull()) {
      if (type === 'number') return 0;
      if (type === 'boolean') return false;
      return type === 'string' ? '' : null;
    }
    if (cell.isError()) {
      const code = String(cell.getValue());
      if (this.metadata.allowErrorForDataTypeAny && code !== BUSY)
        return { type: 'CustomFunctionError', code };
      throw new ArgumentError(cell);
    }
    const value = cell.getValue();
    if (type === 'number') return toNumber(value, inMatrix);
    if (type === 'string') return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    if (type === 'boolean') return toBoolean(value);
    return value;
  }
}

function toNumber(value: number | string | boolean, inMatrix: boolean): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return inMatrix ? 0 : Number(value);
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) throw new ArgumentError(errorValue('#VALUE!'));
  return number;
}

function toBoolean(value: number | string | boolean): boolean {
  if (typeof value !== 'string') return Boolean(value);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new ArgumentError(errorValue('#VALUE!'));
}

const topLeft = (value: BaseValueObject): BaseValueObject =>
  isArray(value) ? (value.get(0, 0) ?? errorValue('#VALUE!')) : (firstError(value) ?? value);
