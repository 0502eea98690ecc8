import { catalogue } from '../../src/functions/catalogue';
import type { ExampleArgument, Value } from '../../src/functions/catalogue/catalogueEntry';
import { cellAddress } from '../../src/sheets/rangeAddress';

/** A call of a function with its arguments: null is one left out, in a range an empty cell. */
export interface Call {
  readonly id: string;
  readonly arguments: readonly ExampleArgument[];
}

export interface ExampleFormula extends Call {
  readonly formula: string;
  /** Cells that the formula refers to, with their place on the sheet "Data". */
  readonly data: readonly {
    readonly row: number;
    readonly column: number;
    readonly cells: readonly (readonly (Value | null)[])[];
  }[];
}

/** The catalogue's examples, errors included. */
export const exampleCalls: readonly Call[] = catalogue.flatMap(({ id, examples, errors }) =>
  [...examples, ...errors].map(({ arguments: list }) => ({ id, arguments: list })),
);

/** Calls as formulas; ranges in columns of their own on the sheet "Data". */
export function formulasOf(calls: readonly Call[]): readonly ExampleFormula[] {
  let column = 0;
  return calls.map((call) => {
    const data: ExampleFormula['data'][number][] = [];
    const texts = call.arguments.map((argument) => {
      if (!Array.isArray(argument)) return literal(argument as Value | null);
      const cells = argument as ExampleFormula['data'][number]['cells'];
      data.push({ row: 0, column, cells });
      const first = cellAddress(0, column);
      const last = cellAddress(cells.length - 1, column + cells[0]!.length - 1);
      column += cells[0]!.length;
      return `Data!${first}:${last}`;
    });
    return { ...call, formula: `=${call.id}(${texts.join(',')})`, data };
  });
}

function literal(value: Exclude<ExampleArgument, readonly unknown[]>): string {
  if (value === null) return '';
  return typeof value === 'string' ? `"${value.replace(/"/g, '""')}"` : String(value).toUpperCase();
}
