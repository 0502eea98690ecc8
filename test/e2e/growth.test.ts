import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { buildSheets, nameMetric, verdictOn } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, 60_000);
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const verdicts = async () => {
  await bench.idle();
  const { sheets } = await bench.readModel();
  const pilot = sheets.find(({ name }) => name === 'Pilot vs Baseline')!;
  return pilot.cells.flatMap(({ formula, value }) =>
    formula && /^(better|worse|no effect|too few data)$/.test(String(value)) ? String(value) : [],
  );
};

test('a table is taken by its name', async () => {
  const { page, pane } = bench;
  // As another add-in, or the analyst with Ctrl+T, makes it.
  await pane.evaluate(() =>
    Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B7').values = [
        ['Group', 'Minutes'],
        ['Before', 40],
        ['With AI', 39],
        ['Before', 44],
        ['With AI', 38],
        ['Before', 41],
        ['With AI', 44],
      ];
      sheet.tables.add('A1:B7', true).name = 'PilotData';
    }),
  );
  await bench.idle();
  await bench.click('B3');
  await pane.getByRole('button', { name: 'Start without measurements' }).click();
  await pane.getByRole('tab', { name: /Pilot/ }).click();
  await pane.getByRole('button', { name: 'Add a metric' }).click();
  await nameMetric(bench, 'Handling time', 'minutes');
  await pane.getByLabel('They are in').selectOption({ label: 'A table with a group column' });
  await pane.getByRole('textbox', { name: 'Table' }).fill('PilotData');
  await page.keyboard.press('Enter');
  expect(await verdictOn(bench, 'Handling time')).toMatch(/^Too few data/);
  await buildSheets(bench);
  expect(new Set(await verdicts())).toEqual(new Set(['too few data']));
});

test('rows typed right beneath it change the sheet’s verdict, without the pane', async () => {
  const { page } = bench;
  await page.getByText('Sheet1', { exact: true }).first().click();
  await bench.click('A8');
  // The grid draws a table's name above its first row, which moves the cells beneath.
  await page.evaluate(() => window.workbench!.host.engine.book.getActiveSheet().getRange('A8').activate());
  for (let row = 0; row < 16; row++) {
    await page.keyboard.type(row % 2 ? 'With AI' : 'Before');
    await page.keyboard.press('Tab');
    await page.keyboard.type(String((row % 2 ? 20 : 41) + (row % 3)));
    await page.keyboard.press('Enter');
  }
  expect(new Set(await verdicts())).toEqual(new Set(['better']));
  const { sheets } = await bench.readModel();
  expect(sheets[0]!.tables[0]!.area.rows).toBe(23);
});
