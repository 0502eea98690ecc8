import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { inputs } from '../core/inputs';
import { inputFedBy } from '../core/pilot/fedInputs';
import { worthOf } from '../core/pilot/worthOf';
import type { Worth } from '../core/case';
import type { MetricDraft } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { moneyText } from './outcomeText';
import { strings } from './strings';
import { worthStrings } from './worthStrings';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  view: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  figure: {
    ...typographyStyles.subtitle2,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  range: { ...typographyStyles.body1 },
});

/** What a metric is worth: the likely figure with its range, and where it goes. */
export function WorthView({
  metric,
  kind,
  findings,
  currency,
}: {
  metric: MetricDraft;
  kind: Worth['kind'];
  findings: MetricFindings;
  currency: string;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { metric: stated, evaluation } = findings;
  const worth =
    findings.worth && evaluation ? worthOf(evaluation.finding, { ...metric, worth: findings.worth }) : null;
  if (!worth) return <p className={fields.note}>{worthStrings.waiting}</p>;
  const fed = stated && inputFedBy(stated);
  const { value, low, high } = worth;
  if (typeof value === 'string' || typeof low === 'string' || typeof high === 'string')
    return (
      <p className={fields.note}>
        {worthStrings.noFigure(String([value, low, high].find((figure) => typeof figure === 'string')))}
      </p>
    );
  const text = (figure: number) => worthText(kind, figure, currency);
  return (
    <div className={styles.view} role="status">
      <p className={styles.label}>{worthStrings.results[kind]}</p>
      <p className={styles.figure}>
        {text(value)} <span className={styles.range}>{worthStrings.range(text(low), text(high))}</span>
      </p>
      <p className={styles.label}>{fed ? worthStrings.feeds(inputs[fed].label) : worthStrings.shownOnly}</p>
    </div>
  );
}

/** Hours to one decimal, money in whole units. */
function worthText(kind: Worth['kind'], figure: number, currency: string): string {
  return kind === 'time' ? strings.hours(figure) : moneyText(figure, currency);
}
