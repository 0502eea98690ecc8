import type { ReadinessAnswer, ReadinessState, Tracking } from '../case';
import {
  itemsOf,
  readinessItems,
  readinessKeys,
  type ReadinessKey,
  type ReadinessList,
} from './readinessItems';

/** The score from which a list is ready, if all that must hold does. */
export const READY_SCORE = 0.8;

/** What a state counts of an item's weight; what is not applicable counts nowhere, and what nobody said as not started. */
export const stateCounts: Readonly<Record<Exclude<ReadinessState, 'not applicable'>, number>> = {
  'not started': 0,
  'under way': 0.5,
  done: 1,
};

/** What is known of an item until somebody says more. */
export const unanswered: ReadinessAnswer = { state: '', weight: null, owner: '', date: '' };

export interface ReadinessScore {
  /** Fraction; null where nothing applies. */
  readonly score: number | null;
  /** What must hold and does not. */
  readonly missing: readonly ReadinessKey[];
  /** What would have to hold, and was said not to apply. */
  readonly waived: readonly ReadinessKey[];
  readonly isReady: boolean;
}

/**
 * The sum of the weights, times 1 for what is done and a half for what is under way, by the sum of the weights of all
 * that applies. Ready from 80% on, if everything that must hold is done.
 *
 * @param list All lists together unless told.
 */
export function readinessScore(answers: Tracking['readiness'], list?: ReadinessList): ReadinessScore {
  const keys = list === undefined ? readinessKeys : itemsOf(list);
  const stateOf = (key: ReadinessKey) => answers[key]?.state || 'not started';
  const mustHold = keys.filter((key) => readinessItems[key].must);
  const missing = mustHold.filter((key) => stateOf(key) !== 'done' && stateOf(key) !== 'not applicable');
  let reached = 0;
  let most = 0;
  for (const key of keys) {
    const state = stateOf(key);
    if (state === 'not applicable') continue;
    const weight = answers[key]?.weight ?? readinessItems[key].weight;
    reached += weight * stateCounts[state];
    most += weight;
  }
  const score = most === 0 ? null : reached / most;
  return {
    score,
    missing,
    waived: mustHold.filter((key) => stateOf(key) === 'not applicable'),
    isReady: score !== null && score >= READY_SCORE && missing.length === 0,
  };
}
