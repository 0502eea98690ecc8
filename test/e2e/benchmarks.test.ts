import path from 'node:path';
import { documented, seen } from './images';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { switchTo, widen } from './paneLooks';
import { buildSheets } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const focusedName = () =>
  bench.pane.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );

/** Presses Tab until an element whose name begins so has the focus. */
async function tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let press = 0; press < 80; press++) {
    await bench.page.keyboard.press(key);
    if ((await focusedName()).startsWith(name)) return;
  }
  throw new Error(`${name} cannot be reached by keyboard`);
}

test('by keyboard alone: from the first page to a benchmark in the sheet and back', async () => {
  const { page, pane } = bench;
  await bench.click('B2');
  await pane.getByRole('heading', { name: 'Did this AI project pay?' }).click();
  await tabTo('Look up benchmarks');
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: 'Benchmarks', exact: true }).waitFor();
  expect(await focusedName()).toBe('Benchmarks');

  await pane.getByRole('heading', { name: 'Benchmarks', exact: true }).click();
  await page.keyboard.press('Tab');
  // A list's value changes as its first letters are typed.
  await page.keyboard.type('Customer');
  await tabTo('Productivity');
  await page.keyboard.press('Enter');
  expect(await focusedName()).toBe('Productivity');
  await tabTo('Insert formula');
  await page.keyboard.press('Enter');
  await pane.getByText('Inserted at Sheet1!B2').waitFor();
  await bench.idle();
  // Brynjolfsson, Li and Raymond 2025: 15% more issues resolved an hour.
  const cell = (await bench.readModel()).sheets[0]!.cells.find(
    ({ row, column }) => row === 1 && column === 1,
  )!;
  expect(cell).toMatchObject({ formula: '=AIROI.BENCHMARK("customer support","productivity")', value: 0.15 });
  expect(await bench.text('B2')).toMatch(/^15\.0%.*A/);

  await tabTo('Back', 'Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await focusedName()).toBe('Look up benchmarks');
});

test('the case’s payback stands among its benchmarks, and as a block on the sheet', async () => {
  const { page, pane } = bench;
  await pane.getByRole('button', { name: 'Try the worked example' }).click();
  await buildSheets(bench);
  await page.getByText('Sheet1', { exact: true }).first().click();
  await pane.getByRole('button', { name: 'Benchmarks' }).click();
  await pane.getByRole('combobox', { name: 'Metric' }).selectOption('payback');
  await pane.getByRole('region', { name: 'Best answer' }).waitFor();
  await pane
    .getByRole('button', { name: /^Details of/ })
    .first()
    .click();

  await bench.click('B4');
  await pane.getByText('Inserts at Sheet1!B4').waitFor();
  await pane.getByRole('button', { name: 'Insert comparison' }).first().click();
  await pane.getByText(/Inserted at Sheet1!B4:D/).waitFor();
  await bench.idle();
  const { sheets } = await bench.readModel();
  const { cells } = sheets.find(({ name }) => name === 'Sheet1')!;
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)!;
  expect(at(4, 2)).toMatchObject({ formula: '=PaybackMonths' });
  // numpy over the measurements: 3.1825 minutes x 12,000 a week are 636.5 hours; x 46 x 38 - 492 for reopened tickets
  // is 1,112,110. 205,000 one-off over (1,112,110 - 209,400) / 12 a month.
  expect(at(4, 2).value).toBeCloseTo(2.7251, 4);
  const position = cells.find(({ value }) => value === 'Position')!;
  expect(at(position.row, 2).value).toMatch(/^It is (at|above|below) the .*\(grade [A-D], /);
  await pane.getByRole('button', { name: 'Dismiss' }).click();
  await pane
    .getByRole('button', { name: /^Details of/ })
    .first()
    .click();
  await widen(bench, 360);
  await bench.click('B30');
  await page.screenshot({ path: path.join(documented, 'benchmarks.png') });
  for (const scheme of ['light', 'dark'] as const) {
    if (scheme === 'dark') await switchTo(bench, 'dark');
    await pane.getByText('Yours 2.7 months').evaluate((scale) => scale.scrollIntoView({ block: 'start' }));
    await page.locator('iframe').screenshot({ path: path.join(documented, `benchmarks-pane-${scheme}.png`) });
  }
  await switchTo(bench, 'light');

  await bench.click('B2');
  await pane.getByRole('button', { name: 'Insert comparison' }).first().click();
  await pane.getByText(/Sheet1!B2 holds something\. Nothing was changed\./).waitFor();
});

test('an own table is added, takes part and can be seen to', async () => {
  const { page, pane } = bench;
  await pane.getByRole('button', { name: 'Add the table' }).click();
  await pane.getByText('The table on Own benchmarks has no rows yet.').waitFor();
  await bench.idle();
  await bench.click('A6');
  for (const entry of ['customer support', 'payback', 'task', '4', '9', '20']) {
    await page.keyboard.type(entry);
    await page.keyboard.press('Tab');
  }
  await bench.idle();
  await pane.getByText('1 row of the table on Own benchmarks takes part.').waitFor();
  await pane.getByRole('region', { name: 'Your own', exact: true }).waitFor();
  await page.screenshot({ path: path.join(seen, 'benchmarks-own-sheet.png') });
});
