import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { expectAccessible, widen } from './paneLooks';
import { buildSheets } from './paneSteps';

/** All sheets of a case are many formulas for a grid that calculates in the page. */
const patience = 180_000;

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
  bench.page.setDefaultTimeout(patience);
}, 60_000);
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const section = (name: string) => bench.pane.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
const field = (name: string) => bench.pane.getByRole('textbox', { name, exact: true });

/** Types into the cell of a workbook name: chosen by the name, because it may lie below what is seen. */
async function enterNamed(name: string, text: string) {
  const { names } = await bench.readModel();
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

test(
  'the worked example gets a range, a horizon and a simulation, at 320 and 450 pixels, light and dark',
  async () => {
    const { pane } = bench;
    await widen(bench, 320);
    await pane.getByRole('button', { name: 'Try the worked example' }).click();
    await section('Value');
    await pane.getByRole('button', { name: 'Add low and high to Working weeks per year' }).click();
    await bench.page.keyboard.type('44');
    await field('Working weeks per year, high').fill('48');
    await expectAccessible(bench, 'case-value');

    await section('Cost');
    await pane.getByRole('button', { name: /^Retrieval/ }).click();
    await field('Likely').fill('1400');
    await expectAccessible(bench, 'case-cost');

    await section('Risk');
    await pane.getByLabel('Horizon').selectOption({ label: '4 years' });
    await field('Trials').fill('20000');
    await pane.getByRole('button', { name: 'Run simulation' }).click();
    await pane.getByRole('button', { name: 'Run simulation again' }).waitFor();
    await expectAccessible(bench, 'case-risk');

    await section('Share');
    await pane.getByText(/^Recommendation: /).waitFor();
    await expectAccessible(bench, 'case-decision');
  },
  patience,
);

test(
  'the sheets hold what the pane holds',
  async () => {
    await buildSheets(bench);
    await bench.pane.getByText('The sheets hold all of this.').waitFor();
    const { sheets } = await bench.readModel();
    expect(sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
  },
  patience,
);

test(
  'a changed cell is followed in the pane: the scenario, an assumption, an end of a range',
  async () => {
    const { pane } = bench;
    const shows = (id: string, value: string) =>
      pane.waitForFunction(
        ([wanted, text]) => (document.getElementById(wanted!) as HTMLInputElement | null)?.value === text,
        [id, value],
      );
    await enterNamed('CaseScenario', 'low');
    await section('Risk');
    await pane.waitForFunction(
      () =>
        (document.getElementById('choice-scenario') as HTMLSelectElement | null)?.selectedOptions[0]?.text ===
        'Low',
    );
    await enterNamed('Adoption', '0.5');
    await enterNamed('Adoption_Low', '0.45');
    await section('Value');
    await shows('figure-adoption', '50');
    await shows('figure-adoption-low', '45');
    await pane.getByText('The sheets hold all of this.').waitFor();
  },
  patience,
);
