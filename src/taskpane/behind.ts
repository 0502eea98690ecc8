import { inputKeys } from '../core/inputs';
import { caseOf, feedsOf, type CaseDraft } from './caseDraft';
import type { Editing } from './paneState';
import { statement } from './statement';

/** Whether nothing was entered into a new case. */
export function isUntouched(draft: CaseDraft): boolean {
  return (
    draft.metrics.length === 0 &&
    inputKeys.every((key) => draft.figures[key].trim() === '' || key === 'weeksPerYear')
  );
}

/** Whether the draft states something else than the sheets; what metrics feed follows them by itself. */
export function isBehind({ draft, stored }: Editing): boolean {
  const fed = Object.keys(feedsOf(draft));
  return statement(caseOf(draft), fed) !== statement(stored?.case ?? null, fed);
}
