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

const press = (name: string | RegExp) => bench.pane.getByRole('button', { name }).click();
const field = (name: string) => bench.pane.getByRole('textbox', { name, exact: true });
const economics = () => bench.pane.getByRole('region', { name: 'What an outcome costs' });
/** Figures of a row of one of its tables, as they are read. */
const figures = (table: RegExp, row: RegExp) =>
  economics()
    .getByRole('table', { name: table })
    .getByRole('row', { name: row })
    .getByRole('cell')
    .allInnerTexts();
const unit = (row: RegExp) => figures(/^Unit economics/, row);
const verdict = () => economics().locator('p').first().innerText();

/** The value of the first cell of a name. */
function named({ names, sheets }: WorkbookModel, name: string): unknown {
  const { refersTo } = names.find((one) => one.name === name)!;
  const [, sheet, letters, number] = /^='?(.*?)'?!\$([A-Z]+)\$(\d+)/.exec(refersTo)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(number) - 1;
  return sheets
    .find((one) => one.name === sheet)!
    .cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

/** Holds a figure as it is written in the pane to the cell's: equal as far as its last digit goes. */
function expectShown(shown: string, cell: unknown): void {
  const isPercent = shown.endsWith('%');
  const digits = shown.replace(/[^\d.]/g, '');
  const half = 0.5 / 10 ** (digits.split('.')[1]?.length ?? 0);
  const value = Number(digits) * (shown.startsWith('-') ? -1 : 1);
  expect(Math.abs(Number(cell) * (isPercent ? 100 : 1) - value)).toBeLessThanOrEqual(half * (1 + 1e-9));
}

// Expected figures: by hand. Lines: 1,300 + 1,000 + 600 + 0.5 x 15,000 + 34,500 x 0.01 = 10,745. Tokens, 34,500
// requests with 5% retries: 2.5 x 0.03975 + 3 x 0.00132 + 0.01275 each, 4,205.18. Outcomes: 82%, 28,290.
test('the worked example says what an outcome costs; a component that is changed changes it', async () => {
  const { pane } = bench;
  await widen(bench, 320);
  await press('Try the worked example');
  await pane.getByRole('tab', { name: /^Cost/ }).click();
  await press('See what an outcome costs');
  expect(await unit(/^Running cost/)).toEqual(['$11,551', '$14,950', '$21,005']);
  expect((await unit(/^Cost per successful outcome/))[1]).toBe('$0.528');
  expect(await verdict()).toMatch(/^It pays to run:/);

  await press(/^Retrieval/);
  await field('Likely').fill('2300');
  await pane
    .getByText('Likely is above high')
    .or(pane.getByText(/High is below/))
    .first()
    .waitFor();
  await field('High').fill('2900');
  await press(/^Retrieval/);
  // 15,950.18 by 28,290.
  expect((await unit(/^Cost per successful outcome/))[1]).toBe('$0.564');
});

test('a token use with a price of its own counts; a table that cannot be read is said', async () => {
  const { pane } = bench;
  await press('Add a price');
  await field('Model').fill('Check model');
  await field('Input price').fill('1');
  await field('Output price').fill('2');
  await press('Paste a newer table');
  await field('Prices from a sheet or a CSV file').fill('model,input,output\nLarge model,four,15');
  await press('Take over');
  const fault = pane.getByText('Line 2: “four” is no price for input.');
  await fault.waitFor();
  await press('Add a token use');
  await bench.page.keyboard.type('Check the answer');
  await pane.getByLabel('Model', { exact: true }).selectOption({ label: 'Check model' });
  await field('Input tokens').fill('1000');
  await field('Output tokens').fill('100');
  await press('Cancel');
  // 0.0012 a call, 36,225 calls: 43.47 a month.
  await press(/^Check the answer/);
  await pane.getByText('$0.0012 a call · $43.47 a month').waitFor();
  expect((await unit(/^Cost per successful outcome/))[1]).toBe('$0.565');
});

test('a measure counts once it is told to, and the verdict is seen before and after', async () => {
  const { pane } = bench;
  await press(/^How cost follows volume/);
  await field('First milestone').fill('-1');
  await pane.getByText('Something here has to be corrected.').waitFor({ state: 'hidden' });
  await field('First milestone').fill('0.3');
  await press(/^Use in a month/);
  await field('Value of a successful outcome').fill('0.515');
  expect(await verdict()).toMatch(/^Not as it stands: an outcome costs 0\.57 USD/);
  const today = () => figures(/^Today and at more volume/, /^Today/);
  // Left: 75% of tokens and 76% of observability, 14,691.49; with caching 95.5% of these tokens, 14,548.095.
  expect(await today()).toEqual(['$0.565', '$0.519', '-$122.14']);
  await press(/^Caching of answers/);
  const counts = pane.getByRole('checkbox', { name: 'Count it in the figures after savings' });
  await counts.check();
  expect(await today()).toEqual(['$0.565', '$0.514', '$21.26']);
});

test('the Running cost sheet shows the same figures', async () => {
  const { pane } = bench;
  await buildSheets(bench);
  await pane.getByText('The sheets hold all of this.').waitFor();
  const model = await bench.readModel();
  expect(model.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
  const rows = {
    RunningCostPerMonth: /^Running cost/,
    CostPerRequest: /^Cost per request/,
    CostPerUser: /^Cost per user/,
    CostPerOutcome: /^Cost per successful outcome/,
    MarginPerOutcome: /^Margin per outcome/,
    MarginPerMonth: /^Margin a month/,
    SavedShare: /^Saved by the measures/,
    CostPerOutcomeAfter: /^Cost per outcome after/,
  };
  for (const [name, row] of Object.entries(rows)) {
    const shown = await unit(row);
    const ends = [`${name}_Low`, name, `${name}_High`];
    expect(shown).toHaveLength(3);
    shown.forEach((text, end) => expectShown(text, named(model, ends[end]!)));
  }
  for (const [name, row] of Object.entries({
    OutcomeValue: /^Value of a successful/,
    BreakEvenRequests: /^Breaks even/,
    TokenShare: /^of which tokens/,
    CheapestCostPerOutcome: /^Cheapest possible/,
  })) {
    expectShown((await unit(row))[1]!, named(model, name));
  }
  expect(named(model, 'CaseKillCriterion')).toBe('not as it stands');
  const said = model.sheets.find(({ name }) => name === 'Running cost')!.cells.map(({ value }) => value);
  expect(said).toContain((await verdict()).replace(/\s+/g, ' '));
});
