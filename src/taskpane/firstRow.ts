import type { DataDraft } from './metricDraft';

/** One-based row of the sheet in which a draft's table begins; 1 where it is in no sheet. */
export function firstRowOf({ layout, ranges }: DataDraft): number {
  const { state } = ranges.table;
  return layout === 'table' && state.is === 'read' ? state.reading.row + 1 : 1;
}
