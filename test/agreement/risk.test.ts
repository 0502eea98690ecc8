import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  defaultAssumptions,
  driverKeys,
  drivers as definitions,
  rangedKeys,
  type AssumptionValues,
  type DriverKey,
} from '../../src/core/assumptions';
import {
  runningCostDefaults,
  type Case,
  type CellValue,
  type DriverRange,
  type RunningCost,
} from '../../src/core/case';
import { breakEvenOf } from '../../src/core/forecast/breakEvenOf';
import { caseDrivers, type CaseDrivers } from '../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../src/core/forecast/caseFeeds';
import { forecastOf } from '../../src/core/forecast/forecastOf';
import { netPresentValueSwings } from '../../src/core/forecast/netPresentValueSwings';
import { scenarioTerms } from '../../src/core/forecast/scenarioTerms';
import { simulateCase } from '../../src/core/forecast/simulateCase';
import type { SimulationRecord } from '../../src/core/forecast/simulationRecord';
import { stressTests } from '../../src/core/forecast/stressTests';
import { evidenceLevels, inputKeys, type Evidence, type InputValues } from '../../src/core/inputs';
import { findingOf } from '../../src/core/pilot/findingOf';
import { metricConfidence } from '../../src/core/pilot/metricConfidence';
import { samplesOf } from '../../src/core/pilot/samples';
import { splitAddress } from '../../src/sheets/rangeAddress';
import { readSimulation, simulationStates } from '../../src/sheets/risk/simulationCells';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import type { ModelCell, WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from '../excel/excelHost';
import { emptyCase, formulaCase, metricOf } from '../sheets/exampleCases';
import type { EngineValue } from '../support/engines/engineSheet';
import type { BuiltCase } from './builtCase';
import { differences, isEqual, onSheets, recalculate, valueOf, type Engine } from './engines';
import { random } from './random';
import { savedCase } from './savedCase';
import { enterCells, typedCells } from './typedCells';

jest.setTimeout(600_000);

/** Money comes and goes: drivers of every kind have a range. */
const ranged: Case = {
  ...formulaCase,
  name: 'Ranged',
  assumptions: {
    ...defaultAssumptions,
    realisation: 0.6,
    adoption: 0.8,
    monthsToGoLive: 3,
    rampMonths: 6,
    annualDecay: 0.1,
    retrainEveryMonths: 9,
    retrainingCost: 1500,
    costOverrun: 0.1,
    successProbability: 0.9,
  },
  ranges: {
    hoursSavedPerWeek: { low: 6, high: 25 },
    implementationCost: { low: 15000, high: 32000 },
    maintenance: { low: null, high: 6000 },
    adoption: { low: 0.5, high: 0.9 },
    monthsToGoLive: { low: 2, high: 5.5 },
    rampMonths: { low: 0, high: 12 },
    annualDecay: { low: 0, high: 0.3 },
    // The same to the net present value: a tie.
    toolCost: { low: 9000, high: 15000 },
  },
};

const lines: readonly RunningCost[] = [
  {
    ...runningCostDefaults,
    name: 'Tokens',
    low: 90,
    likely: 200,
    high: 600,
    driver: 'volume',
    evidence: 'measured',
    source: '',
  },
  {
    ...runningCostDefaults,
    name: 'Seats',
    low: 300,
    likely: 300,
    high: 300,
    driver: 'fixed',
    evidence: 'benchmark',
    source: 'list',
  },
  {
    ...runningCostDefaults,
    name: 'Search',
    low: 10,
    likely: 25,
    high: 80,
    driver: 'volume',
    evidence: 'assumption',
    source: '',
  },
];

const fed: Case = {
  ...ranged,
  name: 'Fed',
  runningCosts: lines,
  usage: { ...emptyCase.usage, elasticity: 0.7 },
  choices: { ...ranged.choices, adjustByEvidence: true, rampShape: 's-curve', discounting: 'monthly' },
  evidence: { ...ranged.evidence, implementationCost: 'self-reported', maintenance: 'benchmark' },
  metrics: [
    metricOf('Handling time', {
      evidence: 'self-reported',
      source: {
        kind: 'summary',
        baseline: { n: 30, mean: 12.2, standardDeviation: 4.1 },
        pilot: { n: 32, mean: 10.1, standardDeviation: 3.9 },
      },
      worth: { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 80, people: 6 },
    }),
    metricOf('Errors', {
      design: 'rates',
      source: { kind: 'counts', baseline: { errors: 12, total: 400 }, pilot: { errors: 11, total: 420 } },
      worth: { kind: 'errors', volumePerYear: 9000, costPerError: 14 },
    }),
  ],
};

function randomCase(seed: number): Case {
  const next = random(seed);
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)]!;
  const figure = (scale: number) => Math.round(next() * scale * 100) / 100;
  const inputs = Object.fromEntries(inputKeys.map((key) => [key, figure(5000)])) as InputValues;
  const assumptions: AssumptionValues = {
    realisation: next(),
    cashableShare: next(),
    adoption: next(),
    monthsToGoLive: pick([0, 4, figure(20)]),
    rampMonths: pick([0, 7, figure(30)]),
    annualDecay: pick([0, 1, next()]),
    retrainEveryMonths: pick([0, 1, 5, 12]),
    retrainingCost: figure(9000),
    costOverrun: next(),
    successProbability: next(),
    discountRate: pick([0, next() / 2]),
    horizonYears: pick([1, 2, 3, 4, 5]),
  };
  const values: Readonly<Record<DriverKey, number>> = {
    ...inputs,
    weeksPerYear: 30 + 20 * next(),
    capacityFreed: figure(300),
    ...assumptions,
  };
  const ranges = Object.fromEntries(
    rangedKeys.map((key): [DriverKey, DriverRange] => {
      const { max = Infinity } = definitions[key];
      const low = next() < 0.2 ? null : values[key] * next();
      const high = next() < 0.2 ? null : Math.min(max, values[key] * (1 + next()));
      return [key, { low, high }];
    }),
  );
  return {
    ...emptyCase,
    name: `Random ${seed}`,
    currency: 'CHF',
    inputs: { ...inputs, weeksPerYear: values.weeksPerYear, capacityFreed: values.capacityFreed },
    assumptions,
    ranges,
    evidence: Object.fromEntries(driverKeys.map((key) => [key, pick(evidenceLevels)])) as Record<
      DriverKey,
      Evidence
    >,
    runningCosts: next() < 0.5 ? [] : lines,
    choices: {
      ...emptyCase.choices,
      adjustByEvidence: next() < 0.7,
      rampShape: pick(['linear', 's-curve']),
      discounting: pick(['year-end', 'monthly']),
    },
  };
}

