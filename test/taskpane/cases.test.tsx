import { act, screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../src/sheets/workbook';
import { openPane } from './support/openPane';

type User = Awaited<ReturnType<typeof openPane>>['user'];

const field = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const switcher = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Case' });
const options = () =>
  within(switcher())
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ text }) => text);

async function fill(user: User, label: string, text: string) {
  await user.clear(field(label));
  await user.type(field(label), text);
}

/** Begins a case without measurements, with a name and its hours. */
async function begin(user: User, name: string, hours: string) {
  await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
  await user.click(screen.getByRole('button', { name: 'Case details' }));
  await fill(user, 'Case name', name);
  await user.click(screen.getByRole('tab', { name: /Value/ }));
  await fill(user, 'Hours saved per week', hours);
}

async function build(user: User) {
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
}

async function another(user: User, name: string, hours: string) {
  await user.click(screen.getByRole('button', { name: 'New case' }));
  screen.getByRole('heading', { name: 'Another case' });
  await begin(user, name, hours);
}

/** A workbook with the cases "Support" (5 hours) and "Invoices" (7), the second one open. */
async function twoCases() {
  const pane = await openPane();
  await begin(pane.user, 'Support', '5');
  await build(pane.user);
  await another(pane.user, 'Invoices', '7');
  await build(pane.user);
  return pane;
}

test('a second case gets sheets of its own, and both can be opened', async () => {
  const { user, workbook } = await twoCases();
  expect([...workbook.sheets.keys()]).toEqual(expect.arrayContaining(['Inputs', 'Inputs 2']));
  expect(options()).toEqual(['Support', 'Invoices']);
  await user.selectOptions(switcher(), 'Support');
  await screen.findByRole('heading', { name: 'Support' });
  await user.click(screen.getByRole('tab', { name: /Value/ }));
  expect(field('Hours saved per week').value).toBe('5');
});

test('what was typed in a case waits there while another one is open, and is built there', async () => {
  const { user, workbook } = await twoCases();
  await fill(user, 'Hours saved per week', '9');
  await user.selectOptions(switcher(), 'Support');
  await screen.findByRole('heading', { name: 'Support' });
  await user.selectOptions(switcher(), 'Invoices');
  await screen.findByRole('heading', { name: 'Invoices' });
  expect(field('Hours saved per week').value).toBe('9');
  await user.click(screen.getByRole('button', { name: 'Update sheets' }));
  await screen.findByText('The case is in your workbook');
  const anchors = workbook.drawn.at(-1)!.sheets.filter(({ key }) => key === 'inputs');
  expect(anchors.map(({ anchor }) => anchor)).toEqual([expect.stringMatching(/_2$/)]);
  const names = workbook.drawn.at(-1)!.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name));
  expect(names.filter((name) => !name.endsWith('_2'))).toEqual([]);
});

test('cells that change while another case is open are seen on return, and touch nothing typed', async () => {
  const { user, workbook } = await twoCases();
  await fill(user, 'Fully loaded hourly cost', '60');
  await user.selectOptions(switcher(), 'Support');
  await screen.findByRole('heading', { name: 'Support' });
  await act(async () => workbook.typeInCell('HoursSavedPerWeek_2', 8));
  await user.selectOptions(switcher(), 'Invoices');
  await waitFor(() => expect(field('Hours saved per week').value).toBe('8'));
  expect(field('Fully loaded hourly cost').value).toBe('60');
});

test('a case that was begun and not built waits in the list; an untouched one does not', async () => {
  const { user, workbook } = await twoCases();
  await another(user, 'Drafting', '3');
  expect(options()).toEqual(['Support', 'Invoices', 'Drafting (not built)']);
  await user.selectOptions(switcher(), 'Support');
  await screen.findByRole('heading', { name: 'Support' });
  await user.selectOptions(switcher(), 'Drafting (not built)');
  await user.click(screen.getByRole('tab', { name: /Value/ }));
  expect(field('Hours saved per week').value).toBe('3');
  await build(user);
  expect(options()).toEqual(['Support', 'Invoices', 'Drafting']);
  expect([...workbook.sheets.keys()]).toContain('Inputs 3');

  await user.click(screen.getByRole('button', { name: 'New case' }));
  await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
  await user.selectOptions(switcher(), 'Invoices');
  await screen.findByRole('heading', { name: 'Invoices' });
  expect(options()).toEqual(['Support', 'Invoices', 'Drafting']);
});

