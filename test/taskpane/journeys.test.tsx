import { act, screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../src/sheets/workbook';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

type User = Awaited<ReturnType<typeof openPane>>['user'];

const result = () => screen.getByRole('region', { name: 'Result' });
const figure = (label: string) => within(result()).getByText(label).nextElementSibling!;
const text = (element: Element) => element.textContent.replace(/\s+/g, ' ');
const chosen = (element: Element) => text((element as HTMLSelectElement).selectedOptions[0]!);
/** The field of that label; with a description, only if it says so. */
const field = (label: string, description?: RegExp) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: label, ...(description && { description }) });

async function type(user: User, label: string, text: string) {
  await user.clear(field(label));
  if (text) await user.type(field(label), text);
}

/** "AI Scaling Mastery", step 4: 44,200 gross on 40,000 cost. */
async function enterPublishedExample(user: User) {
  await user.click(screen.getByRole('tab', { name: 'Value' }));
  await type(user, 'Hours saved per week', '10');
  await type(user, 'Fully loaded hourly cost', '85');
  await user.click(screen.getByRole('tab', { name: 'Cost' }));
  await type(user, 'Tool cost', '12000');
  await type(user, 'Implementation cost', '20,000');
  await type(user, 'Change management', '5 000');
  await type(user, 'Maintenance', '3000.00');
}

const pair = (rows: number) => [
  ['Before', 'With AI'],
  ...Array.from({ length: rows }, (_, index) => [
    10 + (index % 2) * 2,
    index === 3 ? null : 8 + (index % 2) * 2,
  ]),
];

async function selectPair() {
  const workbook = new FakeWorkbook({ Data: pair(24) });
  const pane = await openPane(workbook);
  act(() => workbook.select('Data!A1:B25'));
  await pane.user.click(screen.getByRole('button', { name: /Use my selection/ }));
  return pane;
}

test('the published example shows 10.5%, $4,200 and its payback, after every keystroke', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
  expect(text(result())).toContain('Enter a cost: ROI and payback need one.');
  await enterPublishedExample(user);
  expect(text(figure('ROI'))).toContain('10.5%');
  expect(text(result())).toContain('Year 1: annual net benefit over total cost');
  expect(text(figure('Annual net benefit'))).toContain('$4,200');
  // 25,000 one-off over (44,200 - 15,000) / 12 a month.
  expect(text(figure('Payback'))).toContain('10.3 months');
  await type(user, 'Maintenance', '30000');
  // 44,200 - 67,000 over 67,000.
  expect(text(figure('ROI'))).toContain('-34.0%');
});

test('the worked example writes nothing until it is built, and then builds what the pane shows', async () => {
  const { user, workbook } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  screen.getByRole('heading', { name: 'Support assistant' });
  // scipy 1.17: mean 15.598 and 12.415; 98.33% Welch interval -4.506 to -1.859; 3.622 and 3.767, -0.052 to 0.341.
  expect(text(screen.getByRole('button', { name: /^Handling time/ }))).toContain('Better20.4% lower');
  expect(text(screen.getByRole('button', { name: /^Customer satisfaction/ }))).toContain(
    'No effect4.0% higherSelf-reported',
  );
  expect(text(screen.getByRole('button', { name: /^Reopened tickets/ }))).toContain('Too few data');
  // 636.5 h x 46 x 38 - 492.2 = 1,112,109.8 gross on 414,402 cost, of which 12 x 14,950.16 is running cost:
  // 1,300 + 1,000 + 600 + 7,500 + 34,500 x 0.01 + 34,500 x 1.05 x 0.116085 of tokens (Python, from the example's prices).
  expect(text(figure('Annual net benefit'))).toContain('$697,708');
  expect(workbook.drawn).toHaveLength(0);

  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
  const [plan] = workbook.drawn;
  expect(plan!.sheets.map((sheet) => sheet.key)).toEqual([
    'summary',
    'inputs',
    'pilot',
    'result',
    'runningCost',
    'cashFlow',
    'risk',
    'data',
  ]);
  expect(screen.getByRole('button', { name: 'Update sheets' }).getAttribute('aria-disabled')).not.toBe(
    'true',
  );
  screen.getByText('The sheets hold all of this.');

  await user.click(screen.getByRole('button', { name: 'Result' }));
  expect(workbook.shown).toEqual(['Result']);
});

test('measurements built from the case itself are read from their cells afterwards', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
  const metric = screen.getByRole('button', { name: /^Handling time/ });
  await waitFor(() => expect(text(metric)).toContain('Better20.4% lower'));
  await user.click(metric);
  expect(field('Baseline').value).toMatch(/^'Pilot data'!/);
  expect(screen.getAllByText('240 values.')).toHaveLength(2);
});

