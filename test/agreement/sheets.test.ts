import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Case, CellValue, Metric } from '../../src/core/case';
import { compare } from '../../src/core/comparison';
import { defaultInputs, inputKeys, type InputValues } from '../../src/core/inputs';
import { groupsOf, type Grid } from '../../src/core/measurements';
import { computeResults, resultKeys, results } from '../../src/core/results';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { readCsv } from '../../src/workbench/files/readCsv';
import type { ModelCell } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { formulaCase } from '../sheets/exampleCases';
import type { EngineSheet, EngineValue } from '../support/engines/engineSheet';
import { recalculateInGnumeric } from '../support/engines/gnumeric';
import { recalculateInLibreOffice } from '../support/engines/libreOffice';
import { builtCase, type BuiltCase } from './builtCase';

jest.setTimeout(300_000);

/** Mulberry32: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const withInputs = (name: string, inputs: Partial<InputValues>, metrics: readonly Metric[] = []): Case => ({
  ...formulaCase,
  name,
  inputs: { ...defaultInputs, ...inputs },
  metrics,
});

function randomCase(seed: number): Case {
  const next = random(seed);
  const figure = () => Math.round(next() * 1e7) / 100;
  const inputs = Object.fromEntries(inputKeys.map((key) => [key, figure()])) as InputValues;
  const values = (count: number, level: number) => Array.from({ length: count }, () => level + next());
  const source = {
    kind: 'values',
    baseline: values(2 + Math.floor(next() * 30), 1e6 * next()),
    pilot: values(2 + Math.floor(next() * 30), next()),
  } as const;
  const metrics: Metric[] = [{ name: 'Random', unit: 'units', better: 'higher', source }];
  return withInputs(`Random ${seed}`, { ...inputs, weeksPerYear: next() * 53 }, metrics);
}

/** Blanks, text and groups in any order, as analysts' tables are. */
const data: Grid = [
  ['group', 'time', 'before', 'after', 'flag'],
  ['with AI', 12.5, 1000000.1, 1000000.3, 1],
  ['without', 20, 1000000.2, 1000000.1, 0],
  ['With ai', 'not measured', null, 1000000.7, 1],
  ['with AI', null, 'n/a', 1000000.9, 0],
  ['without', 25.25, 1000000.9, null, 1],
  ['with AI off', 99, 1000000.4, null, 0],
  ['with AI', 14.75, null, null, null],
];
const table = (
  groupColumn: number,
  baselineGroup: CellValue,
  pilotGroup: CellValue,
  name: string,
): Metric => ({
  name,
  unit: 'minutes',
  better: 'lower',
  source: { kind: 'table', table: 'Data!A1:E8', groupColumn, valueColumn: 1, baselineGroup, pilotGroup },
});
const ranges = (name: string, baseline: string, pilot: string): Metric => ({
  name,
  unit: 'euro',
  better: 'higher',
  source: { kind: 'ranges', baseline, pilot },
});

const cases: readonly { readonly of: Case; readonly data: Grid }[] = [
  { of: withInputs('Nothing entered', {}), data },
  { of: formulaCase, data },
  { of: withInputs('A loss', { errorCostAvoided: -5000, toolCost: 1200, maintenance: 40 }), data },
  { of: withInputs('Counted twice', { hoursSavedPerWeek: 4, capacityFreed: 10, strategicValue: 3 }), data },
  {
    of: withInputs('Pilots of every kind', { hoursSavedPerWeek: 1, loadedHourlyCost: 1, toolCost: 1 }, [
      table(0, 'without', 'with AI', 'Text groups'),
      table(4, 0, 1, 'Number groups'),
      table(0, 'nobody', 'with AI', 'An empty group'),
      ranges('Large common part', 'Data!C1:C8', 'Data!D1:D8'),
      ranges('No values', 'Data!A1:A8', 'Data!D1:D8'),
      ranges('One value', 'Data!B2:B2', 'Data!C2:C2'),
      ranges('The same', 'Data!B1:B3', 'Data!B1:B3'),
    ]),
    data,
  },
  ...[11, 22, 33].map((seed) => ({ of: randomCase(seed), data })),
];

interface Engine {
  readonly name: string;
  readonly sheets: ReadonlyMap<string, readonly EngineSheet[]>;
}

let folder: string;
let built: readonly BuiltCase[];
let engines: readonly Engine[];

async function recalculate(files: readonly string[]): Promise<readonly Engine[]> {
  return [
    { name: 'LibreOffice', sheets: await recalculateInLibreOffice(files) },
    { name: 'Gnumeric', sheets: await recalculateInGnumeric(files) },
  ];
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agreement-'));
  const all: BuiltCase[] = [];
  for (const { of, data: grid } of cases) all.push(await builtCase(of, grid, folder));
  built = all;
  engines = await recalculate(all.map(({ file }) => file));
});

afterAll(() => rm(folder, { recursive: true }));

