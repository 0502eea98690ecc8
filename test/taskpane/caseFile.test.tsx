import { act, screen, waitFor, within } from '@testing-library/react';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

/** jsdom has neither; the browser's test downloads a file in earnest. */
const saved: Blob[] = [];
beforeEach(() => {
  saved.length = 0;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return 'blob:case';
    },
    revokeObjectURL: () => undefined,
  });
  HTMLAnchorElement.prototype.click = () => undefined;
});

const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
/** jsdom's files cannot be asked for their text. */
const file = (name: string, text: string) =>
  Object.assign(new File([text], name, { type: 'application/json' }), { text: () => Promise.resolve(text) });
const input = () => screen.getByLabelText('Open a case file', { selector: 'input' });

const small = (name: string) => JSON.stringify({ name, currency: 'EUR', inputs: { hoursSavedPerWeek: 12 } });

test('a case file opens as a new case in an empty pane', async () => {
  const { user } = await openPane();
  await user.upload(input(), file('support.json', small('Support')));
  await screen.findByRole('heading', { name: 'Support' });
  screen.getByText(/Opened from a case file/);
  await user.click(screen.getByRole('tab', { name: /Value/ }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Hours saved per week' }).value).toBe('12');
});

test('faults are listed with their places, and nothing that was open is lost', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
  await user.click(screen.getByRole('tab', { name: /Value/ }));
  await user.type(screen.getByRole('textbox', { name: 'Hours saved per week' }), '7');
  await user.click(screen.getByRole('tab', { name: 'Share' }));
  await user.upload(input(), file('bad.json', '{"name": "", "currency": "Euro", "inputs": {"hours": 1}}'));
  const faults = within(await screen.findByRole('list', { name: 'What is wrong in the file' }));
  expect(faults.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^currency: "Euro" is no currency/)]),
  );
  await user.upload(input(), file('worse.json', '{"name": '));
  await screen.findByText(/This is no JSON/);
  await user.click(screen.getByRole('tab', { name: /Value/ }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Hours saved per week' }).value).toBe('7');
});

test('an open case stays beside the one from the file, and both are in the list', async () => {
  const { user } = await openPane();
  await user.upload(input(), file('a.json', small('First')));
  await screen.findByRole('heading', { name: 'First' });
  await user.click(screen.getByRole('tab', { name: 'Share' }));
  await user.upload(input(), file('b.json', small('Second')));
  await screen.findByRole('heading', { name: 'Second' });
  const list = screen.getByRole('combobox', { name: 'Case' });
  expect(
    within(list)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['First (not built)', 'Second (not built)']);
});

test('the example is saved as a file that opens as the same case, and its text can be copied', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: /Try the worked example/ }));
  await user.click(screen.getByRole('tab', { name: 'Share' }));
  await user.click(screen.getByRole('button', { name: 'Save as case file' }));
  await screen.findByText(/Support assistant\.json was written/);
  const text = await textOf(saved[0]!);
  expect(JSON.parse(text)).toMatchObject({
    name: supportAssistant.name,
    currency: supportAssistant.currency,
  });
  await user.click(screen.getByRole('button', { name: 'Copy the text' }));
  await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(text));

  await user.upload(input(), file('again.json', text));
  await screen.findByText(/Opened from a case file/);
  await user.click(screen.getByRole('tab', { name: 'Share' }));
  await user.click(screen.getByRole('button', { name: 'Save as case file' }));
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(await textOf(saved[1]!)).toBe(text);
});

test('measurements in cells go into the file; where they cannot be read, nothing is written', async () => {
  const workbook = new FakeWorkbook({
    Data: [
      ['Before', 'After'],
      [10, 8],
      [12, 9],
      [11, 7],
    ],
  });
  const { user } = await openPane(workbook);
  act(() => workbook.select('Data!A1:B4'));
  await user.click(screen.getByRole('button', { name: /Use my selection/ }));
  await user.type(await screen.findByRole('textbox', { name: 'Metric' }), 'Minutes');
  await user.type(screen.getByRole('textbox', { name: 'Unit' }), 'minutes');
  await user.click(screen.getByRole('tab', { name: 'Share' }));
  await user.click(screen.getByRole('button', { name: 'Save as case file' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(JSON.parse(await textOf(saved[0]!))).toMatchObject({
    metrics: [{ name: 'Minutes', baseline: [10, 12, 11], pilot: [8, 9, 7] }],
  });
  workbook.failures.set('readRange', new Error('The cells are gone.'));
  await user.click(screen.getByRole('button', { name: 'Save as case file' }));
  await screen.findByText('The file was not written');
  expect(saved).toHaveLength(1);
});
