import { lastCrossing } from '../cashFlow/paybackFlow';
import { scenarios, type Scenario, type Tracking } from '../case';
import { notWithinHorizon } from '../forecast/flowFigures';
import { finite, noCost, type Outcome } from '../results';
import { marginOf, straightLine } from '../statistics/straightLine';
import type { MonthViews } from './monthViews';
import type { OneOffCost } from './oneOffCost';
import type { Plan, PlanMonth } from './planByMonth';
import {
  INTERVAL_MONTHS,
  shareInterval,
  shareOfPlan,
  type PlanAndActual,
  type ShareOfPlan,
} from './shareOfPlan';
import { trackingBounds } from './trackingBounds';
import { benefitOf, recurringOf, type LineAmounts } from './trackingLines';

/** How sure the low and the high track are. */
export const TRACK_CONFIDENCE = 0.8;

/** A trend is carried no further up or down than to nothing, or to twice the plan. */
export const MOST_OF_PLAN = 2;

/** A month as it came, or as it is expected. */
export interface TrackMonth {
  /** 0 is the start. */
  readonly month: number;
  /** Whether its row counts, so that it is told and not expected. */
  readonly isActual: boolean;
  readonly benefit: number;
  /** Costs are positive. */
  readonly recurring: number;
  readonly retraining: number;
  readonly oneOff: number;
  readonly net: number;
  readonly cumulative: number;
}

export interface Track {
  /** From 0 to the horizon. */
  readonly months: readonly TrackMonth[];
  readonly benefits: number;
  readonly costs: number;
  readonly net: number;
  readonly roi: Outcome;
  readonly netPresentValue: number;
  /** Months from the start; not discounted. */
  readonly payback: Outcome;
}

/** What the low and the high track rest on. */
export type TrackRange = 'window' | 'scenarios';

export interface ForecastTracks {
  /** What of the plan's benefit, and of its running cost and maintenance, came in the window; null before the first month. */
  readonly benefit: ShareOfPlan | null;
  readonly recurring: ShareOfPlan | null;
  /** The method used: too short a window has no trend. */
  readonly method: Tracking['method'];
  readonly range: TrackRange;
  /** `low` is the unfavourable one: less benefit at more cost. */
  readonly tracks: Readonly<Record<Scenario, Track>>;
}

/** A window that is none counts as the shortest. */
export function shortestWindow(window: number): number {
  return Math.max(trackingBounds.window.min, Math.floor(window) || 0);
}

/** The months of the window that plan something: the last ones that count. */
export function windowOf(
  { months }: MonthViews,
  window: number,
  of: (lines: LineAmounts) => number,
): readonly (PlanAndActual & { readonly month: number })[] {
  return months
    .flatMap(({ plan, actual }) =>
      actual && of(plan.lines) > 0
        ? [{ month: plan.month, plan: of(plan.lines), actual: of(actual.lines) }]
        : [],
    )
    .slice(-shortestWindow(window));
}

/**
 * What has come, then what is expected: by the share of the plan that the window's months brought (`scaled plan`), or
 * by the line through their shares, carried on for as many months as the window has and level from there on (`recent
 * trend`). Retraining and the rest of the one-off cost are expected as planned; a month missing in between is
 * estimated by the share.
 *
 * @param plans Of each scenario; the likely one is what actuals are compared with.
 */
