import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { widen } from './paneLooks';
import { buildSheets } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const section = (name: string) => bench.pane.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
const field = (name: string) => bench.pane.getByRole('textbox', { name, exact: true });

/** Types into the cell of a workbook name: chosen by the name, because it may lie below what is seen. */
async function enterNamed(names: WorkbookModel['names'], name: string, text: string) {
  const { refersTo } = names.find((one) => one.name === name)!;
  const [, cell] = refersTo.slice(1).replace(/\$/g, '').split('!') as [string, string];
  await bench.page.evaluate(() => {
    const { book } = window.workbench!.host.engine;
    book.setActiveSheet(book.getSheetByName('Inputs')!);
  });
  await bench.click('D2');
  await bench.page.evaluate(
    (address) => window.workbench!.host.engine.book.getActiveSheet().getRange(address).activate(),
    cell,
  );
  await bench.page.keyboard.type(text, { delay: 20 });
  await bench.page.keyboard.press('Enter');
  await bench.idle();
}

/** A field refuses what is typed and says what to change; then it takes what is right. */
async function correct(name: string, wrong: string, said: string, right: string) {
  await field(name).fill(wrong);
  await bench.pane.getByText(said).first().waitFor();
  await field(name).fill(right);
  await bench.pane.getByText(said).first().waitFor({ state: 'detached' });
}

test('each form takes what is right and says what is wrong', async () => {
  const { pane } = bench;
  await widen(bench, 320);
  await pane.getByRole('button', { name: 'Try the worked example' }).click();
  await section('Value');
  await pane.getByRole('button', { name: 'Add low and high to Working weeks per year' }).click();
  await bench.page.keyboard.type('44');
  await field('Working weeks per year, high').fill('48');
  const low = 'Working weeks per year, low';
  await correct(low, '47', 'Low is above the likely value: enter 46 or less.', '44');

  await section('Cost');
  await pane.getByRole('button', { name: /^Retrieval/ }).click();
  await correct('Likely', '-5', 'Enter 0 or more.', '1400');
  await pane.getByRole('button', { name: 'Add a line' }).click();
  await field('Likely').fill('250');
  await pane.getByText('Name the component.').first().waitFor();
  await field('Component').fill('Licences for reviewers');

  await section('Risk');
  await pane.getByLabel('Horizon').selectOption({ label: '4 years' });
  const trials = 'Enter a whole number from 100 to 1,000,000.';
  await correct('Trials', '50', trials, '20000');
  await pane.getByRole('button', { name: 'Run simulation' }).click();
  await pane.getByRole('button', { name: 'Run simulation again' }).waitFor();

  await section('Share');
  await pane.getByText(/^Recommendation: /).waitFor();
  await pane.getByLabel('Date of the gate').fill('2027-03-31');
  await pane.getByRole('button', { name: 'Remove Prices of the model rise' }).click();
  await pane.getByRole('button', { name: 'Add a risk' }).click();
  await bench.page.keyboard.type('The vendor is bought');
  const enough = 'Probability of a gain that is enough';
  const percentage = 'Enter a percentage from 0 to 100, such as 80.';
  await correct(enough, '120', percentage, '75');
});

test('the sheets hold what the pane holds', async () => {
  await buildSheets(bench);
  await bench.pane.getByText('The sheets hold all of this.').waitFor();
  const { sheets } = await bench.readModel();
  expect(sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
});

test('a changed cell is followed in the pane: the scenario, an end of a range', async () => {
  const { pane } = bench;
  const { names } = await bench.readModel();
  await enterNamed(names, 'CaseScenario', 'low');
  await section('Risk');
  await pane.waitForFunction(
    () =>
      (document.getElementById('choice-scenario') as HTMLSelectElement | null)?.selectedOptions[0]?.text ===
      'Low',
  );
  await enterNamed(names, 'Adoption_Low', '0.45');
  await section('Value');
  await pane.waitForFunction(
    () => (document.getElementById('figure-adoption-low') as HTMLInputElement | null)?.value === '45',
  );
  await pane.getByText('The sheets hold all of this.').waitFor();
});
