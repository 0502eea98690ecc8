import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { StandaloneLibrary } from '../sheets/standalone/standalonePlan';
import type { Workbook } from '../sheets/workbook';
import { CrashBoundary } from './CrashBoundary';
import { Editor } from './Editor';
import { BenchmarkPage, SharePage } from './laterParts';
import { Message } from './Message';
import type { Observable } from './observable';
import { PaneContext, usePaneState, usePaneStore } from './PaneContext';
import { PaneStore } from './paneStore';
import { strings } from './strings';
import { darkTheme, lightTheme } from './theme';
import { Welcome } from './Welcome';

/** Whether Office is dark, now and from now on. */
export interface Appearance {
  readonly dark: boolean;
  /** Answers how to stop listening. */
  readonly onChange: (listener: (dark: boolean) => void) => () => void;
}

const useStyles = makeStyles({
  pane: {
    position: 'fixed',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    // Without a colour of their own, links that are buttons would look like text.
    '@media (forced-colors: active)': {
      '& button.fui-Link': { color: 'LinkText', textDecorationLine: 'underline' },
    },
  },
  waiting: { margin: 'auto', padding: tokens.spacingHorizontalL },
  // Motion only for those who did not ask for less.
  calm: {
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  },
});

/** What the pane gets from outside. */
export interface Services {
  readonly workbook: Workbook;
  /** The functions' twins, which only sharing needs. */
  readonly loadLibrary: () => Promise<StandaloneLibrary>;
  readonly appearance: Appearance;
  /** How often the ribbon asked for the Share section. */
  readonly shareRequests: Observable<number>;
}

export function Pane({ workbook, loadLibrary, appearance, shareRequests }: Services) {
  const styles = useStyles();
  const [store] = useState(() => new PaneStore(workbook, loadLibrary));
  const dark = useSyncExternalStore(appearance.onChange, () => appearance.dark);

  useEffect(() => {
    void store.open();
    return store.watch();
  }, [store]);
  useEffect(() => {
    const show = () => {
      if (shareRequests.current() > 0) store.showShare();
    };
    show();
    return shareRequests.subscribe(show);
  }, [store, shareRequests]);

  return (
    <FluentProvider
      theme={dark ? darkTheme : lightTheme}
      className={styles.calm}
      // Lists, the calendar and scroll bars are the browser's own drawing.
      style={{ colorScheme: dark ? 'dark' : 'light' }}
    >
      <PaneContext.Provider value={store}>
        <main className={styles.pane} aria-label={strings.product}>
          <CrashBoundary className={styles.waiting}>
            <Content />
          </CrashBoundary>
        </main>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

function Content() {
  const styles = useStyles();
  const state = usePaneState();
  const store = usePaneStore();
  const sharing = useSyncExternalStore(store.sharing.subscribe, store.sharing.current);
  const { query } = useSyncExternalStore(store.benchmarks.state.subscribe, store.benchmarks.state.current);
  if (query && (state.is === 'choosing' || state.is === 'editing')) return <BenchmarkPage query={query} />;
  switch (state.is) {
    case 'opening':
      return <Spinner className={styles.waiting} label={strings.opening} labelPosition="below" />;
    case 'unreadable':
      return (
        <div className={styles.waiting}>
          <Message
            tone="error"
            title={strings.unreadable}
            actions={[[strings.retry, () => void store.open()]]}
          >
            {state.message}
          </Message>
        </div>
      );
    case 'choosing':
      if (sharing) return <SharePage />;
      return <Welcome taking={state.taking} problem={state.problem} />;
    case 'editing':
      return <Editor state={state} />;
  }
}
