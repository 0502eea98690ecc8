import {
  appearance,
  formattedNumbersSupported,
  onAppearanceChanged,
  whenPaneVisible,
  whenReady,
} from './excel/environment';
import { allowFormattedNumbers } from './functions/formattedNumber';
import './functions/families/benchmarks';
import './functions/families/cashFlow';
import './functions/families/formula';
import './functions/families/pilot';
import './functions/families/risk';
import './functions/families/runningCost';

/*
 * The shared runtime's page. Functions answer from here at once; React and the pane's interface come in a
 * chunk of their own, and only when somebody can see the pane.
 */
allowFormattedNumbers(formattedNumbersSupported);

async function openPane(root: HTMLElement): Promise<void> {
  const [{ renderPane }, { createWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "pane" */ './taskpane'),
    import(/* webpackChunkName: "pane" */ './excel/createWorkbook'),
  ]);
  renderPane(root, {
    workbook: createWorkbook(),
    appearance: {
      get dark() {
        return appearance() === 'dark';
      },
      onChange: (listener) => onAppearanceChanged((now) => listener(now === 'dark')),
    },
  });
}

void whenReady().then(() =>
  whenPaneVisible(() => {
    const root = document.getElementById('pane')!;
    openPane(root).catch(() => {
      root.textContent =
        'The pane could not be loaded. Check the connection, then close the pane and open it again.';
    });
  }),
);
