import type { Outcome } from '../results';
import type { Drift } from './benefitDrift';
import type { Track } from './forecastTracks';
import type { Plan } from './planByMonth';

/** What stands in place of a worth. */
export const noDriftShown = 'no drift shown';
export const plannedAnyway = 'retraining is planned for the next month';
export const nothingToCome = 'no month is to come';

/** Money over the next twelve months, with the ends that the drift's interval gives. */
export interface RetrainingWorth {
  readonly low: Outcome;
  readonly likely: Outcome;
  readonly high: Outcome;
  /** Months that it would help. */
  readonly months: number;
}

/**
 * What retraining in the next month is worth: the expected benefit of the next twelve months, raised to what it would be
 * without the drift since the last retraining, less the expected benefit and the cost of a retraining. It counts up to
 * the horizon, and up to the next retraining planned, which would bring the same.
 *
 * @param last The last month that counts.
 */
export function retrainingWorth(
  { annualDecay, since }: Pick<Drift, 'annualDecay' | 'since'>,
  { months }: Pick<Track, 'months'>,
  plan: Plan,
  last: number,
): RetrainingWorth {
  const none = (words: string): RetrainingWorth => ({ low: words, likely: words, high: words, months: 0 });
  if (annualDecay === null || annualDecay.low <= 0) return none(noDriftShown);
  const planned =
    plan.months.find(({ month, lines }) => month > last && lines.retraining > 0)?.month ?? Infinity;
  if (planned === last + 1) return none(plannedAnyway);
  const helped = months.filter(({ month }) => month > last && month <= last + 12 && month < planned);
  if (helped.length === 0) return none(nothingToCome);
  const benefit = helped.reduce((total, month) => total + month.benefit, 0);
  const years = (last + 1 - since) / 12;
  const worthAt = (decay: number): Outcome => benefit * ((1 - decay) ** -years - 1) - plan.retraining;
  return {
    low: worthAt(annualDecay.low),
    likely: worthAt(annualDecay.likely),
    high: worthAt(annualDecay.high),
    months: helped.length,
  };
}
