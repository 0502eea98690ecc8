import { CommandType } from '@univerjs/core';
import { useEffect, useRef, useState } from 'react';
import type { Grid } from './openGrid';

export interface Unsaved {
  readonly isUnsaved: boolean;
  /** The workbook is as its file, or as new. */
  readonly markSaved: () => void;
}

/** Whether the workbook holds work that was not downloaded; the browser warns before it leaves the page then. */
export function useUnsaved(grid: Grid | null): Unsaved {
  const [isUnsaved, setUnsaved] = useState(false);
  const current = useRef(false);
  const mark = (unsaved: boolean) => {
    if (current.current === unsaved) return;
    current.current = unsaved;
    setUnsaved(unsaved);
  };
  useEffect(() => {
    if (!grid) return;
    const { api, host } = grid;
    // Local mutations are calculated results and the grid's own bookkeeping, not edits.
    const commands = api.addEvent(api.Event.CommandExecuted, ({ id, type, options }) => {
      if (type === CommandType.MUTATION && id.startsWith('sheet.mutation.') && !options?.onlyLocal)
        mark(true);
    });
    host.on('charts', () => mark(true));
    const warn = (event: BeforeUnloadEvent) => {
      if (current.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      commands.dispose();
      window.removeEventListener('beforeunload', warn);
    };
  }, [grid]);
  return { isUnsaved, markSaved: () => mark(false) };
}
