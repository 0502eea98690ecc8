import { screen, waitFor, within } from '@testing-library/react';
import type { CellValue } from '../../src/core/case';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

type User = Awaited<ReturnType<typeof openPane>>['user'];

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ');
const panel = () => within(screen.getByRole('region', { name: 'Simulation' }));
const field = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const figure = (term: RegExp) => text(panel().getByText(term).nextElementSibling!);
/** "$12,345" or "12.3%" as a number. */
const amount = (shown: string) => Number(shown.replace(/[$,%]/g, ''));
const done = () => panel().findByText(/^Simulated: /, {}, { timeout: 30_000 });

async function type(user: User, label: string, typed: string) {
  await user.clear(field(label));
  await user.type(field(label), typed);
}

const show = (user: User, section: string) =>
  user.click(screen.getByRole('tab', { name: new RegExp(`^${section}`) }));

/** Hours from 2 to 12, likely 10, at 85; 15,000 a year to run; 25,000 once. */
async function openCase(workbook = new FakeWorkbook()) {
  const pane = await openPane(workbook);
  const { user } = pane;
  await user.click(button('Start without measurements'));
  await type(user, 'Hours saved per week', '10');
  await type(user, 'Fully loaded hourly cost', '85');
  await user.click(button('Add low and high to Hours saved per week'));
  await user.keyboard('2');
  await type(user, 'Hours saved per week, high', '12');
  await show(user, 'Cost');
  await type(user, 'Tool cost', '12000');
  await type(user, 'Implementation cost', '25000');
  await type(user, 'Maintenance', '3000');
  await show(user, 'Risk');
  return pane;
}

test('shows how probable a gain is, and the sheets get the record with the next build', async () => {
  const { user, workbook } = await openCase();
  await user.click(button('Run simulation'));
  await done();
  // scipy 1.17.1, beta(4.2, 1.8) from 2 to 12: it pays above 5.668 hours, 25,000 / 2.486852 + 15,000 over 52 x 85.
  expect(Math.abs(amount(figure(/^Probability of a gain/)) - 95.58)).toBeLessThan(0.35);
  expect(Math.abs(amount(figure(/, 5th percentile$/)) - 1310)).toBeLessThan(650);
  expect(Math.abs(amount(figure(/^Median/)) - 39_188)).toBeLessThan(350);
  const gain = figure(/^Probability of a gain/);
  const picture = panel().getByRole('img');
  expect(picture.getAttribute('aria-label')).toMatch(
    new RegExp(
      `^Net present value of all trials: ${gain} above 0, nine in ten from \\$[\\d,]+ to \\$[\\d,]+\\.$`,
    ),
  );
  panel().getByText(/^100,000 trials, seed 1, \d{4}-\d\d-\d\d\./);

  await user.click(button('Build sheets'));
  await screen.findByText('The case is in your workbook');
  const cells = workbook.drawn[0]!.sheets.find(({ key }) => key === 'risk')!
    .blocks.flatMap((block) => block.cells.flat())
    .filter((cell): cell is Exclude<CellValue, null> => cell !== null);
  expect(cells).toContain(100_000);
  screen.getByText('The sheets hold all of this.');
});

test('says that inputs changed since, until they are as they were or it runs again', async () => {
  const { user } = await openCase();
  await type(user, 'Trials', '1000');
  await user.click(button('Run simulation'));
  await done();
  const stale = () => panel().queryByText('Inputs changed since: run again.');
  expect(stale()).toBeNull();
  await type(user, 'Discount rate per year', '12');
  expect(stale()).toBeTruthy();
  await type(user, 'Discount rate per year', '10');
  expect(stale()).toBeNull();
  await type(user, 'Discount rate per year', '12');
  const before = figure(/^Median/);
  await user.click(button('Run simulation again'));
  await waitFor(() => expect(stale()).toBeNull(), { timeout: 30_000 });
  expect(figure(/^Median/)).not.toBe(before);
  // What was asked for is what is asked again.
  expect(field('Trials').value).toBe('1000');
});

test('is cancelled by the button that began it, and keeps the last result', async () => {
  const { user } = await openCase();
  await type(user, 'Trials', '1000');
  await user.click(button('Run simulation'));
  await done();
  const before = figure(/^Probability of a gain/);
  await type(user, 'Trials', '1,000,000');
  await user.click(button('Run simulation again'));
  await user.click(button('Cancel'));
  panel().getByText('Cancelled. The last result stays as it was.');
  expect(panel().queryByRole('progressbar')).toBeNull();
  expect(figure(/^Probability of a gain/)).toBe(before);
  panel().getByText(/^1,000 trials/);
  await type(user, 'Trials', '2000');
  await user.click(button('Run simulation again'));
  await panel().findByText(/^2,000 trials/, {}, { timeout: 30_000 });
});

test('a screen reader hears what came out, not every step of a run that is over at once', async () => {
  const { user } = await openCase();
  await type(user, 'Trials', '1000');
  const heard: string[] = [];
  const listening = new MutationObserver(() =>
    heard.push(...panel().getAllByRole('status').map(text).filter(Boolean)),
  );
  listening.observe(screen.getByRole('region', { name: 'Simulation' }), {
    subtree: true,
    childList: true,
    characterData: true,
  });
  await user.click(button('Run simulation'));
  await done();
  listening.disconnect();
  expect([...new Set(heard)]).toEqual([expect.stringMatching(/^Simulated: a gain with a probability of /)]);
});

test('what was simulated before is not said again when the section opens', async () => {
  const { user } = await openCase();
  await type(user, 'Trials', '1000');
  await user.click(button('Run simulation'));
  await done();
  await show(user, 'Cost');
  await show(user, 'Risk');
  await type(user, 'Discount rate per year', '0');
  // As late as a word on the simulation would come.
  await screen.findByText(/^Net present value, 3 years at 0%: \S+ \(/);
  expect(panel().queryByText(/^Simulated: /)).toBeNull();
});

test('says what to enter for trials and seed, and runs nothing until then', async () => {
  const { user } = await openCase();
  const rows = [
    { label: 'Trials', typed: '99', says: 'Enter a whole number from 100 to 1,000,000.', usual: '100,000' },
    { label: 'Trials', typed: '1,000,001', says: /^Enter a whole number from 100/, usual: '100,000' },
    { label: 'Seed', typed: '1.5', says: 'Enter a whole number, 0 or more.', usual: '1' },
    { label: 'Seed', typed: 'lucky', says: /“lucky” is not a number/, usual: '1' },
  ];
  for (const { label, typed, says, usual } of rows) {
    await type(user, label, typed);
    panel().getByText(says);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    await user.click(button('Run simulation'));
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await type(user, label, usual);
  }
});

test('a case without ranges that is sure to go live has nothing to simulate', async () => {
  const { user } = await openPane();
  await user.click(button('Start without measurements'));
  await type(user, 'Hours saved per week', '10');
  await show(user, 'Risk');
  panel().getByText(/Nothing is uncertain yet/);
  await user.click(button('Run simulation'));
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  await type(user, 'Probability that it goes live', '50');
  await type(user, 'Trials', '1000');
  await user.click(button('Run simulation'));
  await done();
});

test('a simulation of a case that was left is nobody’s', async () => {
  const { user } = await openCase();
  await type(user, 'Trials', '1,000,000');
  await user.click(button('Run simulation'));
  await user.click(button('New case'));
  await user.click(button('Start without measurements'));
  await show(user, 'Risk');
  expect(panel().queryByText(/^Simulated/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  expect(field('Trials').value).toBe('100,000');
});
