import type { Case } from '../../src/core/case';
import type { Grid } from '../../src/core/case';
import type { SheetKey } from '../../src/sheets/plan';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel } from '../excel/excelHost';
import { planOfSheets } from '../sheets/planOfSheets';
import { savedCase } from './savedCase';
import { lentSheet } from './lentSheet';

export interface BuiltCase {
  readonly model: WorkbookModel;
  /** Path of the workbook as a file. */
  readonly file: string;
}

const keys: readonly SheetKey[] = ['inputs', 'pilot', 'data', 'pairs'];

/**
 * Builds what a pilot is drawn on through Office.js, with the analyst's data on a sheet named Data, and saves the
 * workbook in the folder.
 *
 * @param of A case without lines of running cost.
 */
export async function builtPilot(of: Case, data: Grid, folder: string): Promise<BuiltCase> {
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
      const plan = planOfSheets(of, { ...holdings, caseNumber: 1 }, keys);
      // What Inputs asks of Running cost.
      return {
        ...plan,
        sheets: [...plan.sheets, lentSheet(new Map([['CaseRunningCostEvidence', [['none']]]]))],
      };
    });
    return savedCase(await excel.model(), folder, of.name);
  } finally {
    excel.close();
  }
}
