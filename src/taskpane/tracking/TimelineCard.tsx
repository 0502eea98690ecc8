import { timeline } from '../../core/tracking/timeline';
import { readinessLists } from '../../core/tracking/readinessItems';
import type { Editing } from '../paneState';
import { today } from '../today';
import { dayText } from './dayText';
import { TrackCard } from './TrackCard';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.timeline;

const CARD = 'tracking-timeline';

/** The stages of the first year with their days. */
export function TimelineCard({ state }: { state: Editing }) {
  const styles = useTrackingStyles();
  const stages = timeline(state.draft.tracking.start);
  const now = today();
  const isNow = ({ begins, ends }: (typeof stages)[number]) => begins <= now && now <= ends;
  const current = stages.filter(isNow).map(({ label }) => label);
  return (
    <TrackCard
      id={CARD}
      name={words.card}
      summary={
        current.length > 0
          ? words.current(current)
          : words.summary(dayText(stages[0]!.begins), dayText(stages.at(-1)!.ends))
      }
      open={state.openLine === CARD}
    >
      <ol className={styles.list}>
        {stages.map((stage) => (
          <li key={stage.label}>
            <p className={styles.strong}>
              {stage.label} {isNow(stage) && words.now}
            </p>
            <p className={styles.quiet}>
              {words.span(dayText(stage.begins), dayText(stage.ends))}{' '}
              {words.list(readinessLists[stage.list])}
            </p>
          </li>
        ))}
      </ol>
    </TrackCard>
  );
}