const tried: readonly Case[] = [
  { ...emptyCase, name: 'Nothing entered' },
  { ...formulaCase, name: 'No ranges' },
  { ...formulaCase, name: 'One driver', ranges: { hoursSavedPerWeek: { low: 4, high: 12 } } },
  {
    ...formulaCase,
    name: 'Ties',
    ranges: {
      toolCost: { low: 10000, high: 13000 },
      maintenance: { low: 1000, high: 4000 },
      implementationCost: { low: 20000, high: 23000 },
      changeManagement: { low: 4000, high: 7000 },
      // Moves nothing: no capacity is freed.
      strategicValue: { low: 0, high: 50 },
      weeksPerYear: { low: 51, high: 53 },
      loadedHourlyCost: { low: 84, high: 86 },
    },
  },
  {
    ...formulaCase,
    name: 'No value pays',
    ranges: { weeksPerYear: { low: 40, high: 52 } },
    inputs: { ...formulaCase.inputs, toolCost: 250000 },
  },
  {
    ...formulaCase,
    name: 'Pays anyway',
    ranges: { hoursSavedPerWeek: { low: 4, high: 12 } },
    inputs: { ...formulaCase.inputs, revenueAcceleration: 90000 },
  },
  {
    ...formulaCase,
    name: 'Bent by evidence',
    ranges: { errorCostAvoided: { low: -80000, high: 70000 } },
    inputs: { ...formulaCase.inputs, hoursSavedPerWeek: 4, errorCostAvoided: -3000 },
    choices: { ...formulaCase.choices, adjustByEvidence: true },
  },
  {
    ...formulaCase,
    name: 'Only time',
    ranges: { monthsToGoLive: { low: null, high: 6 }, annualDecay: { low: null, high: 0.2 } },
  },
  ranged,
  fed,
  ...[1, 2, 3].map(randomCase),
];

