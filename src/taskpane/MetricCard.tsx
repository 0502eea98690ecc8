import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { compare } from '../core/comparison';
import { MetricFields } from './MetricFields';
import type { MetricDraft } from './metricDraft';
import { findingsOf } from './metricFindings';
import { decimalsFor, measureText, percentText } from './outcomeText';
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
export function MetricCard({ metric, open }: { metric: MetricDraft; open: boolean }) {
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
            <Summary metric={metric} open={open} />
          </span>
          <span className={styles.chevron} aria-hidden="true">
            {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          </span>
        </button>
      </h2>
      {open && (
        <div id={body}>
          <MetricFields metric={metric} />
        </div>
      )}
    </li>
  );
}

/** What the metric shows, or what it still lacks; an open one says that at its fields. */
function Summary({ metric, open }: { metric: MetricDraft; open: boolean }) {
  const styles = useStyles();
  const { found, gaps, waiting } = findingsOf(metric);
  if (waiting) return <span className={styles.line}>{strings.range.reading}</span>;
  const data = gaps.find((gap) => gap.field !== 'name');
  if (data || !found.baseline || !found.pilot)
    return open || !data ? null : <span className={styles.line}>{strings.metric.needs(data.message)}</span>;
  const { baseline, pilot, relativeChange, direction } = compare(
    found.baseline.values,
    found.pilot.values,
    metric.better,
  );
  if (typeof baseline.mean === 'string' || typeof pilot.mean === 'string') return null;
  const decimals = decimalsFor([baseline.mean, pilot.mean]);
  return (
    <span className={styles.line}>
      <span>
        {strings.metric.means(
          measureText(baseline.mean, decimals),
          measureText(pilot.mean, decimals),
          metric.unit,
        )}
      </span>
      {typeof relativeChange === 'number' && <span>{percentText(relativeChange, 'exceptZero')}</span>}
      <Verdict direction={direction} />
    </span>
  );
}
