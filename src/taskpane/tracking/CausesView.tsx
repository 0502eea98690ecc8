import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { causeLabels } from '../../core/tracking/varianceCauses';
import { moneyText } from '../outcomeText';
import { strings } from '../strings';
import { useFieldStyles } from '../useFieldStyles';
import { trackingStrings } from './trackingStrings';

/** Forced colours leave drawings as they are, so these follow them by themselves. */
const forced = '@media (forced-colors: active)';

/** Less than this is rounding. */
const SAME_MONEY = 0.5;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  cause: { marginBottom: tokens.spacingVerticalS },
  line: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  label: typographyStyles.caption1Strong,
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  below: { color: tokens.colorStatusDangerForeground1 },
  bar: { display: 'block', width: '100%', height: '10px' },
  loss: { fill: tokens.colorNeutralForeground3, [forced]: { fill: 'GrayText' } },
  gain: { fill: tokens.colorBrandForeground1, [forced]: { fill: 'Highlight' } },
  axis: { stroke: tokens.colorNeutralStroke1, [forced]: { stroke: 'CanvasText' } },
  share: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground2 },
});

/** What makes the months that count differ from the plan, the most unfavourable first. */
export function CausesView({ view: { causes, last }, currency }: { view: TrackingView; currency: string }) {
  const fields = useFieldStyles();
  const styles = useStyles();
  if (last === 0) return null;
  const words = trackingStrings.causes;
  const shown = causes.filter(({ amount }) => Math.abs(amount) >= SAME_MONEY);
  const most = Math.max(...shown.map(({ amount }) => Math.abs(amount)));
  return (
    <section aria-labelledby="tracking-causes">
      <h2 id="tracking-causes" className={fields.heading}>
        {words.heading}
      </h2>
      <p className={fields.note}>{shown.length === 0 ? words.none : words.about}</p>
      <ol className={styles.list}>
        {shown.map(({ cause, amount, share }) => {
          const width = (48 * Math.abs(amount)) / most;
          return (
            <li key={cause} className={styles.cause}>
              <span className={styles.line}>
                <span>
                  <span className={styles.label}>{causeLabels[cause]}</span>{' '}
                  {share >= 0.005 && (
                    <span className={styles.share}>{words.share(strings.percent(rounded(share)))}</span>
                  )}
                </span>
                <span className={mergeClasses(styles.amount, amount < 0 && styles.below)}>
                  {moneyText(amount, currency)}
                </span>
              </span>
              <svg className={styles.bar} aria-hidden="true">
                <rect
                  className={amount < 0 ? styles.loss : styles.gain}
                  x={`${amount < 0 ? 50 - width : 50}%`}
                  width={`${width}%`}
                  y="2"
                  height="6"
                />
                <line className={styles.axis} x1="50%" x2="50%" y1="0" y2="10" />
              </svg>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** In whole percent. */
function rounded(share: number): number {
  return Math.round(100 * share) / 100;
}
