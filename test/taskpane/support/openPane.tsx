import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { twinLibrary } from '../../../src/functions/twins/twinLibrary';
import { loadLaterParts } from '../../../src/taskpane/laterParts';
import { Observable } from '../../../src/taskpane/observable';
import { Pane } from '../../../src/taskpane/Pane';
import { loadPlanning } from '../../../src/taskpane/storedCase';
import { FakeWorkbook } from './fakeWorkbook';

// All sheets of a case take a busy machine more than the usual second.
configure({ asyncUtilTimeout: 15_000 });

/** jsdom tries every rule on every element asked for: only those that hide something, or keep it from clicks, matter. */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /[{;](display|visibility|pointer-events):/.test(rule),
});

/** The pane over a workbook of plain values, once it has looked for a case. */
export async function openPane(workbook = new FakeWorkbook()) {
  await Promise.all([loadLaterParts(), loadPlanning()]);
  const user = userEvent.setup({ delay: null });
  const shareRequests = new Observable(0);
  const view = render(
    <RendererProvider renderer={renderer}>
      <Pane
        workbook={workbook}
        loadLibrary={() => Promise.resolve(twinLibrary)}
        shareRequests={shareRequests}
        appearance={{ dark: false, onChange: () => () => undefined }}
      />
    </RendererProvider>,
  );
  await act(async () => undefined);
  return { user, workbook, shareRequests, close: view.unmount };
}
