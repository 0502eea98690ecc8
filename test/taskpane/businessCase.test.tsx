import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

type User = Awaited<ReturnType<typeof openPane>>['user'];

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ');
const field = (label: string, description?: RegExp) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: label, ...(description && { description }) });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const chosen = (label: string) =>
  text(screen.getByRole<HTMLSelectElement>('combobox', { name: label }).selectedOptions[0]!);
const result = () => text(screen.getByRole('region', { name: 'Result' }));

async function type(user: User, label: string, typed: string) {
  await user.clear(field(label));
  if (typed) await user.type(field(label), typed);
}

const show = (user: User, section: string) =>
  user.click(screen.getByRole('tab', { name: new RegExp(`^${section}`) }));

/** 10 hours at 85: 44,200 a year; 15,000 a year to run; 25,000 once. */
async function enterCase(user: User) {
  await user.click(button('Start without measurements'));
  await type(user, 'Hours saved per week', '10');
  await type(user, 'Fully loaded hourly cost', '85');
  await show(user, 'Cost');
  await type(user, 'Tool cost', '12000');
  await type(user, 'Implementation cost', '20000');
  await type(user, 'Change management', '5000');
  await type(user, 'Maintenance', '3000');
}

async function openExample(workbook = new FakeWorkbook()) {
  const pane = await openPane(workbook);
  await pane.user.click(button(/Try the worked example/));
  return pane;
}

async function build(user: User) {
  await user.click(button(/^(Build|Update) sheets$/));
  await screen.findByText('The case is in your workbook');
}

test('the net present value follows every keystroke, with its horizon and rate', async () => {
  const { user } = await openPane();
  await enterCase(user);
  // An annuity of 29,200: 2.486852 for three years at 10%, less 25,000.
  expect(result()).toContain('Net present value, 3 years at 10%: $47,616');
  await show(user, 'Risk');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Horizon' }), '5 years');
  // 3.790787 for five years.
  expect(result()).toContain('Net present value, 5 years at 10%: $85,691');
  await type(user, 'Discount rate per year', '0');
  expect(result()).toContain('Net present value, 5 years at 0%: $121,000');
});

test('a screen reader hears the net present value once typing rests, with its range', async () => {
  const { user } = await openPane();
  await enterCase(user);
  const heard = () => screen.getAllByRole('status').map(text);
  const hears = (said: string) => waitFor(() => expect(heard()).toContain(said));
  await hears('Net present value, 3 years at 10%: $47,616');
  await show(user, 'Value');
  await user.click(button('Add low and high to Hours saved per week'));
  await user.keyboard('8');
  await type(user, 'Hours saved per week, high', '12');
  await hears('Net present value, 3 years at 10%: $47,616 ($25,632 to $69,600)');
});

test('a range shows what moves the case and what must be true', async () => {
  const { user } = await openPane();
  await enterCase(user);
  await show(user, 'Value');
  await user.click(button('Add low and high to Hours saved per week'));
  expect(document.activeElement).toBe(field('Hours saved per week, low'));
  await user.keyboard('8');
  await type(user, 'Hours saved per week, high', '12');
  // 20,360 and 38,040 a year times 2.486852, less 25,000.
  expect(result()).toContain('$47,616 ($25,632 to $69,600)');

  await show(user, 'Risk');
  const tornado = within(screen.getByRole('region', { name: 'What moves the net present value most' }));
  expect(tornado.getAllByRole('listitem').map(text)).toEqual([
    'Hours saved per week$25,632 at 8$69,600 at 12',
  ]);
  // 25,000 / 2.486852 + 15,000 is 25,052.9 a year; over 52 x 85.
  tornado.getByText(/Hours saved per week has to be at least 5\.668, .* it is 10\./);
  const table = screen.getByRole('table', { name: 'Low, likely and high scenario' });
  const row = within(table).getByRole('row', { name: /^Net present value/ });
  expect(within(row).getAllByRole('cell').map(text)).toEqual([
    '$25.6K$25,632',
    '$47.6K$47,616',
    '$69.6K$69,600',
  ]);
  // The basis stands with every ROI: 47,616 over 25,000 + 15,000 x 2.486852.
  const roi = within(table).getByRole('row', { name: /^ROI, present value.*whole horizon/ });
  expect(text(within(roi).getAllByRole('cell')[1]!)).toBe('76.4%');
});

