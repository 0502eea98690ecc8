import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseFileOf } from '../../src/core/caseFile/caseFileOf';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import type { OpenWorkbench } from './openWorkbench';
import { buildSheets, chooseFromFileMenu } from './paneSteps';

/** A view of the pane, opened from the one before it. */
export interface View {
  readonly name: string;
  /** Address of what stays on its way while the view is looked at, as over a slow connection. */
  readonly held?: string;
  open(bench: OpenWorkbench): Promise<unknown>;
}

const button = ({ pane }: OpenWorkbench, name: string | RegExp) => pane.getByRole('button', { name }).first();
const press = (bench: OpenWorkbench, name: string | RegExp) => button(bench, name).click();
const tab = ({ pane }: OpenWorkbench, name: string) =>
  pane.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
const field = ({ pane }: OpenWorkbench, name: string) =>
  pane.getByRole('textbox', { name, exact: true }).first();
const say = ({ pane }: OpenWorkbench, name: string, label: string) =>
  pane.getByRole('combobox', { name, exact: true }).selectOption({ label });
const said = ({ pane }: OpenWorkbench, text: string | RegExp) => pane.getByText(text).first().waitFor();
const fail = ({ page }: OpenWorkbench, request: number) =>
  page.evaluate(
    (at) => window.workbench!.host.faults.fail({ request: at, code: 'InvalidOperationInCellEditMode' }),
    request,
  );

/** A file of the analyst's, chosen in a field. */
async function chooseFile(bench: OpenWorkbench, label: string | RegExp, name: string, text: string) {
  const file = path.join(bench.folder, name);
  writeFileSync(file, text);
  await bench.pane.getByLabel(label).and(bench.pane.locator('input')).setInputFiles(file);
}

/** An empty workbook, and the pane that opens with it. */
async function startAnew(bench: OpenWorkbench) {
  await write(bench, 'A1', [['left over']]);
  await bench.idle();
  await chooseFromFileMenu(bench, 'New workbook');
  await bench.page.getByRole('button', { name: 'Discard' }).click();
  await button(bench, 'Try the worked example').waitFor();
}

/** Writes into the active sheet, as an analyst's own data stand there. */
const write = ({ pane }: OpenWorkbench, address: string, cells: readonly (readonly (string | number)[])[]) =>
  pane.evaluate(
    ([where, formulas]) =>
      Excel.run(async ({ workbook }) => {
        workbook.worksheets.getActiveWorksheet().getRange(where).formulas = formulas as string[][];
      }),
    [address, cells] as const,
  );

const now = new Date();
/** A day of the month that lies so many before this one. */
const monthsAgo = (months: number) =>
  new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 15)).toISOString().slice(0, 10);

/** A case that is tracked since 20 months, with everything in it that can be wrong or due. */
function trackedCase(): string {
  const tracked = trackedAssistant(1, true);
  const actuals = tracked.tracking.actuals.slice(0, 19).map((row, index) => ({
    ...row,
    month: monthsAgo(20 - index),
  }));
  const [first, , third] = actuals;
  const { text } = caseFileOf(
    {
      ...tracked,
      tracking: {
        ...tracked.tracking,
        start: first!.month,
        approved: { date: first!.month, net: 1000 },
        actuals: [
          ...actuals.slice(0, 17),
          { ...third!, hoursSaved: 12, note: 'told twice' },
          { ...actuals[17]!, runningCost: null },
          { ...first!, month: '2009-01-01' },
        ],
        readiness: {
          unitCostKnown: { state: 'under way', weight: 3, owner: 'Ada', date: '2026-01-31' },
        },
        gates: [
          {
            date: first!.month,
            gate: 'Roll-out to all',
            decision: 'extend',
            reasons: 'Adoption is behind plan',
            who: 'Grace',
          },
        ],
      },
    },
    () => [],
  );
  const running = { name: 'Hosting', driver: 'fixed', likely: 3000 };
  // The tool cost that stands there counts no more, which is said when the file is opened.
  return JSON.stringify({ ...(JSON.parse(text) as object), runningCosts: [running] });
}

/** A case whose tracking has begun, of which no month is told yet. */
function startedCase(): string {
  const { tracking, ...decidedOn } = trackedAssistant(1, true);
  const started = { ...decidedOn, tracking: { ...tracking, start: monthsAgo(6), actuals: [] } };
  return caseFileOf(started, () => []).text;
}

