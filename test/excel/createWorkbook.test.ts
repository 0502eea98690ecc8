import { workbookPlan } from '../../src/sheets/workbookPlan';
import { formulaCase } from '../sheets/exampleCases';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(60_000);

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
  await excel.edit(async ({ workbook }) => {
    const data = workbook.worksheets.getItem('Sheet1');
    data.name = "Ann's data";
    data.getRange('A1:C4').formulas = [
      ['group', 'minutes', ''],
      ['pilot', 12, true],
      ['baseline', '=1/0', ''],
      ['', 14, ''],
    ];
    const other = workbook.worksheets.add('Other');
    other.getRange('A1:B2').values = [
      ['k', 'v'],
      [1, 2],
    ];
    other.tables.add('A1:B2', true).name = 'Sales';
    workbook.names.add('Minutes', "='Ann''s data'!$B$1:$B$4");
    workbook.names.add('Uplift', '=0.1');
    data.activate();
  });
});
afterEach(() => excel.close());

describe('readRange', () => {
  const minutes = [['minutes'], [12], ['#DIV/0!'], [14]];
  it.each([
    ['B1:B4', minutes],
    ['b:b', minutes],
    ['=$B$1:$B$400', minutes],
    ["'Ann''s data'!B:B", minutes],
    ["Ann's data!B1:B4", minutes],
    [' minutes ', minutes],
    [
      'Sales',
      [
        ['k', 'v'],
        [1, 2],
      ],
    ],
    ['Other!A2:B2', [[1, 2]]],
    [
      'A3:B4',
      [
        ['baseline', '#DIV/0!'],
        [null, 14],
      ],
    ],
    ['C2', [[true]]],
    ['Other!F1:G9', []],
  ])('%s', async (address, values) => {
    expect((await excel.workbook.readRange(address)).values).toEqual(values);
  });

  it('tells where the used cells are', async () => {
    expect(await excel.workbook.readRange("'Ann''s data'!B2:Z999")).toMatchObject({
      address: "'Ann''s data'!B2:C4",
      sheet: "Ann's data",
      row: 1,
      column: 1,
    });
  });

  it.each([
    ['', 'refused', 'Type an address such as A2:A25'],
    ['Nowhere!A1', 'missing', "There is no sheet named Nowhere. This workbook has: Ann's data, Other."],
    ['no such thing', 'refused', 'no such thing is no range of this workbook'],
    ['Uplift', 'refused', 'Uplift is no range'],
    ['A0', 'refused', 'A0 is no range'],
    ['ZZZ1', 'refused', 'ZZZ1 is no range'],
  ])('%j says what to type', async (address, code, words) => {
    await expect(excel.workbook.readRange(address)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
  });
});

it('reads the selection, cut to its used cells', async () => {
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Other').getRange('A:D').select());
  expect(await excel.workbook.readSelection()).toMatchObject({ address: 'Other!A1:B2', sheet: 'Other' });
});

it('hears of the analyst’s changes and of deleted sheets, not of what it draws', async () => {
  let heard = 0;
  const stop = await excel.workbook.onCellsChanged(() => heard++);
  const settled = async () => {
    await excel.host.idle();
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await excel.workbook.draw((holdings) => workbookPlan(formulaCase, { ...holdings, caseNumber: 1 }));
  await settled();
  expect(heard).toBe(0);

  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Inputs').getRange('B10').values = [[12]];
  });
  await settled();
  expect(heard).toBe(1);
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Other').delete());
  await settled();
  expect(heard).toBe(2);
  stop();
});

it('tells each selection', async () => {
  let tell: (address: string) => void = () => undefined;
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const stop = await excel.workbook.onSelectionChanged((address) => {
    if (address === 'Other!B2') tell(address);
  });
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Other').getRange('B2').select());
  expect(await told).toBe('Other!B2');
  stop();
});
