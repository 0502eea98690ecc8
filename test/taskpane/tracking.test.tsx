import { Blob } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../src/sheets/workbook';
import { openPane } from './support/openPane';
import { FakeWorkbook } from './support/fakeWorkbook';

type User = Awaited<ReturnType<typeof openPane>>['user'];

/** Only the day stands still: everything else goes on by the real clock. */
const atDay = (day: string) =>
  jest.useFakeTimers({
    now: new Date(`${day}T12:00:00Z`),
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'queueMicrotask',
      'nextTick',
      'performance',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'requestIdleCallback',
      'cancelIdleCallback',
      'hrtime',
    ],
  });
beforeEach(() => atDay('2026-04-10'));
afterEach(() => jest.useRealTimers());

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const tab = (name: RegExp) => screen.getByRole('tab', { name });
/** By its label, which jsdom finds far sooner than by its role. */
const field = (label: string) =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' });
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const choose = (user: User, label: string, option: string) =>
  user.selectOptions(screen.getByRole('combobox', { name: label }), option);
const described = (label: string) =>
  document.getElementById(field(label).getAttribute('aria-describedby')!.split(' ').at(-1)!)!.textContent;
const row = (name: RegExp) =>
  within(within(screen.getByRole('table', { name: /^What has come/ })).getByRole('row', { name }))
    .getAllByRole('cell')
    .map(text);
const built = () => screen.findByText('The sheets hold all of this.');

/**
 * 10 hours a week at 85: 44,200 a year, 3,683.33 and 43.33 hours a month. To run: 1,000 and 250 a month; once: 25,000.
 */
async function startTracking(workbook = new FakeWorkbook(), from = '2026-01-15') {
  const pane = await openPane(workbook);
  const { user } = pane;
  await user.click(button('Start without measurements'));
  type('Hours saved per week', '10');
  type('Fully loaded hourly cost', '85');
  await user.click(tab(/^Cost/));
  type('Tool cost', '12000');
  type('Implementation cost', '20000');
  type('Change management', '5000');
  type('Maintenance', '3000');
  await user.click(tab(/^Tracking/));
  type('Month of the first spending', from);
  await user.click(button('Start tracking'));
  await built();
  // It links to the sheets by their names, which the cards have as well.
  await user.click(screen.getAllByRole('button', { name: 'Dismiss' }).at(-1)!);
  return pane;
}

/** What the fields of the open month hold. */
function tell(figures: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(figures)) type(label, value);
}

const january = {
  'Hours saved': '40',
  'Running cost': '1,100',
  Maintenance: '250',
  'One-off cost': '25000',
};

test('a case is tracked from a month on, and the first month that is due is proposed', async () => {
  const { user } = await startTracking();
  screen.getByText(/^No month counts yet\./);
  expect(text(button(/^Enter a month/))).toContain('3 months are due, the first January 2026.');
  await user.click(button(/^Enter a month/));
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Month' }).value).toBe('0');
  expect(described('Hours saved')).toBe('Plan 43.3');
  expect(described('Running cost')).toBe('Plan $1,000');
  expect(described('One-off cost')).toBe('Plan $25,000 in all, spent $0');
  // What the plan has nothing of is folded away.
  expect(screen.queryByLabelText('Retraining')).toBeNull();
  await user.click(button('More figures'));
  expect(field('Retraining').value).toBe('');
});

test('a month that is entered says at once what it brings, is saved, and the next one is proposed', async () => {
  const { user } = await startTracking();
  await user.click(button(/^Enter a month/));
  type('Hours saved', '40');
  screen.getByText(
    'January 2026 counts nothing: enter Running cost, Maintenance, and 0 where there was nothing.',
  );
  tell(january);
  // 40 x 85 - 1,350 beside 3,683.33 - 1,250.
  screen.getByText('January 2026 brings $2,050, $383 below the plan of $2,433.');
  screen.getByText(
    'Benefit $3,400 of $3,683 planned, cost $1,350 of $1,250. One-off cost of $25,000 besides.',
  );
  screen.getByText(/^Not in the sheets yet/);
  await user.click(button('Save January 2026'));
  await built();
  await waitFor(() => expect(field('Hours saved').value).toBe(''));
  expect(described('Hours saved')).toBe('Plan 43.3, last month 40');
  expect(described('One-off cost')).toBe('Plan $25,000 in all, spent $25,000');
  // -22,950 by 26,350; planned: -22,566.67 by 26,250.
  expect(row(/^Realised ROI/)).toEqual(['-87.1%', '-86.0%']);
  expect(row(/^Net to date/)[0]).toContain('-$22,950');
  screen.getByText(/^\$383 behind plan after 1 month\./);
});

