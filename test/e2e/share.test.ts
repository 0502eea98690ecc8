import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { buildSheets, chooseFromFileMenu } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const press = (name: string) => bench.pane.getByRole('button', { name, exact: true }).click();
const cellsOf = async (sheet: string) =>
  (await bench.readModel()).sheets.find(({ name }) => name === sheet)!.cells;
/** What the last look found, one line a check. */
const checks = () => bench.pane.getByRole('list', { name: 'What was checked' }).getByRole('listitem');
/** Waits for the file that a click sends, and reads it. */
async function downloaded(click: () => Promise<unknown>): Promise<{ name: string; file: string }> {
  const [download] = await Promise.all([bench.page.waitForEvent('download'), click()]);
  const file = path.join(bench.folder, download.suggestedFilename());
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file };
}
const openCaseFile = (file: string) =>
  bench.pane.getByLabel('Open a case file').and(bench.pane.locator('input')).setInputFiles(file);

test('typed formulas become standalone, keep their values and need no add-in', async () => {
  const { pane } = bench;
  await bench.enter('A1', '=AIROI(10,85,12000,20000,5000,3000)');
  await bench.enter('A2', '=AIROI.PAYBACK(10000,15000,5000)*2');
  await bench.enter('A3', '=AIROI.BENCHMARK("customer support","productivity")');

  await press('Share this workbook');
  await press('Find AIROI formulas');
  await pane.getByText('3 cells call AIROI').waitFor();

  await pane.getByRole('radio', { name: 'Put the value in its place' }).click();
  await press('Make standalone');
  await pane.getByText('3 cells rewritten').waitFor();
  await bench.idle();
  // 10.5% and 1 month are the published examples; 15% is what the benchmark answered before.
  const cells = await cellsOf('Sheet1');
  expect(cells.map(({ value }) => value)).toEqual([0.105, 2, 0.15]);
  for (const { formula } of cells) expect(formula ?? '').not.toMatch(/AIROI[.(]/);
  expect(cells[0]!.formula).toMatch(/^=AIROI_/);
});

test('what should not leave the house is found, and mended by its button', async () => {
  const { pane } = bench;
  await pane.evaluate(() =>
    Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A4:A6').formulas = [
        ['=AIROI(10,85,12000)'],
        ["=IFERROR('[prices.xlsx]List'!B2,30)"],
        ['=1/0'],
      ];
      workbook.worksheets.add('Agents').getRange('A1:B3').values = [
        ['Agent', 'Minutes'],
        ['Ann Lee', 10],
        ['Bo Ek', 12],
      ];
      const attic = workbook.worksheets.add('Attic');
      attic.getRange('A1').values = [['old']];
      attic.visibility = 'Hidden';
    }),
  );
  await bench.idle();
  await press('Check this workbook');
  await pane.getByText('5 things to look at.').waitFor();
  expect(await checks().allInnerTexts()).toMatchObject([
    expect.stringMatching(/^1 formula needs AIROI\s+Sheet1!A4\./),
    expect.stringMatching(/^1 link to other workbooks\s+Sheet1!A5\./),
    expect.stringMatching(/^1 hidden sheet\s+Attic\./),
    expect.stringMatching(/^Names or e-mail addresses on 1 sheet\s+Agents: 2 cells under “Agent”\./),
    'No simulation is out of date.',
    'The checks of all cases are OK.',
    expect.stringMatching(/^1 cell shows an error\s+Sheet1!A6\./),
  ]);

  const mends = ['Rewrite to Excel’s own functions', 'Replace by values', 'Show them', 'Replace names'];
  for (const [done, mend] of mends.entries()) {
    await press(mend);
    await pane.getByText(/^[1-4] things? to look at\.$/).waitFor();
    await pane.getByText(new RegExp(`^${4 - done} thing`)).waitFor();
  }
  await press('Show Sheet1');
  await bench.enter('A6', '7');
  await press('Check again');
  await pane.getByText('Nothing to mend.').waitFor();
  expect((await cellsOf('Agents')).map(({ value }) => value)).toEqual([
    'Agent',
    'Minutes',
    'Person 1',
    10,
    'Person 2',
    12,
  ]);
});

