import { dirname, join } from 'node:path';
import type { Headless } from '../../../src/workbench/headless';
import { openHeadless } from '../../../src/workbench/headless';
import type { FunctionMetadata } from '../../../src/workbench/host/functionMetadata';

export const officeFolder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** A workbook without a screen, driven through the real Office.js. */
export interface TestBook extends Headless {
  run<T>(batch: Batch<T>): Promise<T>;
  /** Writes formulas or values from a cell on, waits for the calculation, and reads the values. */
  calculate(sheet: string, address: string, formulas: unknown[][]): Promise<unknown[][]>;
  office: typeof Office;
}

export async function openBook(functions?: FunctionMetadata[], scripts?: string[]): Promise<TestBook> {
  const headless = await openHeadless({ officeFolder, functions, scripts });
  const { Excel: excel, Office: office } = headless.window as unknown as {
    Excel: typeof Excel;
    Office: typeof Office;
  };
  const run = <T>(batch: Batch<T>): Promise<T> => excel.run(batch);
  return {
    ...headless,
    office,
    run,
    async calculate(sheet, address, formulas) {
      const range = (context: Excel.RequestContext) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(address)
          .getCell(0, 0)
          .getAbsoluteResizedRange(formulas.length, formulas[0].length);
      await run(async (context) => {
        range(context).formulas = formulas;
        await context.sync();
      });
      await headless.host.idle();
      return run(async (context) => {
        const cells = range(context).load('values');
        await context.sync();
        return cells.values;
      });
    },
  };
}

/** The error that a batch ends with. */
export async function failure(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  return promise.then(
    () => {
      throw new Error('the batch succeeded');
    },
    (error: unknown) => error as OfficeExtension.Error,
  );
}