test('a report that could not be kept is said, and is kept when asked again', async () => {
  const { user, workbook } = await startTracking();
  await user.click(button(/^Enter a month/));
  tell(january);
  await user.click(button('Save January 2026'));
  await built();
  await user.click(button(/^Reports/));
  const drawn = workbook.drawn.length;
  workbook.failures.set('draw', new WorkbookError('protected', 'The structure is protected.'));
  await user.click(button('Keep this report'));
  expect(text(await screen.findByText('The structure is protected.'))).toBeTruthy();
  expect(workbook.drawn).toHaveLength(drawn);
  await user.click(button('Keep this report'));
  await screen.findByText('The report is kept');
  expect(workbook.drawn).toHaveLength(drawn + 1);
});

test('a figure that cannot be is said at its field, blocks the update, and is not lost', async () => {
  const { user } = await startTracking();
  await user.click(button(/^Enter a month/));
  tell({ ...january, Maintenance: 'a lot' });
  expect(described('Maintenance')).toMatch(/“a lot” is not a number/);
  expect(button('Update sheets').getAttribute('aria-disabled')).toBe('true');
  expect(tab(/^Tracking/).textContent).toContain('1');
  screen.getByText(/^Correct “Maintenance, January 2026” first\./);
  await user.click(tab(/^Pilot/));
  await user.click(button('Go there'));
  expect(document.activeElement).toBe(field('Maintenance'));
  expect(field('Maintenance').value).toBe('a lot');
  type('Maintenance', '-5');
  expect(described('Maintenance')).toMatch(/Maintenance is negative: take a credit off the month it is for/);
  type('Maintenance', '250');
  expect(button('Update sheets').getAttribute('aria-disabled')).not.toBe('true');
  await user.click(button('More figures'));
  type('Adoption', '120');
  expect(described('Adoption')).toMatch(/Adoption is above 100/);
});

test('a month in the middle that is corrected changes what follows; one that is removed is missing', async () => {
  const { user } = await startTracking();
  await user.click(button(/^Enter a month/));
  tell(january);
  await user.click(button('Save January 2026'));
  await waitFor(() => button('Save February 2026'));
  tell({ 'Hours saved': '43', 'Running cost': '1000', Maintenance: '250' });
  await user.click(button('Save February 2026'));
  await waitFor(() => button('Save March 2026'));
  // 83 x 85 - 2,600 - 25,000.
  expect(row(/^Net to date/)[0]).toContain('-$20,545');
  await choose(user, 'Month', 'January 2026 (told)');
  expect(field('Hours saved').value).toBe('40');
  type('Hours saved', '50');
  expect(row(/^Net to date/)[0]).toContain('-$19,695');
  await user.click(button('Remove January 2026'));
  // With it goes the one-off cost: the planned one counts as spent.
  expect(row(/^Net to date/)[0]).toContain('-$22,595');
  screen.getByText(/^January 2026 is estimated, because no row of it counts/);
});

