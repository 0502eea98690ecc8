import path from 'node:path';
import { seen } from './images';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { buildSheets, enterFigures } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const switcher = () => bench.pane.getByRole('combobox', { name: 'Case' });
const heading = (name: string) => bench.pane.getByRole('heading', { name, exact: true, level: 1 });
/** The names of the ranked cases as the Portfolio sheet shows them, best first. */
const ranked = () =>
  bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.names.getItem('PortfolioCases').getRange();
      range.load('values');
      await context.sync();
      return range.values.map((row) => row[1] as unknown);
    }),
  );

test('a second case needs a name, and gets sheets of its own', async () => {
  const { pane } = bench;
  await pane.getByRole('button', { name: 'Try the worked example' }).click();
  await buildSheets(bench);
  await pane.getByRole('button', { name: 'New case' }).click();
  await heading('Another case').waitFor();
  await pane.getByRole('button', { name: 'Start without measurements' }).click();
  await enterFigures(bench, {
    hoursSavedPerWeek: '10',
    loadedHourlyCost: '60',
    toolCost: '15000',
    implementationCost: '40000',
  });
  await pane.getByRole('button', { name: 'Case details' }).click();
  await pane.getByRole('textbox', { name: 'Case name' }).fill('');
  await pane.getByText('Give the case a name.').first().waitFor();
  expect(await pane.getByRole('button', { name: 'Build sheets' }).getAttribute('aria-disabled')).toBe('true');
  await pane.getByRole('textbox', { name: 'Case name' }).fill('Invoice reading');
  await pane.getByRole('button', { name: 'Case details' }).click();
  await buildSheets(bench);
  expect((await bench.readModel()).sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Summary', 'Inputs', 'Summary 2', 'Inputs 2', 'Risk 2']),
  );
});

test('the list opens either case, and what was typed waits', async () => {
  const { pane } = bench;
  const hours = pane.getByRole('textbox', { name: 'Hours saved per week' });
  await pane.getByRole('tab', { name: 'Value' }).click();
  await hours.fill('11');
  await switcher().selectOption({ label: 'Support assistant' });
  await heading('Support assistant').waitFor();
  await switcher().selectOption({ label: 'Invoice reading' });
  await heading('Invoice reading').waitFor();
  await pane.getByRole('tab', { name: 'Value' }).click();
  expect(await hours.inputValue()).toBe('11');
});

test('the Portfolio sheet ranks both and follows their cells', async () => {
  const { page, pane } = bench;
  await pane.getByRole('button', { name: 'Portfolio' }).click();
  await pane.getByText('The Portfolio sheet ranks all cases').waitFor();
  await bench.idle();
  expect(await ranked()).toEqual(['Support assistant', 'Invoice reading']);
  await page.screenshot({ path: path.join(seen, 'portfolio-sheet.png') });
  await pane.evaluate(() =>
    Excel.run(async ({ workbook }) => {
      workbook.names.getItem('HoursSavedPerWeek_2').getRange().values = [[5000]];
    }),
  );
  await bench.idle();
  expect(await ranked()).toEqual(['Invoice reading', 'Support assistant']);
});
