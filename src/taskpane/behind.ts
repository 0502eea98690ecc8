import { driverKeys } from '../core/assumptions';
import { caseDefaults } from '../core/case';
import { caseOf, feedsOf, isUntold, type CaseDraft } from './caseDraft';
import { decisionDraft } from './decisionDraft';
import { costLists, type Editing } from './paneState';
import { statement } from './statement';
import { usageDraft } from './usageDraft';

/** Whether nothing was entered into a new case. */
export function isUntouched(draft: CaseDraft): boolean {
  return (
    draft.metrics.length === 0 &&
    costLists.every((list) => draft[list].length === 0) &&
    draft.runningCosts.length === 0 &&
    draft.tracking.start === '' &&
    statement(draft.usage) === statement(usageDraft(caseDefaults.usage)) &&
    driverKeys.every((key) => isUntold(draft, key)) &&
    statement(draft.decision) === statement(decisionDraft(caseDefaults.decision))
  );
}

/** Whether the draft states something else than the sheets; what metrics feed follows them by itself. */
export function isBehind({ draft, stored }: Editing): boolean {
  const fed = Object.keys(feedsOf(draft));
  return statement(caseOf(draft), fed) !== statement(stored?.case ?? null, fed);
}
