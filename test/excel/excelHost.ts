import path from 'node:path';
import { createWorkbook } from '../../src/excel/createWorkbook';
import type { Workbook } from '../../src/sheets/workbook';
import type { ModelArea, WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openHeadless, type Headless } from '../../src/workbench/headless';
import type { FunctionMetadata } from '../../src/workbench/host/functionMetadata';

export interface ExcelHost {
  readonly host: Headless['host'];
  readonly window: Headless['window'];
  readonly workbook: Workbook;
  /** Content, formats, names, charts and record of the whole workbook, when all is calculated. */
  model(): Promise<WorkbookModel>;
  /** Runs on the host as another add-in or the analyst would. */
  edit(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<void>;
  close(): void;
}

/** The real Office.js on the headless host, where src/excel finds it as globals, as in Excel. */
export async function openExcel(functions: readonly FunctionMetadata[] = []): Promise<ExcelHost> {
  const officeFolder = path.dirname(require.resolve('@microsoft/office-js/package.json')) + '/dist';
  const headless = await openHeadless({ officeFolder, functions });
  const { window, host } = headless;
  for (const name of ['Excel', 'Office', 'OfficeExtension'] as const) {
    Object.assign(globalThis, { [name]: window[name] });
  }
  return {
    host,
    window,
    workbook: createWorkbook(),
    model: async () => {
      await host.idle();
      return inOneOrder(host.readModel());
    },
    edit: async (batch) => {
      await Excel.run(async (context) => {
        await batch(context);
        await context.sync();
      });
    },
    close: () => headless.close(),
  };
}

/**
 * Names, charts and rules of cells, whose order means nothing, in one order; and ranges of one cell as that cell, since
 * the host writes them so when a name comes back.
 */
export function inOneOrder(model: WorkbookModel): WorkbookModel {
  const byPlace = (a: { area: ModelArea }, b: { area: ModelArea }) =>
    a.area.row - b.area.row || a.area.column - b.area.column;
  return {
    ...model,
    names: [...model.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        formula: cell.formula?.replace(/(\$?[A-Z]+\$?\d+):\1(?!\d)/g, '$1'),
      })),
      charts: [...sheet.charts].sort((a, b) => (a.name < b.name ? -1 : 1)),
      validations: [...sheet.validations].sort(byPlace),
      conditionalFormats: [...sheet.conditionalFormats].sort(byPlace),
    })),
  };
}
