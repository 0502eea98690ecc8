import type { Block, CellContent, SheetPlan, WorkbookPlan } from '../../src/sheets/plan';
import { cellAddress } from '../../src/sheets/rangeAddress';
import type { DrawReport } from '../../src/sheets/workbook';
import type { ModelSheet } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(120_000);

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

type Row = readonly [month: CellContent, hours: CellContent, note: CellContent];

const HEAD = 2;
const months = (...rows: Row[]) => rows;
const [jan, feb, mar] = [[46023, 10, 'first'] as Row, [46054, 20, null] as Row, [46082, 30, null] as Row];

/** A title, and below it a table of months. */
function logPlan(
  rows: readonly Row[],
  heads = ['Month', 'Hours', 'Note'],
  beside: readonly Block[] = [],
): WorkbookPlan {
  const area = { row: HEAD, column: 0, rows: Math.max(1, rows.length) + 1, columns: 3 };
  const body = (column: number, more: Pick<Block, 'style' | 'format'>): Block => ({
    row: HEAD + 1,
    column,
    cells: rows.length === 0 ? [[null]] : rows.map((row) => [row[column]!]),
    editable: true,
    ...more,
  });
  const sheet: SheetPlan = {
    key: 'actuals',
    title: 'Log',
    anchor: 'LogTitle',
    blocks: [
      { row: 0, column: 0, cells: [['What was told']], style: 'title' },
      { row: HEAD, column: 0, cells: [heads], style: 'columnHead' },
      body(0, { style: 'input', format: 'yyyy-mm' }),
      body(1, { style: 'input', format: '#,##0.0' }),
      body(2, { style: 'inputText' }),
      ...beside,
    ],
    names: [
      { name: 'LogTitle', row: 0, column: 0, rows: 1, columns: 1 },
      { name: 'LogAll', ...area },
      ...['LogMonth', 'LogHours', 'LogNote'].map((name, column) => ({
        name,
        row: HEAD + 1,
        column,
        rows: area.rows - 1,
        columns: 1,
      })),
    ],
    tables: [{ name: 'Log', area, style: 'TableStyleLight1' }],
    charts: [],
    validations: [
      {
        kind: 'number',
        min: 0,
        area: { row: HEAD + 1, column: 1, rows: area.rows - 1, columns: 1 },
        title: 'Hours',
        message: 'Enter 0 or more.',
      },
    ],
    highlights: [],
    columnWidths: [10, 10, 30],
    rowHeights: [],
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    tabColor: '#000000',
    print: { orientation: 'portrait', area: { row: 0, column: 0, rows: HEAD + area.rows, columns: 3 } },
  };
  return { sheets: [sheet], names: [], staleNames: [], show: 'actuals' };
}

const draw = (...rows: Row[]): Promise<DrawReport> => excel.workbook.draw(() => logPlan(rows));

const onLog = (act: (sheet: Excel.Worksheet) => void) =>
  excel.edit(async ({ workbook }) => act(workbook.worksheets.getItem('Log')));

async function log(): Promise<ModelSheet> {
  return (await excel.model()).sheets.find(({ name }) => name === 'Log')!;
}

/** The table's cells as they were entered, heads first. */
async function table(): Promise<unknown[][]> {
  const { cells, tables } = await log();
  const { row, column, rows, columns } = tables[0]!.area;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => {
      const cell = cells.find((one) => one.row === row + i && one.column === column + j);
      return cell?.formula ?? cell?.value ?? null;
    }),
  );
}

async function namesOfLog(): Promise<Record<string, string>> {
  const { names } = await excel.model();
  return Object.fromEntries(names.map(({ name, refersTo }) => [name, refersTo]));
}

it('makes the table with its sheet, in the same request', async () => {
  const report = await draw(jan, feb);
  expect(report).toMatchObject({ roundTrips: 2, kept: [] });
  expect((await log()).tables).toEqual([
    {
      name: 'Log',
      area: { row: HEAD, column: 0, rows: 3, columns: 3 },
      columns: ['Month', 'Hours', 'Note'],
      style: 'TableStyleLight1',
    },
  ]);
  const before = await excel.model();
  await draw(jan, feb);
  expect(await excel.model()).toEqual(before);
});

