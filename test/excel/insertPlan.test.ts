import type { InsertionPlan, Place, TablePlan } from '../../src/sheets/plan';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { WorkbookError } from '../../src/sheets/workbook';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(240_000);

/** A title over a figure and the formula that doubles it. */
const plan = ({ row, column }: Place): InsertionPlan => ({
  blocks: [
    { row, column, cells: [['Against a benchmark', null]], style: 'section' },
    { row: row + 1, column, cells: [['=not a formula']], style: 'label' },
    { row: row + 1, column: column + 1, cells: [[0.25]], style: 'input', format: '0.0%' },
    { row: row + 2, column, cells: [['Twice']], style: null },
    {
      row: row + 2,
      column: column + 1,
      cells: [[{ formula: `=2*${cellAddress(row + 1, column + 1)}` }]],
      style: null,
      format: '0.00',
    },
  ],
  columnWidths: [
    { column, characters: 30 },
    { column: column + 1, characters: 4 },
  ],
});
const table: TablePlan = {
  sheet: 'Own benchmarks',
  name: 'OwnBenchmarks',
  notes: ['Your own benchmarks', 'One row a figure.'],
  columns: [
    { head: 'industry', width: 20 },
    { head: 'evidence', width: 18, values: ['measured', 'survey'] },
    { head: 'read', width: 12, format: '@' },
  ],
};

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
  await excel.edit(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Our plan';
    sheet.getRange('A1:B2').values = [
      ['hours', 3],
      ['cost', 4],
    ];
    // A look of the analyst's own where the block goes.
    sheet.getRange('E6').format.fill.color = '#FFEE00';
    sheet.getRange('E6').format.font.bold = true;
    sheet.getRange('F7').numberFormat = [['0.000']];
    sheet.getRange('D:D').format.columnWidth = 40;
    sheet.getRange('E:E').format.columnWidth = 200;
  });
  await select('D5');
});
afterEach(() => excel.close());

const select = (address: string) =>
  excel.edit(async ({ workbook }) => workbook.worksheets.getActiveWorksheet().getRange(address).select());

/** The workbook as one sees it: what Excel shows without being told may also be told. */
async function seen() {
  const { sheets, ...model } = await excel.model();
  const untold = { color: '#000000', size: 10, vertical: 'bottom' } as const;
  return {
    ...model,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells
        .map(({ style, ...cell }) => ({
          ...cell,
          style: Object.entries(style ?? {}).filter(
            ([key, value]) => value !== undefined && value !== untold[key as keyof typeof untold],
          ),
        }))
        .filter(({ value, style }) => value !== null || style.length > 0),
    })),
  };
}

const failureOf = (work: Promise<unknown>) => work.catch((caught: unknown) => caught);

it('draws at the selection and answers where', async () => {
  expect(await excel.workbook.insert(plan)).toBe("'Our plan'!D5:E7");
  const [sheet] = (await excel.model()).sheets;
  const shown = Object.fromEntries(
    sheet!.cells.map(({ row, column, value, formula }) => [`${row},${column}`, formula ?? value]),
  );
  expect(shown).toMatchObject({
    '0,0': 'hours',
    '4,3': 'Against a benchmark',
    '5,3': '=not a formula',
    '5,4': 0.25,
    '6,3': 'Twice',
    '6,4': '=2*E6',
  });
  expect(sheet!.cells.find(({ row, column }) => row === 6 && column === 4)!.value).toBe(0.5);
});

it('widens columns that are too narrow and leaves the others', async () => {
  const widths = async () => {
    let points: number[] = [];
    await excel.edit(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Our plan');
      const formats = ['D1', 'E1'].map((cell) => sheet.getRange(cell).format.load('columnWidth'));
      await context.sync();
      points = formats.map(({ columnWidth }) => columnWidth);
    });
    return points;
  };
  const [, wide] = await widths();
  await excel.workbook.insert(plan);
  // 30 characters of 7 pixels and 5 for the margins, at 0.75 points a pixel.
  expect(await widths()).toEqual([161.25, wide]);
});

it.each([
  ['a value', 'E7', (range: Excel.Range) => (range.values = [[1]]), "'Our plan'!E7 holds something"],
  ['a formula that shows nothing', 'D6', (range: Excel.Range) => (range.formulas = [['=""']]), 'D6'],
  ['an empty cell of a table', 'C3', (range: Excel.Range) => range.getResizedRange(4, 1), 'The table'],
])('refuses to draw over %s and writes nothing', async (kind, address, put, words) => {
  await excel.edit(async ({ workbook }) => {
    const range = workbook.worksheets.getItem('Our plan').getRange(address);
    const area = put(range);
    if (kind.includes('table')) workbook.tables.add(area as Excel.Range, true);
  });
  await select('D5');
  const before = await excel.model();
  const error = await failureOf(excel.workbook.insert(plan));
  expect(error).toMatchObject({ code: 'occupied', message: expect.stringContaining(words) as string });
  expect((error as Error).message).toContain('3 empty rows and 2 empty columns');
  expect(await excel.model()).toEqual(before);
});

