import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  assumptionKeys,
  defaultAssumptions,
  driverKeys,
  drivers,
  rangedKeys,
  type AssumptionValues,
  type DriverKey,
} from '../../src/core/assumptions';
import {
  runningCostDefaults,
  scenarios,
  type Case,
  type DriverRange,
  type Scenario,
} from '../../src/core/case';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../src/core/forecast/caseFeeds';
import { forecastFigureKeys } from '../../src/core/forecast/forecastFigures';
import { forecastOf, type Forecast } from '../../src/core/forecast/forecastOf';
import { scenarioTerms } from '../../src/core/forecast/scenarioTerms';
import { waterfallKeys } from '../../src/core/forecast/waterfall';
import { evidenceLevels, inputKeys, type InputValues } from '../../src/core/inputs';
import { findingOf } from '../../src/core/pilot/findingOf';
import { metricConfidence } from '../../src/core/pilot/metricConfidence';
import { samplesOf } from '../../src/core/pilot/samples';
import { feedsToolCost } from '../../src/core/runningCost/runningCostParts';
import { caseNames } from '../../src/sheets/caseNames';
import { cashFlowSheet } from '../../src/sheets/cashFlow/cashFlowSheet';
import { inputsSheet } from '../../src/sheets/inputs/inputsSheet';
import { pilotSheet } from '../../src/sheets/pilot/pilotSheet';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { resultSheet } from '../../src/sheets/resultSheet';
import { runningCostSheet } from '../../src/sheets/runningCost/runningCostSheet';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from '../excel/excelHost';
import { formulaCase, metricOf } from '../sheets/exampleCases';
import type { EngineValue } from '../support/engines/engineSheet';
import type { BuiltCase } from './builtCase';
import { differences, isEqual, onSheets, recalculate, valueOf, type Engine } from './engines';
import { random } from './random';
import { savedCase } from './savedCase';
import { tallyCore } from './tally';
import { lentSheet } from './lentSheet';
import { enterCells, typedCells } from './typedCells';

jest.setTimeout(600_000);

type More = Partial<Omit<Case, 'inputs' | 'assumptions' | 'choices' | 'evidence'>> & {
  readonly inputs?: Partial<InputValues>;
  readonly assumptions?: Partial<AssumptionValues>;
  readonly choices?: Partial<Case['choices']>;
  readonly evidence?: Partial<Case['evidence']>;
};

const caseOf = (name: string, { inputs, assumptions, choices, evidence, ...more }: More): Case => ({
  ...formulaCase,
  ...more,
  name,
  inputs: { ...formulaCase.inputs, ...inputs },
  assumptions: { ...defaultAssumptions, ...assumptions },
  choices: { ...formulaCase.choices, ...choices },
  evidence: { ...formulaCase.evidence, ...evidence },
});

/** Everything that can be assumed is. */
const full: More = {
  inputs: { hoursSavedPerWeek: 30, weeksPerYear: 46, revenueAcceleration: 4000, errorCostAvoided: -800 },
  assumptions: {
    realisation: 0.6,
    cashableShare: 0.3,
    adoption: 0.85,
    monthsToGoLive: 2.75,
    rampMonths: 7.5,
    annualDecay: 0.15,
    retrainEveryMonths: 9,
    retrainingCost: 1700,
    costOverrun: 0.1,
    successProbability: 0.8,
    discountRate: 0.12,
  },
  ranges: {
    hoursSavedPerWeek: { low: 18, high: 41 },
    toolCost: { low: 9000, high: 15500 },
    monthsToGoLive: { low: 1.5, high: 6 },
    rampMonths: { low: null, high: 14 },
    costOverrun: { low: 0, high: 0.4 },
  },
};

