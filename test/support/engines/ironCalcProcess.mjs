/*
 * Calculates formulas with IronCalc, an engine that knows LAMBDA. In a process of its own, because the package is an
 * ES module. Reads { names, data, formulas } as JSON and answers the table that each formula shows.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { initSync, Model } = await import(pathToFileURL(require.resolve('@ironcalc/wasm')).href);
initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });

/** What its getCellType answers. */
const [NUMBER, BOOLEAN] = [1, 4];
/** Tables as large as this have room. */
const [ROWS, COLUMNS] = [20, 6];

const { names, data, formulas } = JSON.parse(readFileSync(0, 'utf8'));
const model = new Model('twins', 'en', 'UTC', 'en');
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
model.evaluate();

// Shown with all its digits.
const everyDigit = '0.0000000000000000E+00';
const area = { sheet: 0, row: 1, column: 1, width: COLUMNS, height: ROWS };
const tables = formulas.map((formula) => {
  model.setUserInput(0, 1, 1, formula);
  model.updateRangeStyle(area, 'num_fmt', everyDigit);
  model.evaluate();
  const table = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => {
      const shown = model.getFormattedCellValue(0, row + 1, column + 1);
      if (shown === '') return '';
      const type = model.getCellType(0, row + 1, column + 1);
      if (type === NUMBER) return Number(shown);
      return type === BOOLEAN ? shown === 'TRUE' : shown;
    }),
  );
  model.rangeClearAll(0, 1, 1, ROWS, COLUMNS);
  return table;
});
process.stdout.write(JSON.stringify(tables));
