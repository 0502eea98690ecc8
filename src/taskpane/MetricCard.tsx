import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { changeText } from '../core/pilot/verdictSentence';
import { FoldCard } from './FoldCard';
import { MetricFields } from './laterParts';
import type { MetricDraft } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  unnamed: { fontStyle: 'italic' },
  line: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** A metric folded to one line, or unfolded to its fields. */
export function MetricCard({
  metric,
  findings,
  currency,
  open,
}: {
  metric: MetricDraft;
  findings: MetricFindings;
  currency: string;
  open: boolean;
}) {
  const styles = useStyles();
  const store = usePaneStore();
  const name = metric.name.trim();
  return (
    <li>
      <FoldCard
        id={metric.id}
        name={<span className={name ? undefined : styles.unnamed}>{name || strings.metric.unnamed}</span>}
        summary={<Summary metric={metric} findings={findings} />}
        open={open}
        onToggle={(opens) => store.dispatch({ type: 'metricToggled', id: opens ? metric.id : null })}
      >
        <MetricFields metric={metric} findings={findings} currency={currency} />
      </FoldCard>
    </li>
  );
}

/** What the metric shows, or what it still lacks; an open one says that at its fields. */
function Summary({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const styles = useStyles();
  const { evaluation, gaps, waiting, uncalculated } = findings;
  if (waiting) return <span className={styles.line}>{strings.range.reading}</span>;
  if (uncalculated) return <span className={styles.line}>{strings.verdict.calculating}</span>;
  const gap = gaps.find(({ field }) => field !== 'name');
  if (gap || !evaluation)
    return gap ? <span className={styles.line}>{strings.metric.needs(gap.message)}</span> : null;
  const { finding } = evaluation;
  const { verdict } = finding;
  if (typeof verdict === 'object')
    return <span className={styles.line}>{strings.sentence(verdict.problem)}</span>;
  return (
    <span className={styles.line}>
      <Verdict word={verdict} />
      <span>{changeText(finding, metric.data.design, metric.unit).change}</span>
      {metric.evidence === 'self-reported' && <span>{strings.metric.selfReported}</span>}
    </span>
  );
}