function randomCase(seed: number): Case {
  const next = random(seed);
  const within = (least: number, most: number) => least + next() * (most - least);
  const bounds = (key: DriverKey) => {
    const { min = -5000, max = 60_000, whole, unit } = drivers[key];
    const figure = within(min, unit === 'hours per week' ? 80 : max);
    return whole ? Math.round(figure) : figure;
  };
  const values = Object.fromEntries(driverKeys.map((key) => [key, bounds(key)])) as Record<DriverKey, number>;
  const end = (key: DriverKey, side: 'below' | 'above') => {
    const { min = -9000, max = 90_000 } = drivers[key];
    if (next() < 0.3) return null;
    return side === 'below' ? within(min, values[key]) : within(values[key], max);
  };
  const ranges = Object.fromEntries(
    rangedKeys.map((key): [DriverKey, DriverRange] => [
      key,
      { low: end(key, 'below'), high: end(key, 'above') },
    ]),
  );
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)]!;
  return caseOf(`Random ${seed}`, {
    inputs: Object.fromEntries(inputKeys.map((key) => [key, values[key]])),
    // Ramps and decays that leave something to be seen.
    assumptions: {
      ...Object.fromEntries(assumptionKeys.map((key) => [key, values[key]])),
      monthsToGoLive: within(0, 20),
      rampMonths: within(0, 30),
      costOverrun: within(0, 1),
    },
    ranges: { ...ranges, costOverrun: { low: null, high: 1.5 } },
    choices: {
      scenario: pick(scenarios),
      rampShape: pick(['linear', 's-curve']),
      discounting: pick(['year-end', 'monthly']),
      adjustByEvidence: next() < 0.7,
    },
    evidence: Object.fromEntries(driverKeys.map((key) => [key, pick(evidenceLevels)])),
  });
}

/** Cases that differ in what is typed or chosen only: entered by hand into one workbook that was built before. */
const typed: readonly Case[] = [
  caseOf('Defaults', {}),
  caseOf('All assumptions', full),
  caseOf('S-curve by month', {
    ...full,
    choices: { rampShape: 's-curve', discounting: 'monthly', scenario: 'high' },
  }),
  caseOf('By evidence', {
    ...full,
    choices: { adjustByEvidence: true, scenario: 'low' },
    evidence: Object.fromEntries(
      driverKeys.map((key, index) => [key, evidenceLevels[index % evidenceLevels.length]!]),
    ),
  }),
  caseOf('One year', { ...full, assumptions: { ...full.assumptions, horizonYears: 1 } }),
  caseOf('Five years', { ...full, assumptions: { ...full.assumptions, horizonYears: 5 } }),
  caseOf('Live after the horizon', {
    ...full,
    assumptions: { ...full.assumptions, monthsToGoLive: 40 },
    ranges: {},
  }),
  caseOf('Never pays back', { inputs: { hoursSavedPerWeek: 1 } }),
  caseOf('No cost', {
    inputs: { toolCost: 0, implementationCost: 0, changeManagement: 0, maintenance: 0 },
  }),
  caseOf('Nothing at all', {
    inputs: { ...Object.fromEntries(inputKeys.map((key) => [key, 0])) },
  }),
  caseOf('A loss every year', { inputs: { hoursSavedPerWeek: 0, errorCostAvoided: -9000 } }),
  caseOf('Breaks even to the day', {
    inputs: {
      hoursSavedPerWeek: 0,
      revenueAcceleration: 12_000,
      toolCost: 0,
      implementationCost: 24_000,
      changeManagement: 0,
      maintenance: 0,
    },
    assumptions: { horizonYears: 2 },
  }),
  // Decay of 80% a year: years 1 and 2 earn, the later ones do not earn their running cost.
  caseOf('Signs change twice', {
    inputs: { hoursSavedPerWeek: 22, toolCost: 20_000 },
    assumptions: { annualDecay: 0.8, horizonYears: 5 },
  }),
  // Two rates fit; the undiscounted sum is below 0.
  caseOf('Two rates', {
    inputs: { hoursSavedPerWeek: 0, revenueAcceleration: 200_000, toolCost: 48_000, maintenance: 0 },
    assumptions: { annualDecay: 0.99, horizonYears: 3 },
  }),
  // -37% and 60%: by difference the loss were nearer to 10%, by ratio the gain is.
  caseOf('Two rates about as far', {
    inputs: {
      hoursSavedPerWeek: 0,
      revenueAcceleration: 210_000,
      toolCost: 19_000,
      implementationCost: 90_000,
      changeManagement: 0,
      maintenance: 0,
    },
    assumptions: { annualDecay: 0.6, horizonYears: 5 },
  }),
  // -90% and 114%.
  caseOf('Two rates far apart', {
    inputs: {
      hoursSavedPerWeek: 0,
      revenueAcceleration: 246_000,
      toolCost: 19_000,
      implementationCost: 103_000,
      changeManagement: 0,
      maintenance: 0,
    },
    assumptions: { annualDecay: 0.45, horizonYears: 5 },
  }),
  caseOf('All decays', { assumptions: { annualDecay: 1, retrainEveryMonths: 12, retrainingCost: 100 } }),
  ...[101, 202, 303, 404, 505, 606].map(randomCase),
];

