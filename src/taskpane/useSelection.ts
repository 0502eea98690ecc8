import { useSyncExternalStore } from 'react';
import { usePaneStore } from './PaneContext';

/** Address of what is selected in the sheet; null until the selection first moves. */
export function useSelection(): string | null {
  const { selection } = usePaneStore();
  return useSyncExternalStore(selection.subscribe, selection.current);
}
