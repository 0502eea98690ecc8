import type { WorkbookModel } from '../../../src/workbench/files/workbookModel';
import { openBook, type TestBook } from './excelRun';

const blank: WorkbookModel = {
  activeSheet: 0,
  names: [],
  xmlParts: [],
  sheets: [
    {
      name: 'Sheet1',
      visibility: 'visible',
      gridlines: true,
      cells: [],
      columnWidths: {},
      rowHeights: {},
      merges: [],
      charts: [],
      validations: [],
      conditionalFormats: [],
      tables: [],
      protected: false,
    },
  ],
};

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

/** Names three cells on a new sheet and counts them on another new one; answers the count. */
async function count(data: string, sheet: string): Promise<unknown> {
  await book.run(async ({ workbook }) => {
    const source = workbook.worksheets.add(data);
    source.getRange('A1:A3').values = [[1], [2], [3]];
    const target = workbook.worksheets.add(sheet);
    workbook.names.add('Measured', source.getRange('A1:A3'));
    target.getRange('B1').formulas = [['=COUNT(Measured)']];
  });
  await book.host.idle();
  return book.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('B1').load('values');
    await context.sync();
    return range.values[0][0];
  });
}

it('calculates with a name that meant other cells in the workbook before', async () => {
  expect(await count('Data', 'Result')).toBe(3);
  await book.host.loadModel(blank);
  expect(await count('Data', 'Result')).toBe(3);
});

it('calculates with a name that is deleted and defined again', async () => {
  await book.run(async ({ workbook }) => {
    workbook.names.getItem('Measured').delete();
    workbook.worksheets.getItem('Data').delete();
    workbook.worksheets.getItem('Result').delete();
  });
  expect(await count('Data', 'Result')).toBe(3);
});

it('follows a name that is pointed elsewhere', async () => {
  const values = await book.run(async (context) => {
    const { workbook } = context;
    workbook.names.getItem('Measured').formula = '=Data!$A$1:$A$2';
    await context.sync();
    await book.host.idle();
    const range = workbook.worksheets.getItem('Result').getRange('B1').load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[2]]);
});

/** https://support.microsoft.com/office/how-to-correct-a-name-error-b6d54e31-a743-4d7d-9b61-40002a7b4286 */
it('keeps the formulas that use a deleted name, as Excel does: they show #NAME? until it is there again', async () => {
  const formula = '=SUM(Measured)';
  const shown = async () => {
    await book.host.idle();
    return book.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Result').getRange('B2').load('formulas, values');
      await context.sync();
      return [cell.formulas[0][0], cell.values[0][0]] as unknown[];
    });
  };
  await book.run(async ({ workbook }) => workbook.names.add('Other', '=Data!$A$1'));
  expect(await book.calculate('Result', 'B2', [[formula]])).toEqual([[3]]);
  await book.run(async ({ workbook }) => workbook.names.getItem('Measured').delete());
  expect(await shown()).toEqual([formula, '#NAME?']);
  await book.run(async ({ workbook }) => workbook.names.add('Measured', '=Data!$A$1:$A$3'));
  expect(await shown()).toEqual([formula, 6]);
  book.host.engine.book.undo();
  expect(await shown()).toEqual([formula, '#NAME?']);
  book.host.engine.book.undo();
  expect(await shown()).toEqual([formula, 3]);
});