/** Cases whose Inputs sheet is built otherwise: fed by metrics and by lines of running cost. */
const fed: readonly Case[] = [
  caseOf('Fed', {
    ...full,
    choices: { adjustByEvidence: true },
    metrics: [
      metricOf('Handling time', {
        source: {
          kind: 'summary',
          baseline: { n: 40, mean: 12.2, standardDeviation: 4.1 },
          pilot: { n: 44, mean: 9.1, standardDeviation: 3.6 },
        },
        worth: { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 80, people: 8 },
      }),
      metricOf('Wrong answers', {
        evidence: 'self-reported',
        design: 'rates',
        source: { kind: 'counts', baseline: { errors: 41, total: 610 }, pilot: { errors: 22, total: 598 } },
        worth: { kind: 'errors', volumePerYear: 9000, costPerError: 12 },
      }),
    ],
    runningCosts: [
      {
        ...runningCostDefaults,
        name: 'Tokens',
        low: 150,
        likely: 300,
        high: 700,
        driver: 'volume',
        evidence: 'measured',
        source: '',
      },
      {
        ...runningCostDefaults,
        name: 'Seats',
        low: 400,
        likely: 400,
        high: 480,
        evidence: 'benchmark',
      },
    ],
  }),
];

const names = caseNames(1);
const SHEET = 'Cash flow';

/** What the core computes, in each scenario. */
function forecasts(of: Case): Readonly<Record<Scenario, Forecast>> {
  const confidence = metricConfidence(of.pilotConfidence, of.metrics.length);
  const findings = of.metrics.map((metric) =>
    findingOf(
      samplesOf(metric, () => []),
      metric,
      confidence,
    ),
  );
  const figures = caseDrivers(of, caseFeeds(of, findings));
  const forecast = (scenario: Scenario) => forecastOf(scenarioTerms(of, figures, scenario));
  return { low: forecast('low'), likely: forecast('likely'), high: forecast('high') };
}

/** Draws the Cash flow sheet and what it rests on. */
async function draw(excel: ExcelHost, of: Case): Promise<void> {
  const { roundTrips } = await excel.workbook.draw(() => ({
    sheets: [
      inputsSheet(of, names, 'Inputs'),
      pilotSheet(of, names, 'Pilot vs Baseline'),
      resultSheet(of, names, 'Result'),
      feedsToolCost(of)
        ? runningCostSheet(of, names, 'Running cost', false)
        : // All that is asked of it.
          lentSheet(new Map([[names.fact('CaseRunningCostEvidence'), [['none']]]])),
      cashFlowSheet(of, names, SHEET),
    ],
    names: [],
    staleNames: [],
    show: 'cashFlow',
  }));
  expect(roundTrips).toBeLessThanOrEqual(3);
}

let folder: string;

async function saved(excel: ExcelHost, name: string): Promise<BuiltCase> {
  return savedCase(await excel.model(), folder, name);
}

