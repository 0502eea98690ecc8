import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModelSheet, WorkbookModel } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import type { BuiltCase } from './builtCase';

/**
 * Saves a workbook in the folder for other engines to calculate: values, formulas and names without their looks, over
 * which an engine takes as long as over its formulas. Whole files, as a user saves them, are in sheets.test.ts.
 */
export async function savedCase(model: WorkbookModel, folder: string, name: string): Promise<BuiltCase> {
  const file = path.join(folder, `${name}.xlsx`);
  await writeFile(file, await writeXlsx({ ...model, sheets: model.sheets.map(withoutLooks) }));
  return { model, file };
}

function withoutLooks(sheet: ModelSheet): ModelSheet {
  return {
    ...sheet,
    cells: sheet.cells.flatMap(({ style: _, ...cell }) =>
      cell.value === null && cell.formula === undefined ? [] : cell,
    ),
    columnWidths: {},
    rowHeights: {},
    charts: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
  };
}