test('an IRR that may be one of several is told, in whichever scenario the flows turn twice', async () => {
  const { user } = await openPane();
  await enterCase(user);
  await show(user, 'Value');
  await user.click(button(/^Over the years/));
  await user.click(button('Add low and high to Decay per year'));
  await type(user, 'Decay per year, high', '80');
  await show(user, 'Risk');
  // In the low scenario year 1 brings about 24,000, year 2 less than 5,000, and each costs 15,000.
  screen.getByText(/sign more than once: there may be several IRRs/);
  await show(user, 'Value');
  await type(user, 'Decay per year, high', '0');
  await show(user, 'Risk');
  expect(screen.queryByText(/several IRRs/)).toBeNull();
});

describe('what cannot stand is said at its field and keeps what was typed', () => {
  test('a low above the likely value', async () => {
    const { user, workbook } = await openPane();
    await enterCase(user);
    await show(user, 'Value');
    await user.click(button('Add low and high to Hours saved per week'));
    await user.keyboard('11');
    field('Hours saved per week, low', /Low is above the likely value: enter 10 or less\./);
    await user.click(button('Build sheets'));
    expect(workbook.drawn).toHaveLength(0);
    screen.getByRole('button', { description: /Correct “Hours saved per week, low” first/ });
    await show(user, 'Cost');
    await user.click(button('Go there'));
    expect(document.activeElement).toBe(field('Hours saved per week, low'));
    expect(field('Hours saved per week, low').value).toBe('11');
    await type(user, 'Hours saved per week', '12');
    expect(field('Hours saved per week, low').getAttribute('aria-invalid')).toBe('false');
  });

  test.each([
    { section: 'Value', label: 'Adoption', typed: '150', says: /Adoption is above 100: enter 100 or less/ },
    { section: 'Value', label: 'Adoption', typed: '-1', says: /Adoption is negative: enter 0 or more/ },
    {
      section: 'Cost',
      label: 'Retraining every',
      typed: '2.5',
      says: /Retraining every has to be a whole number/,
    },
    { section: 'Risk', label: 'Discount rate per year', typed: 'ten', says: /“ten” is not a number/ },
  ])('$label $typed', async ({ section, label, typed, says }) => {
    const { user } = await openPane();
    await user.click(button('Start without measurements'));
    await show(user, section);
    if (section !== 'Risk') await user.click(button(/^Over the years/));
    await type(user, label, typed);
    field(label, says);
    expect(field(label).value).toBe(typed);
    screen.getByRole('tab', { name: `${section} 1 to correct` });
  });
});

test('what a case over several years adds stays folded until it is told', async () => {
  const { user } = await openPane();
  await user.click(button('Start without measurements'));
  expect(text(button(/^Over the years/))).toContain('As in the formula');
  expect(screen.queryByRole('textbox', { name: 'Adoption' })).toBeNull();
  await user.click(button(/^Over the years/));
  await type(user, 'Adoption', '75%');
  await user.tab();
  expect(field('Adoption').value).toBe('75');
  await show(user, 'Cost');
  await show(user, 'Value');
  expect(field('Adoption').value).toBe('75');
});

describe('running-cost lines', () => {
  test('the component table becomes six lines whose sum is the tool cost', async () => {
    const { user } = await openPane();
    await enterCase(user);
    await user.click(button('Start from the component table'));
    const costs = within(screen.getByRole('region', { name: 'Running cost, line by line' }));
    expect(costs.getAllByRole('listitem')).toHaveLength(6);
    // The table's own sums: 5,800 to 15,600 a month; the middle over a year is 12 x 10,700.
    costs.getByText('All lines: $10,700 a month ($5,800 to $15,600), $128,400 a year.');
    costs.getByText(/grade D.*engineering is far below what half to one engineer costs/);
    expect(field('Tool cost').value).toBe('128,400');
    expect(field('Tool cost').readOnly).toBe(true);
    field('Tool cost', /69,600 to 187,200.*Your own figure, 12,000, comes back/);
  });

  test('a line is added by keyboard, corrected where it is wrong, removed and brought back', async () => {
    const { user } = await openPane();
    await enterCase(user);
    await user.click(button('Add a line'));
    expect(document.activeElement).toBe(field('Component'));
    await user.keyboard('Tokens');
    await type(user, 'Likely', '1,000');
    await type(user, 'High', '900');
    field('High', /High is below the likely value: enter 1,000 or more/);
    expect(result()).toContain('Correct the marked figure to see the result.');
    await type(user, 'High', '2000');
    // 12 x 1,000.
    expect(field('Tool cost').value).toBe('12,000');
    await user.click(button('Remove Tokens'));
    expect(document.activeElement).toBe(button('Undo'));
    expect(field('Tool cost').readOnly).toBe(false);
    expect(field('Tool cost').value).toBe('12,000');
    await user.click(button('Undo'));
    expect(text(button(/^Tokens/))).toContain('Tokens');
    expect(field('High').value).toBe('2,000');
  });
});

