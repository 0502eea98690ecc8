import { useCallback, useState, type RefCallback } from 'react';
import type { FunctionMetadata } from '../host/functionMetadata';
import { openGrid, type Grid } from './openGrid';
import type { PaneColorScheme } from './paneColorScheme';
import { followPaneKey } from './paneKey';
import { PaneLink } from './paneLink';

declare global {
  interface Window {
    /** For tests and for curious developers: the grid and the host behind this page. */
    workbench?: Grid;
  }
}

/** Opens the grid in the element that takes the returned ref, and connects the pane's frame to the host. */
export function useGrid(
  functions: readonly FunctionMetadata[],
  paneColors: PaneColorScheme,
): [Grid | null, RefCallback<HTMLElement>] {
  const [grid, setGrid] = useState<Grid | null>(null);
  const attach = useCallback(
    (container: HTMLElement | null) => {
      if (!container) return;
      const link = new PaneLink(
        (text) => void opened.host.fromPane(text),
        (pane) => {
          paneColors.install(pane);
          followPaneKey(window, pane);
        },
      );
      const opened = openGrid(container, functions, link.send);
      link.listen(window);
      window.workbench = opened;
      setGrid(opened);
    },
    [functions, paneColors],
  );
  return [grid, attach];
}
