import { metricDefaults, type Case } from '../../../src/core/case';
import type { SheetKey, WorkbookPlan } from '../../../src/sheets/plan';
import type { Holdings } from '../../../src/sheets/workbook';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { reportOf } from '../../../src/core/tracking/keptReport';
import { trackingOf } from '../../../src/core/tracking/trackingOf';
import { ownTablePlan } from '../../../src/sheets/ownTablePlan';
import { portfolioPlan } from '../../../src/sheets/portfolio/portfolioPlan';
import { noChanges, type SharingChanges } from '../../../src/sheets/sharing/sharingChanges';
import { concernsCopy, leadershipCopy } from '../../../src/sheets/sharing/leadershipCopy';
import {
  mayCallAddin,
  standaloneCells,
  standaloneChanges,
} from '../../../src/sheets/standalone/standalonePlan';
import { reportPlan } from '../../../src/sheets/tracking/reportPlan';
import { usagePlan } from '../../../src/sheets/usage/usagePlan';
import { twinLibrary } from '../../../src/functions/twins/twinLibrary';
import { daysFrom, ledgerOf } from '../../support/usage/ledgerOf';
import { openAddin } from '../../support/openAddin';
import { formulaCase } from '../../sheets/exampleCases';
import { planOfSheets } from '../../sheets/planOfSheets';
import { openExcel, type ExcelHost } from '../excelHost';
import type { Command } from './strike';
import { thinned } from './thinned';

const withMetrics = (metrics: number): Case => ({
  ...formulaCase,
  name: `Case with ${metrics}`,
  metrics: Array.from({ length: metrics }, (_, index) => ({
    ...metricDefaults,
    name: `Metric ${index}`,
    unit: 'minutes',
    better: 'lower',
    source: {
      kind: 'ranges',
      baseline: 'Data!A1:A4',
      pilot: 'Data!B1:B4',
      baselineBefore: null,
      pilotBefore: null,
    },
  })),
});

/** Excel with measurements and a total of the analyst's. */
export async function openData(calculates = false): Promise<ExcelHost> {
  const excel = await openExcel();
  if (!calculates) excel.host.engine.calculation.switchOff();
  await excel.edit(async ({ workbook }) => {
    const data = workbook.worksheets.getItem('Sheet1');
    data.name = 'Data';
    data.getRange('A1:B4').values = [
      ['before', 'after'],
      [3, 2],
      [4, 3],
      [5, 1],
    ];
    data.getRange('D1').formulas = [['=SUM(A2:B4)']];
    workbook.names.add('TheirTotal', '=Data!$D$1');
  });
  return excel;
}

/** Plans for the same workbook are the same, and are made once. */
function draw(planFor: (holdings: Holdings) => WorkbookPlan) {
  const plans = new Map<string, WorkbookPlan>();
  const planned = (holdings: Holdings) => {
    const key = JSON.stringify(holdings);
    const plan = plans.get(key) ?? thinned(planFor(holdings));
    plans.set(key, plan);
    return plan;
  };
  return (excel: ExcelHost) => excel.workbook.draw(planned);
}
const sheetsOf = (of: Case, keys: readonly SheetKey[]) =>
  draw((holdings) => planOfSheets(of, { ...holdings, caseNumber: 1 }, keys));

const ofCase = ['inputs', 'pilot'] as const;
const ofTracking = ['actuals', 'tracking'] as const;

/** A built case, with edits of the analyst. */
async function openBuilt(): Promise<ExcelHost> {
  const excel = await openData();
  await sheetsOf(withMetrics(2), ofCase)(excel);
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Inputs').getRange('G10').values = [['our own words']];
    workbook.worksheets.getItem('Pilot vs Baseline').getRange('Z4').values = [['a remark']];
  });
  return excel;
}

const tracked = (months: number): Case => {
  const of = trackedAssistant(1, true);
  return { ...of, tracking: { ...of.tracking, actuals: of.tracking.actuals.slice(0, months) } };
};

async function openTracked(): Promise<ExcelHost> {
  const excel = await openData();
  await sheetsOf(tracked(4), ofTracking)(excel);
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Actuals').getRange('Z3').values = [['a remark']];
  });
  return excel;
}

const report = reportOf(trackingOf(tracked(4), caseDrivers(tracked(4), {})), '2025-06-10')!;
const page = Array.from({ length: 60 }, (_, row) => Array.from({ length: 8 }, (__, column) => row + column));

const ledger = (last: string) =>
  ledgerOf(
    'USD',
    daysFrom('2026-01-01', last).map((day) => ({ day, source: 'OpenAI', cost: 2, feature: 'chat' })),
  );

/** Cells that call the add-in: rewritten, spilling and rewritten, without twin, without twin and spilling. */
async function openCalls(): Promise<ExcelHost> {
  const excel = await openAddin();
  await excel.edit(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D3').values = [
      ['Hours saved per week', 5, 10, 15],
      ['Fully loaded hourly cost', 80, 85, 90],
      ['Tool cost', 10000, 12000, 20000],
    ];
    sheet.getRange('F1:F4').formulas = [
      ['=1+AIROI.DRIFT(100,12)*2'],
      ['=SUM(B1:D1)'],
      ['=AIROI.SAMPLESIZE(0.5)+1'],
      ['=IFERROR(AIROI.BREAKEVEN(1000,2,3),"never")'],
    ];
    sheet.getRange('H1').formulas = [['=AIROI.CASHFLOW(1200,200,500,3)']];
    sheet.getRange('H8').formulas = [['=AIROI.TORNADO(A1:D3)']];
    const data = workbook.worksheets.add('Raw data');
    data.getRange('A1:B3').values = [
      ['Agent', 'Minutes'],
      ['Ann Lee', 10],
      ['Bo Ek', 20],
    ];
    workbook.names.add('Theirs', '=Sheet1!$F$1');
    workbook.names.add('Minutes', data.getRange('B2:B3'));
    sheet.getRange('F6:F7').formulas = [['=AVERAGE(Minutes)'], ["=SUM('Raw data'!B2:B3)"]];
    workbook.worksheets.add('Attic').visibility = 'VeryHidden';
    const summary = workbook.worksheets.add('Summary');
    summary.getRange('A1').values = [['Fund']];
    workbook.names.add('CaseRecommendation', summary.getRange('A1'));
    workbook.names.add('CaseName', summary.getRange('A2'));
    workbook.properties.author = 'Ann Lee';
  });
  await excel.host.idle();
  return excel;
}