test('a case that came from the workbook is built again with every field it was read with', async () => {
  const workbook = new FakeWorkbook();
  const first = await openExample(workbook);
  await build(first.user);
  first.close();
  const { user } = await openPane(workbook);
  await screen.findByText('Opened the case that is in this workbook.');
  await waitFor(() => screen.getByText('The sheets hold all of this.'));
  await build(user);
  const inputsOf = (at: number) => workbook.drawn[at]!.sheets.find(({ key }) => key === 'inputs')!.blocks;
  expect(inputsOf(1)).toEqual(inputsOf(0));
});

describe('cells that change', () => {
  async function built() {
    const pane = await openExample();
    await build(pane.user);
    return pane;
  }

  test('are followed: choices, assumptions, their ends, running costs, the decision', async () => {
    const { user, workbook } = await built();
    await show(user, 'Risk');
    act(() => workbook.typeInCell('CaseScenario', 'low'));
    await waitFor(() => expect(chosen('Scenario')).toBe('Low'));
    await show(user, 'Value');
    act(() => workbook.typeInCell('Adoption', 0.7));
    act(() => workbook.typeInCell('Adoption_Low', 0.4));
    await waitFor(() => expect(field('Adoption, low').value).toBe('40'));
    expect(field('Adoption').value).toBe('70');
    await show(user, 'Share');
    act(() => workbook.typeInCell('CaseSponsor', 'Board'));
    await waitFor(() => expect(field('Sponsor').value).toBe('Board'));
  });

  test('leave alone what was typed and not built yet', async () => {
    const { user, workbook } = await built();
    await show(user, 'Value');
    await type(user, 'Adoption, high', '90');
    await show(user, 'Cost');
    await user.click(button(/^Retrieval/));
    await type(user, 'Likely', '1,400');
    act(() => workbook.typeInCell('CaseSponsor', 'Board'));
    await show(user, 'Share');
    await waitFor(() => expect(field('Sponsor').value).toBe('Board'));
    await show(user, 'Cost');
    expect(field('Likely').value).toBe('1,400');
    await show(user, 'Value');
    expect(field('Adoption, high').value).toBe('90');
    screen.getByText('Not in the sheets yet: your latest changes.');
  });

  test('leave alone a field that is being typed in', async () => {
    const { user, workbook } = await built();
    await show(user, 'Value');
    await type(user, 'Adoption', '8');
    act(() => workbook.typeInCell('Adoption', 0.5));
    act(() => workbook.typeInCell('Adoption_Low', 0.4));
    await waitFor(() => expect(field('Adoption, low').value).toBe('40'));
    expect(field('Adoption').value).toBe('8');
  });
});

describe('the decision', () => {
  test('has the recommendation with its reasons, and follows what is typed', async () => {
    const { user } = await openPane();
    await enterCase(user);
    await show(user, 'Share');
    screen.getByText('Recommendation: Extend the pilot');
    screen.getByText('No sponsor is named.');
    await type(user, 'Sponsor', 'Head of Support');
    expect(screen.queryByText('No sponsor is named.')).toBeNull();
    await user.click(button(/^All criteria/));
    screen.getByText('Met: A sponsor is named');
    await show(user, 'Cost');
    await type(user, 'Maintenance', '90000');
    await show(user, 'Share');
    screen.getByText('Recommendation: Stop');
  });

  test('names up to five risks, and one that was removed comes back', async () => {
    const { user, workbook } = await openPane();
    await enterCase(user);
    await show(user, 'Share');
    for (let risk = 1; risk <= 5; risk++) {
      await user.click(button('Add a risk'));
      await user.keyboard(`Risk ${risk}`);
    }
    expect(screen.queryByRole('button', { name: 'Add a risk' })).toBeNull();
    await user.click(button('Remove Risk 3'));
    await user.click(button('Undo'));
    await build(user);
    const cells = workbook.drawn[0]!.sheets.flatMap(({ blocks }) =>
      blocks.flatMap(({ cells }) => cells.flat()),
    );
    expect(cells.filter((cell) => /^Risk \d$/.test(String(cell)))).toEqual([
      'Risk 1',
      'Risk 2',
      'Risk 3',
      'Risk 4',
      'Risk 5',
    ]);
  });

  test('a threshold that cannot be is said', async () => {
    const { user } = await openPane();
    await enterCase(user);
    await show(user, 'Share');
    await type(user, 'Probability of a gain that is enough', '120');
    field('Probability of a gain that is enough', /Enter a percentage from 0 to 100/);
    screen.getByRole('tab', { name: 'Share 1 to correct' });
  });
});
