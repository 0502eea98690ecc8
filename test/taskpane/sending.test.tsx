import { screen, within } from '@testing-library/react';
import { WorkbookError } from '../../src/sheets/workbook';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

async function check(workbook: FakeWorkbook) {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole('button', { name: 'Share this workbook' }));
  await pane.user.click(screen.getByRole('button', { name: 'Check this workbook' }));
  await screen.findByRole('list', { name: 'What was checked' });
  return pane;
}
const checked = () =>
  within(screen.getByRole('list', { name: 'What was checked' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

const people = () =>
  new FakeWorkbook({
    Data: [
      ['Agent', 'Minutes'],
      ['Ann Lee', 10],
      ['Bo Ek', 12],
    ],
    Attic: [['old']],
  });

test('says what is well and what is not, and mends it one by one', async () => {
  const workbook = people();
  workbook.visibility.set('Attic', 'Hidden');
  const { user } = await check(workbook);
  screen.getByText('2 things to look at.');
  expect(checked()).toEqual([
    'No formula needs AIROI.',
    'No link to another workbook.',
    expect.stringMatching(/^1 hidden sheetAttic\./),
    expect.stringMatching(/^Names or e-mail addresses on 1 sheetData: 2 cells under “Agent”\./),
    'No simulation is out of date.',
    'The checks of all cases are OK.',
    'No cell shows an error.',
  ]);
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  await screen.findByText('1 thing to look at.');
  await user.click(screen.getByRole('button', { name: 'Replace names' }));
  await screen.findByText('Nothing to mend.');
  expect(workbook.sheets.get('Data')!.map(([name]) => name)).toEqual(['Agent', 'Person 1', 'Person 2']);
});

test('the copy is made only of a file that is one, of the sheets that are chosen', async () => {
  const workbook = people();
  workbook.properties = { title: '', subject: '', author: 'Ann Lee', keywords: '' };
  workbook.formulas = [
    { sheet: 'Attic', row: 0, column: 1, formula: '=Data!B2', values: [[10]], isProtected: false },
  ];
  const { user } = await check(workbook);
  const make = screen.getByRole('button', { name: 'Make the copy for leadership' });
  const told = (words: string) =>
    screen.getByRole('button', { name: 'Make the copy for leadership', description: words });
  expect(make.getAttribute('aria-disabled')).toBe('true');
  told('Tick “This is the copy” first.');
  await user.click(screen.getByRole('checkbox', { name: 'Attic' }));
  await user.click(screen.getByRole('checkbox', { name: 'Data' }));
  told('Keep one sheet or more.');
  await user.click(screen.getByRole('checkbox', { name: 'Attic' }));
  await user.clear(screen.getByRole('textbox', { name: 'Author' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Support');
  await user.click(screen.getByRole('checkbox', { name: 'This is the copy' }));
  await user.click(make);
  await screen.findByText('This workbook is ready to send');
  expect(workbook.prepared).toMatchObject([
    {
      removedSheets: ['Data'],
      cells: [{ sheet: 'Attic', rewritten: null, values: [[10]] }],
      properties: { title: 'Support', subject: 'Business case', author: '', keywords: '' },
    },
  ]);
  expect([...workbook.sheets.keys()]).toEqual(['Attic']);
});

test('says what failed, and that nothing was changed', async () => {
  const workbook = people();
  workbook.visibility.set('Attic', 'VeryHidden');
  const { user } = await check(workbook);
  workbook.failures.set('prepare', new WorkbookError('protected', 'The structure is protected.'));
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /Nothing was changed.*structure is protected/,
  );
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  await screen.findByText('1 thing to look at.');
});

test('what is done is not called undone where the workbook cannot be read after it', async () => {
  const workbook = people();
  workbook.visibility.set('Attic', 'VeryHidden');
  const { user } = await check(workbook);
  const { prepare } = workbook;
  workbook.prepare = async (changes) => {
    const report = await prepare.call(workbook, changes);
    workbook.failures.set('readNames', new WorkbookError('editing', 'A cell is being edited.'));
    return report;
  };
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/could not be read.*being edited/);
  expect(alert.textContent).not.toContain('Nothing was changed');
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  await screen.findByText('1 thing to look at.');
});

test('does not call changed what could not be taken back unchanged', async () => {
  const workbook = people();
  workbook.visibility.set('Attic', 'VeryHidden');
  const { user } = await check(workbook);
  workbook.failures.set('prepare', new WorkbookError('not-restored', 'Press Ctrl+Z.'));
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Not all could be taken backPress Ctrl+Z.');
});

test('sheets that would not go are named', async () => {
  const workbook = people();
  workbook.notRemoved = ['Data'];
  const { user } = await check(workbook);
  await user.click(screen.getByRole('checkbox', { name: 'Data' }));
  await user.click(screen.getByRole('checkbox', { name: 'This is the copy' }));
  await user.click(screen.getByRole('button', { name: 'Make the copy for leadership' }));
  await screen.findByText(/Data could not be deleted: delete it yourself/);
});