function isEqual(a: EngineValue, b: EngineValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

const valueOf = ({ value, isError }: ModelCell): EngineValue => (isError ? { error: String(value) } : value);

/** Every formula cell in which an engine differs from the workbench, as a line to read. */
function differences({ model, file }: BuiltCase, by: readonly Engine[]): string[] {
  return by.flatMap((engine) =>
    model.sheets.flatMap((sheet) => {
      const theirs = engine.sheets.get(file)!.find(({ name }) => name === sheet.name)!;
      return sheet.cells
        .filter(({ formula }) => formula !== undefined)
        .flatMap((cell) => {
          const address = cellAddress(cell.row, cell.column);
          const [ours, their] = [valueOf(cell), theirs.value(address)];
          return isEqual(ours, their)
            ? []
            : [`${engine.name} ${sheet.name}!${address} ${cell.formula}: ${JSON.stringify([ours, their])}`];
        });
    }),
  );
}

const numbered = cases.map(({ of }, index) => ({ name: of.name, index }));

it.each(numbered)('$name: the workbench, LibreOffice and Gnumeric agree on every cell', ({ index }) => {
  expect(differences(built[index], engines)).toEqual([]);
});

it.each(numbered)('$name: no cell shows an error', ({ index }) => {
  const { sheets } = built[index].model;
  expect(sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
});

it.each(numbered)('$name: the sheets show what our own functions compute', ({ index }) => {
  const { of, data: grid } = cases[index];
  const { model } = built[index];
  const valueAt = (sheetName: string, address: string): EngineValue => {
    const { cells } = model.sheets.find(({ name }) => name === sheetName)!;
    const cell = cells.find(({ row, column }) => cellAddress(row, column) === address);
    return cell ? valueOf(cell) : null;
  };
  const computed = computeResults(of.inputs);
  for (const key of resultKeys) {
    const { refersTo } = model.names.find(({ name }) => name === results[key].name)!;
    const shown = valueAt('Result', refersTo.replace(/^.*!/, '').replaceAll('$', ''));
    expect([key, shown, isEqual(shown, computed[key])]).toEqual([key, shown, true]);
  }
  of.metrics.forEach((metric, i) => {
    const groups = groupsOf(metric.source, (address) => cellsAt(grid, address));
    const { baseline, pilot, difference, relativeChange, direction } = compare(
      groups.baseline.values,
      groups.pilot.values,
      metric.better,
    );
    const expected = [
      baseline.count,
      baseline.mean,
      baseline.standardDeviation,
      pilot.count,
      pilot.mean,
      pilot.standardDeviation,
      difference,
      relativeChange,
      direction,
    ];
    const shown = [...'DEFGHIJKL'].map((column) => valueAt('Pilot vs Baseline', `${column}${6 + i}`));
    const wrong = shown.filter((value, at) => !isEqual(value, expected[at]));
    expect([metric.name, wrong, shown, expected]).toEqual([metric.name, [], shown, expected]);
  });
});

it('catches one wrong cell', async () => {
  const { model } = built[1];
  const planted = {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === 'Result' && cellAddress(cell.row, cell.column) === 'B20'
          ? { ...cell, formula: `${cell.formula}+0.0001` }
          : cell,
      ),
    })),
  };
  const wrong = path.join(folder, 'wrong.xlsx');
  await writeFile(wrong, await writeXlsx(planted));
  const found = differences({ model, file: wrong }, await recalculate([wrong]));
  for (const engine of ['LibreOffice', 'Gnumeric']) {
    expect(found).toContainEqual(expect.stringContaining(`${engine} Result!B20`));
  }
});

const metr = path.join(__dirname, '../../../shared/data/metr-ai-pilot-2025.csv');
const itWithData = (name: string, test: () => Promise<void>) => existsSync(metr) && it(name, test);

itWithData('METR’s pilot gives its published means', async () => {
  const grid = readCsv(readFileSync(metr));
  const [header] = grid;
  const pilot: Metric = {
    name: 'Implementation time',
    unit: 'minutes',
    better: 'lower',
    source: {
      kind: 'table',
      table: `Data!A1:I${grid.length}`,
      groupColumn: header.indexOf('ai_treatment'),
      valueColumn: header.indexOf('initial_implementation_time'),
      baselineGroup: 0,
      pilotGroup: 1,
    },
  };
  const one = await builtCase(withInputs('METR', { toolCost: 1 }, [pilot]), grid, folder);
  const by = await recalculate([one.file]);
  expect(differences(one, by)).toEqual([]);
  const shown = by[0].sheets.get(one.file)!.find(({ name }) => name === 'Pilot vs Baseline')!;
  const figures = [...'DEFGHI'].map((column) => Number(Number(shown.value(`${column}6`)).toFixed(2)));
  // Independent calculation of the issue: 110 tasks without AI, 136 with.
  expect(figures).toEqual([110, 90.9, 89.4, 136, 119.54, 118.11]);
});

/** The cells of "Data!A1:E8" in the grid. */
function cellsAt(grid: Grid, address: string): Grid {
  const [, first, top, last, bottom] = /^Data!([A-Z])(\d+):([A-Z])(\d+)$/.exec(address)!;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return grid.slice(Number(top) - 1, Number(bottom)).map((row) => row.slice(column(first), column(last) + 1));
}