describe('months that are pasted', () => {
  const paste = async (user: User, table: string) => {
    await user.click(button(/^Take months/));
    type('Or paste the table', table);
    return screen.findByRole('button', { name: 'Cancel' });
  };

  test('are shown with what changes and what is left out, and then taken', async () => {
    const { user } = await startTracking();
    await user.click(button(/^Enter a month/));
    tell(january);
    await paste(
      user,
      [
        'Month,Hours saved,Running cost,Maintenance,Remark',
        '2026-01,40,1100,300,x',
        'Feb 2026,45,1000,250,',
        '2026-03,twelve,1000,250,',
        '2025-12,1,1,1,',
        'soon,1,1,1,',
      ].join('\n'),
    );
    screen.getByText('2 new months, 1 month changes.');
    screen.getByText('New: Feb 2026, Mar 2026.');
    const change = within(screen.getByRole('table', { name: 'What changes' })).getAllByRole('row')[1]!;
    expect(text(change)).toBe('Jan 2026Maintenance$250$300');
    screen.getByText(/^"Remark" is no column of actuals/);
    screen.getByText(/^Hours saved: "twelve" in .* is no number/);
    screen.getByText(/^December 2025 lies outside the case/);
    screen.getByText(/^"soon" is no month/);
    screen.getByText(/^March 2026 counts nothing: enter Hours saved/);
    await user.click(button('Take 3 months'));
    await built();
    screen.getByText('3 months taken over.');
    // 85 x 85 - 2,650 - 25,000.
    expect(row(/^Net to date/)[0]).toContain('-$20,425');
  });

  test('without a column of months, and a file that tells what is told already, take nothing', async () => {
    const { user } = await startTracking();
    await paste(user, 'Hours saved;Running cost\n40;1000');
    screen.getByText('No column is headed "Month": name the one that tells it.');
    expect(screen.queryByRole('button', { name: /^Take \d/ })).toBeNull();
    await user.click(button('Cancel'));
    const january = 'Month\tHours saved\tRunning cost\tMaintenance\n2026-01\t40\t1000\t250';
    // jsdom's files have no text.
    // jsdom's files cannot be read, and it has no decoder.
    const content = new Blob([january]);
    const read = {
      slice: (from: number, to: number) => content.slice(from, to),
      arrayBuffer: () => content.arrayBuffer(),
    };
    Object.assign(globalThis, { TextDecoder });
    const file = Object.assign(new File([january], 'jan.tsv'), read);
    await user.upload(screen.getByLabelText('Choose a file (CSV)', { selector: 'input' }), file);
    await user.click(await screen.findByRole('button', { name: 'Take 1 month' }));
    await built();
    await user.upload(screen.getByLabelText('Choose a file (CSV)', { selector: 'input' }), file);
    await screen.findByText('Nothing to take. 1 is told like this already.');
  });

  test('of a month that is there twice have to be settled first', async () => {
    const { user } = await startTracking();
    await paste(user, 'Month,Hours saved\n2026-01,40\n2026-01-20,41\n');
    screen.getByText('January 2026 is there 2 times and counts nothing: keep one row.');
    screen.getByText('Nothing to take.');
  });
});

test('months of a range are read, by its address or the selection, and refused where there is none', async () => {
  const workbook = new FakeWorkbook({
    Book: [
      ['Month', 'Hours saved', 'Running cost', 'Maintenance'],
      ['2026-01', 40, 1000, 250],
      ['2026-02', 41, 1000, 250],
    ],
  });
  const { user } = await startTracking(workbook);
  await user.click(button(/^Take months/));
  type('Range', 'Nowhere!A1:B2');
  fireEvent.keyDown(field('Range'), { key: 'Enter' });
  await screen.findByText(/There is no sheet “Nowhere” any more/);
  workbook.select('Book!A1:D3');
  await user.click(button('Use selection as the table of months'));
  await user.click(await screen.findByRole('button', { name: 'Take 2 months' }));
  await built();
  // 81 x 85 - 2,500, less the planned one-off cost of 25,000.
  expect(row(/^Net to date/)[0]).toContain('-$20,615');
  screen.getByText(/^No one-off cost is told/);
});

test('a window that cannot be is refused; method, one-off cost and the approved plan are kept', async () => {
  const { user } = await startTracking();
  await user.click(button(/^Start, forecast and plan/));
  type('Last months to look at', '2');
  expect(described('Last months to look at')).toMatch(/is below 3: enter 3 or more/);
  type('Last months to look at', '4');
  await choose(user, 'What the months to come bring', 'The recent trend, carried on');
  await user.click(button('Approve the plan as it is'));
  // 3 years of 29,200, less 25,000.
  screen.getByText('Approved on Apr 10, 2026, at a net benefit of $62,600.');
  await user.click(tab(/^Value/));
  type('Hours saved per week', '11');
  await user.click(tab(/^Tracking/));
  screen.getByText(/^The plan has changed since it was approved on 2026-04-10/);
  await user.click(button('Approve the plan as it is now'));
  expect(screen.queryByText(/^The plan has changed/)).toBeNull();
});

