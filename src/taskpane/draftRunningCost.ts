import type { Outcome } from '../core/results';
import { runningCostOf, type RunningCostView } from '../core/runningCost/runningCostOf';
import { costPartsOf, type CaseDraft } from './caseDraft';
import { costProblems, measureProblems } from './costProblems';
import { costStrings } from './costStrings';
import { draftForecast } from './draftForecast';
import { readSaving } from './savingDraft';

const remembered = new WeakMap<CaseDraft, { readonly benefit: Outcome; readonly view: RunningCostView }>();

/** What a draft costs to run and what that brings; null while something of it has to be corrected. */
export function draftRunningCost(draft: CaseDraft): RunningCostView | null {
  if (costProblems(draft).length > 0 || measureProblems(draft).length > 0) return null;
  const benefit =
    draftForecast(draft)?.scenarios.likely.figures.benefitAtScale ?? costStrings.economics.waiting;
  const known = remembered.get(draft);
  // What its measurements give may be known later, without a change of the draft.
  if (known && known.benefit === benefit) return known.view;
  const { currency } = draft;
  const parts = { ...costPartsOf(draft), currency, savings: draft.savings.map(readSaving) };
  const view = runningCostOf(parts, benefit);
  remembered.set(draft, { benefit, view });
  return view;
}
