import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { copyText, verdictOn } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const rows = Array.from({ length: 30 }, (_, row) => [
  ['Before', 'With AI', 'Trained'][row % 3],
  row === 4 ? '12 min' : row === 6 ? '1.234,5' : 40 + ((row * 7) % 11) - 5 * (row % 3),
]);

test('an empty selection is named, and nothing is begun', async () => {
  const { pane } = bench;
  await bench.click('C3');
  await pane.getByRole('button', { name: 'Use my selection' }).click();
  await pane.getByText('Sheet1!C3 is empty.').waitFor();
  await pane.getByText('Did this AI project pay?').waitFor();
});

test('of three groups the pane asks which two', async () => {
  const { page, pane } = bench;
  await copyText(bench, [['Group', 'Minutes'], ...rows].map((line) => line.join('\t')).join('\n'));
  await bench.click('A1');
  await page.keyboard.press('Control+v');
  await bench.idle();
  await page.keyboard.press('Control+a');
  await pane.getByRole('button', { name: 'Use my selection' }).click();
  await pane.getByText('3 groups here.').first().waitFor();
  await pane.getByLabel('Baseline is').selectOption({ label: 'Before' });
  await pane.getByLabel('Pilot is').selectOption({ label: 'With AI' });
  expect(await verdictOn(bench, 'Time')).toMatch(/needed to tell|lower|higher/);
});

test('text that could be a number is shown with what it could be, and not counted', async () => {
  const { pane } = bench;
  const said = await pane.locator('main').innerText();
  expect(said).toContain('“12 min” would be 12');
  expect(said).toContain('“1.234,5” would be');
  await pane.getByText('9 values').first().waitFor();
});

test('a sheet that is not there and a word that is no range are told apart', async () => {
  const { page, pane } = bench;
  const table = pane.getByRole('textbox', { name: 'Table' });
  for (const [typed, answer] of [
    ['Nowhere!A1:B9', 'There is no sheet named Nowhere. This workbook has: Sheet1.'],
    ['PilotDate', 'PilotDate is no range of this workbook.'],
  ] as const) {
    await table.fill(typed);
    await page.keyboard.press('Enter');
    await pane.getByText(answer).first().waitFor();
  }
  await table.fill('Sheet1!A1:B31');
  await page.keyboard.press('Enter');
  await pane.getByText('30 rows below the header').waitFor();
});
