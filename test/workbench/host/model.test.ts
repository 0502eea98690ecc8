import type { WorkbookModel } from '../../../src/workbench/files/workbookModel';
import type { TestBook } from './excelRun';
import { openBook } from './excelRun';

const model: WorkbookModel = {
  activeSheet: 1,
  names: [
    { name: 'Cost', refersTo: "='The case'!$B$2", comment: 'Yearly', visible: true },
    { name: 'Ratio', refersTo: '=LAMBDA(a,b,a/b)', visible: true },
    { name: 'Hidden_part', refersTo: '=1', visible: false },
  ],
  xmlParts: [{ id: '{00000000-0000-4000-8000-000000000001}', xml: '<case xmlns="urn:airoi"/>' }],
  properties: { title: 'Support bot', author: 'Analyst' },
  sheets: [
    {
      name: 'Data',
      visibility: 'hidden',
      gridlines: true,
      cells: [
        { row: 0, column: 0, value: 'Team' },
        { row: 0, column: 1, value: 'Hours' },
        { row: 1, column: 0, value: 'a' },
        { row: 1, column: 1, value: 4 },
        { row: 2, column: 0, value: 'b' },
        { row: 2, column: 1, value: 6 },
        { row: 5, column: 0, value: 3, formula: '=SEQUENCE(3)', spill: { rows: 3, columns: 1 } },
      ],
      columnWidths: {},
      rowHeights: {},
      merges: [],
      charts: [],
      validations: [],
      conditionalFormats: [],
      tables: [
        {
          name: 'Teams',
          area: { row: 0, column: 0, rows: 3, columns: 2 },
          columns: ['Team', 'Hours'],
          style: 'TableStyleLight9',
        },
      ],
      protected: true,
    },
    {
      name: 'The case',
      visibility: 'visible',
      tabColor: '#4472C4',
      gridlines: false,
      cells: [
        {
          row: 0,
          column: 0,
          value: 'Case',
          style: { bold: true, size: 16, color: '#1F4E78', fill: '#E2EFDA' },
        },
        {
          row: 1,
          column: 1,
          value: 100,
          style: {
            numberFormat: '#,##0.00',
            locked: false,
            horizontal: 'right',
            borders: { bottom: { style: 'medium', color: '#FF0000' } },
          },
        },
        { row: 2, column: 1, value: true },
        {
          row: 3,
          column: 1,
          value: 0.1,
          formula: '=Ratio(SUM(Teams[Hours]),Cost)',
          style: { indent: 1, wrap: true },
        },
        { row: 4, column: 1, value: '#DIV/0!', isError: true, formula: '=1/0' },
      ],
      columnWidths: { 0: 180 },
      rowHeights: { 0: 30 },
      hiddenRows: [8],
      hiddenColumns: [6],
      merges: [{ row: 9, column: 0, rows: 1, columns: 3 }],
      freeze: { rows: 1, columns: 2 },
      charts: [
        {
          name: 'Bars',
          kind: 'bar',
          stacked: true,
          title: 'Hours',
          description: 'Hours of each team',
          series: [
            { name: 'Hours', values: 'Data!$B$2:$B$3', categories: 'Data!$A$2:$A$3', color: '#1F4E78' },
          ],
          categoryAxis: { title: 'Team' },
          valueAxis: { title: 'Hours', format: '0.0', min: 0, max: 10 },
          legend: 'bottom',
          covers: { row: 11, column: 1, rows: 10, columns: 4 },
        },
      ],
      validations: [
        {
          area: { row: 1, column: 1, rows: 1, columns: 1 },
          kind: 'decimal',
          operator: 'between',
          formula1: '0',
          formula2: '1000',
          errorTitle: 'Cost',
          errorMessage: 'Up to 1000.',
          promptTitle: 'Cost',
          promptMessage: 'Per year',
        },
      ],
      conditionalFormats: [
        {
          area: { row: 1, column: 1, rows: 3, columns: 1 },
          formula: '=B2>50',
          fill: '#FFC7CE',
          color: '#9C0006',
          bold: true,
        },
        // Where both apply, the first one shows.
        {
          area: { row: 1, column: 1, rows: 3, columns: 1 },
          formula: '=B2>10',
          fill: '#FFEB9C',
          color: '#9C5700',
        },
      ],
      tables: [],
      protected: true,
      page: {
        orientation: 'landscape',
        paper: 'letter',
        area: { row: 0, column: 0, rows: 20, columns: 5 },
        fitWidth: 1,
        fitHeight: 0,
        centerHorizontally: true,
        footer: 'Page &P',
      },
    },
  ],
};

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
  await book.calculate('Sheet1', 'A1', [['what was there before', '=1+1']]);
  await book.run(async (context) => {
    context.workbook.names.add('Old', '=1');
    context.workbook.worksheets.add('Data').tables.add('A1:B2', true);
    await context.sync();
  });
});
afterAll(() => book.close());

/** As data in JSON: members without a value are absent. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the workbook as data', () => {
  it('comes back as it was loaded, and calculated', async () => {
    await book.host.loadModel(model);
    const back = book.host.readModel();
    const [data, sheet] = back.sheets;
    const [wantedData, wanted] = model.sheets;
    expect(plain({ ...back, sheets: [] })).toEqual(plain({ ...model, sheets: [] }));
    expect(plain({ ...sheet, cells: [] })).toEqual(plain({ ...wanted, cells: [] }));
    expect(plain(sheet.cells)).toEqual(plain(wanted.cells));
    expect(plain({ ...data, cells: [], page: undefined })).toEqual(plain({ ...wantedData, cells: [] }));
    expect(
      data.cells.filter(({ row }) => row >= 5).map(({ row, value, spill }) => [row, value, spill]),
    ).toEqual([
      [5, 1, { rows: 3, columns: 1 }],
      [6, 2, undefined],
      [7, 3, undefined],
    ]);
  });

  it('is what Office.js then sees', async () => {
    const seen = await book.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      const total = context.workbook.names.getItem('Cost').getRange().load('values');
      await context.sync();
      return [sheets.items.map(({ name }) => name), active.name, total.values];
    });
    expect(seen).toEqual([['Data', 'The case'], 'The case', [[100]]]);
  });

  it('opens although a name cannot be kept, and says which', async () => {
    const skipped: string[] = [];
    book.host.on('skipped', (names) => skipped.push(...names));
    const before = book.host.readModel();
    await book.host.loadModel({
      ...before,
      names: [{ name: 'Rate', refersTo: '=1', visible: true }, ...before.names],
    });
    expect(skipped).toEqual([expect.stringMatching(/^Rate: .*function/)]);
    expect(plain(book.host.readModel())).toEqual(plain(before));
  });

  it('survives being loaded twice', async () => {
    const first = plain(book.host.readModel());
    await book.host.loadModel(book.host.readModel());
    expect(plain(book.host.readModel())).toEqual(first);
  });
});