const withoutCase: readonly View[] = [
  {
    name: 'welcome',
    open: (bench) => button(bench, 'Use my selection').waitFor(),
  },
  {
    name: 'welcome, nothing could be read',
    async open(bench) {
      await bench.click('C3');
      await press(bench, 'Use my selection');
      await said(bench, 'Sheet1!C3 is empty.');
      await chooseFile(
        bench,
        'Open a case file',
        'bad.json',
        '{"name": "", "currency": "Euro", "inputs": {"h": 1}}',
      );
      await said(bench, 'bad.json was not opened: 3 things are wrong in it');
    },
  },
  {
    name: 'sharing without a case, AIROI formulas found',
    async open(bench) {
      await write(bench, 'A1:A6', [
        ['=AIROI(10,85,12000,20000,5000,3000)'],
        ['=AIROI.PAYBACK(10000,15000,5000)*2'],
        ['=AIROI.BENCHMARK("customer support","productivity")'],
        ["=IFERROR('[prices.xlsx]List'!B2,30)"],
        ['=1/0'],
        ['=AIROI.BENCHMARKS("customer support")'],
      ]);
      await bench.idle();
      await press(bench, 'Share this workbook');
      await press(bench, 'Find AIROI formulas');
      await said(bench, /cells call AIROI/);
    },
  },
  {
    name: 'the check before sending, with findings',
    async open(bench) {
      await press(bench, 'Check this workbook');
      await said(bench, /things to look at/);
      await bench.pane.getByLabel('Sheet1', { exact: true }).check();
      await said(bench, 'Keep one sheet or more.');
    },
  },
  {
    name: 'made standalone, and a copy made',
    async open(bench) {
      await press(bench, 'Make standalone');
      await said(bench, /cells? rewritten/);
      await bench.pane.getByLabel('Sheet1', { exact: true }).uncheck();
      await bench.pane.getByLabel('This is the copy').check();
      await press(bench, 'Make the copy for leadership');
      await said(bench, 'This workbook is ready to send');
    },
  },
  {
    name: 'all benchmarks',
    async open(bench) {
      await press(bench, 'Back');
      await press(bench, 'Look up benchmarks');
      await said(bench, 'Grades');
    },
  },
  {
    name: 'one benchmark with its details, inserted',
    async open(bench) {
      await bench.click('H2');
      await bench.pane.getByRole('combobox', { name: 'Industry' }).selectOption('customer support');
      await bench.pane.getByRole('combobox', { name: 'Metric' }).selectOption('productivity');
      await press(bench, /^Details of/);
      await press(bench, 'Insert formula');
      await said(bench, /^Inserted at/);
    },
  },
  {
    name: 'own benchmarks, and an insertion that is refused',
    async open(bench) {
      await press(bench, 'Insert formula');
      await said(bench, 'Nothing was inserted');
      await bench.pane.getByRole('combobox', { name: 'Metric' }).selectOption('');
      await press(bench, 'Add the table');
      await said(bench, 'The table on Own benchmarks has no rows yet.');
      await write(bench, 'A6:D6', [['customer support', 'payback', 'task', 'soon']]);
      await bench.idle();
      await said(bench, 'Your own benchmarks do not take part yet');
      await bench.pane.getByRole('combobox', { name: 'Metric' }).selectOption('payback');
    },
  },
];

const minutes = Array.from({ length: 30 }, (_, row) => [
  ['Before', 'With AI', 'Trained'][row % 3]!,
  row === 4 ? '12 min' : row === 6 ? '1.234,5' : 40 + ((row * 7) % 11) - 5 * (row % 3),
  (row * 7) % 10,
  `Person ${row}`,
  `Week ${1 + (row % 4)}`,
]);

