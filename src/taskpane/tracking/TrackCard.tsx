import type { ReactNode } from 'react';
import { FoldCard } from '../FoldCard';
import { usePaneStore } from '../PaneContext';
import { useTrackingStyles } from './useTrackingStyles';

/** A part of tracking, folded to a line; one of them is open at a time. */
export function TrackCard({
  id,
  name,
  summary,
  open,
  children,
}: {
  id: string;
  name: string;
  summary: string;
  open: boolean;
  children: ReactNode;
}) {
  const styles = useTrackingStyles();
  const store = usePaneStore();
  return (
    <FoldCard
      id={id}
      name={name}
      summary={<span className={styles.summary}>{summary}</span>}
      open={open}
      onToggle={(opens) => store.dispatch({ type: 'lineToggled', id: opens ? id : null })}
    >
      <div className={styles.body}>{children}</div>
    </FoldCard>
  );
}
