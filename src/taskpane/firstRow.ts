import type { DataDraft } from './metricDraft';

/**
 * One-based row of the sheet in which a draft's table begins, or its baseline where that is a range of its own;
 * 1 where it is in no sheet.
 */
export function firstRowOf({ layout, ranges }: DataDraft): number {
  const { state } = layout === 'ranges' ? ranges.baseline : ranges.table;
  return (layout === 'table' || layout === 'ranges') && state.is === 'read' ? state.reading.row + 1 : 1;
}