/** Those of a group have the same rows and formulas. */
const groups = [...new Set(tried.map(rowsOf))].map((rows) => tried.filter((of) => rowsOf(of) === rows));
const cases = groups.flat();

function rowsOf({ metrics, runningCosts }: Case): string {
  return `${metrics.length} metrics, ${runningCosts.length} lines`;
}

/** What a case's drivers are, as our own functions see them. */
function driversOf(of: Case): CaseDrivers {
  const findings = of.metrics.map((metric) =>
    findingOf(
      samplesOf(metric, () => []),
      metric,
      metricConfidence(of.pilotConfidence, of.metrics.length),
    ),
  );
  return caseDrivers(of, caseFeeds(of, findings));
}

function simulated(of: Case): SimulationRecord {
  const steps = simulateCase(of, driversOf(of), { trials: 500, seed: 7, date: '2026-11-22' });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What the analyst types into a named cell. */
type Edit = readonly [name: string, value: number | string];

/** Sheets that the Risk sheet calculates from. */
const wanted = ['inputs', 'pilot', 'runningCost', 'risk'];

async function draw(excel: ExcelHost, of: Case): Promise<void> {
  await excel.workbook.draw((holdings) => {
    const plan = workbookPlan(of, { ...holdings, caseNumber: 1 });
    return { ...plan, sheets: plan.sheets.filter(({ key }) => wanted.includes(key)), show: 'risk' };
  });
}

async function saved(excel: ExcelHost, folder: string, name: string): Promise<BuiltCase> {
  return savedCase(await excel.model(), folder, name);
}

/** Workbooks of cases that differ in what is typed only: the first is drawn, the others are entered over it. */
async function builtInOne(cases: readonly Case[], folder: string): Promise<BuiltCase[]> {
  const excel = await openExcel();
  try {
    await draw(excel, cases[0]!);
    const books: BuiltCase[] = [];
    for (const [index, of] of cases.entries()) {
      if (index > 0) await enterCells(excel, { ...typedCells(of), CaseCurrency: of.currency });
      books.push(await saved(excel, folder, of.name));
    }
    return books;
  } finally {
    excel.close();
  }
}

/** The case's workbook, and the same after each edit alone. */
async function built(of: Case, folder: string, edits: readonly Edit[]): Promise<BuiltCase[]> {
  const excel = await openExcel();
  try {
    await draw(excel, of);
    const books = [await saved(excel, folder, of.name)];
    const asBuilt = new Map<string, unknown[][]>();
    await excel.edit(async (context) => {
      const ranges = edits.map(
        ([name]) => [name, context.workbook.names.getItem(name).getRange().load('formulas')] as const,
      );
      await context.sync();
      for (const [name, { formulas }] of ranges) asBuilt.set(name, formulas);
    });
    for (const [index, [name, value]] of edits.entries()) {
      await excel.edit(async ({ workbook }) => {
        const rangeOf = (cell: string) => workbook.names.getItem(cell).getRange();
        const before = edits[index - 1]?.[0];
        if (before !== undefined) rangeOf(before).formulas = asBuilt.get(before)!;
        rangeOf(name).values = [[value]];
      });
      books.push(await saved(excel, folder, `${of.name} ${index}`));
    }
    return books;
  } finally {
    excel.close();
  }
}

/** The cells that a name stands for, row by row. */
function cellsOf(model: WorkbookModel, name: string): EngineValue[][] {
  const { refersTo } = model.names.find((one) => one.name === name)!;
  const { sheet, cells } = splitAddress(refersTo.slice(1))!;
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(cells)!;
  const column = (letters: string) => letters.charCodeAt(0) - 65;
  const found = model.sheets.find((one) => one.name === sheet)!.cells;
  const valueAt = (row: number, at: number) => {
    const cell = found.find((one) => one.row === row && one.column === at);
    return cell ? valueOf(cell) : null;
  };
  const rows = Number(bottom ?? top) - Number(top) + 1;
  const columns = column(right ?? left!) - column(left!) + 1;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_cell, j) => valueAt(Number(top) - 1 + i, column(left!) + j)),
  );
}

