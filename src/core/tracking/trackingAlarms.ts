import type { Case } from '../case';
import { decimals, moneyText, percentOf } from '../pilot/figureText';
import { CHANGE_CONFIDENCE, type Drift } from './benefitDrift';
import { shortestWindow, windowOf } from './forecastTracks';
import type { MonthViews } from './monthViews';
import { shareInterval, shareOfPlan, type ShareOfPlan } from './shareOfPlan';
import { recurringOf } from './trackingLines';

/** By how much of the plan actuals may miss it before that is called. */
export const ALARM_SHARE = 0.1;

/** Months in a row that have to cost more than planned. */
const MONTHS_ABOVE = 3;

export const alarmKeys = ['overrun', 'adoption', 'decay', 'benefit'] as const;
export type AlarmKey = (typeof alarmKeys)[number];

export interface Alarm {
  readonly key: AlarmKey;
  /** With its figures. */
  readonly sentence: string;
}

/**
 * What has gone wrong so that the data show it, in the order of `alarmKeys`.
 *
 * @param benefit Share of the plan's benefit that came in the window.
 */
export function trackingAlarms(
  views: MonthViews,
  { benefit, drift }: { readonly benefit: ShareOfPlan | null; readonly drift: Drift },
  { tracking, currency }: Pick<Case, 'tracking' | 'currency'>,
): readonly Alarm[] {
  const sentences: Readonly<Record<AlarmKey, string | null>> = {
    overrun: overrun(views, currency),
    adoption: adoptionShortfall(views, tracking.window),
    decay: drift.verdict === 'faster than assumed' ? drift.sentence : null,
    benefit: shortfall(benefit, 'The benefit'),
  };
  return alarmKeys.flatMap((key) => (sentences[key] === null ? [] : [{ key, sentence: sentences[key] }]));
}

function overrun(views: MonthViews, currency: string): string | null {
  const months = windowOf(views, Infinity, recurringOf);
  const planned = months.reduce((total, { plan }) => total + plan, 0);
  const spent = months.reduce((total, { actual }) => total + actual, 0);
  const latest = months.slice(-MONTHS_ABOVE);
  const isLasting = latest.length === MONTHS_ABOVE && latest.every(({ plan, actual }) => actual > plan);
  if (!isLasting || spent <= (1 + ALARM_SHARE) * planned) return null;
  return (
    `Running cost and maintenance are ${percentOf(spent / planned - 1)} above plan, ` +
    `${moneyText(spent, currency)} instead of ${moneyText(planned, currency)}, and were in each of the last ${MONTHS_ABOVE} months.`
  );
}

/** Only adoption that is told can fall short. */
export function adoptionShare(views: MonthViews, window: number): ShareOfPlan | null {
  return shareOfPlan(
    views.months
      .flatMap(({ plan, actual }) =>
        actual && actual.told.adoption !== null && plan.adoption > 0
          ? [{ plan: plan.adoption, actual: actual.told.adoption }]
          : [],
      )
      .slice(-shortestWindow(window)),
  );
}

function adoptionShortfall(views: MonthViews, window: number): string | null {
  return shortfall(adoptionShare(views, window), 'Adoption');
}

function shortfall(share: ShareOfPlan | null, what: string): string | null {
  const interval = share && shareInterval(share, CHANGE_CONFIDENCE);
  if (!interval || share.share >= 1 - ALARM_SHARE || interval.high >= 1) return null;
  return (
    `${what} was ${percentOf(share.share)} of the plan in the last ${share.months} months ` +
    `(${percentOf(CHANGE_CONFIDENCE)} sure: ${decimals(100 * interval.low, 1)}% to ${percentOf(interval.high)}).`
  );
}
