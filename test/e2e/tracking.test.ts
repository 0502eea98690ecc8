import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { widen } from './paneLooks';
import { chooseFromFileMenu } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

/** Ten months ago, so that nine are told below and the tenth is due, whatever the day. */
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
  await press('Take 9 months');
  await saved();
  // By hand: costs 132,250 and 230,000; hours 4,385 x 60% x 38 = 99,978, errors -77.
  expect(await named('CostToDate')).toBe(365_000);
});

test('the month that is due is entered, and one in the middle is corrected', async () => {
  const { pane } = bench;
  await press(/^Enter a month/);
  expect(await pane.getByLabel('Month', { exact: true }).inputValue()).toBe('9');
  for (const [label, value] of Object.entries({
    'Hours saved': '1,350',
    'Running cost': '22,100',
    Maintenance: 'much',
    'One-off cost': '15,500',
    Adoption: '56',
    Volume: '33000',
  }))
    await field(label).fill(value);
  await pane.getByText(/“much” is not a number/).waitFor();
  await pane.getByText(`Correct “Maintenance, ${monthName(10)}” first.`).waitFor();
  await field('Maintenance').fill('2900');
  await field('Error cost avoided').fill('-25');
  await pane.getByText(`${monthName(10)} brings $5,755`, { exact: false }).waitFor();
  await press(`Save ${monthName(10)}`);
  await saved();
  // 26 months of 36 are to come: 365,000 + 40,500 spent; hours 5,735 x 22.8, errors -102.
  expect((await figures(/^Net to date/))[0]).toContain('-$275K');
  expect(await named('NetToDate')).toBeCloseTo(5735 * 22.8 - 102 - 405_500, 6);
  await press(/^Enter a month/);
  await pane.getByLabel('Month', { exact: true }).selectOption({ label: `${monthName(7)} (told)` });
  expect(await field('Hours saved').inputValue()).toBe('880');
  await field('Hours saved').fill('900');
  await press(`Save ${monthName(7)}`);
  await saved();
  expect(await named('NetToDate')).toBeCloseTo(5755 * 22.8 - 102 - 405_500, 6);
});

test('a range tells the same as the pane and the file', async () => {
  const { pane } = bench;
  await press(/^Take months/);
  await field('Range').fill('CaseActuals');
  await field('Range').press('Enter');
  await pane.getByText('Nothing to take. 10 are told like this already.').waitFor();
  await press('Cancel');
});

test('readiness and gates are told, and a report is kept', async () => {
  const { pane } = bench;
  await press(/^Readiness/);
  const item = pane.getByRole('radiogroup', { name: /^The cost of one outcome is known/ });
  await item.getByText('Under way').click();
  await press(/^Owner and date: The cost of one outcome/);
  await field('Owner').fill('Ada');
  await pane.getByLabel('Due', { exact: true }).fill('2026-01-31');
  await press(/^Gates/);
  await field('Gate').fill('Roll-out to all');
  await field('Reasons').fill('Adoption is behind plan');
  await field('Decided by').fill('Grace');
  await pane.getByLabel('Decision', { exact: true }).selectOption({ label: 'Extend' });
  await press('Record it');
  await saved();
  await pane.getByText('Roll-out to all: Extend').waitFor();
  await press(/^Reports/);
  await press('Keep this report');
  await pane.getByText('The report is kept').waitFor();
  const { sheets } = await bench.readModel();
  const kept = sheets.find(({ name }) => name === `Report ${month(10)}`)!;
  expect(kept.cells.filter(({ formula }) => formula)).toEqual([]);
});

test('reopened, the workbook tells the pane everything, and what is due', async () => {
  const { page, pane } = bench;
  const before = await figures(/^Net to date/);
  const started = page.waitForEvent('download');
  await chooseFromFileMenu(bench, /Download/);
  const file = path.join(bench.folder, 'tracked.xlsx');
  await (await started).saveAs(file);
  await chooseFromFileMenu(bench, 'New workbook');
  await pane.getByRole('button', { name: 'Try the worked example' }).waitFor();
  await page.getByLabel('Workbook to open').setInputFiles(file);
  await pane.getByText('Due now').waitFor();
  await pane
    .getByText('"The cost of one outcome is known, and what it is worth" was due on 2026-01-31, from Ada.')
    .waitFor();
  await press(/^Go there/);
  await pane.getByLabel('Checklist').waitFor();
  expect(await figures(/^Net to date/)).toEqual(before);
  await pane.getByText('Roll-out to all: Extend', { exact: false }).waitFor();
});
