import { runningCostOf, type RunningCostView } from '../core/runningCost/runningCostOf';
import { costPartsOf, type CaseDraft } from './caseDraft';
import { costProblems, measureProblems } from './costProblems';
import { costStrings } from './costStrings';
import { draftForecast } from './draftForecast';
import { readSaving } from './savingDraft';

/** What a draft costs to run and what that brings; null while something of it has to be corrected. */
export function draftRunningCost(draft: CaseDraft): RunningCostView | null {
  if (costProblems(draft).length > 0 || measureProblems(draft).length > 0) return null;
  const benefit =
    draftForecast(draft)?.scenarios.likely.figures.benefitAtScale ?? costStrings.economics.waiting;
  const { currency } = draft;
  return runningCostOf({ ...costPartsOf(draft), currency, savings: draft.savings.map(readSaving) }, benefit);
}
