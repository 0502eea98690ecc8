import type { SampleKey } from '../core/pilot/samples';
import type { DataDraft } from './metricDraft';

/** One-based row of the sheet in which a sample's cells begin; 1 where they are in no sheet. */
export function firstRowOf({ layout, ranges }: DataDraft, key: SampleKey): number {
  if (layout !== 'table' && layout !== 'ranges') return 1;
  const { state } = ranges[layout === 'table' ? 'table' : key];
  return state.is === 'read' ? state.reading.row + 1 : 1;
}
