import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runningCostDefaults, type Case, type Grid } from '../../src/core/case';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { fedInputs, withFedInputs } from '../../src/core/pilot/fedInputs';
import { findingOf } from '../../src/core/pilot/findingOf';
import { metricConfidence } from '../../src/core/pilot/metricConfidence';
import { samplesOf } from '../../src/core/pilot/samples';
import { computeResults, resultKeys, results } from '../../src/core/results';
import { reportOf } from '../../src/core/tracking/keptReport';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { caseNames } from '../../src/sheets/caseNames';
import type { SheetKey } from '../../src/sheets/plan';
import { portfolioPlan } from '../../src/sheets/portfolio/portfolioPlan';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { reportPlan } from '../../src/sheets/tracking/reportPlan';
import { usagePlan } from '../../src/sheets/usage/usagePlan';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import type { ModelCell, WorkbookModel } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { openExcel } from '../excel/excelHost';
import { metricOf, noColumns } from '../sheets/exampleCases';
import { daysFrom, ledgerOf } from '../support/usage/ledgerOf';
import type { BuiltCase } from './builtCase';
import { comparedSheets, differences, isEqual, recalculate, type Engine } from './engines';
import { random } from './random';
import { savedCase } from './savedCase';
import { shownOn } from './shownOn';
import { tallyCore } from './tally';

jest.setTimeout(600_000);

const names = caseNames(1);

/** Minutes of the same people by hand and with AI, in a table of the analyst's. */
const data: Grid = [
  ['Person', 'How', 'Minutes'],
  ...Array.from({ length: 12 }, (_, person) => [
    [`Person ${person}`, 'by hand', 30 + person ** 2 / 3],
    [`Person ${person}`, 'with AI', 22 + ((7 * person) % 5)],
  ]).flat(),
];

/** A case for which every sheet is built. */
const everything: Case = {
  ...trackedAssistant(3, true),
  metrics: [
    metricOf('Handling time', {
      source: {
        kind: 'values',
        baseline: [14, 11, 16, 12, 15, 13, 17, 12],
        pilot: [11, 10, 12, 11, 12, 12, 13, 10],
        baselineBefore: null,
        pilotBefore: null,
      },
      worth: { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 80, people: 8 },
    }),
    metricOf('Review time', {
      design: 'paired',
      source: {
        ...noColumns,
        kind: 'table',
        table: `Data!A1:C${data.length}`,
        groupColumn: 1,
        valueColumn: 2,
        baselineGroup: 'by hand',
        pilotGroup: 'with AI',
        personColumn: 0,
      },
    }),
  ],
  runningCosts: [
    {
      ...runningCostDefaults,
      name: 'As billed',
      component: 'tokens',
      driver: 'volume',
      origin: 'usage',
      low: 0,
      likely: 0,
      high: 0,
    },
  ],
};

const ledger = ledgerOf(
  everything.currency,
  daysFrom('2026-01-01', '2026-03-20').map((day, index) => ({
    day,
    source: 'OpenAI',
    cost: 10 + (index % 7),
    requests: 40,
  })),
);

/** What each kind of sheet is called in the workbook; a kind without a sheet does not compile. */
const titles: Readonly<Record<SheetKey, string>> = {
  summary: 'Summary',
  inputs: 'Inputs',
  pilot: 'Pilot vs Baseline',
  result: 'Result',
  runningCost: 'Running cost',
  cashFlow: 'Cash flow',
  risk: 'Risk',
  tracking: 'Tracking',
  actuals: 'Actuals',
  planActual: 'Plan vs actual',
  forecast: 'Forecast',
  gates: 'Gates',
  readiness: 'Readiness',
  report: 'Report 2026-12',
  portfolio: 'Portfolio',
  usage: 'Usage',
  usageData: 'Usage data',
  data: 'Pilot data',
  pairs: 'Pilot pairs',
};

