import { act, screen, within } from '@testing-library/react';
import { WorkbookError } from '../../src/sheets/workbook';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

const cell = (row: number, formula: string, value: number, isProtected = false) => ({
  sheet: 'Plan',
  row,
  column: 1,
  formula,
  values: [[value]],
  isProtected,
});

async function lookThrough(workbook: FakeWorkbook) {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole('button', { name: 'Share this workbook' }));
  await pane.user.click(screen.getByRole('button', { name: 'Find AIROI formulas' }));
  return pane;
}

test('shows every cell before anything is written, then says what was done', async () => {
  const workbook = new FakeWorkbook();
  workbook.formulas = [
    cell(0, '=AIROI.STRESS(A1)', 140),
    cell(1, '=SUM(A1:A3)', 6),
    cell(2, '=AIROI.SAMPLESIZE(0.5)', 64),
  ];
  const { user } = await lookThrough(workbook);
  const items = within(screen.getByRole('list', { name: 'Cells that call AIROI' })).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([
    'Plan!B1Now=AIROI.STRESS(A1)Then=AIROI_STRESS(A1,0.4,1)',
    'Plan!B3Now=AIROI.SAMPLESIZE(0.5)ThenStays as it isAIROI.SAMPLESIZE: Excel has no noncentral t distribution.',
  ]);
  expect(workbook.madeStandalone).toEqual([]);

  await user.click(screen.getByRole('radio', { name: 'Put the value in its place' }));
  expect(items[1]!.textContent).toContain('Value: 64');
  await user.click(screen.getByRole('button', { name: 'Make standalone' }));
  expect(workbook.madeStandalone).toMatchObject([
    {
      names: [{ name: 'AIROI_STRESS' }],
      cells: [
        { row: 0, rewritten: '=AIROI_STRESS(A1,0.4,1)' },
        { row: 2, rewritten: null },
      ],
    },
  ]);
  expect(screen.getByText(/It calculates without AIROI now/)).toBeTruthy();
});

test('keeps formulas without an equivalent unless told otherwise', async () => {
  const workbook = new FakeWorkbook();
  workbook.formulas = [cell(0, '=AIROI.STRESS(A1)', 140), cell(2, '=AIROI.SAMPLESIZE(0.5)', 64)];
  const { user } = await lookThrough(workbook);
  await user.click(screen.getByRole('button', { name: 'Make standalone' }));
  expect(workbook.madeStandalone[0]!.cells).toHaveLength(1);
  expect(screen.getByText(/1 cell still needs AIROI/)).toBeTruthy();
});

test('says so where there is nothing to do', async () => {
  await lookThrough(new FakeWorkbook());
  expect(screen.getByText(/No cell calls AIROI/)).toBeTruthy();
});

test('names protected sheets and does nothing to them', async () => {
  const workbook = new FakeWorkbook();
  workbook.formulas = [cell(0, '=AIROI.STRESS(A1)', 140, true)];
  const { user } = await lookThrough(workbook);
  expect(screen.getByText(/Plan is protected/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make standalone' }));
  expect(workbook.madeStandalone).toEqual([]);
});

test('says what failed and can be tried again', async () => {
  const workbook = new FakeWorkbook();
  workbook.formulas = [cell(0, '=AIROI.STRESS(A1)', 140)];
  workbook.failures.set('makeStandalone', new WorkbookError('editing', 'A cell is being edited.'));
  const { user } = await lookThrough(workbook);
  await user.click(screen.getByRole('button', { name: 'Make standalone' }));
  expect(screen.getByRole('alert').textContent).toContain('A cell is being edited.');
  workbook.different = ['Plan!B1'];
  await user.click(screen.getByRole('button', { name: 'Make standalone' }));
  expect(screen.getByText(/show something else than before: Plan!B1/)).toBeTruthy();
});

test('the ribbon opens the section, with a case and without', async () => {
  const { user, shareRequests } = await openPane();
  act(() => shareRequests.set(1));
  expect(screen.getByRole('button', { name: 'Find AIROI formulas' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: 'Start without measurements' }));
  act(() => shareRequests.set(2));
  expect(screen.getByRole('tab', { name: 'Share' }).getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('button', { name: 'Find AIROI formulas' })).toBeTruthy();
});
