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