/** A cell of the Cash flow sheet by its place, and the places of what has a name there. */
function shownOn(model: WorkbookModel) {
  const { cells } = model.sheets.find(({ name }) => name === SHEET)!;
  const byAddress = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), valueOf(cell)]));
  const at = (row: number, column: number): EngineValue => byAddress.get(cellAddress(row, column)) ?? null;
  const placeOf = (wanted: string) => {
    const { refersTo } = model.names.find(({ name }) => name === wanted)!;
    const [, letters, row] = /!\$([A-Z]+)\$(\d+)/.exec(refersTo)!;
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(row) - 1, column };
  };
  const rowOf = (label: string, from = 0) =>
    cells.find(({ row, column, value }) => row >= from && column === 0 && value === label)!.row;
  return { at, placeOf, rowOf };
}

interface Shown {
  readonly what: string;
  readonly shown: EngineValue;
  readonly expected: EngineValue;
}

/** All that the sheet shows beside what the core computes. */
function compared(of: Case, model: WorkbookModel): readonly Shown[] {
  const by = forecasts(of);
  const { at, placeOf, rowOf } = shownOn(model);
  const named = (name: string, down = 0, right = 0) => {
    const { row, column } = placeOf(name);
    return at(row + down, column + right);
  };
  const ends = { low: 'Low', high: 'High' } as const;
  const nameOf = (key: (typeof forecastFigureKeys)[number], scenario: Scenario) =>
    scenario === 'likely' ? names.figure(key) : names.end(key, ends[scenario]);
  const cumulative = {
    low: 'CaseCumulative_Low',
    likely: 'CaseCumulative',
    high: 'CaseCumulative_High',
  } as const;
  const perScenario = scenarios.flatMap((scenario, column): Shown[] => [
    ...forecastFigureKeys.map((key) => ({
      what: `${key} ${scenario}`,
      shown: named(nameOf(key, scenario)),
      expected: by[scenario].figures[key],
    })),
    ...waterfallKeys.map((key, row) => ({
      what: `${key} ${scenario}`,
      shown: named(names.fact('CaseWaterfall'), row, column),
      expected: by[scenario].waterfall[key],
    })),
    ...Array.from({ length: 61 }, (_, month) => ({
      what: `month ${month} ${scenario}`,
      shown: named(names.fact(cumulative[scenario]), 0, month),
      expected: by[scenario].months[Math.min(month, by[scenario].months.length - 1)]!.cumulative,
    })),
  ]);
  const chosen = by[of.choices.scenario];
  const heading = rowOf(`Year by year, ${of.choices.scenario} scenario`);
  const perYear = Array.from({ length: 6 }, (_, year): Shown[] => {
    const flow = chosen.years[year];
    const line = (label: string) => at(rowOf(label, heading), 1 + year);
    return [
      { what: `benefits ${year}`, shown: line('Benefits'), expected: flow?.benefit ?? 0 },
      { what: `costs ${year}`, shown: line('Costs'), expected: flow?.cost ?? 0 },
      { what: `net ${year}`, shown: line('Net'), expected: flow?.net ?? 0 },
      { what: `cumulative ${year}`, shown: line('Cumulative net'), expected: flow?.cumulative ?? 0 },
    ];
  }).flat();
  const last = Math.min(of.assumptions.horizonYears, 5);
  return [
    ...perScenario,
    ...perYear,
    {
      what: 'discounted, last year',
      shown: at(rowOf('Cumulative net, discounted', heading), 1 + last),
      expected: chosen.figures.netPresentValue,
    },
  ];
}

/** What is this small against the case's money is rounding: two sums in another order. */
const ROUNDING = 1e-13;

function wrong(of: Case, model: WorkbookModel): readonly Shown[] {
  const all = compared(of, model);
  const money = Math.max(
    ...all.map(({ expected }) => (typeof expected === 'number' ? Math.abs(expected) : 0)),
  );
  const isRounding = (a: EngineValue, b: EngineValue) =>
    typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= ROUNDING * money;
  return all.filter(({ shown, expected }) => !isEqual(shown, expected) && !isRounding(shown, expected));
}

