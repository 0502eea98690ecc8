import { act, screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../src/sheets/workbook';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

type User = Awaited<ReturnType<typeof openPane>>['user'];

const chosen = (name: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name }).selectedOptions[0]!.textContent;
const options = (name: string) =>
  within(screen.getByRole('combobox', { name }))
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ textContent, disabled }) => (disabled ? `(${textContent})` : textContent));
const rows = (group: string) =>
  within(screen.getByRole('region', { name: group }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

/** The columns of an own table that matter here. */
const header = [
  'Industry',
  'Metric',
  'Scope',
  'Low',
  'Central',
  'High',
  'Central is',
  'Evidence',
  'Publisher',
];
const ownPayback = ['customer support', 'payback', 'task', 4, 9, 20, 'median', 'measured', 'Our PMO'];

function withOwn(...table: (string | number | null)[][]) {
  const workbook = new FakeWorkbook({ Sheet1: [], Ours: [header, ...table] });
  workbook.tables.set('OwnBenchmarks', `Ours!A1:I${table.length + 1}`);
  return workbook;
}

async function openExample(workbook = new FakeWorkbook()) {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await pane.user.click(screen.getByRole('button', { name: 'Benchmarks' }));
  return pane;
}

const ask = (user: User, metric: string) =>
  user.selectOptions(screen.getByRole('combobox', { name: 'Metric' }), metric);

test('without a case, from the first page: an industry’s metrics, then one of them, then back', async () => {
  const { user } = await openPane();
  const opener = screen.getByRole('button', { name: 'Look up benchmarks' });
  await user.click(opener);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Benchmarks' }));
  expect(chosen('Industry')).toBe('All industries');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Industry' }), 'Customer support');
  await user.click(screen.getByRole('button', { name: /^Productivity/ }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Productivity' }));
  // Quarterly Journal of Economics 140(2), 2025: 15% more issues an hour.
  const answer = screen.getByRole('region', { name: 'Best answer' });
  expect(answer.textContent).toContain('15.0% (0.0% to 34.0%)');
  within(answer).getByText('Grade A');
  expect(screen.queryByRole('combobox', { name: 'Your figure' })).toBeNull();

  await user.click(screen.getByRole('button', { name: 'All metrics: Customer support' }));
  expect(chosen('Metric')).toBe('Any metric');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Look up benchmarks' }));
});

test('says which industry stood in for the one that was asked', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: 'Look up benchmarks' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Industry' }), 'Hospitality');
  await ask(user, 'first-year ROI');
  screen.getByText(/first-year ROI for hospitality: this is for all industries/);
});

test('a source opens in one click, and all that is known of it unfolds', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: 'Look up benchmarks' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Industry' }), 'Customer support');
  await ask(user, 'productivity');
  const independent = screen.getByRole('region', { name: 'Independent' });
  const [row] = within(independent).getAllByRole('listitem');
  const link = within(row!).getByRole<HTMLAnchorElement>('link', {
    name: /^Source: Brynjolfsson.*opens the browser/,
  });
  expect([link.href.slice(0, 8), link.target]).toEqual(['https://', '_blank']);
  await user.click(within(row!).getByRole('button', { name: /^Details of Brynjolfsson/ }));
  const facts = within(row!)
    .getAllByRole('definition')
    .map((fact) => fact.textContent);
  expect(facts).toEqual(expect.arrayContaining([expect.stringContaining('support agents')]));
  // The citation stands there as text to copy.
  within(row!).getByText(/Quarterly Journal of Economics 140\(2\).*grade A.*https:/);
});

test('the case’s figure stands among the benchmarks of its metric, and those of other measures cannot', async () => {
  const { user } = await openExample(withOwn(ownPayback));
  expect(chosen('Industry')).toBe('Customer support');
  const entry = await screen.findByRole('button', { name: /^Payback/ });
  // 636.5 hours x 46 x 38 - 492 for reopened tickets is 1,112,110; 205,000 one-off over (1,112,110 - 209,400) / 12 a month.
  expect(entry.textContent).toContain('Yours 2.7 months');
  await user.click(entry);
  expect(chosen('Your figure')).toBe('Payback');
  expect(options('Your figure')).toEqual(
    expect.arrayContaining(['Payback', '(ROI)', '(Annual net benefit)', '(Handling time: time saved)']),
  );
  expect(screen.getByRole('region', { name: 'Best answer' }).textContent).toContain(
    'Yours, 2.7 months, is below it: better.',
  );

  await user.click(screen.getByRole('button', { name: 'About your figures' }));
  screen.getByText('ROI: measures first-year ROI.');
  screen.getByText(/Annual net benefit.*: an amount of this case alone, which no benchmark measures\./);
  screen.getByText(/^Customer satisfaction: change.*only time saved on a task has benchmarks/);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Your figure' }), 'None');
  expect(screen.getByRole('region', { name: 'Best answer' }).textContent).not.toContain('Yours');
});

test('the metrics of the case’s own figures stand first, and say where all industries stand in', async () => {
  await openExample();
  const ours = within(screen.getByRole('region', { name: 'Your case' }));
  const entries = ours.getAllByRole('button').map((button) => button.textContent);
  expect(entries).toEqual([
    expect.stringMatching(/^First-year ROI.*All industries.*Yours 168\.4%/),
    expect.stringMatching(/^Return per dollar.*All industries/),
    expect.stringMatching(/^Payback.*All industries.*Yours 2\.7 months/),
    expect.stringMatching(/^Task time saved.*All industries/),
  ]);
  screen.getByRole('region', { name: 'Productivity' });
});

test('a pilot’s saving of time stands against time saved on tasks', async () => {
  const { user } = await openExample();
  await ask(user, 'task time saved');
  // The example's means: 14.86 and 11.80 minutes.
  expect(chosen('Your figure')).toBe('Handling time: time saved');
  expect(screen.getByRole('region', { name: 'Best answer' }).textContent).toMatch(/Yours, 20\.\d%, is/);
});

test('where no figure of the case measures the same, none can be chosen', async () => {
  const { user } = await openExample();
  await ask(user, 'productivity');
  expect(options('Your figure').filter((name) => !name!.startsWith('('))).toEqual([
    'No figure of this case measures the same.',
  ]);
});

test('own rows come first, marked, and formulas name their table', async () => {
  const workbook = withOwn(ownPayback, [null, null, null, null, null, null, null, null, null]);
  const { user } = await openExample(workbook);
  await screen.findByText('1 row of the table on Ours takes part.');
  await user.click(screen.getByRole('button', { name: /^Payback/ }));
  const groups = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  expect(groups[0]).toBe('Your own');
  expect(rows('Your own')[0]).toContain('9.0 (4.0 to 20.0) months');

  act(() => workbook.select('Sheet1!C5'));
  screen.getByText('Inserts at Sheet1!C5');
  const answer = within(screen.getByRole('region', { name: 'Best answer' }));
  await user.click(answer.getByRole('button', { name: 'Insert formula' }));
  expect(workbook.inserted.at(-1)!.blocks[0]!.cells).toEqual([
    [{ formula: '=AIROI.BENCHMARK("customer support","payback",,,OwnBenchmarks[#All])' }],
  ]);
  screen.getByText('Inserted at Sheet1!C5');
});

test('a comparison links the case’s sheets once they are built, and holds the figure until then', async () => {
  const workbook = withOwn(ownPayback);
  const { user } = await openExample(workbook);
  await user.click(await screen.findByRole('button', { name: /^Payback/ }));
  const insert = async () => {
    const answer = within(screen.getByRole('region', { name: 'Best answer' }));
    await user.click(answer.getByRole('button', { name: 'Insert comparison' }));
    return workbook.inserted.at(-1)!.blocks.flatMap(({ cells }) => cells.flat());
  };
  expect(await insert()).toContainEqual(expect.closeTo(2.73, 2));

  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
  await user.click(screen.getByRole('button', { name: 'Benchmarks' }));
  await ask(user, 'payback');
  expect(await insert()).toContainEqual({ formula: '=PaybackMonths' });
});

test('a value goes to the sheet with its citation beside it', async () => {
  const { user, workbook } = await openExample(withOwn(ownPayback));
  await user.click(await screen.findByRole('button', { name: /^Payback/ }));
  const answer = within(screen.getByRole('region', { name: 'Best answer' }));
  await user.click(answer.getByRole('button', { name: 'Insert value and source' }));
  const cells = workbook.inserted.at(-1)!.blocks.flatMap((block) => block.cells.flat());
  expect(cells).toEqual([9, expect.stringContaining('Our PMO')]);
});

test('says what kept an insertion from the sheet, and can try again', async () => {
  const workbook = withOwn(ownPayback);
  workbook.failures.set(
    'insert',
    new WorkbookError('occupied', 'Sheet1!A1 holds something. Nothing was changed.'),
  );
  const { user } = await openExample(workbook);
  await user.click(await screen.findByRole('button', { name: /^Payback/ }));
  const answer = within(screen.getByRole('region', { name: 'Best answer' }));
  await user.click(answer.getByRole('button', { name: 'Insert formula' }));
  expect(screen.getByRole('alert').textContent).toContain('Nothing was changed.');
  await user.click(answer.getByRole('button', { name: 'Insert formula' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(workbook.inserted).toHaveLength(1);
});

test('names the row and the column of an own benchmark that cannot be used, until it is mended', async () => {
  const workbook = withOwn([...ownPayback.slice(0, 4), 'nine', ...ownPayback.slice(5)]);
  await openExample(workbook);
  const warning = await screen.findByText(/row 1: Central is "nine": enter a number/);
  expect(warning).toBeTruthy();
  workbook.sheets.get('Ours')![1]![4] = 9;
  act(() => workbook.cellsChanged());
  await screen.findByText('1 row of the table on Ours takes part.');
});

test('ends what is wrong with an own benchmark once', async () => {
  await openExample(withOwn([...ownPayback.slice(0, 1), 'paybak', ...ownPayback.slice(2)]));
  await screen.findByText(/did you mean "payback"\?$/);
});

test('says that the own table could not be read, and reads it when asked again', async () => {
  const workbook = withOwn(ownPayback);
  workbook.failures.set('readTable', new WorkbookError('editing', 'A cell is being edited.'));
  const { user } = await openExample(workbook);
  await screen.findByText(/A cell is being edited\./);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('1 row of the table on Ours takes part.');
});

test('adds the empty table where there is none', async () => {
  const workbook = new FakeWorkbook();
  const { user } = await openExample(workbook);
  workbook.failures.set('addTable', new WorkbookError('protected', 'The structure is protected.'));
  await user.click(screen.getByRole('button', { name: 'Add the table' }));
  expect(screen.getByRole('alert').textContent).toContain('The structure is protected.');
  await user.click(screen.getByRole('button', { name: 'Add the table' }));
  await screen.findByText('The table on Own benchmarks has no rows yet.');
  expect(workbook.tables.get('OwnBenchmarks')).toMatch(/^'Own benchmarks'!A1:/);
});

test('hints stand only beside figures that a benchmark measures, with grade, source and more', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('tab', { name: 'Value' }));
  const hint = screen.getByRole('note', { name: 'Benchmark for Fully loaded hourly cost' });
  within(hint).getByRole('link', { name: /^Source:/ });
  within(hint).getByText(/Grade [A-D]/);
  expect(screen.queryByRole('note', { name: 'Benchmark for Hours saved per week' })).toBeNull();

  await user.click(screen.getByRole('tab', { name: 'Cost' }));
  const maintenance = screen.getByRole('note', { name: 'Benchmark for Maintenance' });
  // A quarter of the 140,000 that building cost.
  expect(maintenance.textContent).toContain('25.0% of the cost to build each year, $35,000 here');
  await user.click(within(maintenance).getByRole('button', { name: 'More on maintenance rate' }));
  expect(chosen('Metric')).toBe('Maintenance rate');
});

test('an industry that the benchmarks do not know says so', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('button', { name: 'Case details' }));
  await user.clear(screen.getByRole('textbox', { name: 'Industry' }));
  await user.type(screen.getByRole('textbox', { name: 'Industry' }), 'Space travel');
  await user.click(screen.getByRole('button', { name: 'Benchmarks' }));
  expect(chosen('Industry')).toBe('All industries');
  await waitFor(() => screen.getByText(/No benchmarks are filed under “Space travel”/));
});
