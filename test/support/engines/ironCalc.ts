import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import type { ExampleFormula } from '../exampleFormulas';

export interface IronCalcWork {
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly data: ExampleFormula['data'];
  readonly formulas: readonly string[];
}

export type IronCalcTable = readonly (readonly (string | number | boolean)[])[];

initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });

/** What its getCellType answers. */
const [NUMBER, BOOLEAN] = [1, 4];
/** Tables as large as this have room. */
const [ROWS, COLUMNS] = [20, 6];
/** Shown with all its digits. */
const EVERY_DIGIT = '0.0000000000000000E+00';

/** The table that each formula shows, one after the other in the same cell; errors as their text. */
export function ironCalc({ names, data, formulas }: IronCalcWork): readonly IronCalcTable[] {
  const model = new Model('twins', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  model.newSheet();
  model.renameSheet(1, 'Data');
  for (const { name, formula } of names) model.newDefinedName(name, undefined, formula);
  for (const { row, column, cells } of data) {
    cells.forEach((line, y) =>
      line.forEach((cell, x) => {
        if (cell !== null) model.setUserInput(1, row + y + 1, column + x + 1, String(cell));
      }),
    );
  }
  const tables = formulas.map((formula) => {
    model.setUserInput(0, 1, 1, formula);
    const area = { sheet: 0, row: 1, column: 1, width: COLUMNS, height: ROWS };
    model.updateRangeStyle(area, 'num_fmt', EVERY_DIGIT);
    model.evaluate();
    const table = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLUMNS }, (_, column) => valueAt(model, row + 1, column + 1)),
    );
    model.rangeClearAll(0, 1, 1, ROWS, COLUMNS);
    return table;
  });
  model.free();
  return tables;
}

function valueAt(model: Model, row: number, column: number): string | number | boolean {
  const shown = model.getFormattedCellValue(0, row, column);
  if (shown === '') return '';
  const type = model.getCellType(0, row, column);
  if (type === NUMBER) return Number(shown);
  return type === BOOLEAN ? shown === 'TRUE' : shown;
}