/** The workbook with every sheet, saved as a user saves it. */
async function everySheet(folder: string): Promise<BuiltCase> {
  const excel = await openExcel();
  try {
    await excel.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.name = 'Data';
      sheet.getRangeByIndexes(0, 0, data.length, data[0]!.length).values = data.map((row) => [...row]);
    });
    const { workbook } = excel;
    await workbook.draw((holdings) => usagePlan(ledger, 1, holdings));
    await workbook.draw((holdings) => workbookPlan(everything, { ...holdings, caseNumber: 1 }));
    await workbook.draw(portfolioPlan);
    const values = (await workbook.readSheet(names.fact('CaseTrackingPage')))!;
    const report = reportOf(trackingOf(everything, caseDrivers(everything, {})), '2027-01-10')!;
    await workbook.draw((holdings) => reportPlan(everything, report, values, { ...holdings, caseNumber: 1 }));
    await excel.host.idle();
    const model = excel.host.readModel();
    const file = path.join(folder, 'everything.xlsx');
    await writeFile(file, await writeXlsx(model));
    return { model, file };
  } finally {
    excel.close();
  }
}

const mapCells = (
  model: WorkbookModel,
  change: (cell: ModelCell, sheet: string) => ModelCell,
): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => change(cell, sheet.name)),
  })),
});

/** One formula of each sheet that has any, whose number is not 0, drawn by chance. */
function drawnCells({ sheets }: WorkbookModel): ReadonlyMap<string, ModelCell> {
  const next = random(9);
  return new Map(
    sheets.flatMap(({ name, cells }) => {
      const figures = cells.filter(
        ({ formula, value, spill }) => formula && !spill && typeof value === 'number' && value !== 0,
      );
      return figures.length > 0 ? [[name, figures[Math.floor(next() * figures.length)]!] as const] : [];
    }),
  );
}

/** Faults of a file: what stands in a cell in place of its formula. */
const fileFaults: readonly (readonly [string, (cell: ModelCell) => ModelCell])[] = [
  ['a formula off by 1e-8', (cell) => ({ ...cell, formula: `=(${cell.formula!.slice(1)})*(1+1/10^8)` })],
  ['a formula that is text', ({ formula, ...cell }) => ({ ...cell, value: formula! })],
  [
    'a value left behind, off by 1e-8',
    ({ formula: _, ...cell }) => ({ ...cell, value: Number(cell.value) * (1 + 1e-8) }),
  ],
  ['an error', (cell) => ({ ...cell, formula: '=NA()' })],
];

/** Faults of the workbench: what it shows in a cell. */
const shownFaults: Readonly<Record<string, (cell: ModelCell) => ModelCell>> = {
  'a figure off by 1e-8': (cell) => ({ ...cell, value: Number(cell.value) * (1 + 1e-8) }),
  'a figure as text': (cell) => ({ ...cell, value: String(cell.value) }),
  'an error': (cell) => ({ ...cell, value: '#N/A', isError: true }),
  'another error': (cell) => ({ ...cell, value: '#VALUE!', isError: true }),
  nothing: (cell) => ({ ...cell, value: null }),
};

/** In each turn another fault on each sheet. */
const turns = [0, 1];
const faultOf = (sheet: string, turn: number) =>
  fileFaults[([...drawn.keys()].indexOf(sheet) + turn) % fileFaults.length]!;

let folder: string;
let built: BuiltCase;
let drawn: ReadonlyMap<string, ModelCell>;
let stale: BuiltCase;
let faulty: readonly BuiltCase[];
let spoilt: BuiltCase;
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agreement-'));
  built = await everySheet(folder);
  const { model } = built;
  drawn = drawnCells(model);
  const isDrawn = (cell: ModelCell, sheet: string) => drawn.get(sheet) === cell;
  const whole = await savedCase(
    mapCells(model, (cell) => (cell.formula ? { ...cell, value: 999, isError: false } : cell)),
    folder,
    'stale',
  );
  stale = { model, file: whole.file };
  faulty = await Promise.all(
    turns.map(async (turn) => {
      const planted = mapCells(model, (cell, sheet) =>
        isDrawn(cell, sheet) ? faultOf(sheet, turn)[1](cell) : cell,
      );
      return { model, file: (await savedCase(planted, folder, `faulty ${turn}`)).file };
    }),
  );
  const entry = model.names.find(({ name }) => name === 'LoadedHourlyCost')!.refersTo.replace(/^.*!/, '');
  const isEntry = ({ row, column }: ModelCell) => cellAddress(row, column) === entry.replaceAll('$', '');
  spoilt = await savedCase(
    mapCells(model, (cell, sheet) =>
      sheet === 'Inputs' && isEntry(cell) ? { ...cell, value: 'tbd' } : cell,
    ),
    folder,
    'spoilt',
  );
  engines = await recalculate([built, stale, ...faulty, spoilt].map(({ file }) => file));
});

