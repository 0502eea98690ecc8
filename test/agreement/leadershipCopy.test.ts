import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { caseDefaults, runningCostDefaults, type Case } from '../../src/core/case';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { concernsCopy, leadershipCopy } from '../../src/sheets/sharing/leadershipCopy';
import { callsAddin } from '../../src/sheets/sharing/references';
import { sheetRoles } from '../../src/sheets/sharing/sheetRoles';
import { usagePlan } from '../../src/sheets/usage/usagePlan';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { formulaCase, metricOf } from '../sheets/exampleCases';
import { daysFrom, ledgerOf } from '../support/usage/ledgerOf';
import { openAddin } from '../support/openAddin';
import { differences, isEqual, recalculate, valueOf, type Engine } from './engines';

jest.setTimeout(300_000);

/**
 * Paired minutes of eight people, which come with the case and stand on a sheet of raw data, and a running cost that
 * takes its tokens from usage by customer and day.
 */
const of: Case = {
  ...formulaCase,
  name: 'Copied',
  usage: { ...caseDefaults.usage, requestsPerMonth: 1000 },
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
  metrics: [
    metricOf('Handling time', {
      design: 'paired',
      source: {
        kind: 'values',
        baseline: [14, 11, 16, 12, 15, 13, 17, 12],
        pilot: [11, 10, 12, 11, 12, 12, 13, 10],
        baselineBefore: null,
        pilotBefore: null,
      },
      worth: { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 80, people: 8 },
    }),
  ],
};

const ledger = ledgerOf(
  'EUR',
  daysFrom('2026-01-01', '2026-03-20').map((day, index) => ({
    day,
    source: 'OpenAI',
    cost: 10 + (index % 7),
    requests: 40,
    feature: 'chat',
    customer: index % 2 === 0 ? 'Ann' : 'Bob',
  })),
);

let folder: string;
let before: WorkbookModel;
let after: WorkbookModel;
let file: string;
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copy-'));
  const excel = await openAddin();
  try {
    await excel.edit(async ({ workbook }) => {
      const calc = workbook.worksheets.getItem('Sheet1');
      calc.name = 'Calc';
      calc.getRange('A1:A2').formulas = [
        ['=AIROI(10,85,12000,20000,5000,3000)'],
        ['=AIROI.SAMPLESIZE(0.5)+1'],
      ];
    });
    await excel.workbook.draw((holdings) => usagePlan(ledger, 1, holdings));
    await excel.workbook.draw((holdings) => workbookPlan(of, { ...holdings, caseNumber: 1 }));
    before = await excel.model();
    const outline = await excel.workbook.readOutline();
    const raw = sheetRoles(outline).flatMap(({ name, role }) => (role === 'rawData' ? [name] : []));
    const options = { leaveOut: raw, freezeAll: false, properties: null };
    const formulas = await excel.workbook.readFormulas(concernsCopy(outline, options));
    const report = await excel.workbook.prepare(leadershipCopy(outline, formulas, options));
    expect(report).toMatchObject({ different: [], notRemoved: [] });
    after = await excel.model();
  } finally {
    excel.close();
  }
  file = path.join(folder, 'copy.xlsx');
  await writeFile(file, await writeXlsx(after));
  engines = await recalculate([file]);
});

afterAll(() => rm(folder, { recursive: true }));

it('holds no raw data, no formula of the add-in, and opens on the page for leadership', () => {
  const names = after.sheets.map(({ name }) => name);
  expect(before.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Pilot data', ...names]));
  expect(names.filter((name) => /^Pilot (data|pairs)|^Usage data/.test(name))).toEqual([]);
  expect(before.sheets.map(({ name }) => name)).toContain('Usage data');
  expect(names).toEqual(expect.arrayContaining(['Running cost', 'Usage']));
  expect(after.activeSheet).toBe(0);
  const formulas = after.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  expect(formulas.filter(callsAddin)).toEqual([]);
  // The page stays alive: only what needed raw data became values.
  expect(formulas.length).toBeGreaterThan(100);
  expect(after.names.filter(({ refersTo }) => refersTo.includes('#REF!'))).toEqual([]);
});

it('shows in every cell what it showed before', () => {
  const changed = after.sheets.flatMap(({ name, cells }) => {
    const was = before.sheets.find((sheet) => sheet.name === name)!;
    const values = new Map(was.cells.map((cell) => [cellAddress(cell.row, cell.column), valueOf(cell)]));
    return cells
      .filter((cell) => !isEqual(valueOf(cell), values.get(cellAddress(cell.row, cell.column)) ?? null))
      .map((cell) => `${name}!${cellAddress(cell.row, cell.column)}`);
  });
  expect(changed).toEqual([]);
});

it('shows no error and the same numbers where the add-in does not exist', () => {
  const errors = after.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError));
  expect(errors).toEqual([]);
  for (const engine of engines) {
    const shown = engine.sheets.get(file)!;
    expect(shown.map(({ name }) => name)).toEqual(after.sheets.map(({ name }) => name));
  }
  // A step of the waterfall that is nil is the difference of figures in the hundred thousands.
  const isNil = (line: string) =>
    (JSON.parse(/\[[^[]*\]$/.exec(line)![0]) as unknown[]).every(
      (value) => typeof value === 'number' && Math.abs(value) < 1e-9,
    );
  expect(differences({ model: after, file }, engines).filter((line) => !isNil(line))).toEqual([]);
});
