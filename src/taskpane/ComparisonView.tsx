import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { compare, type Comparison } from '../core/comparison';
import type { Outcome } from '../core/results';
import type { MetricDraft } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { decimalsFor, measureText, percentText } from './outcomeText';
import { SpreadPicture } from './SpreadPicture';
import { strings } from './strings';
import { useHidden } from './useHidden';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'left',
      color: tokens.colorNeutralForeground2,
      padding: '2px 0',
    },
    '& thead th': { ...typographyStyles.caption1, textAlign: 'right' },
    '& td': { textAlign: 'right', padding: '2px 0' },
    '& tfoot th, & tfoot td': {
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
    },
  },
  legend: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  sentence: { ...typographyStyles.body1, margin: 0 },
});

/** The spread of what was found and, once both groups are there, what the pilot changed. */
export function ComparisonView({ metric, found }: { metric: MetricDraft; found: MetricFindings['found'] }) {
  const styles = useStyles();
  const groups = (['baseline', 'pilot'] as const).flatMap((key) => {
    const values = found[key]?.values ?? [];
    return values.length > 0 ? [{ key, name: strings.range.label[key], values }] : [];
  });
  if (groups.length === 0) return null;
  const comparison =
    found.baseline && found.pilot ? compare(found.baseline.values, found.pilot.values, metric.better) : null;
  return (
    <div className={styles.view}>
      <SpreadPicture groups={groups} unit={metric.unit} />
      <p className={styles.legend}>{strings.spread.legend}</p>
      {comparison && (
        <>
          <Table metric={metric} comparison={comparison} />
          <p className={styles.sentence}>
            <Verdict direction={comparison.direction} /> {sentence(metric, comparison)}
          </p>
          <p className={styles.legend}>{strings.comparison.caveat}</p>
        </>
      )}
    </div>
  );
}

function Table({ metric, comparison }: { metric: MetricDraft; comparison: Comparison }) {
  const styles = useStyles();
  const hidden = useHidden();
  const { baseline, pilot, difference, relativeChange } = comparison;
  const decimals = decimalsFor([baseline.mean, pilot.mean].filter((mean) => typeof mean === 'number'));
  const figure = (outcome: Outcome, sign: 'auto' | 'exceptZero' = 'auto') =>
    typeof outcome === 'number' ? measureText(outcome, decimals, sign) : outcome;
  const row = (label: string, pick: (group: Comparison['baseline']) => Outcome) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{figure(pick(baseline))}</td>
      <td>{figure(pick(pilot))}</td>
    </tr>
  );
  return (
    <table className={styles.table}>
      <caption className={hidden}>{strings.comparison.caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{strings.range.label.baseline}</th>
          <th scope="col">{strings.range.label.pilot}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{strings.comparison.values}</th>
          <td>{strings.number(baseline.count)}</td>
          <td>{strings.number(pilot.count)}</td>
        </tr>
        {row(
          metric.unit ? `${strings.comparison.mean}, ${metric.unit}` : strings.comparison.mean,
          (group) => group.mean,
        )}
        {row(strings.comparison.deviation, (group) => group.standardDeviation)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{strings.comparison.difference}</th>
          <td colSpan={2}>
            {strings.comparison.change(
              figure(difference, 'exceptZero'),
              typeof relativeChange === 'number' ? percentText(relativeChange, 'exceptZero') : relativeChange,
            )}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function sentence(
  { name, unit }: MetricDraft,
  { direction, difference, relativeChange }: Comparison,
): string {
  if ((direction !== 'better' && direction !== 'worse') || typeof difference === 'string') return '';
  const change =
    typeof relativeChange === 'number'
      ? percentText(Math.abs(relativeChange))
      : `${strings.number(Math.abs(difference))} ${unit}`.trim();
  return strings.comparison.sentence(name.trim(), change, difference < 0);
}
