import { criteria, criterionKeys, type CriterionAnswer, type CriterionKey } from './criteria';
import type { RecommendationFacts } from './recommendationFacts';

export type Recommendation = 'fund' | 'extend the pilot' | 'stop';

export interface Advice {
  readonly recommendation: Recommendation;
  readonly answers: Readonly<Record<CriterionKey, CriterionAnswer>>;
  /** The criteria that decided: those not met or open that lead to it; all of them for `fund`. */
  readonly deciding: readonly CriterionKey[];
}

/**
 * What to do with a case by the written rules of `criteria`: stop where a kill criterion is not met; extend the
 * pilot where any other is not met, or any is open; else fund.
 */
export function recommend(facts: RecommendationFacts): Advice {
  const answers = Object.fromEntries(criterionKeys.map((key) => [key, criteria[key].judge(facts)])) as Record<
    CriterionKey,
    CriterionAnswer
  >;
  const killing = criterionKeys.filter(
    (key) => criteria[key].consequence === 'stop' && answers[key].state === 'not met',
  );
  if (killing.length > 0) return { recommendation: 'stop', answers, deciding: killing };
  const missing = criterionKeys.filter((key) => answers[key].state !== 'met');
  return missing.length > 0
    ? { recommendation: 'extend the pilot', answers, deciding: missing }
    : { recommendation: 'fund', answers, deciding: criterionKeys };
}
