import path from 'node:path';
import { cellAddress } from '../../src/workbench/files/address';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { recalculateInLibreOffice } from '../support/engines/libreOffice';
import { expectSame, sampleOf } from './measured';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { buildSheets, chooseFromFileMenu, enterFigures, nameMetric } from './paneSteps';

const baseline = [41, 38.5, 52, 47, 36, 44.5, 50, 39];
const pilot = [33, 29.5, 41, 35, 38, 30.5, 36, 28];

let bench: OpenWorkbench;
let built: WorkbookModel;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const sheetNamed = (model: WorkbookModel, name: string) => model.sheets.find((sheet) => sheet.name === name)!;
const cellsOf = (model: WorkbookModel, name: string) =>
  new Map(sheetNamed(model, name).cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));

test('two columns typed in the grid become a comparison through the pane', async () => {
  const { page, pane } = bench;
  for (const [start, lines] of [
    ['A1', ['Before', ...baseline]],
    ['B1', ['With AI', ...pilot]],
  ] as const) {
    await bench.click(start);
    for (const line of lines) {
      await page.keyboard.type(String(line));
      await page.keyboard.press('Enter');
    }
  }
  await bench.drag('A1', 'B9');
  await pane.getByText('Selected: Sheet1!A1:B9').waitFor();
  await pane.getByRole('button', { name: 'Use my selection' }).click();
  await nameMetric(bench, 'Handling time', 'minutes');
  await enterFigures(bench, {
    hoursSavedPerWeek: '10',
    loadedHourlyCost: '85',
    toolCost: '15000',
    implementationCost: '25000',
  });
  await pane.getByRole('region', { name: 'Result' }).getByText('10.5%').waitFor();
  await buildSheets(bench);
  built = await bench.readModel();
  expect(built.sheets.map((sheet) => sheet.name)).toEqual([
    'Sheet1',
    'Summary',
    'Inputs',
    'Pilot vs Baseline',
    'Result',
    'Running cost',
    'Cash flow',
    'Risk',
  ]);
});

test('the sheet compares as an independent calculation does', () => {
  const values = [...cellsOf(built, 'Pilot vs Baseline').values()]
    .filter((cell) => cell.formula && typeof cell.value === 'number')
    .map((cell) => cell.value as number);
  const has = (wanted: number) =>
    values.some((value) => Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)));
  const [before, after] = [sampleOf(baseline), sampleOf(pilot)];
  const change = after.mean - before.mean;
  for (const wanted of [
    before.n,
    before.mean,
    before.deviation,
    after.n,
    after.mean,
    after.deviation,
    change,
    change / before.mean,
  ])
    expect([wanted, has(wanted)]).toEqual([wanted, true]);
});

test('no cell shows an error, and the ROI is 10.5%', () => {
  const cells = built.sheets.flatMap((sheet) => sheet.cells);
  expect(cells.filter((cell) => cell.isError)).toEqual([]);
  // 44,200 of benefit on 40,000 of cost.
  const result = [...cellsOf(built, 'Result').values()];
  expect(result.some((cell) => cell.formula && Math.abs(Number(cell.value) - 0.105) < 1e-12)).toBe(true);
});

test('the chart is drawn in the grid with the two means', async () => {
  const { page } = bench;
  await page.getByText('Pilot vs Baseline', { exact: true }).first().click();
  const chart = page.getByRole('img', { name: /Handling time/ });
  await chart.waitFor();
  // An unseen bar from 0 to the interval's low end, then a shade from there to the mean; the pilot's at the bottom.
  const bars = await chart.locator('g.chart-marks > rect').all();
  const [zero, , ...shades] = await Promise.all(bars.slice(0, 4).map((bar) => bar.boundingBox()));
  const [after, before] = shades.map((shade) => shade!.x + shade!.width - zero!.x);
  expect(after! / before!).toBeCloseTo(sampleOf(pilot).mean / sampleOf(baseline).mean, 2);
});

test('the downloaded file holds the same numbers when LibreOffice calculates it anew', async () => {
  const started = bench.page.waitForEvent('download');
  await chooseFromFileMenu(bench, /Download/);
  const download = await started;
  expect(download.suggestedFilename()).toBe('Book1.xlsx');
  const file = path.join(bench.folder, 'download.xlsx');
  await download.saveAs(file);
  const sheets = (await recalculateInLibreOffice([file])).get(file)!;
  let compared = 0;
  for (const sheet of built.sheets) {
    const recalculated = sheets.find(({ name }) => name === sheet.name)!;
    for (const cell of sheet.cells) {
      if (typeof cell.value !== 'number') continue;
      expectSame(recalculated.value(cellAddress(cell.row, cell.column)), cell.value);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(2 * baseline.length + 20);
});
