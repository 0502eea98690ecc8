import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { enterFigures, nameMetric } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

test('a build that Excel refuses leaves the workbook as it was, and the pane says so', async () => {
  const { page, pane } = bench;
  await page.evaluate(() => {
    const sheet = window.workbench!.host.engine.book.getActiveSheet();
    sheet.getRange('A1:B4').setValues([
      ['Before', 'With AI'],
      [41, 33],
      [38, 29],
      [52, 41],
    ]);
  });
  await bench.idle();
  await bench.drag('A1', 'B4');
  await pane.getByText('Selected: Sheet1!A1:B4').waitFor();
  await pane.getByRole('button', { name: 'Use my selection' }).click();
  await nameMetric(bench, 'Handling time', 'minutes');
  await enterFigures(bench, {
    hoursSavedPerWeek: '10',
    loadedHourlyCost: '85',
    toolCost: '15000',
    implementationCost: '25000',
  });
  const before = await bench.readModel();
  const build = pane.getByRole('button', { name: 'Build sheets' });

  // Counted from the press of the button: the first request looks at the workbook, the second writes.
  const faults = [
    { request: 0, code: 'InvalidOperationInCellEditMode' },
    { request: 1, code: 'InvalidOperationInCellEditMode' },
    { request: 1, code: 'GeneralException', action: 200 },
    { request: 1, code: 'RequestAborted', lostResponse: true },
  ];
  for (const fault of faults) {
    await page.evaluate((planted) => window.workbench!.host.faults.fail(planted), fault);
    await build.click();
    await pane.getByText('The sheets were not built').waitFor();
    await page.evaluate(() => window.workbench!.host.faults.clear());
    await bench.idle();
    expect(await bench.readModel()).toEqual(before);
  }

  await page.evaluate(() => window.workbench!.host.requests.reset());
  await build.click();
  await pane.getByText('The case is in your workbook').waitFor();
  const report = await page.evaluate(() => window.workbench!.host.requests.entries.map(({ error }) => error));
  expect(report.filter(Boolean)).toEqual([]);
});
