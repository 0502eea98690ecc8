import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ModelCell } from '../../src/workbench/files/workbookModel';
import { openWorkbench, root, type OpenWorkbench } from './openWorkbench';
import { widen } from './paneLooks';
import { buildSheets } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
// Among them violations of the content security policy, and requests that left the machine.
afterEach(() => expect(bench.problems).toEqual([]));

/** What a generated file adds up to: its generator's own sums, whole trillionths of a dollar. */
interface Totals {
  readonly cost: string;
  readonly by: Readonly<Record<'day' | 'service' | 'tag', Readonly<Record<string, string>>>>;
}

/** A seeded file of usage, and what it comes to. */
function generate(name: string, rows: number, style: string, days = 31): { file: string; totals: Totals } {
  const file = path.join(bench.folder, name);
  const script = `import { writeUsageFile } from './scripts/usageFile.mjs';
    const options = { rows: ${rows}, style: '${style}', days: ${days} };
    process.stdout.write(JSON.stringify(await writeUsageFile(${JSON.stringify(file)}, options)));`;
  const args = ['--input-type=module', '-e', script];
  return { file, totals: JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) };
}

/** A row of a generated FOCUS file, with what matters of it. */
const focusRow = (cost: string, day: string, service: string, tags: string) =>
  `${cost},acct-1,Example,USD,2026-11-01T00:00:00Z,2026-10-01T00:00:00Z,Usage,,,Usage-Based,` +
  `2026-10-03T00:00:00Z,${day},1,Requests,0,0,Example,0,1,Requests,Example,Example,` +
  `AI and Machine Learning,${service},sku-1,sub-1,Production,"${tags.replaceAll('"', '""')}"\n`;
const hostile = "=cmd|' /C calc'!A0";
const markup = '<img src=x onerror=alert(1)>';

const press = (name: string | RegExp) => bench.pane.getByRole('button', { name }).click();
const choose = (file: string) =>
  bench.pane
    .getByLabel(/^Choose (a|another) file$/)
    .and(bench.pane.locator('input'))
    .setInputFiles(file);
const say = (field: string, option: string) =>
  bench.pane.getByLabel(field, { exact: true }).selectOption({ label: option });
const whole = (amount: number) => `$${Math.round(amount).toLocaleString('en-US')}`;
const sum = (amounts: readonly (string | number)[]) =>
  amounts.reduce<number>((all, one) => all + Number(one), 0);

/** Cells of a sheet, its errors refused. */
async function cellsOf(sheet: string): Promise<readonly ModelCell[]> {
  const { sheets } = await bench.readModel();
  const { cells } = sheets.find(({ name }) => name === sheet)!;
  expect(cells.filter(({ isError }) => isError)).toEqual([]);
  return cells;
}

