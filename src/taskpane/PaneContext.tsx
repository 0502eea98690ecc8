import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';

export const PaneContext = createContext<PaneStore | null>(null);

/** The store that this pane draws. */
export function usePaneStore(): PaneStore {
  const store = useContext(PaneContext);
  if (!store) throw new Error('usePaneStore needs a PaneContext around it');
  return store;
}

export function usePaneState(): PaneState {
  const { state } = usePaneStore();
  return useSyncExternalStore(state.subscribe, state.current);
}
