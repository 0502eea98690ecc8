import { Message } from './Message';
import { moreColumns } from './moreMetrics';
import type { MetricDraft } from './metricDraft';
import { usePaneState, usePaneStore } from './PaneContext';
import { strings } from './strings';

/** Offers a table's other columns of measurements as metrics. */
export function MoreMetrics({ metric }: { metric: MetricDraft }) {
  const store = usePaneStore();
  const state = usePaneState();
  if (state.is !== 'editing') return null;
  const more = moreColumns(metric, state.draft.metrics);
  if (more.length === 0) return null;
  return (
    <Message
      tone="info"
      actions={[[strings.pilot.addAll(more.length), () => void store.addMoreMetrics(metric.id)]]}
    >
      {strings.pilot.moreMetrics(more.map(({ header }) => header))}
    </Message>
  );
}