/** Costs of the ledger in the workbook by name, of one kind: "total" by day. */
async function ledger(kind: string): Promise<Record<string, number>> {
  const cells = await cellsOf('Usage data');
  const rowOf = (row: number) => (column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value ?? '';
  const head = cells.find(({ value }) => value === 'Ledger')!.row + 1;
  const heads = cells.filter(({ row }) => row === head);
  const columnOf = (name: string) => heads.find(({ value }) => value === name)!.column;
  const [by, name, day, cost] = ['By', 'Name', 'Day, or first of the month', 'Cost'].map(columnOf) as [
    number,
    number,
    number,
    number,
  ];
  const costs: Record<string, number> = {};
  for (const { row } of cells.filter((cell) => cell.row > head && cell.column === by)) {
    const at = rowOf(row);
    if (at(by) !== kind) continue;
    const key = String(at(kind === 'total' ? day : name));
    costs[key] = (costs[key] ?? 0) + Number(at(cost));
  }
  return costs;
}

const cents = (costs: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(costs).map(([name, cost]) => [name, Math.round(Number(cost) * 100)]));

async function write(): Promise<void> {
  await press('Write to the workbook');
  await bench.pane.getByText('The usage is in your workbook').waitFor();
  await bench.idle();
}

let october: ReturnType<typeof generate>;
const extra = 12.5;

test('a FOCUS bill is recognised, its columns can be corrected, and its rows that fail are told', async () => {
  const { pane } = bench;
  october = generate('october.csv', 3000, 'focus');
  appendFileSync(
    october.file,
    focusRow(String(extra), '2026-10-02T00:00:00Z', markup, '{"feature": "<b>bold</b>", "team": "web"}') +
      focusRow('lots', '2026-10-02T00:00:00Z', 'Vector search', `{"team": "${hostile}"}`) +
      focusRow('1', 'yesterday', hostile, '{}'),
  );
  await widen(bench, 320);
  await press('Try the worked example');
  await buildSheets(bench);
  await pane.getByRole('tab', { name: /^Cost/ }).click();
  await choose(october.file);
  await pane.getByText('october.csv is read as a FOCUS billing file.').waitFor();
  await press(/^How the file is read/);
  expect(await pane.getByLabel('Feature').inputValue()).not.toBe('');
  await say('Model', 'Column SkuId');
  await press('Read the file');

  const total = whole(Number(october.totals.cost) + extra);
  await pane.getByText(`${total} in 3,001 rows, 2026-10-01 to 2026-10-31.`).waitFor();
  await pane.getByText('2 rows do not count:').waitFor();
  const [download] = await Promise.all([
    bench.page.waitForEvent('download'),
    press('Save these rows as CSV'),
  ]);
  expect(download.suggestedFilename()).toBe('october - rows that do not count.csv');
  const saved = path.join(bench.folder, 'failed.csv');
  await download.saveAs(saved);
  const lines = readFileSync(saved, 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^\uFEFF"Row","What is wrong","BilledCost",/);
  expect(lines[1]).toMatch(/^"?3003"?,"BilledCost: .*","lots",/);
  // No field begins as a formula does.
  expect(lines[2]).toContain(`,"'${hostile}",`);
});

test('it is written to the workbook: sums to the cent, hostile names as text', async () => {
  const { pane } = bench;
  await write();
  // The plan: tokens of the case, 34,500 requests at 0.1161 with retries.
  await pane.getByText(/Planned for tokens: \$4,205 a month/).waitFor();
  const usage = await cellsOf('Usage');
  expect(usage.some(({ value }) => value === 'No usage was imported.')).toBe(false);
  const services = cents({ ...october.totals.by.service, [markup]: extra });
  expect(cents(await ledger('service'))).toEqual(services);
  const { web, ...others } = october.totals.by.tag;
  expect(cents(await ledger('tag'))).toEqual(cents({ ...others, web: Number(web) + extra }));
  const named = (await cellsOf('Usage data')).filter(({ value }) => value === hostile || value === markup);
  expect(new Set(named.map(({ value }) => value))).toEqual(new Set([hostile, markup]));
  expect(named.filter(({ formula }) => formula !== undefined)).toEqual([]);
  // 50 SKUs as models: the tail is one row.
  const models = await ledger('model');
  expect(Object.keys(models)).toHaveLength(21);
  expect(models).toHaveProperty('Other');
});

test('the running cost takes it over, measured, and keeps it when the sheets are built', async () => {
  const { pane } = bench;
  await press('Use as running cost (measured)');
  await pane.getByText(/^Token uses and token lines count what the bill counts too/).waitFor();
  const month = whole(Number(october.totals.cost) + extra);
  expect(await pane.getByRole('button', { name: /^Measured usage/ }).innerText()).toMatch(
    new RegExp(`\\${month} a month · by volume · measured`),
  );
  await press('Update sheets');
  await pane.getByText('The sheets hold all of this.').waitFor();
  await bench.idle();
  const cells = await cellsOf('Running cost');
  const { row } = cells.find(({ value }) => value === 'Measured usage')!;
  const line = cells.filter((cell) => cell.row === row);
  expect(line.map(({ formula }) => formula)).toEqual(
    expect.arrayContaining(
      ['Monthly_Low', 'Monthly', 'Monthly_High'].map((end) => expect.stringContaining(`CaseUsage${end},`)),
    ),
  );
  expect(line.map(({ value }) => value)).toContain('measured');
});

test('the same file again adds nothing and says so; the next month adds what is new', async () => {
  const { pane } = bench;
  await press('Done');
  await choose(october.file);
  await pane.getByText(/The columns are as you said/).waitFor();
  await press('Read the file');
  await pane.getByText(/^Nothing to add/).waitFor();
  await pane.getByText(/^3,001 rows of 31 days left out/).waitFor();
  expect(await pane.getByRole('button', { name: 'Write to the workbook' }).count()).toBe(0);
  await press('Change what was said');

  const both = generate('october and november.csv', 5000, 'focus', 61);
  await choose(both.file);
  await pane.getByText(/^october and november\.csv is read/).waitFor();
  await press('Read the file');
  const november = Object.entries(both.totals.by.day).filter(([day]) => day >= '2026-11-01');
  const added = sum(november.map(([, cost]) => cost));
  await pane
    .getByText(new RegExp(`^\\${whole(added)} in [\\d,]+ rows, 2026-11-01 to 2026-11-30\\.$`))
    .waitFor();
  // Another seed's October: its days are named.
  await pane.getByText(/^The file has other figures for 31 of these days: 2026-10-01, /).waitFor();
  await press('Change what was said');
  await say('Days that were imported before', 'Replace imports of which the file has every day');
  await press('Read the file');
  await pane.getByText('In place of earlier imports: october.csv.').waitFor();
  await write();
  expect(sum(Object.values(await ledger('total')))).toBeCloseTo(Number(both.totals.cost), 6);
});

test('an OpenAI export: the currency is asked, reading can be cancelled, tokens cost what the table says', async () => {
  const { pane } = bench;
  await press('Done');
  await press('Paste a newer table');
  const script =
    "import { usagePrices } from './scripts/usageFile.mjs'; process.stdout.write(JSON.stringify(usagePrices))";
  const args = ['--input-type=module', '-e', script];
  const prices = JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }),
  ) as object[];
  const table = prices.map((price) => Object.values(price).slice(0, 6).join(','));
  await pane
    .getByRole('textbox', { name: 'Prices from a sheet or a CSV file' })
    .fill(['model,provider,input,output,cached,batch discount', ...table].join('\n'));
  await press('Take over');

  const large = generate('large.csv', 300_000, 'openai');
  await choose(large.file);
  await pane.getByText('large.csv is read as an OpenAI usage export.').waitFor();
  await press('Read the file');
  await pane.getByText('Say which currency the cost is in.').waitFor();
  await say('Currency of the cost', 'USD – US Dollar');
  await press('Read the file');
  await pane.getByText(/^[\d.]+ of [\d.]+ MB, [1-9][\d,]* rows$/).waitFor();
  await press('Cancel');
  await pane.getByRole('button', { name: 'Read the file' }).waitFor();

  const small = generate('usage.csv', 3000, 'openai');
  await choose(small.file);
  await pane.getByText('usage.csv is read as an OpenAI usage export.').waitFor();
  await say('Currency of the cost', 'USD – US Dollar');
  await press('Read the file');
  const cost = Number(small.totals.cost).toFixed(2);
  await pane.getByText(`$${cost} in 3,000 rows, 2026-10-01 to 2026-10-31.`).waitFor();
  await press('Cancel');
});

test('what the file does not say is asked; a ledger that cannot be read is not added to', async () => {
  const { pane } = bench;
  const plain = path.join(bench.folder, 'gateway.csv');
  writeFileSync(plain, 'when;spent\n03/04/2026 10:00;1.234\n');
  await choose(plain);
  await pane.getByText(/^gateway\.csv is of no known format/).waitFor();
  await press('Read the file');
  for (const asked of [
    'Name what the bills come from.',
    'Say which days count: the file does not tell its time zone.',
    'Say which currency the cost is in.',
    'Say which column holds the time.',
  ])
    await pane.getByText(asked).first().waitFor();
  await press('Do not import');

  await pane.evaluate(() =>
    Excel.run(async ({ workbook }) => {
      workbook.names.getItem('CaseUsageLedger').getRange().getCell(0, 9).values = [['much']];
    }),
  );
  await bench.idle();
  await choose(plain);
  await pane.getByText(/^Nothing is imported while what was imported before cannot be read/).waitFor();
});