export function forecastTracks(
  views: MonthViews,
  plans: Readonly<Record<Scenario, Plan>>,
  oneOff: OneOffCost,
  { method, window }: Pick<Tracking, 'method' | 'window'>,
): ForecastTracks {
  const benefits = windowOf(views, window, benefitOf);
  const costs = windowOf(views, window, recurringOf);
  const benefit = shareOfPlan(benefits);
  const recurring = shareOfPlan(costs);
  const isRanged = benefits.length >= INTERVAL_MONTHS;
  const used = isRanged ? method : 'scaled plan';

  const benefitShares = sharesAhead(benefits, benefit, used, views.last);
  const costShares = sharesAhead(costs, recurring, used, views.last);
  const expected = (planned: PlanMonth, track: Scenario): Expected => {
    const { lines } = isRanged ? planned : plans[track].months[planned.month - 1]!;
    const end = isRanged ? track : 'likely';
    const costEnd = end === 'low' ? 'high' : end === 'high' ? 'low' : 'likely';
    const isAhead = planned.month > views.last;
    return {
      benefit: benefitOf(lines) * (isAhead ? benefitShares(planned.month)[end] : (benefit?.share ?? 1)),
      recurring:
        recurringOf(lines) * (isAhead ? costShares(planned.month)[costEnd] : (recurring?.share ?? 1)),
      retraining: lines.retraining,
    };
  };
  return {
    benefit,
    recurring,
    method: used,
    range: isRanged ? 'window' : 'scenarios',
    tracks: Object.fromEntries(
      scenarios.map((track) => [track, trackOf(views, oneOff, (planned) => expected(planned, track))]),
    ) as Record<Scenario, Track>,
  };
}

type Expected = Pick<TrackMonth, 'benefit' | 'recurring' | 'retraining'>;
type Ends = Readonly<Record<Scenario, number>>;

/** The share of the plan expected in a month to come: its low, likely and high value. */
function sharesAhead(
  window: readonly (PlanAndActual & { readonly month: number })[],
  share: ShareOfPlan | null,
  method: Tracking['method'],
  last: number,
): (month: number) => Ends {
  const line =
    method === 'recent trend'
      ? straightLine(window.map(({ month, plan, actual }) => ({ x: month - last, y: actual / plan })))
      : null;
  if (line) {
    const within = (value: number) => Math.min(MOST_OF_PLAN, Math.max(0, value));
    const errors = marginOf(1, line.degreesOfFreedom, TRACK_CONFIDENCE);
    return (month) => {
      const { y, error } = line.at(Math.min(month - last, window.length));
      const margin = error * errors;
      return { low: within(y - margin), likely: within(y), high: within(y + margin) };
    };
  }
  const likely = share?.share ?? 1;
  const interval = (share && shareInterval(share, TRACK_CONFIDENCE)) ?? { low: likely, high: likely };
  return () => ({ ...interval, likely });
}

function trackOf(
  { months, last }: MonthViews,
  oneOff: OneOffCost,
  expected: (planned: PlanMonth) => Expected,
): Track {
  let cumulative = 0;
  const track: TrackMonth[] = [];
  const add = (month: number, isActual: boolean, flow: Expected & Pick<TrackMonth, 'oneOff'>) => {
    const net = flow.benefit - flow.recurring - flow.retraining - flow.oneOff;
    cumulative += net;
    track.push({ month, isActual, ...flow, net, cumulative });
  };
  add(0, false, { benefit: 0, recurring: 0, retraining: 0, oneOff: oneOff.isEstimate ? oneOff.spent : 0 });
  for (const { plan, actual } of months) {
    if (actual) {
      const { lines } = actual;
      add(plan.month, true, {
        benefit: benefitOf(lines),
        recurring: recurringOf(lines),
        retraining: lines.retraining,
        oneOff: actual.oneOff,
      });
    } else {
      add(plan.month, false, { ...expected(plan), oneOff: plan.month === last + 1 ? oneOff.toCome : 0 });
    }
  }
  const total = (of: (month: TrackMonth) => number) => track.reduce((sum, month) => sum + of(month), 0);
  const benefits = total(({ benefit }) => benefit);
  const costs = total(({ recurring, retraining, oneOff: spent }) => recurring + retraining + spent);
  const crossing = lastCrossing(track.map(({ net }) => net));
  return {
    months: track,
    benefits,
    costs,
    net: cumulative,
    roi: costs === 0 ? noCost : (benefits - costs) / costs,
    netPresentValue: total(({ month, net }) => net * (month === 0 ? 1 : months[month - 1]!.plan.discount)),
    payback: crossing.cumulative < 0 ? notWithinHorizon : finite(crossing.periods),
  };
}