const pilot: readonly View[] = [
  {
    name: 'a case of which nothing is told',
    async open(bench) {
      await press(bench, 'Back');
      await press(bench, 'Start without measurements');
      await tab(bench, 'Pilot');
      await press(bench, 'Case details');
      await field(bench, 'Case name').fill('');
      await said(bench, 'Give the case a name.');
    },
  },
  {
    name: 'a metric of a table with three groups',
    async open(bench) {
      await startAnew(bench);
      await write(bench, 'A1:E31', [['Group', 'Minutes', 'Errors', 'Person', 'Week'], ...minutes]);
      await bench.idle();
      await bench.click('A1');
      await bench.page.keyboard.press('Control+a');
      await press(bench, 'Use my selection');
      await said(bench, '3 groups here.');
    },
  },
  {
    name: 'its verdict, with the reasons',
    async open(bench) {
      await say(bench, 'Baseline is', 'Before');
      await say(bench, 'Pilot is', 'With AI');
      await press(bench, 'Why?');
      await say(bench, 'These figures are', 'Self-reported');
    },
  },
  {
    name: 'a metric before and after, and turned into money',
    async open(bench) {
      await say(bench, 'Design of the pilot', 'Both groups, before and after');
      await say(bench, 'This metric becomes', 'Hours saved per week');
    },
  },
  {
    name: 'a range that is not there',
    async open(bench) {
      await field(bench, 'Table').fill('Nowhere!A1:B9');
      await field(bench, 'Table').press('Enter');
      await said(bench, 'There is no sheet named Nowhere.');
    },
  },
  {
    name: 'typed counts, and a metric removed',
    async open(bench) {
      await press(bench, /^Remove /);
      await press(bench, 'Add a metric');
      await say(bench, 'They are in', 'Counts: errors of total');
      await bench.pane
        .getByRole('textbox', { name: /errors/ })
        .first()
        .fill('12');
      await bench.pane
        .getByRole('textbox', { name: /out of/ })
        .first()
        .fill('5');
      await bench.pane.getByRole('textbox', { name: 'Confidence of the pilot' }).fill('20');
      await said(bench, /There cannot be more errors than cases/);
    },
  },
];

const figures: readonly View[] = [
  {
    name: 'the worked example, its metric open',
    async open(bench) {
      await bench.pane.evaluate(() => location.reload());
      await press(bench, 'Try the worked example');
      await bench.pane.getByRole('button', { name: /^Handling time/ }).click();
      await press(bench, 'Why?');
    },
  },
  {
    name: 'benchmarks beside the case’s own figures',
    async open(bench) {
      await press(bench, 'Benchmarks');
      await bench.pane.getByRole('combobox', { name: 'Metric' }).selectOption('payback');
      await bench.pane.getByRole('region', { name: 'Best answer' }).waitFor();
    },
  },
  {
    name: 'value, with ranges and faults',
    async open(bench) {
      await press(bench, 'Back');
      await tab(bench, 'Value');
      await press(bench, 'About Working weeks per year');
      await press(bench, 'Add low and high to Working weeks per year');
      await field(bench, 'Working weeks per year, low').fill('47');
      await field(bench, 'Strategic value of freed capacity').fill('much');
      await said(bench, 'Low is above the likely value');
    },
  },
  {
    name: 'cost, a line and usage open',
    async open(bench) {
      await field(bench, 'Working weeks per year, low').fill('44');
      await field(bench, 'Strategic value of freed capacity').fill('');
      await tab(bench, 'Cost');
      await press(bench, /^Retrieval/);
      await field(bench, 'Likely').fill('-5');
      await said(bench, 'Enter 0 or more.');
    },
  },
  {
    name: 'use in a month',
    async open(bench) {
      await field(bench, 'Likely').fill('1400');
      await press(bench, /^How cost follows volume/);
      await field(bench, 'First milestone').fill('-1');
    },
  },
  {
    name: 'a token use, and prices that cannot be read',
    async open(bench) {
      await field(bench, 'First milestone').fill('0.3');
      await press(bench, 'Paste a newer table');
      await field(bench, 'Prices from a sheet or a CSV file').fill('model,input,output\nLarge model,four,15');
      await press(bench, 'Take over');
      await press(bench, 'Add a token use');
      await said(bench, 'Nothing is taken over while a line is wrong:');
    },
  },
  {
    name: 'a token price',
    async open(bench) {
      await press(bench, 'Cancel');
      await press(bench, /^Remove this token use/);
      await press(bench, 'Add a price');
      await bench.pane.getByLabel('As of').fill('2021-01-01');
    },
  },
  {
    name: 'a saving that others published',
    async open(bench) {
      await press(bench, /^Remove this price/);
      await press(bench, /^Caching of answers/);
    },
  },
  {
    name: 'risk, with a simulation',
    async open(bench) {
      await tab(bench, 'Risk');
      await field(bench, 'Trials').fill('1000');
      await press(bench, 'Run simulation');
      await said(bench, /^1,000 trials/);
      await field(bench, 'Discount rate per year').fill('11');
      await field(bench, 'Trials').fill('5');
      await said(bench, 'Inputs changed since: run again.');
    },
  },
  {
    name: 'risk, while a figure is wrong',
    async open(bench) {
      await field(bench, 'Discount rate per year').fill('much');
      await said(bench, 'Correct the marked figures to see what comes out.');
    },
  },
  {
    name: 'the decision',
    async open(bench) {
      await field(bench, 'Discount rate per year').fill('10');
      await field(bench, 'Trials').fill('1000');
      await tab(bench, 'Share');
      await press(bench, /^Remove Prices of the model rise/);
      await field(bench, 'Probability of a gain that is enough').fill('120');
      await said(bench, 'Enter a percentage from 0 to 100');
    },
  },
  {
    name: 'a build that Excel refuses',
    async open(bench) {
      await field(bench, 'Probability of a gain that is enough').fill('80');
      await fail(bench, 0);
      await press(bench, 'Build sheets');
      await said(bench, 'The sheets were not built');
    },
  },
];

