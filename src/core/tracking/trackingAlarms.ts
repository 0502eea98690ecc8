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
export const MONTHS_ABOVE = 3;

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

/** To date and still so, or in the window alone: a late overrun is small to date. */
function overrun(views: MonthViews, recurring: ShareOfPlan | null, currency: string): string | null {
  const months = windowOf(views, Infinity, recurringOf);
  const toDate = excess(shareOfPlan(months));
  const isLasting = months.slice(-MONTHS_ABOVE).every(({ plan, actual }) => actual > plan);
  if (toDate && isLasting) {
    const [planned, spent] = (['plan', 'actual'] as const).map((key) =>
      months.reduce((total, month) => total + month[key], 0),
    );
    return (
      `${RECURRING} are ${percentOf(toDate.share - 1)} above plan, ${moneyText(spent!, currency)} instead of ` +
      `${moneyText(planned!, currency)}, and were in each of the last ${MONTHS_ABOVE} months.`
    );
  }
  const latest = excess(recurring);
  return latest && shareSentence(`${RECURRING} were`, latest);
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
  const sure = sureShare(share);
  const isShort = sure && sure.share < 1 - ALARM_SHARE && sure.high < 1;
  return isShort ? shareSentence(`${what} was`, sure) : null;
}

/** A share that is so far above the plan that the data show it. */
function excess(share: ShareOfPlan | null): SureShare | null {
  const sure = sureShare(share);
  return sure && sure.share > 1 + ALARM_SHARE && sure.low > 1 ? sure : null;
}

interface SureShare extends ShareOfPlan {
  readonly low: number;
  readonly high: number;
}

function sureShare(share: ShareOfPlan | null): SureShare | null {
  const interval = share && shareInterval(share, CHANGE_CONFIDENCE);
  return interval && { ...share, ...interval };
}

function shareSentence(what: string, { share, months, low, high }: SureShare): string {
  return (
    `${what} ${percentOf(share)} of the plan in the last ${months} months ` +
    `(${percentOf(CHANGE_CONFIDENCE)} sure: ${percentOf(low)} to ${percentOf(high)}).`
  );
}