/** Pairs of what stands there and what ought to, where they differ. */
function unequal(found: readonly EngineValue[], expected: readonly EngineValue[], scale: number): unknown[] {
  return expected.flatMap((one, index) => {
    const other = found[index]!;
    const isClose =
      typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) <= 1e-9 * scale;
    return isEqual(one, other ?? '') || isClose ? [] : [[index, other, one]];
  });
}

let folder: string;
let all: readonly BuiltCase[];
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agreement-risk-'));
  const done: BuiltCase[] = [];
  for (const group of groups) done.push(...(await builtInOne(group, folder)));
  all = done;
  engines = await recalculate(done.map(({ file }) => file));
});
afterAll(() => rm(folder, { recursive: true }));

const numbered = cases.map(({ name }, index) => ({ name, index }));

it.each(numbered)('$name: the workbench, LibreOffice and Gnumeric agree on every cell', ({ index }) => {
  expect(differences(all[index]!, engines)).toEqual([]);
});

it.each(numbered)('$name: no cell shows an error', ({ index }) => {
  const { sheets } = all[index]!.model;
  expect(sheets.flatMap(({ cells }) => cells.filter(({ isError }: ModelCell) => isError))).toEqual([]);
});

it.each(numbered)(
  '$name: tornado, break-even and stress tests are those of our own functions',
  ({ index }) => {
    const of = cases[index]!;
    const { model } = all[index]!;
    const figures = driversOf(of);
    const swings = netPresentValueSwings(of, figures);
    const likely = forecastOf(scenarioTerms(of, figures, 'likely')).figures;
    const scale = Math.max(
      ...[likely.presentBenefits, likely.presentCosts].map((figure) => Math.abs(Number(figure))),
    );

    const tornado = cellsOf(model, 'CaseTornado');
    const shown = swings.slice(0, 5);
    expect(tornado.map(([label]) => label ?? '')).toEqual(
      Array.from({ length: 5 }, (_, i) => (shown[i] ? definitions[shown[i].key].label : '')),
    );
    expect(
      shown.flatMap(({ atLow, atHigh, swing }, i) =>
        unequal(
          tornado[i]!.slice(3),
          [atLow, atHigh, swing],
          Math.max(scale, Math.abs(atLow), Math.abs(atHigh)),
        ),
      ),
    ).toEqual([]);

    const expected = breakEvenOf(figures, swings, Number(likely.netPresentValue));
    const [label, likelyValue, value, sentence] = cellsOf(model, 'CaseBreakEven')[0]!;
    expect(label).toBe(expected ? definitions[expected.key].label : 'none');
    if (expected) {
      expect(unequal([likelyValue!], [expected.likely], 0)).toEqual([]);
      if (typeof expected.value === 'number') {
        // Where the net present value hardly depends on it, its rounding is larger than that of money.
        const { low, high, swing } = swings.find(({ key }) => key === expected.key)!;
        expect(unequal([value!], [expected.value], (scale * (high - low)) / swing)).toEqual([]);
        expect(sentence).toContain(` ${expected.pays} `);
      } else {
        expect(value).toBe('none');
        expect(String(sentence).toLowerCase()).toBe(expected.value);
      }
    }

    const stress = cellsOf(model, 'CaseStress');
    stressTests(of, figures).forEach(({ netPresentValue, roi, change }, i) => {
      const size = Math.max(scale, Math.abs(Number(netPresentValue)));
      expect(unequal(stress[i]!.slice(1), [netPresentValue, roi, change], size)).toEqual([]);
    });
  },
);

