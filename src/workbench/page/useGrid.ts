import { useEffect, useState } from 'react';
import type { FunctionMetadata } from '../host/functionMetadata';
import { openGrid, type Grid } from './openGrid';
import { PaneLink } from './paneLink';

declare global {
  interface Window {
    /** For tests and for curious developers: the host behind this page. */
    workbench?: Grid;
  }
}

/** Opens the grid in an element once it is on the page, and connects the pane's frame to the host. */
export function useGrid(container: HTMLElement | null, functions: readonly FunctionMetadata[]): Grid | null {
  const [grid, setGrid] = useState<Grid | null>(null);
  useEffect(() => {
    if (!container) return;
    const link = new PaneLink((text) => void opened.host.fromPane(text));
    const opened = openGrid(container, functions, link.send);
    link.listen(window);
    window.workbench = opened;
    setGrid(opened);
  }, [container, functions]);
  return grid;
}
