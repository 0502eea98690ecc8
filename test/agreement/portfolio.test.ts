import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inputKeys } from '../../src/core/inputs';
import { caseNames } from '../../src/sheets/caseNames';
import { portfolioPlan } from '../../src/sheets/portfolio/portfolioPlan';
import { simulationLabels } from '../../src/sheets/risk/simulationCells';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel } from '../excel/excelHost';
import type { BuiltCase } from './builtCase';
import { differences, recalculate, valueAt, type Engine } from './engines';
import { savedCase } from './savedCase';

jest.setTimeout(300_000);

interface Figures {
  readonly name: string;
  readonly currency: string;
  readonly value: readonly [low: number, likely: number, high: number];
  readonly investment: number;
  readonly costs: number;
  readonly payback: number | string;
  readonly gain?: number;
  /** What has come, where it is tracked. */
  readonly tracked?: {
    readonly forecast: readonly [low: number, likely: number, high: number];
    readonly planned: readonly [benefit: number | string, cost: number];
    readonly net: number | string;
    readonly months: number;
    readonly share: number | string;
    readonly alarms: readonly [overrun: string, adoption: string, decay: string, benefit: string];
    readonly readiness: number | string;
    readonly decision: string;
    /** States of the first kill criteria. */
    readonly killing: readonly string[];
    readonly lastReport: number | string;
  };
}

/** Cells with the names that a case's sheets carry, and nothing else of them: figures that can be added by hand. */
async function standIn(sheet: Excel.Worksheet, number: number, of: Figures): Promise<void> {
  const { workbook } = sheet.context as Excel.RequestContext;
  const names = caseNames(number);
  const [low, likely, high] = of.value;
  const cells: [string, string | number][] = [
    [names.fact('CaseName'), of.name],
    [names.fact('CaseCurrency'), of.currency],
    [names.fact('CaseChecks'), 'All checks OK'],
    [names.fact('CaseRecommendation'), likely > 0 ? 'Fund' : 'Stop'],
    [names.fact('CaseNextGate'), 'Roll-out to two teams'],
    [names.fact('CaseGateDate'), 46_400],
    [names.fact('CaseSimulationState'), of.gain === undefined ? 'not run' : 'up to date'],
    [names.figure('netPresentValue'), likely],
    [names.end('netPresentValue', 'Low'), low],
    [names.end('netPresentValue', 'High'), high],
    [names.figure('investment'), of.investment],
    [names.figure('presentCosts'), of.costs],
    [names.figure('presentRoi'), likely / of.costs],
    [names.figure('paybackFromStart'), of.payback],
    ...inputKeys.flatMap((key, index): [string, string | number][] => [
      [names.figure(key), index < 4 ? 10 : 0],
      [names.evidence(key), index === 0 ? 'measured' : 'assumption'],
    ]),
  ];
  cells.forEach(([name, value], row) => {
    sheet.getRangeByIndexes(row, number, 1, 1).values = [[value]];
    workbook.names.add(name, sheet.getRangeByIndexes(row, number, 1, 1));
  });
  const simulation = sheet.getRangeByIndexes(60 + number * 3, 0, 2, 2);
  simulation.values = [
    [simulationLabels.seed, 7],
    [simulationLabels.probabilityOfGain, of.gain ?? ''],
  ];
  workbook.names.add(names.fact('CaseSimulation'), simulation);
}

/** What the sheets of tracking name, as far as the portfolio reads it. */
async function standInTracked(sheet: Excel.Worksheet, number: number, of: NonNullable<Figures['tracked']>) {
  const { workbook } = sheet.context as Excel.RequestContext;
  const names = caseNames(number);
  const [low, likely, high] = of.forecast;
  const areas: [string, (string | number)[][]][] = [
    [names.fact('CaseTrackLast'), [[of.months]]],
    [names.figure('forecastNet'), [[likely]]],
    [names.end('forecastNet', 'Low'), [[low]]],
    [names.end('forecastNet', 'High'), [[high]]],
    [names.figure('plannedBenefitToDate'), [[of.planned[0]]]],
    [names.figure('plannedCostToDate'), [[of.planned[1]]]],
    [names.figure('netToDate'), [[of.net]]],
    [names.figure('monthsTold'), [[of.months]]],
    [names.figure('benefitShare'), [[of.share]]],
    [names.fact('CaseAlarms'), of.alarms.map((alarm) => [alarm])],
    [names.fact('CaseReadinessScores'), Array.from({ length: 10 }, () => [of.readiness, 0, 'no'])],
    [names.fact('CaseGateDecision'), [[of.decision]]],
    [
      names.fact('CaseKillCriteria'),
      Array.from({ length: 6 }, (_, row) => [of.killing[row] ?? 'not known', 'x']),
    ],
    [names.fact('CaseLastReport'), [[46_000, of.lastReport, 0, 0, 0, 0, 0, 0, 0]]],
  ];
  let row = 0;
  for (const [name, values] of areas) {
    const range = sheet.getRangeByIndexes(row, 30 + 10 * number, values.length, values[0]!.length);
    range.values = values;
    workbook.names.add(name, range);
    row += values.length;
  }
}

