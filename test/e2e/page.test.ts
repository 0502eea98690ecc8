import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { violations } from './accessibility';
import { documented } from './images';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { switchTo } from './paneLooks';
import { buildSheets, chooseFromFileMenu, nameMetric, verdictOn } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const expectAccessible = async () => expect(await violations(bench.page)).toEqual([]);

test('the empty workbench is accessible, light and dark', async () => {
  await expectAccessible();
  await switchTo(bench, 'dark');
  expect(await bench.pane.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await expectAccessible();
  await switchTo(bench, 'light');
});

test('the splitter gives the pane 320 to 640 pixels, by keyboard too', async () => {
  const { page } = bench;
  const splitter = page.getByRole('separator', { name: 'Width of the task pane' });
  const paneWidth = async () => (await page.locator('iframe').boundingBox())!.width;
  await splitter.focus();
  await page.keyboard.press('Home');
  expect(await paneWidth()).toBe(320);
  await page.keyboard.press('End');
  expect(await paneWidth()).toBe(640);
  await page.keyboard.press('ArrowRight');
  expect(await paneWidth()).toBe(630);
  const { x, y, height } = (await splitter.boundingBox())!;
  await page.mouse.move(x, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(page.viewportSize()!.width - 360, y + height / 2, { steps: 4 });
  await page.mouse.up();
  expect(Math.abs((await paneWidth()) - 360)).toBeLessThanOrEqual(1);
});

test('a file that is no workbook is refused and nothing is lost', async () => {
  const { page } = bench;
  const file = path.join(bench.folder, 'notes.xlsx');
  writeFileSync(file, 'not a workbook');
  await bench.click('A1');
  await page.keyboard.type('kept');
  await page.keyboard.press('Enter');
  await page.getByLabel('Workbook to open').setInputFiles(file);
  await page.getByText('notes.xlsx was not opened, and the workbook is as it was.').waitFor();
  expect(await bench.text('A1')).toBe('kept');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
});

test('work that was not downloaded is asked about before it goes', async () => {
  const { page } = bench;
  await page.getByText('(not downloaded)').waitFor();
  await chooseFromFileMenu(bench, 'New workbook');
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await bench.text('A1')).toBe('kept');
  const warned = await page.evaluate(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });
  expect(warned).toBe(true);
  await chooseFromFileMenu(bench, 'New workbook');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByText('(not downloaded)').waitFor({ state: 'detached' });
  expect(await bench.text('A1')).toBe('');
});

test('a selection of the example workbook becomes a case', async () => {
  const { page, pane } = bench;
  await chooseFromFileMenu(bench, 'Load example');
  await page.getByText('Handling time', { exact: true }).first().click();
  await bench.idle();
  await bench.drag('A1', 'B25');
  await pane.getByText("Selected: 'Handling time'!A1:B25").waitFor();
  await pane.getByRole('button', { name: 'Use my selection' }).click();
  await nameMetric(bench, 'Handling time', 'minutes');
  await page.locator('iframe').screenshot({ path: path.join(documented, 'pane.png') });
  expect(await verdictOn(bench, 'Handling time')).toMatch(/^Better/);
});

test('the worked example is built, light and dark', async () => {
  const { page, pane } = bench;
  await chooseFromFileMenu(bench, 'New workbook');
  await pane.getByRole('button', { name: 'Try the worked example' }).click();
  await buildSheets(bench);
  await expectAccessible();
  await page.screenshot({ path: path.join(documented, 'workbench-light.png') });

  await page.getByText('Pilot vs Baseline', { exact: true }).first().click();
  await page.getByRole('img', { name: /Handling time/ }).waitFor();
  await switchTo(bench, 'dark');
  await expectAccessible();
  await page.screenshot({ path: path.join(documented, 'workbench-dark.png') });
});
