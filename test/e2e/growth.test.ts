import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { buildSheets, nameMetric, verdictOn } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
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
      sheet.getRange('A1:B6').values = [
        ['Group', 'Minutes'],
        ['Before', 40],
        ['With AI', 30],
        ['Before', 44],
        ['With AI', 36],
        ['Before', 42],
      ];
      sheet.tables.add('A1:B6', true).name = 'PilotData';
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

test('a row typed right beneath it changes the sheet’s verdict, without the pane', async () => {
  const { page } = bench;
  await page.getByText('Sheet1', { exact: true }).first().click();
  await bench.click('A7');
  // The grid draws a table's name above its first row, which moves the cells beneath.
  await page.evaluate(() => window.workbench!.host.engine.book.getActiveSheet().getRange('A7').activate());
  // Welch's p is 0.02 with this row and 0.17 without it (scipy 1.17).
  for (const [text, key] of [
    ['With AI', 'Tab'],
    ['33', 'Enter'],
  ] as const) {
    await page.keyboard.type(text);
    await page.keyboard.press(key);
    await bench.idle();
  }
  expect(new Set(await verdicts())).toEqual(new Set(['better']));
  const { sheets } = await bench.readModel();
  expect(sheets[0]!.tables[0]!.area.rows).toBe(7);
});
