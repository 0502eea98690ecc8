import type { Scenario } from '../core/case';
import { breakEvenOf, type BreakEven } from '../core/forecast/breakEvenOf';
import { caseDrivers, type CaseDrivers } from '../core/forecast/caseDrivers';
import { forecastOf, type Forecast } from '../core/forecast/forecastOf';
import { netPresentValueSwings, type NetPresentValueSwing } from '../core/forecast/netPresentValueSwings';
import { scenarioTerms } from '../core/forecast/scenarioTerms';
import { stressTests, type StressTest } from '../core/forecast/stressTests';
import { feedsOf, metricFindings, termsOf, type CaseDraft, type Terms } from './caseDraft';

/** What comes out of a draft over its horizon. */
export interface DraftForecast {
  readonly terms: Terms;
  readonly drivers: CaseDrivers;
  readonly scenarios: Readonly<Record<Scenario, Forecast>>;
  /** Widest first. */
  readonly swings: readonly NetPresentValueSwing[];
  readonly breakEven: BreakEven | null;
  readonly stresses: readonly StressTest[];
}

const remembered = new WeakMap<CaseDraft, DraftForecast | null>();

/** The forecast of a draft; null while it has to be corrected, or its measurements are calculated. */
export function draftForecast(draft: CaseDraft): DraftForecast | null {
  // What its measurements give is not known yet, and will be without a change of the draft.
  if (metricFindings(draft).some(({ uncalculated }) => uncalculated)) return null;
  const known = remembered.get(draft);
  if (known !== undefined) return known;
  const forecast = forecastFrom(draft);
  remembered.set(draft, forecast);
  return forecast;
}

function forecastFrom(draft: CaseDraft): DraftForecast | null {
  const terms = termsOf(draft);
  if (!terms) return null;
  const drivers = caseDrivers(terms, feedsOf(draft));
  const inScenario = (scenario: Scenario) => forecastOf(scenarioTerms(terms, drivers, scenario));
  const scenarios = { low: inScenario('low'), likely: inScenario('likely'), high: inScenario('high') };
  const swings = netPresentValueSwings(terms, drivers);
  const { netPresentValue } = scenarios.likely.figures;
  return {
    terms,
    drivers,
    scenarios,
    swings,
    breakEven: typeof netPresentValue === 'number' ? breakEvenOf(drivers, swings, netPresentValue) : null,
    stresses: stressTests(terms, drivers),
  };
}