const cases: readonly Figures[] = [
  {
    name: 'Assistant',
    currency: 'USD',
    value: [-50, 100, 400],
    investment: 80,
    costs: 200,
    payback: 14.5,
    gain: 0.91,
  },
  { name: 'Assistance', currency: 'EUR', value: [900, 990, 999], investment: 5, costs: 10, payback: 3 },
  {
    name: 'Invoices',
    currency: 'USD',
    value: [200, 300, 350],
    investment: 120,
    costs: 400,
    payback: 9,
    gain: 0.99,
    tracked: {
      forecast: [150, 260, 330],
      planned: [90, 130],
      net: -60,
      months: 7,
      share: 0.84,
      alarms: ['Running cost is above plan.', '', '', 'The benefit was low.'],
      readiness: 0.625,
      decision: '',
      killing: ['holds', 'does not hold', 'holds'],
      lastReport: 46_113,
    },
  },
  {
    name: 'Drafts',
    currency: 'USD',
    value: [-300, -120, -10],
    investment: 30,
    costs: 90,
    payback: 'not within the horizon',
  },
  {
    name: 'Search',
    currency: 'USD',
    value: [20, 100, 110],
    investment: 10,
    costs: 50,
    payback: 6,
    gain: 0.97,
    tracked: {
      forecast: [30, 95, 120],
      planned: ['no month counts yet', 0],
      net: 'no month counts yet',
      months: 0,
      share: 'no month counts yet',
      alarms: ['', '', '', ''],
      readiness: '',
      decision: 'go',
      killing: ['holds'],
      lastReport: '',
    },
  },
];

let folder: string;
let built: BuiltCase;
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portfolio-'));
  const excel = await openExcel();
  let model: WorkbookModel;
  try {
    await excel.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      for (const [index, of] of cases.entries()) {
        await standIn(sheet, index + 1, of);
        if (of.tracked) await standInTracked(sheet, index + 1, of.tracked);
      }
      // A case of an older version has none of the figures.
      workbook.names.add('CaseName_6', sheet.getRange('Z1'));
      sheet.getRange('Z1').values = [['Older']];
    });
    await excel.workbook.draw(portfolioPlan);
    model = await excel.model();
  } finally {
    excel.close();
  }
  built = await savedCase(model, folder, 'portfolio');
  engines = await recalculate([built.file]);
});

afterAll(() => rm(folder, { recursive: true }));

const rows = (columns: string) =>
  Array.from({ length: 7 }, (_, index) =>
    [...columns].map((column) => valueAt(built.model, 'Portfolio', `${column}${5 + index}`)),
  );

it('ranks by likely net present value, ties alike, and leaves other currencies and cases without one last', () => {
  expect(rows('ABCD')).toEqual([
    [1, 'Invoices', 'USD', 300],
    [2, 'Assistant', 'USD', 100],
    [2, 'Search', 'USD', 100],
    [4, 'Drafts', 'USD', -120],
    ['in EUR', 'Assistance', 'EUR', 990],
    ['no NPV', 'Older', 'missing', 'missing'],
    ['Total', null, 'USD', 380],
  ]);
});

it('adds one currency only, and divides the sum of present values by the sum of present costs', () => {
  // By hand: -50+200-300+20; 400+350-10+110; 80+120+30+10; 380 over 200+400+90+50.
  expect(rows('EFGH').at(-1)).toEqual([-130, 850, 240, 380 / 740]);
});

it('shows what each case says, and why where it says nothing', () => {
  expect(rows('IJKLM').slice(0, 6)).toEqual([
    [9, 0.99, 'Fund', '1 of 3 measured', 'Roll-out to two teams'],
    [14.5, 0.91, 'Fund', '1 of 3 measured', 'Roll-out to two teams'],
    [6, 0.97, 'Fund', '1 of 3 measured', 'Roll-out to two teams'],
    ['none', 'not run', 'Stop', '1 of 3 measured', 'Roll-out to two teams'],
    [3, 'not run', 'Fund', '1 of 3 measured', 'Roll-out to two teams'],
    Array.from({ length: 5 }, () => 'missing'),
  ]);
});

it('says what is left out and what is to be looked at', () => {
  const lines = [22, 24].map((row) => valueAt(built.model, 'Portfolio', `A${row}`));
  expect(lines).toEqual([
    'Ranked and added: 4 of 6 cases. The others are in another currency than USD or have no net present value (update their sheets): they stand last and are left out of the total.',
    'Cases with checks to look at: 1. Their Result sheets say what to do.',
  ]);
});

it('shows what has come of tracked cases in the same order, and adds what is known of it', () => {
  const shown = Array.from({ length: 7 }, (_, index) =>
    [...'ABDEFGHIJKLMN'].map((column) => valueAt(built.model, 'Portfolio', `${column}${14 + index}`) ?? ''),
  );
  const untracked = ['not tracked', ...Array<string>(10).fill('')];
  expect(shown).toEqual([
    // 90 less 130 were planned.
    [
      1,
      'Invoices',
      260,
      150,
      330,
      -40,
      -60,
      7,
      0.84,
      'overrun, benefit',
      0.625,
      'open; 2 reasons to stop',
      46_113,
    ],
    [2, 'Assistant', ...untracked],
    [2, 'Search', 95, 30, 120, 'none yet', 'none yet', 0, 'none yet', 'none', '', 'go; 1 reason to stop', ''],
    [4, 'Drafts', ...untracked],
    ['in EUR', 'Assistance', ...untracked],
    ['no NPV', 'Older', ...untracked],
    ['Total', '', 355, 180, 450, -40, -60, '', '', '', '', '', ''],
  ]);
});

it('shows no error, and the same in the workbench, LibreOffice and Gnumeric', () => {
  const errors = built.model.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError));
  expect(errors).toEqual([]);
  expect(differences(built, engines)).toEqual([]);
});
