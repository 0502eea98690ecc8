import { caseFacts } from '../core/recommendation/caseFacts';
import { recommend, type Advice } from '../core/recommendation/recommend';
import { caseOf, metricFindings, type CaseDraft } from './caseDraft';
import { draftForecast } from './draftForecast';

/** What the rules recommend for a draft; null while something of it has to be corrected. */
export function draftAdvice(draft: CaseDraft): Advice | null {
  const forecast = draftForecast(draft);
  const stated = caseOf(draft);
  const findings = metricFindings(draft).flatMap(({ evaluation }) => evaluation?.finding ?? []);
  if (!forecast || !stated || findings.length < stated.metrics.length) return null;
  return recommend(caseFacts(stated, forecast.drivers, findings));
}