afterAll(() => rm(folder, { recursive: true }));

describe('every sheet that can be built', () => {
  it.each(Object.values(titles))('%s: LibreOffice and Gnumeric show what the workbench shows', (title) => {
    const sheet = built.model.sheets.find(({ name }) => name === title)!;
    const only = { model: { ...built.model, sheets: [sheet] }, file: built.file };
    // A sheet of what was read or kept calculates nothing: its values are what it has.
    const calculates = sheet.cells.some(({ formula }) => formula);
    const wanted = (cell: ModelCell) => (calculates ? cell.formula !== undefined : cell.value !== null);
    for (const { cells } of comparedSheets(only, engines, wanted)) expect(cells).toBeGreaterThan(0);
    expect(differences(only, engines, { wanted })).toEqual([]);
  });

  it('shows no error', () => {
    expect(built.model.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
  });

  it('shows the results that our own functions compute', () => {
    const findings = everything.metrics.map((metric) =>
      findingOf(
        samplesOf(metric, () => data),
        metric,
        metricConfidence(everything.pilotConfidence, everything.metrics.length),
      ),
    );
    const fed = withFedInputs(everything.inputs, fedInputs(everything.metrics, findings));
    // What the bills say is the Usage sheet's to test.
    const toolCost = shownOn(built.model)(names.figure('toolCost'));
    const computed = computeResults({ ...fed, toolCost: Number(toolCost) });
    const at = shownOn(built.model);
    const shown = resultKeys.map((key) => [key, at(results[key].name), computed[key]] as const);
    const wrong = shown.filter(([, ours, expected]) => !isEqual(ours, expected));
    tallyCore(built.file, 'Result', shown.length, wrong.length);
    expect(wrong).toEqual([]);
  });
});

describe('the comparison itself', () => {
  it('counts nothing that a file remembers: engines calculate every formula anew', () => {
    expect(comparedSheets(stale, engines).flatMap(({ different }) => different)).toEqual([]);
  });

  const namesOf = (lines: readonly string[]) => new Set(lines.map((line) => line.split(' =')[0]));
  const planted = (engine: string) =>
    [...drawn].map(([sheet, { row, column }]) => `${engine} ${sheet}!${cellAddress(row, column)}`);

  it.each(turns)(
    'catches faults of every kind in a file, on every sheet, by each engine: turn %i',
    (turn) => {
      const found = namesOf(comparedSheets(faulty[turn]!, engines).flatMap(({ different }) => different));
      const missed = engines.flatMap(({ name }) =>
        [...drawn.keys()].flatMap((sheet, index) =>
          found.has(planted(name)[index]!) ? [] : [[name, sheet, faultOf(sheet, turn)[0]]],
        ),
      );
      expect(missed).toEqual([]);
    },
  );

  it.each(Object.entries(shownFaults))(
    'catches %s in the workbench, by its cell and nothing else',
    (_, plant) => {
      const wrong = mapCells(built.model, (cell, sheet) => (drawn.get(sheet) === cell ? plant(cell) : cell));
      const found = comparedSheets({ model: wrong, file: built.file }, engines).flatMap(
        ({ different }) => different,
      );
      expect(namesOf(found)).toEqual(new Set(engines.flatMap(({ name }) => planted(name))));
    },
  );

  it('draws a cell of every sheet that calculates', () => {
    const calculating = built.model.sheets.filter(({ cells }) => cells.some(({ formula }) => formula));
    expect([...drawn.keys()]).toEqual(calculating.map(({ name }) => name));
  });
});

it('says in words where an entry that is no number leaves no figure', () => {
  for (const { name, sheets } of engines) {
    for (const sheet of sheets.get(spoilt.file)!) {
      const errors = [...sheet.cells].filter(([, value]) => typeof value === 'object' && value !== null);
      expect([name, sheet.name, errors]).toEqual([name, sheet.name, []]);
    }
    const result = sheets.get(spoilt.file)!.find((sheet) => sheet.name === 'Result')!;
    expect(result.value('A5')).toBe('None');
    expect(result.value('A6')).toBe('no figure: see Checks');
  }
});
