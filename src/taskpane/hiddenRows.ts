import { slotsOf } from './dataFindings';
import type { DataDraft } from './metricDraft';

/** Rows of the measurements that a filter or the analyst hides. */
export function hiddenRows(data: DataDraft): number {
  return slotsOf(data).reduce((most, slot) => {
    const { state } = data.ranges[slot];
    // Ranges side by side hide the same rows.
    return state.is === 'read' ? Math.max(most, state.reading.hiddenRows) : most;
  }, 0);
}