/** Unfolds a card of the tracking section. */
const unfold = (bench: OpenWorkbench, card: string) => press(bench, new RegExp(`^${card}`));

const tracking: readonly View[] = [
  {
    name: 'tracking before it starts',
    async open(bench) {
      await tab(bench, 'Tracking');
      await button(bench, 'Start tracking').waitFor();
    },
  },
  {
    name: 'another case',
    async open(bench) {
      await press(bench, 'New case');
      await said(bench, 'Another case');
    },
  },
  {
    name: 'tracking before the first month',
    async open(bench) {
      await chooseFile(bench, 'Open a case file', 'started.json', startedCase());
      await said(bench, 'Opened from a case file.');
      await tab(bench, 'Tracking');
      await said(bench, /^No month counts yet/);
    },
  },
  {
    name: 'a report kept',
    async open(bench) {
      await unfold(bench, 'Take months');
      await field(bench, 'Or paste the table').fill(`Month\tOne-off cost\n${monthsAgo(6)}\t120000`);
      await press(bench, 'Take 1 month');
      await said(bench, 'The sheets hold all of this.');
      await unfold(bench, 'Reports');
      await press(bench, 'Keep this report');
      await said(bench, 'The report is kept');
    },
  },
  {
    name: 'tracked, with rows to correct',
    async open(bench) {
      await press(bench, 'New case');
      await chooseFile(bench, 'Open a case file', 'tracked.json', trackedCase());
      await said(bench, 'Opened from a case file.');
      await tab(bench, 'Tracking');
      await said(bench, 'To correct');
    },
  },
  {
    name: 'a month that is told twice',
    async open(bench) {
      await press(bench, /^Open /);
      await said(bench, /is there more than once/);
    },
  },
  {
    name: 'a month to enter, with a fault',
    async open(bench) {
      await press(bench, 'Keep row 1');
      await press(bench, 'More figures');
      await field(bench, 'Maintenance').fill('much');
      await said(bench, /“much” is not a number/);
    },
  },
  {
    name: 'months to take',
    async open(bench) {
      await field(bench, 'Maintenance').fill('2000');
      await unfold(bench, 'Take months');
      await field(bench, 'Or paste the table').fill(
        `Month\tHours saved\tRunning cost\n${monthsAgo(1)}\t300\t9000\n${monthsAgo(5)}\t1\t2\nsoon\t1\t1\n`,
      );
      await said(bench, 'Left out');
    },
  },
  {
    name: 'months that could not be read',
    async open(bench) {
      await press(bench, 'From imported usage');
      await said(bench, 'Nothing was read');
    },
  },
  {
    name: 'readiness',
    async open(bench) {
      await unfold(bench, 'Readiness');
      await press(bench, /^Ada, 2026-01-31/);
    },
  },
  { name: 'reasons to stop', open: (bench) => unfold(bench, 'Reasons to stop') },
  {
    name: 'gates, and what a record lacks',
    async open(bench) {
      await unfold(bench, 'Gates');
      await press(bench, 'Record it');
      await said(bench, 'Before it can be recorded');
    },
  },
  { name: 'the timeline', open: (bench) => unfold(bench, 'Timeline') },
  {
    name: 'start, forecast and plan',
    async open(bench) {
      await unfold(bench, 'Start, forecast');
      await field(bench, 'Last months to look at').fill('0');
    },
  },
  {
    name: 'tracking, while a figure is wrong',
    async open(bench) {
      await field(bench, 'Last months to look at').fill('6');
      await tab(bench, 'Value');
      await field(bench, 'Hours saved per week').fill('many');
      await tab(bench, 'Tracking');
      await said(bench, 'Correct the marked figures to see what has come of the case.');
    },
  },
];

