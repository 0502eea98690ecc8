import type { TrackingView } from '../../core/tracking/trackingOf';
import { moneyText } from '../outcomeText';
import { useFieldStyles } from '../useFieldStyles';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

/** Whether the benefit for the same use falls, and what retraining would be worth. */
export function DriftView({
  view: { drift, figures, last },
  currency,
}: {
  view: TrackingView;
  currency: string;
}) {
  const fields = useFieldStyles();
  const styles = useTrackingStyles();
  if (last === 0) return null;
  const { low, likely, high } = figures.retrainingWorth;
  const isWorth = typeof low === 'number' && typeof likely === 'number' && typeof high === 'number';
  const words = trackingStrings.drift;
  return (
    <section aria-labelledby="tracking-drift">
      <h2 id="tracking-drift" className={fields.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{drift.sentence}</p>
      {isWorth && (
        <p className={styles.text}>
          {words.worth(moneyText(likely, currency), moneyText(low, currency), moneyText(high, currency))}
        </p>
      )}
    </section>
  );
}