test('a checklist is answered with a click, scored, and its owner and date are told beneath', async () => {
  const { user } = await startTracking();
  await user.click(button(/^Readiness/));
  await choose(user, 'Checklist', 'Pilot: 0%');
  const item = screen.getByRole('radiogroup', { name: /Time, cost and errors are compared/ });
  await user.click(within(item).getByRole('radio', { name: 'Done' }));
  // 3 of 12 by weight.
  screen.getByText('Pilot: 25%, not ready yet.');
  await user.click(button(/^Owner and date: Time, cost/));
  type('Owner', 'Ada');
  type('Due', '2026-03-01');
  screen.getByText('Ada, 2026-03-01');
  await user.click(button(/^Take the answer back to “Time/));
  screen.getByText('Pilot: 0%, not ready yet.');
});

test('reasons to stop say what they rest on and follow the checklists', async () => {
  const { user } = await startTracking();
  await user.click(button(/^Reasons to stop/));
  const reason = (label: string) => text(screen.getByText(label).closest('li')!);
  expect(reason('No agreed figures, or no sponsor')).toContain('HoldsNo agreed');
  expect(reason('Outputs are still checked by hand')).toContain('Not known');
  await user.click(button(/^Readiness/));
  await choose(user, 'Checklist', 'Production: 0%');
  const item = screen.getByRole('radiogroup', { name: /^Outputs are used without/ });
  await user.click(within(item).getByRole('radio', { name: 'Not started' }));
  await user.click(button(/^Reasons to stop/));
  expect(reason('Outputs are still checked by hand')).toMatch(/^Holds/);
});

test('a decision at a gate is recorded once it says everything, and then only added to', async () => {
  const { user } = await startTracking();
  await user.click(button(/^Gates/));
  type('Gate', 'Roll-out to all');
  await user.click(button('Record it'));
  screen.getByText('Say why it was decided so.');
  screen.getByText('Say who decided.');
  type('Reasons', 'Adoption is above plan');
  type('Decided by', 'Grace');
  await choose(user, 'Decision', 'Extend');
  await user.click(button('Record it'));
  screen.getByText('Roll-out to all: Extend');
  screen.getByText('Apr 10, 2026, by Grace');
  await built();
  type('Date', '2026-04-09');
  type('Gate', 'Again');
  type('Reasons', 'Why');
  type('Decided by', 'Grace');
  await user.click(button('Record it'));
  screen.getByText('The last decision was recorded on 2026-04-10: enter that date or a later one.');
});

test('a start that is no date is kept as typed and blocks until it is one', async () => {
  const { user } = await startTracking();
  await user.click(button(/^Start, forecast and plan/));
  type('Month of the first spending', '');
  expect(described('Month of the first spending')).toBe('Any day of it; it is month 1 of the plan.');
  expect(button('Update sheets').getAttribute('aria-disabled')).toBe('true');
  type('Month of the first spending', '2026-02-01');
  screen.getByText('February 2026 is month 1 of the plan.');
});

describe('what is due', () => {
  test('is said when a workbook with a tracked case opens, goes where it is settled, and can be put aside', async () => {
    const { workbook, close } = await startTracking();
    close();
    const { user } = await openPane(workbook);
    await screen.findByText('Due now');
    screen.getByText(/^Enter what 3 months brought, the first January 2026\./);
    await user.click(button(/^Go there: Enter what 3 months/));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Month' }));
    await user.click(tab(/^Pilot/));
    await user.click(
      within(screen.getByText('Due now').closest<HTMLElement>('[role=status]')!).getByRole('button', {
        name: 'Dismiss',
      }),
    );
    expect(screen.queryByText('Due now')).toBeNull();
  });

  test('of a case that is not tracked is nothing but old benchmarks and prices', async () => {
    const workbook = new FakeWorkbook();
    const { user, close } = await openPane(workbook);
    await user.click(button(/Try the worked example/));
    await user.click(button('Build sheets'));
    await built();
    close();
    await openPane(workbook);
    await screen.findByText('Opened the case that is in this workbook.');
    expect(screen.queryByText('Due now')).toBeNull();
    // The example's contract prices are of October 2026.
    atDay('2027-11-10');
    await user.click(tab(/^Value/));
    screen.getByText(/^Prices of .* are more than a year old, of 2026-10-01: enter today's\./);
    expect(screen.queryByText(/gate/i, { selector: 'li' })).toBeNull();
  });
});
