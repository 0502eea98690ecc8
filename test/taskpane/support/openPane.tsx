import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/Pane';
import { FakeWorkbook } from './fakeWorkbook';

/** The pane over a workbook of plain values, once it has looked for a case. */
export async function openPane(workbook = new FakeWorkbook()) {
  const user = userEvent.setup({ delay: null });
  const view = render(
    <Pane workbook={workbook} appearance={{ dark: false, onChange: () => () => undefined }} />,
  );
  await act(async () => undefined);
  return { user, workbook, close: view.unmount };
}