it('takes another name where something else has it', async () => {
  await excel.edit(async ({ workbook }) => {
    const data = workbook.worksheets.getItem('Sheet1');
    data.getRange('A1:A2').values = [['Mine'], [1]];
    data.tables.add('A1:A2', true).name = 'log';
    workbook.names.add('Log_2', data.getRange('A1'));
  });
  await draw(jan);
  expect((await log()).tables.map(({ name }) => name)).toEqual(['Log_3']);
});

it('grows with the case, and what refers to its columns with it', async () => {
  await draw(jan, feb);
  await excel.edit(async ({ workbook }) => {
    const data = workbook.worksheets.getItem('Sheet1');
    data.getRange('A1').formulas = [['=SUM(Log!B4:B5)']];
    workbook.names.add('MyHours', '=Log!$B$4:$B$5');
    workbook.worksheets.getItem('Log').getRange('B4').format.fill.color = '#FF0000';
  });
  const report = await draw(jan, feb, mar);
  expect(report).toMatchObject({ roundTrips: 3, kept: [] });
  expect(await table()).toEqual([['Month', 'Hours', 'Note'], jan, feb, mar]);
  expect(await namesOfLog()).toEqual({
    LogTitle: '=Log!$A$1',
    LogAll: '=Log!$A$3:$C$6',
    LogMonth: '=Log!$A$4:$A$6',
    LogHours: '=Log!$B$4:$B$6',
    LogNote: '=Log!$C$4:$C$6',
    MyHours: '=Log!$B$4:$B$6',
  });
  const { cells, validations, page } = await log();
  const look = (address: string) =>
    cells.find(({ row, column }) => cellAddress(row, column) === address)!.style!;
  expect(look('B6')).toEqual(look('B5'));
  expect(look('B4').fill).toBe('#FF0000');
  expect(validations.map(({ area }) => area)).toEqual([
    { row: 3, column: 1, rows: 2, columns: 1 },
    { row: 5, column: 1, rows: 1, columns: 1 },
  ]);
  expect(page!.area!.rows).toBe(6);
  const total = (await excel.model()).sheets.find(({ name }) => name === 'Sheet1')!.cells[0]!;
  expect(total).toMatchObject({ formula: '=SUM(Log!B4:B6)', value: 60 });
});

it('fills its first row where nothing was told, and never becomes shorter', async () => {
  await draw();
  expect(await table()).toEqual([
    ['Month', 'Hours', 'Note'],
    [null, null, null],
  ]);
  await draw(jan);
  expect(await table()).toEqual([['Month', 'Hours', 'Note'], jan]);
  await draw(jan, feb, mar);
  await draw(jan);
  const none = [null, null, null];
  expect(await table()).toEqual([['Month', 'Hours', 'Note'], jan, none, none]);
  expect((await namesOfLog()).LogHours).toBe('=Log!$B$4:$B$6');
  await draw(jan, mar);
  expect(await table()).toEqual([['Month', 'Hours', 'Note'], jan, mar, none]);
});

it('leaves each month where the analyst sorted it, with what they entered', async () => {
  await draw(jan, feb, mar);
  await onLog((sheet) => {
    sheet.getRange('A4:C6').formulas = [
      [46082, '=5*6', ''],
      [46054, 20, 'checked'],
      [46023, 10, 'first'],
    ];
  });
  const [apr, may]: [Row, Row] = [
    [46113, 40, null],
    [46143, 50, null],
  ];
  // In the pane, February was corrected to May and April came.
  await draw(mar, [46143, 20, 'checked'], jan, apr);
  expect((await table()).slice(1)).toEqual([
    [46082, '=5*6', null],
    [46143, 20, 'checked'],
    [46023, 10, 'first'],
    apr,
  ]);
  await draw([46082, 31, null], may, jan, apr);
  expect((await table()).slice(1)).toEqual([[46082, 31, null], may, jan, apr]);
});

it('leaves rows alone that hold nothing, and formulas that have nothing to show yet', async () => {
  await draw(jan, feb, mar);
  const waiting = ['=IF(Sheet1!A1="","",Sheet1!A1)', '=IF(Sheet1!B1="","",Sheet1!B1)'];
  await onLog((sheet) => {
    sheet.getRange('A5:C5').clear('Contents');
    sheet.getRange('A6:B6').formulas = [waiting];
  });
  await draw(jan, feb);
  expect((await table()).slice(1)).toEqual([jan, [null, null, null], [...waiting, null], feb]);
});

