import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Case } from '../../src/core/case';
import type { Grid } from '../../src/core/case';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { openExcel } from '../excel/excelHost';

export interface BuiltCase {
  readonly model: WorkbookModel;
  /** Path of the workbook as a file. */
  readonly file: string;
}

/** Builds a case through Office.js, with the analyst's data on a sheet named Data, and saves the workbook in the folder. */
export async function builtCase(of: Case, data: Grid, folder: string): Promise<BuiltCase> {
  const excel = await openExcel();
  try {
    await excel.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.name = 'Data';
      const columns = Math.max(...data.map((row) => row.length));
      const values = data.map((row) => Array.from({ length: columns }, (_, j) => row[j] ?? ''));
      sheet.getRangeByIndexes(0, 0, values.length, columns).values = values;
    });
    await excel.workbook.draw((holdings) => workbookPlan(of, { ...holdings, caseNumber: 1 }));
    const model = await excel.model();
    const file = path.join(folder, `${of.name}.xlsx`);
    await writeFile(file, await writeXlsx(model));
    return { model, file };
  } finally {
    excel.close();
  }
}
