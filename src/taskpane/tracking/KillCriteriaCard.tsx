import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { killCriteria, killKeys } from '../../core/tracking/killCriteria';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { draftRunningCost } from '../draftRunningCost';
import { readDecision } from '../decisionDraft';
import { readUsage } from '../usageDraft';
import type { Editing } from '../paneState';
import { TrackCard } from './TrackCard';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.stop;

const CARD = 'tracking-stop';

const useStyles = makeStyles({
  state: { ...typographyStyles.caption1Strong, margin: 0 },
  holds: { color: tokens.colorStatusDangerForeground1 },
  'does not hold': { color: tokens.colorStatusSuccessForeground1 },
  'not known': { color: tokens.colorNeutralForeground2 },
});

/** Reasons to stop, looked at anew whenever the case changes. */
export function KillCriteriaCard({ view, state }: { view: TrackingView; state: Editing }) {
  const styles = useStyles();
  const shared = useTrackingStyles();
  const { draft } = state;
  const runningCost = draftRunningCost(draft);
  const decision = readDecision(draft.decision);
  const of = decision && {
    decision,
    tracking: draft.tracking,
    usage: readUsage(draft.usage),
    currency: draft.currency,
  };
  const answers =
    of && runningCost
      ? killKeys.map((key) => ({ key, ...killCriteria[key].judge({ of, runningCost, views: view }) }))
      : null;
  const count = (wanted: string) => answers?.filter((answer) => answer.state === wanted).length ?? 0;
  return (
    <TrackCard
      id={CARD}
      name={words.card}
      summary={answers ? words.summary(count('holds'), count('not known')) : words.waiting}
      open={state.openLine === CARD}
    >
      {answers ? (
        <ul className={shared.list}>
          {answers.map(({ key, state: answer, sentence }) => (
            <li key={key}>
              <p className={mergeClasses(styles.state, styles[answer])}>{words.states[answer]}</p>
              <p className={shared.strong}>{killCriteria[key].label}</p>
              <p className={shared.quiet}>{sentence}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className={shared.text}>{words.waiting}</p>
      )}
    </TrackCard>
  );
}
