import { mergeClasses } from '@fluentui/react-components';
import { scenarios } from '../core/case';
import { forecastFigures, type ForecastFigureKey } from '../core/forecast/forecastFigures';
import type { DraftForecast } from './draftForecast';
import { FieldNote } from './FieldNote';
import { ShortOutcome } from './ShortOutcome';
import { strings } from './strings';
import { riskStrings } from './riskStrings';
import { useFieldStyles } from './useFieldStyles';
import { useTableStyles } from './useTableStyles';

/** What leadership asks first, of all that the Cash flow sheet holds. */
const shown: readonly ForecastFigureKey[] = [
  'netPresentValue',
  'presentRoi',
  'horizonRoi',
  'presentReturnPerDollar',
  'paybackFromStart',
  'paybackFromGoLive',
  'discountedPayback',
  'internalRate',
  'investment',
  'firstYearNet',
  'runRateNet',
];
/** An ROI means nothing without what it rests on; nor does a net benefit. */
const withBasis: ReadonlySet<ForecastFigureKey> = new Set([
  'presentRoi',
  'horizonRoi',
  'firstYearNet',
  'runRateNet',
]);

/** The figures over the horizon in all three scenarios. */
export function OutlookView({ forecast, currency }: { forecast: DraftForecast; currency: string }) {
  const fields = useFieldStyles();
  const styles = useTableStyles();
  const { horizonYears, discountRate, successProbability } = forecast.terms.assumptions;
  const turnsOften = scenarios.some((scenario) => {
    const { signChanges } = forecast.scenarios[scenario].figures;
    return typeof signChanges === 'number' && signChanges > 1;
  });
  return (
    <section aria-labelledby="outlook">
      <h2 id="outlook" className={fields.heading}>
        {riskStrings.outcome}
      </h2>
      <p className={fields.note}>
        {riskStrings.basis(
          riskStrings.years(horizonYears),
          strings.percent(discountRate),
          strings.percent(successProbability),
        )}{' '}
        {forecast.swings.length === 0 ? riskStrings.noRanges : riskStrings.allBetween}
      </p>
      <table className={styles.table} aria-label={riskStrings.scenarioTable}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {riskStrings.figure}
            </th>
            {scenarios.map((scenario) => (
              <th key={scenario} scope="col" className={styles.head}>
                {riskStrings.scenarios[scenario]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((key) => (
            <tr key={key}>
              <th scope="row" className={styles.label}>
                {forecastFigures[key].label}
                {withBasis.has(key) && <span className={styles.basis}>{forecastFigures[key].basis}</span>}
              </th>
              {scenarios.map((scenario) => {
                const outcome = forecast.scenarios[scenario].figures[key];
                return (
                  <td
                    key={scenario}
                    className={mergeClasses(
                      styles.figure,
                      scenario === 'likely' && styles.strong,
                      typeof outcome === 'number' && outcome < 0 && styles.negative,
                    )}
                  >
                    <ShortOutcome outcome={outcome} unit={forecastFigures[key].unit} currency={currency} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {turnsOften && (
        <FieldNote id="sign-changes" tone="warning">
          {riskStrings.signChanges}
        </FieldNote>
      )}
    </section>
  );
}
