import { useEffect, useState } from 'react';
import type { Grid } from './openGrid';

export interface CellMessage {
  readonly row: number;
  readonly column: number;
  /** "#VALUE!" */
  readonly error: string;
  readonly text: string;
}

/** What the function behind an error says, for the cell under the pointer or else the selected one. */
export function useCellMessage({ api, host }: Grid): CellMessage | null {
  const [message, setMessage] = useState<CellMessage | null>(null);
  useEffect(() => {
    const { engine, customFunctions } = host;
    const messageOf = (row: number, column: number): CellMessage | null => {
      const sheet = engine.book.getActiveSheet();
      const [[value]] = engine.values(sheet, { row, col: column, rows: 1, cols: 1 }) as [[unknown]];
      const text = customFunctions.messageAt(sheet.getSheetId(), row, column);
      return text && typeof value === 'string' && value.startsWith('#')
        ? { row, column, error: value, text }
        : null;
    };
    const ofSelection = (): CellMessage | null => {
      const range = engine.book.getActiveRange();
      return range && messageOf(range.getRow(), range.getColumn());
    };
    const events = [
      api.addEvent(api.Event.CellHover, ({ row, column }) =>
        setMessage(messageOf(row, column) ?? ofSelection()),
      ),
      api.addEvent(api.Event.SelectionChanged, () => setMessage(ofSelection())),
      api.addEvent(api.Event.SheetEditStarted, () => setMessage(null)),
      api.addEvent(api.Event.ActiveSheetChanged, () => setMessage(null)),
    ];
    engine.on('calculated', () => setMessage(ofSelection()));
    return () => {
      for (const event of events) event.dispose();
    };
  }, [api, host]);
  return message;
}
