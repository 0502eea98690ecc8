import { growReferences } from '../../../src/workbench/host/growReferences';
import { openBook, type TestBook } from './excelRun';

const growth = { sheet: 'My data', firstRow: 1, lastRow: 8, firstColumn: 0, lastColumn: 2, added: 2 };

// The table's data cells are 'My data'!A2:C9; two rows are added.
test.each([
  ["='My data'!$B$2:$B$9", "='My data'!$B$2:$B$11"],
  ["=SUM('my data'!A2:A9)/COUNT('My data'!$C$2:$C9)", "=SUM('my data'!A2:A11)/COUNT('My data'!$C$2:$C11)"],
  ["=MAX('My data'!A9:C2)", "=MAX('My data'!A11:C2)"],
  ["='My data'!$A$1:$C$9", "='My data'!$A$1:$C$11"],
  ["='My data'!B2:B8", "='My data'!B2:B8"],
  ["='My data'!B9", "='My data'!B9"],
  ["='My data'!B2:D9", "='My data'!B2:D9"],
  ['=SUM(Other!B2:B9)', '=SUM(Other!B2:B9)'],
  ['="\'My data\'!B2:B9"', '="\'My data\'!B2:B9"'],
])('%s becomes %s', (formula, grown) => {
  expect(growReferences(formula, 'Other', growth)).toBe(grown);
});

test('a reference without a sheet means its own', () => {
  expect(growReferences('=SUM(B2:B9)', 'My data', growth)).toBe('=SUM(B2:B11)');
  expect(growReferences('=SUM(B2:B9)', 'Other', growth)).toBe('=SUM(B2:B9)');
});

describe('a table in the workbook', () => {
  let book: TestBook;
  beforeEach(async () => {
    book = await openBook();
    await book.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.name = 'Data';
      sheet.getRange('A1:C4').formulas = [
        ['Group', 'Minutes', 'Hours'],
        ['baseline', 10, '=B2/60'],
        ['pilot', 20, '=B3/60'],
        ['pilot', 30, '=B4/60'],
      ];
      sheet.tables.add('A1:C4', true).name = 'PilotData';
      workbook.names.add('Minutes', '=Data!$B$2:$B$4');
      workbook.names.add('Groups', '=Data!$A$2:$A$4');
      const other = workbook.worksheets.add('Verdict');
      other.getRange('A1:A3').formulas = [
        ['=AVERAGE(IF(Groups="pilot",IF(ISNUMBER(Minutes),Minutes)))'],
        ['=COUNT(Data!B2:B4)'],
        ['=COUNT(Data!B2:B3)'],
      ];
      const chart = other.charts.add('Line', sheet.getRange('B2:B4'), 'Columns');
      chart.name = 'Trend';
    });
  });
  afterEach(() => book.close());

  const verdict = async () => {
    await book.host.idle();
    return book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Verdict').getRange('A1:A3').load('values');
      await context.sync();
      return range.values.flat() as unknown[];
    });
  };
  const model = () => book.host.readModel();
  const tableRows = () => model().sheets[0].tables[0].area.rows;
  /** As in the grid: no request of an add-in. */
  const type = (row: number, col: number, values: (string | number | null)[][]) => {
    const sheet = book.host.engine.book.getSheetByName('Data')!;
    sheet.getRange(row, col, values.length, values[0].length).setValues(values as never);
  };

  test('grows by an added row, and what covers its columns with it', async () => {
    expect(await verdict()).toEqual([25, 3, 2]);
    await book.run(async ({ workbook }) => {
      workbook.tables.getItem('PilotData').rows.add(undefined, [['pilot', 70, 1]]);
    });
    expect(await verdict()).toEqual([40, 4, 2]);
    expect(model().names.map(({ refersTo }) => refersTo)).toEqual(['=Data!$B$2:$B$5', '=Data!$A$2:$A$5']);
    expect(model().sheets[1].charts[0].series[0].values).toBe('Data!$B$2:$B$5');
  });

  test('grows by being resized', async () => {
    await book.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Data').getRange('A5:B5').values = [['pilot', 70]];
      workbook.tables.getItem('PilotData').resize('A1:C5');
    });
    expect(await verdict()).toEqual([40, 4, 2]);
  });

  test.each(['A2:C6', 'E1:G4', 'A1:C1'])('is not resized to %s', async (address) => {
    const resize = book.run(async ({ workbook }) => workbook.tables.getItem('PilotData').resize(address));
    await expect(resize).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(tableRows()).toBe(4);
  });

  test('grows by what is typed right beneath it, formulas of its columns too', async () => {
    type(4, 1, [[70]]);
    await book.host.idle();
    expect(tableRows()).toBe(5);
    type(4, 0, [['pilot']]);
    expect(await verdict()).toEqual([40, 4, 2]);
    const added = model().sheets[0].cells.find(({ row, column }) => row === 4 && column === 2);
    expect(added).toMatchObject({ formula: '=B5/60' });
  });

  test('grows by several rows that are pasted beneath it', async () => {
    type(4, 0, [
      ['pilot', 70],
      ['pilot', 80],
    ]);
    expect(await verdict()).toEqual([50, 5, 2]);
    expect(tableRows()).toBe(6);
  });

  test.each([
    ['a row further down', 5, 0, [['pilot', 70]]],
    ['a cell beside it', 2, 3, [['note']]],
    ['a block that is wider', 4, 1, [[70, 1, 2]]],
    ['nothing', 4, 1, [[null]]],
  ])('stays as it is for %s', async (_, row, col, values) => {
    type(row, col, values);
    await verdict();
    expect(tableRows()).toBe(4);
  });

  test('undo takes the growth back, then what was typed', async () => {
    type(4, 0, [['pilot', 70]]);
    expect(await verdict()).toEqual([40, 4, 2]);
    book.host.engine.book.undo();
    expect(await verdict()).toEqual([25, 3, 2]);
    expect(tableRows()).toBe(4);
    book.host.engine.book.undo();
    expect(model().sheets[0].cells.some(({ row }) => row === 4)).toBe(false);
  });
});
