import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Case, Grid, Metric } from '../../src/core/case';
import { defaultInputs, inputKeys, type InputValues } from '../../src/core/inputs';
import { fedInputs, withFedInputs } from '../../src/core/pilot/fedInputs';
import { findingOf } from '../../src/core/pilot/findingOf';
import { samplesOf } from '../../src/core/pilot/samples';
import { computeResults, resultKeys, results } from '../../src/core/results';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { formulaCase, metricOf } from '../sheets/exampleCases';
import { builtCase, type BuiltCase } from './builtCase';
import { dataCells } from './dataCells';
import { differences, isEqual, recalculate, valueAt, type Engine } from './engines';
import { random } from './random';

jest.setTimeout(300_000);

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
    baseline: values(2 + Math.floor(next() * 30), 1e3 * next()),
    pilot: values(2 + Math.floor(next() * 30), next()),
    baselineBefore: null,
    pilotBefore: null,
  } as const;
  const worth = {
    kind: 'time',
    hoursPerUnit: next(),
    tasksPerPersonPerWeek: 10 * next(),
    people: 5,
  } as const;
  const metrics: Metric[] = [metricOf('Random', { better: 'higher', source, worth })];
  return withInputs(`Random ${seed}`, { ...inputs, weeksPerYear: next() * 53 }, metrics);
}

/** Nothing of the analyst's own. */
const data: Grid = [['no data']];

const cases: readonly { readonly of: Case; readonly data: Grid }[] = [
  { of: withInputs('Nothing entered', {}), data },
  { of: formulaCase, data },
  { of: withInputs('A loss', { errorCostAvoided: -5000, toolCost: 1200, maintenance: 40 }), data },
  { of: withInputs('Counted twice', { hoursSavedPerWeek: 4, capacityFreed: 10, strategicValue: 3 }), data },
  ...[11, 22, 33].map((seed) => ({ of: randomCase(seed), data })),
];

let folder: string;
let built: readonly BuiltCase[];
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agreement-'));
  const all: BuiltCase[] = [];
  for (const { of, data: grid } of cases) all.push(await builtCase(of, grid, folder));
  built = all;
  engines = await recalculate(all.map(({ file }) => file));
});

afterAll(() => rm(folder, { recursive: true }));

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
  const findings = of.metrics.map((metric) =>
    findingOf(
      samplesOf(metric, (address) => dataCells(grid, address)),
      metric,
      of.pilotConfidence,
    ),
  );
  const computed = computeResults(withFedInputs(of.inputs, fedInputs(of.metrics, findings)));
  for (const key of resultKeys) {
    const { refersTo } = model.names.find(({ name }) => name === results[key].name)!;
    const shown = valueAt(model, 'Result', refersTo.replace(/^.*!/, '').replaceAll('$', ''));
    expect([key, shown, isEqual(shown, computed[key])]).toEqual([key, shown, true]);
  }
});

it('says in words where an entry that is no number leaves no figure', async () => {
  const typed = { hours: 'LoadedHourlyCost', cost: 'ToolCost', weeks: 'WeeksPerYear' };
  const files: string[] = [];
  for (const [what, name] of Object.entries(typed)) {
    const { model } = built[1];
    const { refersTo } = model.names.find((one) => one.name === name)!;
    const cells = model.sheets.find((sheet) => sheet.name === 'Inputs')!.cells;
    const entry = cells.find(
      ({ row, column }) => cellAddress(row, column) === refersTo.replace(/^.*!/, '').replaceAll('$', ''),
    )!;
    const sheets = model.sheets.map((sheet) =>
      sheet.name === 'Inputs'
        ? { ...sheet, cells: cells.map((cell) => (cell === entry ? { ...cell, value: 'tbd' } : cell)) }
        : sheet,
    );
    const file = path.join(folder, `${what}.xlsx`);
    await writeFile(file, await writeXlsx({ ...model, sheets }));
    files.push(file);
  }
  for (const { name, sheets } of await recalculate(files)) {
    for (const file of files) {
      for (const sheet of sheets.get(file)!) {
        const errors = [...sheet.cells].filter(([, value]) => typeof value === 'object' && value !== null);
        expect([name, file, sheet.name, errors]).toEqual([name, file, sheet.name, []]);
      }
      const result = sheets.get(file)!.find((sheet) => sheet.name === 'Result')!;
      expect(result.value('A5')).toBe('None');
      expect(result.value('A6')).toBe('no figure: see Checks');
    }
  }
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
