import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { violations } from './accessibility';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { expectAccessible, expectForcedColours, widen } from './paneLooks';
import { chooseFromFileMenu } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

/** Ten months ago, so that nine are over and told below, and the tenth is due whatever the day. */
const now = new Date();
const month = (number: number) =>
  new Date(Date.UTC(now.getFullYear(), now.getMonth() - 11 + number, 1)).toISOString().slice(0, 7);
const monthName = (number: number) =>
  new Date(`${month(number)}-01T00:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

const press = (name: string | RegExp) => bench.pane.getByRole('button', { name }).click();
const field = (name: string) => bench.pane.getByRole('textbox', { name, exact: true });
const figures = (row: RegExp) =>
  bench.pane
    .getByRole('table', { name: /^What has come/ })
    .getByRole('row', { name: row })
    .getByRole('cell')
    .allInnerTexts();
const saved = async () => {
  await bench.pane.getByText('The case is in your workbook').waitFor();
  await bench.pane.getByText('The sheets hold all of this.').waitFor();
  await bench.idle();
  // Its links have the names of the sheets, which cards have as well.
  await bench.pane.getByRole('button', { name: 'Dismiss' }).last().click();
};
/** The value of the first cell of a name. */
async function named(name: string): Promise<unknown> {
  const { names, sheets } = await bench.readModel();
  const { refersTo } = names.find((one) => one.name === name)!;
  const [, sheet, letters, number] = /^='?(.*?)'?!\$([A-Z]+)\$(\d+)/.exec(refersTo)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheets
    .find((one) => one.name === sheet)!
    .cells.find((cell) => cell.row === Number(number) - 1 && cell.column === column)?.value;
}

/** Fewer people than planned, more cost; 20 hours are corrected later. */
const heads = 'Month,Hours saved,Error cost avoided,Running cost,Maintenance,One-off cost,Adoption,Volume';
const rows = [
  `${month(1)},,,,,120000,,`,
  `${month(2)},,,,,60000,,`,
  `${month(3)},,,,,30000,,`,
  `${month(4)},140,0,17100,2750,20000,6%,2700`,
  `${month(5)},380,-8,18900,2750,0,17%,8000`,
  `${month(6)},640,-12,19700,2750,0,26%,13900`,
  `${month(7)},880,-15,21100,2750,0,36%,19000`,
  `${month(8)},1105,-20,20400,2750,0,45%,24600`,
  `${month(9)},1240,-22,21300,2750,0,52%,30100`,
];

test('the worked example is tracked from a month on', async () => {
  const { pane } = bench;
  await widen(bench, 320);
  await press('Try the worked example');
  await pane.getByRole('tab', { name: 'Tracking' }).click();
  await pane.getByLabel('Month of the first spending').fill(`${month(1)}-15`);
  await expectAccessible(bench, 'tracking-start');
  await press('Start tracking');
  await saved();
  await pane.getByText(/^No month counts yet/).waitFor();
});

test('months of a file are shown, then taken, and the sheets say the same', async () => {
  const { pane } = bench;
  const file = path.join(bench.folder, 'months.csv');
  writeFileSync(file, [heads, ...rows, 'soon,1,1,1,1,1,1,1'].join('\n'));
  await press(/^Take months/);
  await pane.locator('input[type=file]').setInputFiles(file);
  await pane.getByText('9 new months.').waitFor();
  await pane.getByText('"soon" is no month and counts nothing: enter a day of it.').waitFor();
  const take = pane.getByRole('button', { name: 'Take 9 months' });
  await expectAccessible(bench, 'tracking-take', take);
  await take.click();
  await saved();
  // By hand: costs 132,250 and 230,000; hours 4,385 x 60% x 38 = 99,978, errors -77.
  expect(await named('CostToDate')).toBe(365_000);
});
