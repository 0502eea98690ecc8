/** A cell's error inside an array. */
export interface ErrorValue {
  readonly error: string;
}
export type ResultValue = number | string | boolean | ErrorValue;

/** One line of the command's answer. */
export type FormulaResult =
  | { readonly type: 'number'; readonly value: number; readonly text: string }
  | { readonly type: 'text'; readonly value: string; readonly text: string }
  | { readonly type: 'boolean'; readonly value: boolean; readonly text: string }
  | { readonly type: 'error'; readonly value: string; readonly text: string; readonly message?: string }
  | {
      readonly type: 'array';
      readonly value: readonly (readonly ResultValue[])[];
      readonly text: readonly (readonly string[])[];
    };

/** What stands in the cells that a formula fills. */
export interface CellContents {
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly texts: readonly (readonly string[])[];
  readonly isError: (row: number, column: number) => boolean;
  /** What the function behind an error says. */
  readonly message?: string;
}

/** The answer for a formula's cells; more than one cell is an array. */
export function cellResult({ values, texts, isError, message }: CellContents): FormulaResult {
  if (values.length > 1 || values[0]!.length > 1)
    return {
      type: 'array',
      value: values.map((line, row) =>
        line.map((value, column) => (isError(row, column) ? { error: String(value) } : value)),
      ),
      text: texts,
    };
  const value = values[0]![0]!;
  const text = texts[0]![0]!;
  if (isError(0, 0)) {
    const error = { type: 'error', value: String(value), text: String(value) } as const;
    return message ? { ...error, message } : error;
  }
  if (typeof value === 'number') return { type: 'number', value, text };
  if (typeof value === 'boolean') return { type: 'boolean', value, text };
  return { type: 'text', value, text };
}
