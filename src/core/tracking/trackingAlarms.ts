import type { Case } from '../case';
import { moneyText, percentOf } from '../pilot/figureText';
import { CHANGE_CONFIDENCE, type Drift } from './benefitDrift';
import { shortestWindow, windowOf, type ForecastTracks } from './forecastTracks';
import type { MonthViews } from './monthViews';
import { shareInterval, shareOfPlan, type ShareOfPlan } from './shareOfPlan';
import { recurringOf } from './trackingLines';

/** By how much of the plan actuals may miss it before that is called. */
export const ALARM_SHARE = 0.1;

const RECURRING = 'Running cost and maintenance';

/** Months in a row that have to cost more than planned. */
const MONTHS_ABOVE = 3;

export const alarmKeys = ['overrun', 'adoption', 'decay', 'benefit'] as const;
export type AlarmKey = (typeof alarmKeys)[number];

export interface Alarm {
  readonly key: AlarmKey;
  /** With its figures. */
  readonly sentence: string;
}

/** What has gone wrong so that the data show it, in the order of `alarmKeys`. */
export function trackingAlarms(
  views: MonthViews,
  { benefit, recurring }: Pick<ForecastTracks, 'benefit' | 'recurring'>,
  drift: Drift,
  { tracking, currency }: Pick<Case, 'tracking' | 'currency'>,
): readonly Alarm[] {
  const sentences: Readonly<Record<AlarmKey, string | null>> = {
    overrun: overrun(views, recurring, currency),
    adoption: adoptionShortfall(views, tracking.window),
    decay: drift.verdict === 'faster than assumed' ? drift.sentence : null,
    benefit: shortfall(benefit, 'The benefit'),
  };
  return alarmKeys.flatMap((key) => (sentences[key] === null ? [] : [{ key, sentence: sentences[key] }]));
}

/** To date and lasting, or so much in the window that the data show it: a late overrun is small to date. */
function overrun(views: MonthViews, recurring: ShareOfPlan | null, currency: string): string | null {
  const months = windowOf(views, Infinity, recurringOf);
  const planned = months.reduce((total, { plan }) => total + plan, 0);
  const spent = months.reduce((total, { actual }) => total + actual, 0);
  const latest = months.slice(-MONTHS_ABOVE);
  const isLasting = latest.length === MONTHS_ABOVE && latest.every(({ plan, actual }) => actual > plan);
  if (isLasting && spent > (1 + ALARM_SHARE) * planned) {
    return (
      `${RECURRING} are ${percentOf(spent / planned - 1)} above plan, ${moneyText(spent, currency)} instead of ` +
      `${moneyText(planned, currency)}, and were in each of the last ${MONTHS_ABOVE} months.`
    );
  }
  const interval = recurring && shareInterval(recurring, CHANGE_CONFIDENCE);
  const isAbove = interval && recurring.share > 1 + ALARM_SHARE && interval.low > 1;
  return isAbove ? shareSentence(`${RECURRING} were`, recurring, interval) : null;
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
  const isBelow = interval && share.share < 1 - ALARM_SHARE && interval.high < 1;
  return isBelow ? shareSentence(`${what} was`, share, interval) : null;
}

function shareSentence(
  what: string,
  { share, months }: ShareOfPlan,
  { low, high }: { readonly low: number; readonly high: number },
): string {
  return (
    `${what} ${percentOf(share)} of the plan in the last ${months} months ` +
    `(${percentOf(CHANGE_CONFIDENCE)} sure: ${percentOf(low)} to ${percentOf(high)}).`
  );
}