it.each([
  ['D2:D5', "The merged cells 'Our plan'!D2:D5 are here"],
  ['E6:G6', "The merged cells 'Our plan'!E6:G6 are here"],
])('refuses to draw over merged cells (%s), which would hide what is written', async (address, words) => {
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Our plan').getRange(address).merge());
  await select('D5');
  const before = await excel.model();
  const error = await failureOf(excel.workbook.insert(plan));
  expect(error).toMatchObject({ code: 'occupied', message: expect.stringContaining(words) as string });
  expect(await excel.model()).toEqual(before);
});

it('draws a single cell into merged cells, and names it as one', async () => {
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Our plan').getRange('D5:E6').merge());
  await select('D5');
  const one = ({ row, column }: Place): InsertionPlan => ({
    blocks: [{ row, column, cells: [[0.25]], style: null }],
    columnWidths: [],
  });
  expect(await excel.workbook.insert(one)).toBe("'Our plan'!D5");
});

it.each(['XFD5', 'A1048576'])('says that there is no room at %s', async (address) => {
  await select(address);
  const before = await excel.model();
  const error = await failureOf(excel.workbook.insert(plan));
  expect(error).toMatchObject({
    code: 'occupied',
    message: expect.stringMatching(/sheet ends .* 3 empty rows and 2 empty columns/) as string,
  });
  expect(await excel.model()).toEqual(before);
});

it('refuses a protected sheet and says what to do', async () => {
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Our plan').protection.protect());
  const error = await failureOf(excel.workbook.insert(plan));
  expect(error).toMatchObject({
    code: 'protected',
    message: expect.stringContaining('Unprotect Sheet') as string,
  });
});

it('leaves the workbook as it was, wherever inserting fails', async () => {
  const before = await seen();
  for (const request of [0, 1]) {
    excel.host.faults.fail({ request, code: 'InvalidOperationInCellEditMode' });
    expect(await failureOf(excel.workbook.insert(plan))).toMatchObject({ code: 'editing' });
    excel.host.faults.clear();
    expect(await seen()).toEqual(before);
  }
  for (const action of [0, 5, 12, 20, 28, 36, 44]) {
    excel.host.faults.fail({ request: 2, action, code: 'GeneralException' });
    expect(await failureOf(excel.workbook.insert(plan))).toBeInstanceOf(WorkbookError);
    excel.host.faults.clear();
    expect(await seen()).toEqual(before);
  }
  excel.host.faults.fail({ request: 2, code: 'RequestAborted', lostResponse: true });
  expect(await failureOf(excel.workbook.insert(plan))).toMatchObject({ code: 'refused' });
  excel.host.faults.clear();
  expect(await seen()).toEqual(before);
  expect(await excel.workbook.insert(plan)).toBe("'Our plan'!D5:E7");
});

it('says so where taking back fails too', async () => {
  excel.host.faults.fail({ request: 2, action: 30, code: 'GeneralException' });
  excel.host.faults.fail({ request: 3, code: 'GeneralException' });
  expect(await failureOf(excel.workbook.insert(plan))).toMatchObject({ code: 'not-restored' });
});

it('adds a table on a sheet of its own, finds it by its name, and none where there is none', async () => {
  expect(await excel.workbook.readTable('OwnBenchmarks')).toBeNull();
  expect(await excel.workbook.addTable(() => table)).toBe('Own benchmarks');
  const model = await excel.model();
  const sheet = model.sheets.find(({ name }) => name === 'Own benchmarks')!;
  expect(sheet.tables).toMatchObject([
    { name: 'OwnBenchmarks', area: { row: 3, column: 0, rows: 2, columns: 3 } },
  ]);
  expect(await excel.workbook.readTable('OwnBenchmarks')).toMatchObject({
    sheet: 'Own benchmarks',
    row: 3,
    column: 0,
    values: [['industry', 'evidence', 'read']],
  });
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Own benchmarks').getRange('A5:C5').values = [
      ['retail', 'survey', '2026-05'],
    ];
  });
  expect((await excel.workbook.readTable('ownbenchmarks'))!.values[1]).toEqual([
    'retail',
    'survey',
    '2026-05',
  ]);
});

it('leaves no trace of a table that could not be added', async () => {
  const before = await excel.model();
  for (const [request, action] of [
    [0, 0],
    [1, 2],
    [1, 10],
    [1, 25],
  ] as const) {
    excel.host.faults.fail({ request, action, code: 'AccessDenied' });
    expect(await failureOf(excel.workbook.addTable(() => table))).toMatchObject({ code: 'protected' });
    excel.host.faults.clear();
    expect(await excel.model()).toEqual(before);
  }
  excel.host.faults.fail({ request: 1, code: 'Timeout', lostResponse: true });
  expect(await failureOf(excel.workbook.addTable(() => table))).toMatchObject({ code: 'refused' });
  excel.host.faults.clear();
  expect(await excel.model()).toEqual(before);
});

it('does not add a sheet to a workbook whose structure is protected', async () => {
  await excel.edit(async ({ workbook }) => workbook.protection.protect());
  expect(await failureOf(excel.workbook.addTable(() => table))).toMatchObject({ code: 'protected' });
});
