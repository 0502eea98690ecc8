import { mergeClasses } from '@fluentui/react-components';
import { stresses } from '../core/forecast/stresses';
import type { Outcome } from '../core/results';
import type { DraftForecast } from './draftForecast';
import { ShortOutcome } from './ShortOutcome';
import { strings } from './strings';
import { riskStrings } from './riskStrings';
import { useFieldStyles } from './useFieldStyles';
import { useTableStyles } from './useTableStyles';

/** The likely scenario under what went wrong elsewhere. */
export function StressView({ forecast, currency }: { forecast: DraftForecast; currency: string }) {
  const fields = useFieldStyles();
  const styles = useTableStyles();
  const cell = (outcome: Outcome) => (
    <td
      className={mergeClasses(styles.figure, typeof outcome === 'number' && outcome < 0 && styles.negative)}
    >
      <ShortOutcome outcome={outcome} unit="money" currency={currency} />
    </td>
  );
  return (
    <section aria-labelledby="stress">
      <h2 id="stress" className={fields.heading}>
        {riskStrings.stress}
      </h2>
      <table className={styles.table} aria-labelledby="stress">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {riskStrings.stressTest}
            </th>
            <th scope="col" className={styles.head}>
              {riskStrings.stressNet}
            </th>
            <th scope="col" className={styles.head}>
              {riskStrings.stressChange}
            </th>
          </tr>
        </thead>
        <tbody>
          {forecast.stresses.map(({ key, netPresentValue, change }) => (
            <tr key={key}>
              <th scope="row" className={styles.label} title={stresses[key].help}>
                {stresses[key].label}
                {stresses[key].parameter.unit === 'fraction' &&
                  ` (${strings.percent(stresses[key].parameter.default)})`}
              </th>
              {cell(netPresentValue)}
              {cell(change)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
