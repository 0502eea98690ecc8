import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Announcement } from './Announcement';
import type { CaseDraft } from './caseDraft';
import { draftForecast } from './draftForecast';
import { outcomeText } from './outcomeText';
import { strings } from './strings';
import { riskStrings } from './riskStrings';

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  figure: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  range: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** The net present value with its horizon and rate, and from the low to the high scenario. */
export function PresentValue({ draft }: { draft: CaseDraft }) {
  const styles = useStyles();
  const forecast = draftForecast(draft);
  if (!forecast) return null;
  const { horizonYears, discountRate } = forecast.terms.assumptions;
  const text = (scenario: 'low' | 'likely' | 'high') =>
    outcomeText(forecast.scenarios[scenario].figures.netPresentValue, 'money', draft.currency);
  const basis = strings.results.present(riskStrings.years(horizonYears), strings.percent(discountRate));
  const likely = text('likely');
  const range = forecast.swings.length > 0 ? strings.results.presentRange(text('low'), text('high')) : null;
  return (
    <>
      <p className={styles.line}>
        {basis} <span className={styles.figure}>{likely}</span>{' '}
        {range && <span className={styles.range}>{range}</span>}
      </p>
      <Announcement text={[basis, likely, range ?? ''].join(' ').trim()} />
    </>
  );
}
