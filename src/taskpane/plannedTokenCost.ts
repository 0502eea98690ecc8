import { monthlyCosts } from '../core/runningCost/monthlyCosts';
import { costPartsOf, type CaseDraft } from './caseDraft';
import { costProblems } from './costProblems';

/**
 * What the case plans for tokens, which is what bills of models are held against: likely money per month, in the
 * case's currency. Null where nothing is planned, or something of it has to be corrected.
 */
export function plannedTokenCost(draft: CaseDraft): number | null {
  if (costProblems(draft).length > 0) return null;
  const parts = costPartsOf(draft);
  const { rows } = monthlyCosts({
    ...parts,
    runningCosts: parts.runningCosts.filter(({ origin }) => origin !== 'usage'),
  });
  const planned = rows
    .filter(({ component }) => component === 'tokens')
    .reduce((sum, { month }) => sum + month.likely, 0);
  return planned > 0 ? planned : null;
}