it('keeps a renamed table, renamed heads, and words where a number belongs', async () => {
  await draw(jan, feb);
  await excel.edit(async ({ workbook }) => {
    workbook.tables.getItem('Log').name = 'TimeLog';
    const sheet = workbook.worksheets.getItem('Log');
    sheet.name = 'Our log';
    sheet.getRange('B3').values = [['Hours (June on)']];
    sheet.getRange('B5').values = [['not known']];
  });
  const report = await draw(jan, [46054, null, 'asked'], mar);
  expect(report.kept).toEqual(["'Our log'!B3", "'Our log'!B5"]);
  const { tables } = (await excel.model()).sheets.find(({ name }) => name === 'Our log')!;
  expect(tables).toMatchObject([{ name: 'TimeLog', columns: ['Month', 'Hours (June on)', 'Note'] }]);
  const again = await excel.workbook.draw(() => logPlan([jan, feb, mar], ['Month', 'Saved hours', 'Remark']));
  expect(again.kept).toEqual(["'Our log'!B3"]);
  const { cells } = (await excel.model()).sheets.find(({ name }) => name === 'Our log')!;
  const holds = (row: number) => cells.filter((cell) => cell.row === row).map(({ value }) => value);
  expect(holds(2)).toEqual(['Month', 'Hours (June on)', 'Remark']);
  expect(holds(4).slice(0, 2)).toEqual([46054, 20]);
});

describe('columns', () => {
  it('of the analyst’s own stay beside their month', async () => {
    await draw(jan, feb, mar);
    excel.host.engine.book.getSheetByName('Log')!.insertColumnAfter(0);
    await onLog((sheet) => {
      sheet.getRange('B3:B6').values = [['Who'], ['Ann'], ['Bob'], ['Cem']];
      sheet.getRange('E3:E6').values = [['Ticket'], [1], [2], [3]];
      sheet.tables.getItem('Log').resize('A3:E6');
    });
    const report = await draw(feb, mar, [46113, 40, 'new']);
    expect(report.kept).toEqual([]);
    expect(await table()).toEqual([
      ['Month', 'Who', 'Hours', 'Note', 'Ticket'],
      [null, 'Ann', null, null, 1],
      [46054, 'Bob', 20, null, 2],
      [46082, 'Cem', 30, null, 3],
      [46113, null, 40, 'new', null],
    ]);
    const { LogAll, LogHours } = await namesOfLog();
    expect({ LogAll, LogHours }).toEqual({ LogAll: '=Log!$A$3:$E$7', LogHours: '=Log!$C$4:$C$7' });
  });

  it('that were deleted come back at the right', async () => {
    await draw(jan, feb);
    excel.host.engine.book.getSheetByName('Log')!.deleteColumn(1);
    await draw(jan, feb);
    expect(await table()).toEqual([
      ['Month', 'Note', 'Hours'],
      [46023, 'first', 10],
      [46054, null, 20],
    ]);
    expect((await namesOfLog()).LogHours).toBe('=Log!$C$4:$C$5');
    const before = await excel.model();
    await draw(jan, feb);
    expect(await excel.model()).toEqual(before);
  });
});

describe('what is shown beside the table', () => {
  const states: Block = {
    row: HEAD,
    column: 4,
    cells: [
      ['State', 'Twice'],
      ...Array.from({ length: 4 }, (_, at) => [
        { formula: `=IF(${at + 1}>ROWS(LogHours),"",INDEX(LogHours,${at + 1}))` },
        { formula: `=IF(E${HEAD + 2 + at}="","",2*E${HEAD + 2 + at})` },
      ]),
    ],
    style: 'calculation',
  };
  const drawBeside = (...rows: Row[]) => excel.workbook.draw(() => logPlan(rows, undefined, [states]));
  const besides = async () => {
    const { cells } = await log();
    return Array.from({ length: 5 }, (_, i) =>
      [4, 5].map(
        (column) => cells.find((one) => one.row === HEAD + i && one.column === column)?.value || null,
      ),
    );
  };
  const shown = [
    ['State', 'Twice'],
    [10, 20],
    [20, 40],
    [null, null],
    [null, null],
  ];

  it('is written anew where a column that came into the table pushed it away', async () => {
    await drawBeside(jan, feb);
    expect(await besides()).toEqual(shown);
    // As Excel inserts a column of a table: cells right of it move, in its rows only.
    await onLog((sheet) => {
      sheet.getRange('B3:G5').formulas = [
        ['Who', 'Hours', 'Note', '', 'State', 'Twice'],
        ['Ann', 10, 'first', '', '=IF(1>ROWS(LogHours),"",INDEX(LogHours,1))', '=IF(F4="","",2*F4)'],
        ['Bob', 20, '', '', '=IF(2>ROWS(LogHours),"",INDEX(LogHours,2))', '=IF(F5="","",2*F5)'],
      ];
      sheet.getRange('E3:E5').clear('Contents');
      sheet.tables.getItem('Log').resize('A3:D5');
    });
    await excel.edit(async ({ workbook }) => {
      workbook.names.getItem('LogHours').formula = '=Log!$C$4:$C$5';
      workbook.names.getItem('LogNote').formula = '=Log!$D$4:$D$5';
    });
    expect((await drawBeside(jan, feb)).kept).toEqual([]);
    expect(await besides()).toEqual(shown);
    expect((await table()).map(([, who]) => who)).toEqual(['Who', 'Ann', 'Bob']);
  });

  it('is not drawn over columns of the analyst’s', async () => {
    await drawBeside(jan, feb);
    await onLog((sheet) => {
      sheet.getRange('D3:E3').values = [['Who', 'Where']];
      sheet.tables.getItem('Log').resize('A3:E5');
    });
    const before = await excel.model();
    await expect(drawBeside(jan, feb, mar)).rejects.toMatchObject({
      code: 'occupied',
      message: expect.stringContaining('The table Log on Log reaches over E3') as string,
    });
    expect(await excel.model()).toEqual(before);
  });
});

