import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { changeText } from '../core/pilot/verdictSentence';
import { MetricFields } from './MetricFields';
import type { MetricDraft } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, font: 'inherit' },
  toggle: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '1fr 16px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    color: 'inherit',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    fontFamily: tokens.fontFamilyBase,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { ...typographyStyles.body1Strong, display: 'block' },
  unnamed: { fontStyle: 'italic' },
  line: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  chevron: { fontSize: '16px', lineHeight: 0 },
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
  const body = `${metric.id}-fields`;
  return (
    <li className={styles.card}>
      <h2 className={styles.heading}>
        <button
          type="button"
          id={`${metric.id}-toggle`}
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => store.dispatch({ type: 'metricToggled', id: open ? null : metric.id })}
        >
          <span>
            <span className={mergeClasses(styles.name, !metric.name.trim() && styles.unnamed)}>
              {metric.name.trim() || strings.metric.unnamed}
            </span>
            {!open && <Summary metric={metric} findings={findings} />}
          </span>
          <span className={styles.chevron} aria-hidden="true">
            {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          </span>
        </button>
      </h2>
      {open && (
        <div id={body}>
          <MetricFields metric={metric} findings={findings} currency={currency} />
        </div>
      )}
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
