import {
  appearance,
  cardsSupported,
  formattedNumbersSupported,
  onAppearanceChanged,
  onRibbonAction,
  whenPaneVisible,
  whenReady,
} from './excel/environment';
import { allowFormattedNumbers } from './functions/formattedNumber';
import { allowCards } from './functions/numberWithCard';
import './functions/registerPaced';
import './functions/families/benchmarks';
import './functions/families/cashFlow';
import './functions/families/formula';
import './functions/families/pilot';
import './functions/families/risk';
import './functions/families/runningCost';
import { Observable } from './taskpane/observable';

/*
 * The shared runtime's page. Functions answer from here at once; React and the pane's interface come in a
 * chunk of their own, and only when somebody can see the pane.
 */
allowFormattedNumbers(formattedNumbersSupported);
allowCards(cardsSupported);

/** How often the ribbon asked for the Share section, which may be before there is a pane. */
const shareRequests = new Observable(0);

async function openPane(root: HTMLElement): Promise<void> {
  const [{ renderPane }, { createWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "pane" */ './taskpane'),
    import(/* webpackChunkName: "pane" */ './excel/createWorkbook'),
  ]);
  renderPane(root, {
    workbook: createWorkbook(),
    loadLibrary: () =>
      import(/* webpackChunkName: "twins" */ './functions/twins/twinLibrary').then(
        ({ twinLibrary }) => twinLibrary,
      ),
    shareRequests,
    appearance: {
      get dark() {
        return appearance() === 'dark';
      },
      onChange: (listener) => onAppearanceChanged((now) => listener(now === 'dark')),
    },
  });
}

void whenReady().then(() => {
  onRibbonAction('shareWorkbook', () => shareRequests.set(shareRequests.current() + 1));
  whenPaneVisible(() => {
    const root = document.getElementById('pane')!;
    openPane(root).catch(() => {
      root.textContent =
        'The pane could not be loaded. Check the connection, then close the pane and open it again.';
    });
  });
});