test('beginning a new case can be left again, and cells that change meanwhile open nothing', async () => {
  const { user, workbook } = await twoCases();
  await user.click(screen.getByRole('button', { name: 'New case' }));
  await act(async () => {
    workbook.typeInCell('HoursSavedPerWeek', 6);
    await new Promise((resolve) => setTimeout(resolve, 250));
  });
  screen.getByRole('heading', { name: 'Another case' });
  await user.click(screen.getByRole('button', { name: 'Back to the open case' }));
  await screen.findByRole('heading', { name: 'Invoices' });
});

test('a workbook of two cases opens with the first, and a case that cannot be read stays unopened', async () => {
  const { workbook, close } = await twoCases();
  close();
  const { user } = await openPane(workbook);
  screen.getByRole('heading', { name: 'Support' });
  workbook.failures.set('readNames', new WorkbookError('editing', 'A cell is being edited.'));
  await user.selectOptions(switcher(), 'Invoices');
  await screen.findByText('A cell is being edited.');
  screen.getByRole('heading', { name: 'Support' });
  await user.selectOptions(switcher(), 'Invoices');
  await screen.findByRole('heading', { name: 'Invoices' });
});

test('no case can be left while it is being built', async () => {
  const { user, workbook } = await twoCases();
  let open: () => void = () => undefined;
  workbook.gate = new Promise((resolve) => (open = resolve));
  await fill(user, 'Hours saved per week', '2');
  await user.click(screen.getByRole('button', { name: 'Update sheets' }));
  expect(switcher().disabled).toBe(true);
  expect(screen.getByRole('button', { name: 'New case' }).getAttribute('aria-disabled')).toBe('true');
  await act(async () => open());
  await screen.findByText('The case is in your workbook');
  expect(switcher().disabled).toBe(false);
});

test('the Portfolio sheet ranks all cases, and is drawn again with a case once it stands', async () => {
  const { user, workbook } = await twoCases();
  await user.click(screen.getByRole('button', { name: 'Portfolio' }));
  await screen.findByText(/ranks all cases of this workbook/);
  expect(workbook.drawn.at(-1)!.sheets.map(({ key }) => key)).toEqual(['portfolio']);
  expect([...workbook.sheets.keys()]).toContain('Portfolio');

  await another(user, 'Drafting', '3');
  await build(user);
  const portfolio = workbook.drawn.at(-1)!.sheets.find(({ key }) => key === 'portfolio')!;
  expect(portfolio.names).toMatchObject([{ name: 'PortfolioCases', rows: 3 }]);
  expect([...workbook.sheets.keys()].filter((name) => name.startsWith('Portfolio'))).toEqual(['Portfolio']);
});

test('says why the Portfolio sheet was not built', async () => {
  const { user, workbook } = await twoCases();
  workbook.failures.set('draw', new WorkbookError('protected', 'The workbook’s structure is protected.'));
  await user.click(screen.getByRole('button', { name: 'Portfolio' }));
  expect((await screen.findByRole('alert')).textContent).toContain('structure is protected');
});

test('the focus goes where the eye goes: past a message, to a new case’s page, back to the case', async () => {
  const { user } = await twoCases();
  await user.click(screen.getAllByRole('button', { name: 'Dismiss' }).at(-1)!);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Update sheets' }));
  await user.click(screen.getByRole('button', { name: 'New case' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Another case' }));
  await user.click(screen.getByRole('button', { name: 'Back to the open case' }));
  const tab = await screen.findByRole('tab', { name: 'Value' });
  await waitFor(() => expect(document.activeElement).toBe(tab));
});