describe('a table that is one no more', () => {
  it('is made anew of its cells', async () => {
    await draw(jan, feb);
    await onLog((sheet) => sheet.tables.getItem('Log').convertToRange());
    await draw(jan, feb, mar);
    expect((await log()).tables).toMatchObject([{ name: 'Log', style: 'TableStyleLight1' }]);
    expect(await table()).toEqual([['Month', 'Hours', 'Note'], jan, feb, mar]);
  });

  it('is drawn where it stood when its cells were deleted', async () => {
    await draw(jan, feb);
    excel.host.engine.book.getSheetByName('Log')!.deleteRows(HEAD, 3);
    await draw(jan, mar);
    expect(await table()).toEqual([['Month', 'Hours', 'Note'], jan, mar]);
  });
});

it('refuses to grow over something of the analyst’s, and changes nothing', async () => {
  await draw(jan);
  await onLog((sheet) => {
    sheet.getRange('C5').values = [['a remark']];
  });
  const before = await excel.model();
  await expect(draw(jan, feb)).rejects.toMatchObject({
    code: 'occupied',
    message: expect.stringContaining('Log!C5 holds something of yours') as string,
  });
  expect(await excel.model()).toEqual(before);
});

describe('wherever drawing fails, a table', () => {
  /**
   * Draws with a lost answer, and with faults within the writing request, the last ones one by one: there the table
   * itself is made or grown. Then without.
   */
  async function failsWithoutTrace(...rows: Row[]) {
    const before = await excel.model();
    const fails = async (fault: { readonly lostResponse: true } | { readonly action: number }) => {
      excel.host.faults.fail({ request: 2, code: 'GeneralException', ...fault });
      const error: unknown = await draw(...rows).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ name: 'WorkbookError', code: 'refused' });
      expect({ ...fault, model: await excel.model() }).toEqual({ ...fault, model: before });
    };
    await fails({ lostResponse: true });
    const { actions } = excel.host.requests.entries.filter(({ error }) => error !== undefined).at(-1)!;
    for (let action = 0; action < actions; action += action < actions - 6 ? 6 : 1) await fails({ action });
    await draw(...rows);
  }

  it('that would grow stays as it was', async () => {
    await draw(jan, feb);
    await onLog((sheet) => {
      sheet.getRange('B3:B4').formulas = [['Hours (June on)'], ['=2*5']];
      sheet.getRange('D4').formulas = [['=SUM(LogHours)']];
    });
    const rows = months(feb, [46082, 30, 'third'], [46113, 40, 'fourth']);
    await failsWithoutTrace(...rows);
    expect((await table()).slice(1)).toEqual([[null, null, null], ...rows]);
  });

  it('that would be made anew stays plain cells', async () => {
    await draw(jan, feb);
    await onLog((sheet) => {
      sheet.tables.getItem('Log').convertToRange();
      sheet.getRange('B3').values = [['Time']];
    });
    await failsWithoutTrace(jan, feb, mar);
    expect((await table()).slice(1)).toEqual([jan, feb, mar]);
  });
});
