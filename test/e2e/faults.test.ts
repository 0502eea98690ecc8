import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { enterFigures, nameMetric } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, 60_000);
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

  // Counted from the press of the button; the later requests only happen once the earlier ones succeed.
  for (const request of [0, 1, 2]) {
    await page.evaluate((number) => {
      const { faults } = window.workbench!.host;
      faults.fail({ request: number, code: 'InvalidOperationInCellEditMode' });
    }, request);
    await build.click();
    await pane.getByText('The sheets were not built').waitFor();
    await page.evaluate(() => window.workbench!.host.faults.clear());
    await bench.idle();
    expect(await bench.readModel()).toEqual(before);
  }

  await build.click();
  await pane.getByText('The case is in your workbook').waitFor();
});