const errorsOf = ({ model }: BuiltCase) =>
  model.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ isError }) => isError)
      .map(({ row, column, formula }) => `${name}!${cellAddress(row, column)} ${formula}`),
  );

const all = [...typed, ...fed];
const numbered = all.map(({ name }, index) => ({ name, index }));
let built: readonly BuiltCase[];
let hostile: BuiltCase;
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cash-flow-'));
  const states: BuiltCase[] = [];
  const excel = await openExcel();
  try {
    await draw(excel, typed[0]!);
    for (const of of typed) {
      await enterCells(excel, typedCells(of));
      states.push(await saved(excel, of.name));
    }
    await enterCells(excel, {
      ...typedCells(typed[1]!),
      [names.figure('hoursSavedPerWeek')]: 'many',
      [names.end('toolCost', 'Low')]: 'dear',
      [names.figure('adoption')]: 1.5,
      [names.figure('monthsToGoLive')]: 500,
      [names.figure('retrainEveryMonths')]: -3.5,
      [names.figure('annualDecay')]: 4,
      [names.figure('discountRate')]: -2,
      [names.figure('successProbability')]: null,
      [names.figure('horizonYears')]: 9,
      [names.evidence('implementationCost')]: 'gossip',
      [names.fact('CaseScenario')]: 'medium',
      [names.fact('CaseDiscounting')]: 12,
      [names.fact('CaseAdjustByEvidence')]: 'yes',
    });
    hostile = await saved(excel, 'Hostile');
  } finally {
    excel.close();
  }
  for (const of of fed) {
    const other = await openExcel();
    try {
      await draw(other, of);
      states.push(await saved(other, of.name));
    } finally {
      other.close();
    }
  }
  built = states;
  engines = await recalculate([...states, hostile].map(({ file }) => file));
});

afterAll(() => rm(folder, { recursive: true }));

it.each(numbered)('$name: shows every figure, step, month and year as the core computes it', ({ index }) => {
  const { model, file } = built[index]!;
  const found = wrong(all[index]!, model);
  tallyCore(file, SHEET, compared(all[index]!, model).length, found.length);
  expect(found).toEqual([]);
});

it.each(numbered)('$name: LibreOffice and Gnumeric agree on every cell', ({ index }) => {
  expect(differences(built[index]!, engines)).toEqual([]);
});

it.each(numbered)('$name: shows no error', ({ index }) => {
  expect(errorsOf(built[index]!)).toEqual([]);
});

it('shows no error whatever is typed, counts the nearest bound and says so', () => {
  const here = onSheets(hostile, [SHEET]);
  expect(errorsOf(here)).toEqual([]);
  expect(differences(here, engines)).toEqual([]);
  const { at, rowOf } = shownOn(hostile.model);
  const heading = rowOf('Assumptions in use');
  const line = (key: DriverKey) => {
    const row = rowOf(drivers[key].label, heading);
    return [at(row, 1), at(row, 2), at(row, 3), at(row, 8)];
  };
  expect(line('hoursSavedPerWeek')).toEqual([18, 0, 41, 'no number: 0 counts']);
  expect(line('toolCost').at(-1)).toBe('an end is no number: the likely value counts');
  expect(line('horizonYears')).toEqual([5, 5, 5, 'outside its bounds: the bound counts']);
  expect(line('adoption')).toEqual([1, 1, 1, 'outside its bounds: the bound counts']);
  expect(line('discountRate')).toEqual([0, 0, 0, 'outside its bounds: the bound counts']);
  expect(at(1, 8)).toBe('Assumptions to look at: 9');
});

it('catches one wrong cell', () => {
  const { model } = built[1]!;
  const { row } = shownOn(model).placeOf(names.figure('netPresentValue'));
  const planted = {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === SHEET && cell.row === row
          ? { ...cell, value: typeof cell.value === 'number' ? cell.value * (1 + 1e-8) : cell.value }
          : cell,
      ),
    })),
  };
  expect(wrong(all[1]!, planted).map(({ what }) => what)).toContain('netPresentValue likely');
});