describe('a recorded simulation', () => {
  const withRecord = (of: Case): Case => ({
    ...of,
    name: `${of.name}, simulated`,
    simulation: simulated(of),
  });
  const recorded = withRecord(fed);
  const { upToDate, changed, notRun } = simulationStates;
  /** Not what these say matters but that the sheet tells them from what was used; each is another kind of cell. */
  const rows: readonly { readonly edit: Edit; readonly state: string }[] = [
    // The analyst may type what stands there already.
    { edit: ['Adoption', 0.8], state: upToDate },
    { edit: ['Adoption', 0.80001], state: changed },
    { edit: ['Adoption_Low', 0.4], state: changed },
    { edit: ['ToolCost', 1], state: changed },
    { edit: ['Metric1_People', 7], state: changed },
    { edit: ['Maintenance_Evidence', 'measured'], state: changed },
    { edit: ['CaseAdjustByEvidence', 'no'], state: changed },
    { edit: ['CaseRampShape', 'linear'], state: changed },
    { edit: ['CaseDiscounting', 'year-end'], state: changed },
    { edit: ['DiscountRate', 0.2], state: changed },
    // Another scenario shown is not another simulation.
    { edit: ['CaseScenario', 'low'], state: upToDate },
  ];
  let states: readonly BuiltCase[];
  let theirs: readonly Engine[];
  beforeAll(async () => {
    states = await built(
      recorded,
      folder,
      rows.map(({ edit }) => edit),
    );
    theirs = await recalculate(states.map(({ file }) => file));
  });

  it('is up to date when it was written', () => {
    expect(cellsOf(states[0]!.model, 'CaseSimulationState')).toEqual([[upToDate]]);
    expect(differences(states[0]!, theirs)).toEqual([]);
  });

  it.each(rows.map(({ edit, state }, index) => ({ name: edit[0], value: edit[1], state, index })))(
    '$name becomes $value: $state',
    ({ state, index }) => {
      const book = states[index + 1]!;
      expect(cellsOf(book.model, 'CaseSimulationState')).toEqual([[state]]);
      expect(differences(book, theirs)).toEqual([]);
    },
  );

  it('is read back as it was recorded', () => {
    const { model } = states[0]!;
    const read = readSimulation(
      cellsOf(model, 'CaseSimulation') as CellValue[][],
      cellsOf(model, 'CaseSimulationUsed') as CellValue[][],
    );
    expect(read).toEqual(recorded.simulation);
  });

  it('is nothing where a cell of it was damaged, and where none has run', () => {
    const { model } = states[0]!;
    const [figures, used] = ['CaseSimulation', 'CaseSimulationUsed'].map(
      (name) => cellsOf(model, name) as CellValue[][],
    );
    const spoilt = (grid: readonly CellValue[][], row: number, column: number, value: CellValue) =>
      grid.map((line, i) => line.map((cell, j) => (i === row && j === column ? value : cell)));
    for (const row of figures!.keys()) {
      expect(readSimulation(spoilt(figures!, row, 1, 'n/a'), used!)).toBeNull();
    }
    for (const row of used!.keys()) expect(readSimulation(figures!, spoilt(used!, row, 0, null))).toBeNull();
    expect(readSimulation(null, null)).toBeNull();
    expect(cellsOf(all[0]!.model, 'CaseSimulationState')).toEqual([[notRun]]);
    const [none, nothing] = ['CaseSimulation', 'CaseSimulationUsed'].map(
      (name) => cellsOf(all[0]!.model, name) as CellValue[][],
    );
    expect(readSimulation(none!, nothing!)).toBeNull();
  });
});

describe('whatever the analyst enters', () => {
  /** Nothing of this is a case; no cell of ours may show an error for it, and every engine says the same. */
  const edits: readonly Edit[] = [
    ['Adoption', 'most'],
    ['Adoption', '=1/0'],
    ['Adoption_Low', '=NA()'],
    ['HorizonYears', ''],
    ['DiscountRate', -3],
    ['AnnualDecay', 7],
    ['RampMonths_High', -5],
    ['RetrainEveryMonths', -1],
    ['Maintenance_Evidence', 'hearsay'],
    ['CaseRampShape', 3],
    ['ToolCost', '=NA()'],
  ];
  let books: readonly BuiltCase[];
  let theirs: readonly Engine[];
  beforeAll(async () => {
    const adjusting = { ...ranged.choices, adjustByEvidence: true };
    books = await built({ ...ranged, name: 'Entered', choices: adjusting }, folder, edits);
    theirs = await recalculate(books.map(({ file }) => file));
  });

  it.each(edits.map(([name, value], index) => ({ name, value, index })))('$name: $value', ({ index }) => {
    const book = books[index + 1]!;
    const risk = book.model.sheets.find(({ name }) => name === 'Risk')!;
    expect(risk.cells.filter(({ isError }) => isError)).toEqual([]);
    expect(differences(onSheets(book, ['Risk']), theirs)).toEqual([]);
  });
});