test('a copy without any sheet is no copy', async () => {
  const { pane } = bench;
  const make = pane.getByRole('button', { name: 'Make the copy for leadership' });
  await pane.getByLabel('This is the copy').check();
  for (const sheet of ['Sheet1', 'Agents', 'Attic']) await pane.getByLabel(sheet, { exact: true }).check();
  const said = pane.getByText('Keep one sheet or more.');
  await said.waitFor();
  expect(await make.getAttribute('aria-disabled')).toBe('true');
  await pane.getByLabel('Sheet1', { exact: true }).uncheck();
  await said.waitFor({ state: 'detached' });
});

test('a case goes out as a file and comes back the same; a file with faults opens nothing', async () => {
  const { pane } = bench;
  const bad = path.join(bench.folder, 'bad.json');
  writeFileSync(bad, '{"name": "", "currency": "Euro", "inputs": {"hours": 1}}');
  await openCaseFile(bad);
  await pane.getByText('bad.json was not opened: 3 things are wrong in it').waitFor();
  await pane.getByText('currency: "Euro" is no currency').waitFor();
  await press('Dismiss');

  await press('Back');
  await pane.getByRole('button', { name: 'Try the worked example' }).click();
  await pane.getByRole('tab', { name: 'Share' }).click();
  const { name, file } = await downloaded(() => press('Save as case file'));
  expect(name).toBe('Support assistant.json');
  const text = readFileSync(file, 'utf8');
  await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press('Copy the text');
  await pane.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await bench.page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  await openCaseFile(file);
  await pane.getByText('Opened from a case file.').waitFor();
  await pane.getByRole('tab', { name: 'Share' }).click();
  const again = await downloaded(() => press('Save as case file'));
  expect(readFileSync(again.file, 'utf8')).toBe(text);
});

test('the copy for leadership holds no raw data, names what is stale, and downloads', async () => {
  const { pane } = bench;
  await pane.getByRole('tab', { name: 'Risk' }).click();
  await pane.getByRole('textbox', { name: 'Trials' }).fill('1000');
  await press('Run simulation');
  await pane.getByText(/^1,000 trials/).waitFor();
  await buildSheets(bench);
  await pane.evaluate(() =>
    Excel.run(async ({ workbook }) => {
      workbook.names.getItem('DiscountRate').getRange().values = [[0.12]];
    }),
  );
  await bench.idle();
  await pane.getByRole('tab', { name: 'Share' }).click();
  await press('Check again');
  await pane.getByText('1 simulation is out of date').waitFor();
  await pane.getByRole('button', { name: 'Show Risk' }).waitFor();

  expect(await pane.getByLabel('Pilot data (raw data)').isChecked()).toBe(true);
  await pane.getByRole('textbox', { name: 'Title' }).fill('Support assistant: roll-out');
  await pane.getByRole('textbox', { name: 'Author' }).fill('Customer Operations');
  await pane.getByLabel('This is the copy').check();
  await press('Make the copy for leadership');
  await pane.getByText('This workbook is ready to send').waitFor();
  const { sheets, activeSheet, properties } = await bench.readModel();
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Summary',
    'Sheet1',
    'Agents',
    'Attic',
    'Inputs',
    'Pilot vs Baseline',
    'Result',
    'Running cost',
    'Cash flow',
    'Risk',
  ]);
  expect([activeSheet, properties?.title]).toEqual([0, 'Support assistant: roll-out']);
  const cells = sheets.flatMap((sheet) => sheet.cells);
  expect(cells.filter(({ isError, formula }) => isError || /\bAIROI[._(]/.test(formula ?? ''))).toEqual([]);
  const { file } = await downloaded(() => chooseFromFileMenu(bench, 'Download'));
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});
