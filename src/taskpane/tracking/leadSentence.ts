import { isIsoDate } from '../../core/isoDate';
import { monthText } from '../../core/tracking/calendar';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { moneyText, outcomeText } from '../outcomeText';
import { trackingStrings } from './trackingStrings';

/** Less than this is rounding. */
const SAME_MONEY = 0.5;

/**
 * The answer: how far from the plan, and when it pays back.
 *
 * @param plannedPayback ISO 8601, or why there is none.
 */
export function leadSentence(
  { figures, paybackDates }: Pick<TrackingView, 'figures' | 'paybackDates'>,
  plannedPayback: string,
  currency: string,
): string {
  const words = trackingStrings.lead;
  const variance = figures.variance.likely;
  const months = Number(figures.monthsTold.likely);
  if (typeof variance === 'string')
    return words.none(outcomeText(figures.plannedNet.likely, 'money', currency));
  const amount = moneyText(Math.abs(variance), currency);
  const stands =
    Math.abs(variance) < SAME_MONEY
      ? words.asPlanned(months)
      : variance < 0
        ? words.behind(amount, months)
        : words.ahead(amount, months);
  const { likely } = paybackDates;
  const leads = !isIsoDate(likely)
    ? words.never
    : likely === plannedPayback
      ? words.paysBackAsPlanned(monthText(likely))
      : words.paysBack(monthText(likely), isIsoDate(plannedPayback) ? monthText(plannedPayback) : null);
  return `${stands} ${leads}`;
}
