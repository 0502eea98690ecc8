import type { Case } from '../../src/core/case';
import type { Grid } from '../../src/core/case';
import type { SheetKey } from '../../src/sheets/plan';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel } from '../excel/excelHost';
import { planOfSheets } from '../sheets/planOfSheets';
import { savedCase } from './savedCase';

export interface BuiltCase {
  readonly model: WorkbookModel;
  /** Path of the workbook as a file. */
  readonly file: string;
}

/**
 * Builds a case through Office.js, with the analyst's data on a sheet named Data, and saves the workbook in the folder.
 *
 * @param keys The sheets to build; all unless told.
 */
export async function builtCase(
  of: Case,
  data: Grid,
  folder: string,
  keys?: readonly SheetKey[],
): Promise<BuiltCase> {
  const excel = await openExcel();
  try {
    await excel.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.name = 'Data';
      const columns = Math.max(...data.map((row) => row.length));
      const values = data.map((row) => Array.from({ length: columns }, (_, j) => row[j] ?? ''));
      sheet.getRangeByIndexes(0, 0, values.length, columns).values = values;
    });
    await excel.workbook.draw((holdings) => {
      const context = { ...holdings, caseNumber: 1 };
      return keys ? planOfSheets(of, context, keys) : workbookPlan(of, context);
    });
    return savedCase(await excel.model(), folder, of.name);
  } finally {
    excel.close();
  }
}
