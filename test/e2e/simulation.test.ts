import path from 'node:path';
import { seen } from './images';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { buildSheets } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const run = () => bench.pane.getByRole('button', { name: /^Run simulation/ });
/** A cell of the workbook by its name. */
const named = (name: string) =>
  bench.pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.names.getItem(wanted).getRange();
        range.load('values');
        await context.sync();
        return range.values[0]![0] as unknown;
      }),
    name,
  );
const type = (name: string, value: number) =>
  bench.pane.evaluate(
    ([wanted, typed]) =>
      Excel.run(async (context) => {
        context.workbook.names.getItem(wanted as string).getRange().values = [[typed]];
        await context.sync();
      }),
    [name, value] as const,
  );

test('the pane answers while it runs, and the result comes wherever the analyst is', async () => {
  const { pane } = bench;
  await pane.getByRole('button', { name: /Try the worked example/ }).click();
  await pane.getByRole('tab', { name: /^Risk/ }).click();
  await pane.getByRole('textbox', { name: 'Trials' }).fill('1000000');
  await run().focus();
  await bench.page.keyboard.press('Enter');
  await pane.getByRole('progressbar', { name: 'Simulation' }).waitFor();
  await pane.getByRole('tab', { name: /^Value/ }).click();
  await pane.getByRole('textbox', { name: 'Strategic value of freed capacity' }).waitFor();
  await pane.getByRole('tab', { name: /^Risk/ }).click();
  await pane.getByText(/^1,000,000 trials, seed 1, /).waitFor();
});

test('cancelling keeps the last result', async () => {
  const { pane } = bench;
  await pane.getByRole('textbox', { name: 'Seed' }).fill('2');
  await run().click();
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await pane.getByText('Cancelled. The last result stays as it was.').waitFor();
  await pane.getByText(/^1,000,000 trials, seed 1, /).waitFor();
  await pane.getByRole('textbox', { name: 'Trials' }).fill('100000');
  await run().click();
  await pane.getByText(/^100,000 trials, seed 2, /).waitFor();
});

test('its record stands on the sheet, which says natively when inputs have changed since', async () => {
  await buildSheets(bench);
  expect(await named('CaseSimulationState')).toBe('up to date');
  await type('DiscountRate', 0.12);
  await bench.idle();
  expect(await named('CaseSimulationState')).toBe('inputs changed since: run again');
  const { pane } = bench;
  await pane.getByText('Inputs changed since: run again.').waitFor();
  await run().click();
  await pane.getByText('Inputs changed since: run again.').waitFor({ state: 'detached' });
  // What is built while it runs holds the last result still.
  await pane.getByRole('progressbar', { name: 'Simulation' }).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: 'Update sheets' }).click();
  await pane.getByText(/Updated \d+ sheets\./).waitFor();
  await bench.idle();
  expect(await named('CaseSimulationState')).toBe('up to date');
});

test('the panel is seen', async () => {
  const { pane, page } = bench;
  await pane
    .getByRole('img', { name: /^Net present value of all trials/ })
    .evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
  await page.locator('iframe').screenshot({ path: path.join(seen, 'simulation-pane.png') });
});