test('two selected columns become baseline and pilot, and the pane says what it found', async () => {
  const { user, workbook } = await selectPair();
  expect(field('Baseline').value).toBe('Data!A1:A25');
  expect(field('Pilot').value).toBe('Data!B1:B25');
  screen.getByText('24 values.');
  screen.getByText('23 values, 1 blank skipped.');
  screen.getByRole('img', { name: /Baseline: mean 11.00, interval/ });

  expect(screen.getByRole('button', { name: 'Build sheets' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Go there' }));
  expect(document.activeElement).toBe(field('Metric'));
  await user.keyboard('Handling time');
  // Means 11 and 206/23: 2.0435 lower, 18.6%.
  const verdict = screen.getByRole('region', { name: 'Verdict on Handling time' });
  expect(text(verdict)).toContain('With AI, Handling time was 18.6% lower');
  expect(text(verdict)).toContain('Better');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Better is' }), 'Higher');
  expect(text(verdict)).toContain('Worse');

  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
  expect(workbook.drawn[0]!.names).toContainEqual({ name: 'Metric1_Pilot', refersTo: '=Data!$B$1:$B$25' });
});

test('swapping takes the right column as the baseline', async () => {
  const { user } = await selectPair();
  await user.click(screen.getByRole('button', { name: 'Swap baseline and pilot' }));
  expect(field('Baseline').value).toBe('Data!B1:B25');
  expect(field('Pilot').value).toBe('Data!A1:A25');
});

test('a long table is split by its group column, and three groups ask which is the baseline', async () => {
  const arms = ['control', 'pilot', 'other'];
  const workbook = new FakeWorkbook({
    Log: [
      ['arm', 'minutes'],
      ...Array.from({ length: 30 }, (_, index) => [arms[index % 3]!, 10 + (index % 3)]),
    ],
  });
  const { user } = await openPane(workbook);
  act(() => workbook.select('Log!A1:B31'));
  await user.click(screen.getByRole('button', { name: /Use my selection/ }));
  expect(chosen(screen.getByRole('combobox', { name: 'Group column' }))).toBe('arm (A)');
  expect(chosen(screen.getByRole('combobox', { name: 'Pilot is' }))).toBe('pilot');
  screen.getByRole('combobox', { description: /3 groups here. Choose which is the baseline/ });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Baseline is' }), 'control');
  screen.getByText('Baseline: 10 values. Pilot: 10 values.');
  // All of a group are the same here: nothing tells how sure the difference is.
  screen.getAllByText(/The values do not vary/);
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
});

describe('what cannot be measured is said at its field and keeps what was typed', () => {
  const workbook = () =>
    new FakeWorkbook({
      Data: [
        ['Before', 'Notes', 1],
        [12, 'slow', 2],
        [11, 'fine', 3],
        [13, 'ok', 4],
      ],
    });

  test.each([
    { address: 'Data!B1:B4', says: /no numbers, but 3 cells with text/i },
    { address: 'Data!D1:D4', says: /Data!D1:D4 is empty/ },
    { address: 'Data!B1:C4', says: /2 columns here/ },
    { address: 'Gone!A1:A4', says: /There is no sheet “Gone”/ },
    { address: 'somewhere', says: /“somewhere” is no range/ },
  ])('$address', async ({ address, says }) => {
    const { user } = await openPane(workbook());
    await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
    await user.click(screen.getByRole('tab', { name: 'Pilot' }));
    await user.click(screen.getByRole('button', { name: 'Add a metric' }));
    expect(document.activeElement).toBe(field('Metric'));
    await user.type(field('Baseline'), `${address}{Enter}`);
    await waitFor(() => field('Baseline', says));
    expect(field('Baseline').getAttribute('aria-invalid')).toBe('true');
    expect(field('Baseline').value).toBe(address);
  });

  test('an empty selection leaves the two ways in', async () => {
    const { user } = await openPane(workbook());
    await user.click(screen.getByRole('button', { name: /Use my selection/ }));
    expect(screen.queryByRole('tab')).toBeNull();
  });
});

describe('wrong numbers', () => {
  test.each([
    { typed: '12k', says: /short for a number: write it in full/ },
    { typed: 'ten', says: /“ten” is not a number/ },
    { typed: '$85', says: /without signs or units/ },
    { typed: '1,5', says: /write the decimals after a point, such as 1.5/ },
    { typed: '12,34', says: /such as 12.34/ },
    { typed: '-3', says: /Hours saved per week is negative: if the work takes longer with AI/ },
    { typed: '1e999', says: /is not a number/ },
  ])('$typed', async ({ typed, says }) => {
    const { user, workbook } = await openPane();
    await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
    await type(user, 'Hours saved per week', typed);
    await user.tab();
    expect(field('Hours saved per week').getAttribute('aria-invalid')).toBe('true');
    field('Hours saved per week', says);
    expect(field('Hours saved per week').value).toBe(typed);
    expect(text(result())).toContain('Correct the marked figure to see the result.');

    const build = screen.getByRole('button', { name: 'Build sheets' });
    expect(screen.getByRole('button', { description: /Correct “Hours saved per week” first/ })).toBe(build);
    await user.click(build);
    expect(workbook.drawn).toHaveLength(0);
  });

  test.each([
    { typed: '1,234.50', shown: '1,234.5' },
    { typed: '1234.5', shown: '1,234.5' },
    { typed: ' 12 000 ', shown: '12,000' },
    { typed: '.5', shown: '0.5' },
  ])('$typed is accepted', async ({ typed, shown }) => {
    const { user } = await openPane();
    await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
    await user.click(screen.getByRole('tab', { name: 'Value' }));
    await type(user, 'Hours saved per week', typed);
    await user.tab();
    expect(field('Hours saved per week').getAttribute('aria-invalid')).toBe('false');
    expect(field('Hours saved per week').value).toBe(shown);
  });
});

test('hours already counted as saved are not to be counted as freed again', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
  await user.click(screen.getByRole('tab', { name: 'Value' }));
  await type(user, 'Hours saved per week', '10');
  await type(user, 'Capacity freed', '100');
  // 10 x 52.
  field('Capacity freed', /520 hours a year already count as saved/);
});

test('a failed build says why, keeps everything, and can be tried again', async () => {
  const { user, workbook } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('tab', { name: 'Cost' }));
  await type(user, 'Maintenance', '25000');
  const message = 'Sheet "Inputs" is protected. The workbook is as it was. Unprotect it, then try again.';
  workbook.failures.set('draw', new WorkbookError('protected', message));
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  const alert = await screen.findByRole('alert');
  expect(text(alert)).toContain('The sheets were not built');
  expect(text(alert)).toContain(message);
  expect(field('Maintenance').value).toBe('25,000');
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByText('The case is in your workbook');
});

test('a build shows that it runs and does not start twice', async () => {
  const workbook = new FakeWorkbook();
  let open: () => void = () => undefined;
  workbook.gate = new Promise((resolve) => (open = resolve));
  const { user } = await openPane(workbook);
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await user.click(screen.getByRole('button', { name: 'Building sheets…' }));
  open();
  await screen.findByText('The case is in your workbook');
  expect(workbook.drawn).toHaveLength(1);
});

test('what the analyst wrote in our cells is named as kept', async () => {
  const { user, workbook } = await openPane();
  workbook.kept = ['Result!B7'];
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText(/Kept your own content in Result!B7/);
});

test('a removed metric comes back', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('button', { name: /^Handling time/ }));
  await user.click(screen.getByRole('button', { name: 'Remove Handling time' }));
  expect(screen.queryByRole('button', { name: /^Handling time/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(text(screen.getAllByRole('listitem')[0])).toContain('Handling time');
});

test('changing the layout keeps what was typed in the other', async () => {
  const { user } = await selectPair();
  const layout = screen.getByRole('combobox', { name: 'They are in' });
  await user.selectOptions(layout, 'A table with a group column');
  expect(screen.queryByRole('textbox', { name: 'Baseline' })).toBeNull();
  await user.selectOptions(layout, 'One range per group');
  expect(field('Baseline').value).toBe('Data!A1:A25');
});

describe('a workbook that holds a case', () => {
  async function reopen(workbook: FakeWorkbook) {
    const built = await openPane(workbook);
    await built.user.click(screen.getByRole('button', { name: 'Start without measurements' }));
    await enterPublishedExample(built.user);
    await built.user.click(screen.getByRole('button', { name: 'Build sheets' }));
    await screen.findByText('The case is in your workbook');
    built.close();
    return openPane(workbook);
  }

  test('opens it from its cells and says so', async () => {
    const { user } = await reopen(new FakeWorkbook());
    screen.getByText('Opened the case that is in this workbook.');
    await user.click(screen.getByRole('tab', { name: 'Value' }));
    expect(field('Fully loaded hourly cost').value).toBe('85');
    expect(chosen(screen.getByRole('combobox', { name: 'Evidence for Hours saved per week' }))).toBe(
      'Assumption',
    );
    expect(screen.getByRole('button', { name: 'Update sheets' }).getAttribute('aria-disabled')).not.toBe(
      'true',
    );
  });

  test('follows what is typed in the cells, but not in a field being edited', async () => {
    const { user, workbook } = await reopen(new FakeWorkbook());
    await user.click(screen.getByRole('tab', { name: 'Cost' }));
    await type(user, 'Tool cost', '13');
    act(() => workbook.typeInCell('Maintenance', 4000));
    act(() => workbook.typeInCell('ToolCost', 99));
    await waitFor(() => expect(field('Maintenance').value).toBe('4,000'));
    expect(field('Tool cost').value).toBe('13');
    await user.keyboard('000');
    expect(field('Tool cost').value).toBe('13000');
  });

  test('keeps figures that were changed in the pane when other cells change', async () => {
    const { user, workbook } = await reopen(new FakeWorkbook());
    await user.click(screen.getByRole('tab', { name: 'Cost' }));
    await type(user, 'Tool cost', '13000');
    await user.tab();
    screen.getByText('Not in the sheets yet: your latest changes.');
    act(() => workbook.typeInCell('Maintenance', 4000));
    await waitFor(() => expect(field('Maintenance').value).toBe('4,000'));
    expect(field('Tool cost').value).toBe('13,000');
  });

  test('says what text in a figure’s cell means, and keeps the pane’s figure', async () => {
    const { user, workbook } = await reopen(new FakeWorkbook());
    await user.click(screen.getByRole('tab', { name: 'Cost' }));
    act(() => workbook.typeInCell('ToolCost', 'twelve'));
    await screen.findByText(/ToolCost holds no number \(twelve\)/);
    expect(field('Tool cost').value).toBe('12,000');
  });

  test('updates the same case instead of adding one', async () => {
    const { user, workbook } = await reopen(new FakeWorkbook());
    await user.click(screen.getByRole('button', { name: 'Update sheets' }));
    await screen.findByText(/^Updated 7 sheets\./);
    expect(workbook.drawn[1]!.sheets.find(({ key }) => key === 'inputs')!.anchor).toBe('CaseName');
  });
});

test('a case that comes into an open workbook opens by itself', async () => {
  const workbook = new FakeWorkbook();
  const built = await openPane(workbook);
  await built.user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await built.user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
  built.close();

  const later = new FakeWorkbook();
  await openPane(later);
  screen.getByRole('heading', { name: 'Did this AI project pay?' });
  act(() => later.becomes(workbook));
  await screen.findByText('Opened the case that is in this workbook.');
});

test('a sheet that cannot be shown is said, and the build stays done', async () => {
  const { user, workbook } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
  workbook.failures.set('showSheet', new WorkbookError('missing', 'Result was deleted.'));
  await user.click(screen.getByRole('button', { name: 'Result' }));
  const alert = await screen.findByRole('alert');
  expect(text(alert)).toContain('That sheet could not be shown');
  expect(text(alert)).toContain('Result was deleted.');
  screen.getByRole('button', { name: 'Update sheets' });
});

test('measurements follow their cells, and a deleted sheet is said at the field', async () => {
  const { workbook } = await selectPair();
  act(() => {
    workbook.sheets.get('Data')![1]![0] = 22;
    workbook.cellsChanged();
  });
  // 11 x 24 + 12 over 24.
  await screen.findByRole('img', { name: /Baseline: mean 11.50/ });
  act(() => workbook.deleteSheet('Data'));
  expect(await screen.findAllByText(/There is no sheet “Data” any more/)).not.toHaveLength(0);
  expect(field('Baseline').value).toBe('Data!A1:A25');
});

test('a change that is told twice is taken over once, and nothing is written', async () => {
  const { user, workbook } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
  const reads = jest.spyOn(workbook, 'readNames');
  const drawn = workbook.drawn.length;
  act(() => {
    workbook.typeInCell('Maintenance', 4321);
    workbook.cellsChanged();
  });
  await user.click(screen.getByRole('tab', { name: 'Cost' }));
  await waitFor(() => expect(field('Maintenance').value).toBe('4,321'));
  expect(reads).toHaveBeenCalledTimes(1);
  expect(workbook.drawn).toHaveLength(drawn);
});

test('a workbook that cannot be read can be tried again', async () => {
  const workbook = new FakeWorkbook();
  workbook.failures.set(
    'readNames',
    new WorkbookError('editing', 'A cell is being edited: press Enter first.'),
  );
  const { user } = await openPane(workbook);
  expect(text(screen.getByRole('alert'))).toContain('A cell is being edited: press Enter first.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: 'Did this AI project pay?' });
});

test('tabs are moved by arrow keys', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Pilot' }));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Value' }));
  screen.getByRole('tabpanel', { name: 'Value' });
  await user.keyboard('{End}{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Pilot' }).getAttribute('aria-selected')).toBe('true');
});