const usage = [
  'when;spent;model;note',
  '03/04/2026 10:00;1.234;small;a',
  'soon;1;large;b',
  '04/04/2026 10:00;much;large;c',
].join('\n');

const built: readonly View[] = [
  {
    name: 'built, and a file written',
    async open(bench) {
      await say(bench, 'Case', 'Support assistant (not built)');
      await tab(bench, 'Share');
      await buildSheets(bench);
      await press(bench, 'Save as case file');
      await said(bench, /was written/);
    },
  },
  {
    name: 'a file of usage that is looked at',
    // Its reader's script.
    held: '**/usage-worker*',
    async open(bench) {
      await tab(bench, 'Cost');
      await chooseFile(bench, /^Choose a file$/, 'gateway.csv', usage);
      await said(bench, 'Looking at gateway.csv');
    },
  },
  {
    name: 'an import of usage with questions',
    async open(bench) {
      await said(bench, /^gateway\.csv is of no known format/);
      await press(bench, 'Read the file');
      await said(bench, 'Say which column holds the time.');
    },
  },
  {
    name: 'what the file holds',
    async open(bench) {
      await field(bench, 'What the bills come from').fill('Gateway');
      await say(bench, 'Whose days count', 'UTC');
      await say(bench, 'Currency of the cost', 'USD – US Dollar');
      await say(bench, 'Time', 'Column when');
      await say(bench, 'Cost', 'Column spent');
      await say(bench, 'Dates such as 03/04/2026', 'Day first: 3 April');
      await say(bench, 'Decimals', '1,234.5 (point)');
      await press(bench, 'Read the file');
      await said(bench, /rows do not count/);
    },
  },
  {
    name: 'usage written',
    async open(bench) {
      await press(bench, 'Write to the workbook');
      await said(bench, 'The usage is in your workbook');
    },
  },
];

const again: readonly View[] = [
  {
    name: 'a case opened again, with what is due',
    async open(bench) {
      await bench.pane.evaluate(() => location.reload());
      await said(bench, 'Due now');
    },
  },
  {
    name: 'the portfolio of two cases',
    async open(bench) {
      await press(bench, 'Portfolio');
      await said(bench, 'The Portfolio sheet ranks all cases');
    },
  },
];

const faults: readonly View[] = [
  {
    name: 'a workbook that cannot be read',
    async open(bench) {
      // The pane that goes may still ask for something.
      for (let request = 0; request < 8; request++) await fail(bench, request);
      await bench.pane.evaluate(() => location.reload());
      await said(bench, 'The workbook could not be read');
      await bench.page.evaluate(() => window.workbench!.host.faults.clear());
    },
  },
  {
    name: 'a part that is still loading',
    held: '**/benchmarks.*.js',
    async open(bench) {
      await bench.pane.evaluate(() => location.reload());
      await press(bench, 'Benchmarks');
      await said(bench, 'Loading…');
    },
  },
  {
    name: 'a fault of the pane itself',
    async open(bench) {
      await press(bench, 'Back');
      await bench.pane.evaluate(() => {
        Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
          get: () => {
            throw new Error('planted');
          },
        });
      });
      await tab(bench, 'Cost');
      await said(bench, 'AIROI stopped');
    },
  },
];

export const paneViews: readonly View[] = [
  ...withoutCase,
  ...pilot,
  ...figures,
  ...tracking,
  ...built,
  ...again,
  ...faults,
];
