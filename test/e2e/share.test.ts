import path from 'node:path';
import { violations } from './accessibility';
import { openWorkbench, root, type OpenWorkbench } from './openWorkbench';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, 60_000);
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const formulasIn = async () =>
  (await bench.readModel()).sheets[0]!.cells.map(({ formula, value }) => ({ formula, value }));

test('typed formulas become standalone, keep their values and need no add-in', async () => {
  const { page, pane } = bench;
  for (const formula of ['=AIROI(10,85,12000,20000,5000,3000)', '=AIROI.PAYBACK(10000,15000,5000)*2']) {
    await page.keyboard.type(formula);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('=AIROI.BENCHMARK("customer support","productivity")');
  await page.keyboard.press('Enter');
  await bench.idle();

  await pane.getByRole('button', { name: 'Share this workbook' }).click();
  await pane.getByRole('button', { name: 'Find AIROI formulas' }).click();
  await pane.getByText('3 cells call AIROI').waitFor();
  const splitter = page.getByRole('separator', { name: 'Width of the task pane' });
  for (const scheme of ['light', 'dark'] as const) {
    if (scheme === 'dark') await page.getByRole('button', { name: 'Switch to dark' }).click();
    for (const key of ['Home', 'End']) {
      await splitter.focus();
      await page.keyboard.press(key);
      expect(await violations(pane)).toEqual([]);
    }
    await splitter.focus();
    await page.keyboard.press('Home');
    await page.screenshot({ path: path.join(root, `build/images/share-${scheme}.png`) });
  }

  await pane.getByRole('radio', { name: 'Put the value in its place' }).click();
  await pane.getByRole('button', { name: 'Make standalone' }).click();
  await pane
    .getByText(/now calculates|standalone/i)
    .first()
    .waitFor();
  await bench.idle();
  // 10.5% and 1 month are the published examples; 15% is what the benchmark answered before.
  const cells = await formulasIn();
  expect(cells.map(({ value }) => value)).toEqual([0.105, 2, 0.15]);
  for (const { formula } of cells) expect(formula ?? '').not.toMatch(/AIROI[.(]/);
  expect(cells[0]!.formula).toMatch(/^=AIROI_/);
});
