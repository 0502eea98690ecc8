import { readCase } from '../../src/sheets/caseReading';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import type { Block, SheetPlan, WorkbookPlan } from '../../src/sheets/plan';
import type { Holdings } from '../../src/sheets/workbook';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { formulaCase } from '../sheets/exampleCases';
import { planOfSheets } from '../sheets/planOfSheets';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(120_000);

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const block = (row: number, column: number, cells: Block['cells'], more: Partial<Block> = {}): Block => ({
  row,
  column,
  cells,
  style: 'label',
  ...more,
});
const cell = (name: string, row: number, column: number, rows = 1) => ({
  name,
  row,
  column,
  rows,
  columns: 1,
});

/** A pilot sheet as version 0.2 drew it: one row a metric, criteria for database functions out of print. */
function earlierPlan(holdings: Holdings): WorkbookPlan {
  const today = workbookPlan(formulaCase, { ...holdings, caseNumber: 1 });
  const sheet = (key: SheetPlan['key']) => today.sheets.find((one) => one.key === key)!;
  const pilot: SheetPlan = {
    ...sheet('pilot'),
    blocks: [
      block(0, 0, [['Pilot vs Baseline']], { style: 'title' }),
      block(4, 0, [['Metric', 'Unit', 'Better when', 'n', 'Mean']], { style: 'columnHead' }),
      block(5, 0, [['Handling time', 'minutes', 'lower']], { style: 'inputText', editable: true }),
      block(5, 3, [[{ formula: '=DCOUNT(Metric1_Table,Metric1_Field,Metric1_BaselineCriteria)' }]]),
      block(6, 14, [['without', 'with AI']], { style: 'inputText', editable: true }),
      block(7, 14, [[{ formula: '=INDEX(Metric1_GroupColumn,1)' }], [{ formula: '=Metric1_BaselineGroup' }]]),
      block(9, 14, [[2]]),
    ],
    names: [
      { name: 'PilotMetrics', row: 4, column: 0, rows: 2, columns: 5 },
      cell('Metric1_Name', 5, 0),
      cell('Metric1_Unit', 5, 1),
      cell('Metric1_Better', 5, 2),
      cell('Metric1_BaselineGroup', 6, 14),
      cell('Metric1_PilotGroup', 6, 15),
      cell('Metric1_BaselineCriteria', 7, 14, 2),
      cell('Metric1_Field', 9, 14),
    ],
    validations: [],
    highlights: [],
    charts: [],
  };
  return {
    ...today,
    sheets: [sheet('inputs'), pilot, sheet('result')],
    show: 'result',
    names: [
      { name: 'Metric1_Table', refersTo: '=Data!$A$1:$B$6' },
      { name: 'Metric1_GroupColumn', refersTo: '=Data!$A$1:$A$6' },
      { name: 'Metric1_ValueColumn', refersTo: '=Data!$B$1:$B$6' },
    ],
  };
}

it('reads a workbook of an earlier version and brings its sheets up to date, edits kept', async () => {
  await excel.edit(async ({ workbook }) => {
    const data = workbook.worksheets.getItem('Sheet1');
    data.name = 'Data';
    data.getRange('A1:B6').values = [
      ['group', 'minutes'],
      ['without', 14],
      ['with AI', 9],
      ['without', 12],
      ['with AI', 8],
      ['without', 13],
    ];
  });
  await excel.workbook.draw(earlierPlan);
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Pilot vs Baseline').getRange('A6').values = [['Time per ticket']];
    workbook.worksheets.getItem('Inputs').getRange('A19').values = [['Licences']];
  });

  const { case: read, damage } = readCase(await excel.workbook.readNames(() => true), 1, readTracking);
  expect(damage).toEqual([]);
  expect(read.pilotConfidence).toBe(0.95);
  expect(read.metrics).toEqual([
    {
      name: 'Time per ticket',
      unit: 'minutes',
      better: 'lower',
      evidence: 'measured',
      design: 'separate',
      scale: 'as measured',
      smallestEffect: 0.1,
      source: {
        kind: 'table',
        table: 'Data!A1:B6',
        groupColumn: 0,
        valueColumn: 1,
        baselineGroup: 'without',
        pilotGroup: 'with AI',
        personColumn: null,
        periodColumn: null,
        before: null,
        after: null,
        covariateColumn: null,
      },
      worth: null,
    },
  ]);

  // What else an update adds is tested of workbooks that earlier versions saved.
  const keys = ['inputs', 'pilot', 'result', 'runningCost'] as const;
  const report = await excel.workbook.draw((holdings) =>
    planOfSheets(read, { ...holdings, caseNumber: 1 }, keys),
  );
  expect(report.kept).toEqual(['Inputs!A19']);
  const model = await excel.model();
  const names = model.names.map(({ name }) => name);
  expect(names.filter((name) => /Field|Criteria/.test(name))).toEqual([]);
  expect(names).toContain('Metric1_Verdict');
  const { cells } = model.sheets.find(({ name }) => name === 'Pilot vs Baseline')!;
  const valueAt = (address: string) =>
    cells.find(({ row, column }) => cellAddress(row, column) === address)?.value ?? null;
  expect(['A9', 'F9', 'G9', 'H9', 'I9'].map(valueAt)).toEqual(['Time per ticket', 3, 13, 2, 8.5]);
  expect(['O7', 'O8', 'O10'].map(valueAt)).toEqual([null, null, null]);
  expect(cells.filter(({ isError }) => isError)).toEqual([]);
});
