import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import {
  countedMetrics,
  intervalConfidence,
  metricFindings,
  readConfidence,
  type CaseDraft,
} from './caseDraft';
import { focusAfter } from './focusAfter';
import { MetricCard } from './MetricCard';

import { NumberField } from './NumberField';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { RemovedRow } from './RemovedRow';
import { freeId } from './rowDraft';
import { strings } from './strings';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  none: { ...typographyStyles.body1, margin: 0 },
  add: { alignSelf: 'flex-start' },
});

/** The metrics of the case, one unfolded at a time. */
export function PilotSection({ state }: { state: Editing }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { removed, draft } = state;
  const { metrics } = draft;
  const findings = metricFindings(draft);
  const added = freeId('metric', metrics);
  return (
    <>
      {metrics.length === 0 && <p className={styles.none}>{strings.metric.none}</p>}
      {metrics.length > 0 && (
        <ul className={styles.list}>
          {metrics.map((metric, index) => (
            <MetricCard
              key={metric.id}
              metric={metric}
              findings={findings[index]!}
              currency={draft.currency}
              open={state.openMetric === metric.id}
            />
          ))}
        </ul>
      )}
      <RemovedRow
        said={removed && strings.metric.removed(removed.metric.name)}
        id="metric-undo"
        onUndo={() =>
          focusAfter(() => store.dispatch({ type: 'metricRestored' }), `${removed?.metric.id ?? ''}-toggle`)
        }
      />
      <Button
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => focusAfter(() => store.dispatch({ type: 'metricAdded', id: added }), `${added}-name`)}
      >
        {strings.metric.add}
      </Button>
      {metrics.length > 0 && <Confidence draft={draft} />}
    </>
  );
}

/** How sure all intervals together are to be, and what that asks of each. */
function Confidence({ draft }: { draft: CaseDraft }) {
  const store = usePaneStore();
  const reading = readConfidence(draft);
  const metrics = countedMetrics(draft);
  return (
    <NumberField
      id="pilot-confidence"
      label={strings.pilot.confidence}
      unit="%"
      text={draft.pilotConfidence}
      problem={'problem' in reading ? reading.problem : undefined}
      note={
        metrics > 1 && 'value' in reading
          ? strings.pilot.corrected(metrics, strings.percent(intervalConfidence(draft)))
          : strings.pilot.confidenceNote
      }
      onType={(text) => store.dispatch({ type: 'confidenceTyped', text })}
    />
  );
}
