import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inputKeys } from '../../src/core/inputs';
import { caseNames } from '../../src/sheets/caseNames';
import { portfolioPlan } from '../../src/sheets/portfolio/portfolioPlan';
import { simulationLabels } from '../../src/sheets/risk/simulationCells';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { openExcel } from '../excel/excelHost';
import type { BuiltCase } from './builtCase';
import { differences, recalculate, valueAt, type Engine } from './engines';

jest.setTimeout(300_000);

interface Figures {
  readonly name: string;
  readonly currency: string;
  readonly value: readonly [low: number, likely: number, high: number];
  readonly investment: number;
  readonly costs: number;
  readonly payback: number | string;
  readonly gain?: number;
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
      for (const [index, of] of cases.entries()) await standIn(sheet, index + 1, of);
      // A case of an older version has none of the figures.
      workbook.names.add('CaseName_6', sheet.getRange('Z1'));
      sheet.getRange('Z1').values = [['Older']];
    });
    await excel.workbook.draw(portfolioPlan);
    model = await excel.model();
  } finally {
    excel.close();
  }
  const file = path.join(folder, 'portfolio.xlsx');
  await writeFile(file, await writeXlsx(model));
  built = { model, file };
  engines = await recalculate([file]);
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
  const lines = [13, 15].map((row) => valueAt(built.model, 'Portfolio', `A${row}`));
  expect(lines).toEqual([
    'Ranked and added: 4 of 6 cases. The others are in another currency than USD or have no net present value (update their sheets): they stand last and are left out of the total.',
    'Cases with checks to look at: 1. Their Result sheets say what to do.',
  ]);
});

it('shows no error, and the same in the workbench, LibreOffice and Gnumeric', () => {
  const errors = built.model.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError));
  expect(errors).toEqual([]);
  expect(differences(built, engines)).toEqual([]);
});
