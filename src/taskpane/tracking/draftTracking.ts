import { scenarioTerms } from '../../core/forecast/scenarioTerms';
import { trackingOf, type TrackingView } from '../../core/tracking/trackingOf';
import type { CaseDraft } from '../caseDraft';
import { draftForecast } from '../draftForecast';

/** What has come of a draft. */
export interface DraftTracking {
  readonly view: TrackingView;
  /** Money for a saved hour, realised. */
  readonly hourWorth: number;
}

const remembered = new WeakMap<CaseDraft, DraftTracking>();

/** What has come of a draft; null while one of its figures has to be corrected, or is calculated. */
export function draftTracking(draft: CaseDraft): DraftTracking | null {
  const forecast = draftForecast(draft);
  if (!forecast) return null;
  const known = remembered.get(draft);
  if (known) return known;
  const { terms, drivers } = forecast;
  const { realisation, loadedHourlyCost } = scenarioTerms(terms, drivers, 'likely').values;
  const { tracking, currency } = draft;
  const tracked = {
    view: trackingOf({ ...terms, tracking, currency }, drivers),
    hourWorth: realisation * loadedHourlyCost,
  };
  remembered.set(draft, tracked);
  return tracked;
}