/** What is to be changed is found out once, as the pane does before it shows its button. */
function sharing(
  about: Pick<Command, 'name' | 'requests' | 'heard'>,
  changesFor: (excel: ExcelHost) => Promise<SharingChanges>,
): Command {
  let changes = noChanges;
  return {
    ...about,
    open: async () => {
      const excel = await openCalls();
      changes = await changesFor(excel);
      return excel;
    },
    run: (excel) => excel.workbook.prepare(changes),
  };
}

const properties = { title: 'Support', subject: 'Business case', author: '', keywords: 'AI' };

export const commands: readonly Command[] = [
  { name: 'build', requests: 2, open: () => openData(), run: sheetsOf(withMetrics(1), ofCase) },
  { name: 'build, tracked', requests: 2, open: () => openData(), run: sheetsOf(tracked(3), ofTracking) },
  { name: 'update, fewer metrics', requests: 3, open: openBuilt, run: sheetsOf(withMetrics(1), ofCase) },
  { name: 'update, more metrics', requests: 3, open: openBuilt, run: sheetsOf(withMetrics(3), ofCase) },
  { name: 'update, tracked', requests: 3, open: openTracked, run: sheetsOf(tracked(7), ofTracking) },
  {
    name: 'update, tracking added',
    requests: 3,
    open: openBuilt,
    run: sheetsOf({ ...withMetrics(2), tracking: tracked(2).tracking }, [...ofCase, 'actuals']),
  },
  {
    name: 'keep a report',
    requests: 3,
    open: openTracked,
    run: draw((holdings) => {
      const plan = reportPlan(tracked(4), report, page, { ...holdings, caseNumber: 1 });
      return { ...plan, sheets: plan.sheets.filter(({ key }) => key === 'gates' || key === 'report') };
    }),
  },
  { name: 'portfolio', requests: 3, open: openBuilt, run: draw(portfolioPlan) },
  {
    name: 'usage',
    requests: 2,
    open: () => openData(),
    run: draw((holdings) => usagePlan(ledger('2026-01-12'), 1, holdings)),
  },
  {
    name: 'usage, next month',
    requests: 3,
    open: async () => {
      const excel = await openData();
      await draw((holdings) => usagePlan(ledger('2026-01-12'), 1, holdings))(excel);
      return excel;
    },
    run: draw((holdings) => usagePlan(ledger('2026-02-03'), 1, holdings)),
  },
  {
    name: 'insert',
    requests: 3,
    open: async () => {
      const excel = await openData();
      await excel.edit(async ({ workbook }) => {
        const data = workbook.worksheets.getItem('Data');
        data.getRange('E6').format.fill.color = '#FFEE00';
        data.getRange('F7').numberFormat = [['0.000']];
        data.getRange('E:E').format.columnWidth = 200;
      });
      return excel;
    },
    run: ({ host, workbook }) => {
      // A workbook that is put back has its first cell selected.
      host.engine.book.getActiveSheet().getRange('E5').activate();
      return workbook.insert(({ row, column }) => ({
        blocks: [
          { row, column, cells: [['Against a benchmark', null]], style: 'section' },
          { row: row + 1, column, cells: [['=not a formula']], style: 'label' },
          { row: row + 1, column: column + 1, cells: [[0.25]], style: 'input', format: '0.0%' },
          { row: row + 2, column, cells: [[{ formula: '=2*3' }]], style: null, format: '0.00' },
        ],
        columnWidths: [
          { column, characters: 30 },
          { column: column + 1, characters: 40 },
        ],
      }));
    },
  },
  {
    name: 'own benchmarks',
    requests: 2,
    open: () => openData(),
    run: ({ workbook }) =>
      workbook.addTable(({ sheetNames }) =>
        ownTablePlan(sheetNames, {
          ownSheet: 'Own benchmarks',
          ownNotes: ['Own benchmarks', 'One row a figure.'],
        }),
      ),
  },
  sharing({ name: 'standalone', requests: 6 }, async ({ workbook }) => {
    const cells = standaloneCells(await workbook.readFormulas(mayCallAddin), twinLibrary);
    return { ...noChanges, ...standaloneChanges(cells, twinLibrary, true) };
  }),
  sharing({ name: 'mend findings', requests: 3 }, async () => ({
    ...noChanges,
    shownSheets: ['Attic'],
    replaced: [
      { sheet: 'Raw data', row: 1, column: 0, before: 'Ann Lee', after: 'Person 1' },
      { sheet: 'Raw data', row: 2, column: 0, before: 'Bo Ek', after: 'Person 2' },
    ],
  })),
  sharing({ name: 'copy for leadership', requests: 4, heard: 2 }, async ({ workbook }) => {
    const options = { leaveOut: ['Raw data', 'Attic'], freezeAll: false, properties };
    const outline = await workbook.readOutline();
    const formulas = await workbook.readFormulas(concernsCopy(outline, options));
    return leadershipCopy(outline, formulas, options);
  }),
];
