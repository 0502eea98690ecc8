import { lastCrossing } from '../cashFlow/paybackFlow';
import { scenarios, type Case, type Scenario } from '../case';
import type { CaseDrivers } from '../forecast/caseDrivers';
import { forecastOf, type Forecast } from '../forecast/forecastOf';
import { scenarioTerms } from '../forecast/scenarioTerms';
import { isIsoDate } from '../isoDate';
import { finite, noCost, type Outcome } from '../results';
import { benefitDrift, type Drift } from './benefitDrift';
import { dateOfMonth } from './calendar';
import { forecastTracks, TRACK_CONFIDENCE, type ForecastTracks } from './forecastTracks';
import { monthViews, type MonthView, type MonthViews } from './monthViews';
import { oneOffCost, type OneOffCost } from './oneOffCost';
import { planByMonth, type Plan } from './planByMonth';
import { retrainingWorth, type RetrainingWorth } from './retrainingWorth';
import { shareInterval, type ShareOfPlan } from './shareOfPlan';
import { trackingAlarms, type Alarm } from './trackingAlarms';
import { trackingFigureKeys, type TrackingFigureKey } from './trackingFigures';
import { benefitOf, monthlyCostLines, perLine, recurringOf, type LineAmounts } from './trackingLines';
import { trackingProblems } from './trackingProblems';
import { benefitCauses, causes, type Cause } from './varianceCauses';

/** What stands where a figure cannot. */
export const notYet = 'not yet';
export const noMonths = 'no month counts yet';

/** A cause of the variance, and its money over the months that count; favourable above 0. */
export interface CauseTotal {
  readonly cause: Cause;
  readonly amount: number;
  /** Of all that was unfavourable; 0 for what was not. */
  readonly share: number;
}

export type TrackingFigure = Readonly<Record<Scenario, Outcome>>;

/** What has come of a case, and what is expected. */
export interface TrackingView extends MonthViews {
  readonly plan: Plan;
  /** All three the same where a figure has no range. */
  readonly figures: Readonly<Record<TrackingFigureKey, TrackingFigure>>;
  /** The first day of the month in which each track pays back, in ISO 8601; a sentence where it does not. */
  readonly paybackDates: Readonly<Record<Scenario, string>>;
  readonly oneOff: OneOffCost;
  /** Over the months that count; favourable above 0. */
  readonly variance: { readonly lines: LineAmounts; readonly oneOff: number };
  /** Every cause, the most unfavourable one first; they add up to the variance. */
  readonly causes: readonly CauseTotal[];
  readonly forecast: ForecastTracks;
  readonly drift: Drift;
  readonly retraining: RetrainingWorth;
  readonly alarms: readonly Alarm[];
  /** What has to be corrected, in sentences. */
  readonly problems: readonly string[];
}

/** A case as it was decided on, what has come of it, and what is expected by the last months that count. */
export function trackingOf(
  of: Pick<Case, 'tracking' | 'usage' | 'choices' | 'currency'>,
  drivers: CaseDrivers,
): TrackingView {
  const { tracking } = of;
  const termsIn = (scenario: Scenario) => {
    const terms = scenarioTerms(of, drivers, scenario);
    return { ...terms, values: { ...terms.values, successProbability: 1 } };
  };
  const perScenario = <T>(at: (scenario: Scenario) => T) =>
    Object.fromEntries(scenarios.map((scenario) => [scenario, at(scenario)])) as Record<Scenario, T>;
  const plans = perScenario((scenario) => planByMonth(termsIn(scenario), of));
  const plan = plans.likely;
  const { values } = termsIn('likely');
  const views = monthViews(tracking, plan, values.realisation * values.loadedHourlyCost);
  const oneOff = oneOffCost(plan, views.months, tracking);
  const forecast = forecastTracks(views, plans, oneOff, tracking);
  const drift = benefitDrift(views, values.annualDecay);
  const retraining = retrainingWorth(drift, forecast.tracks.likely, plan, views.last);
  const toDate = sumsToDate(views.months, oneOff);
  const planned = forecastOf(termsIn('likely'));
  return {
    ...views,
    plan,
    figures: figuresOf(views, { toDate, forecast, drift, retraining, planned }),
    paybackDates: perScenario((track) => paybackDate(forecast.tracks[track].payback, tracking.start)),
    oneOff,
    variance: { lines: toDate.variance, oneOff: toDate.oneOffVariance },
    causes: causeTotals(views.months, toDate),
    forecast,
    drift,
    retraining,
    alarms: trackingAlarms(views, forecast, drift, of),
    problems: trackingProblems(of, views, oneOff, planned.figures.horizonNet),
  };
}

interface SumsToDate {
  readonly benefit: number;
  readonly plannedBenefit: number;
  readonly cost: number;
  readonly plannedCost: number;
  readonly variance: LineAmounts;
  readonly oneOffVariance: number;
}

function sumsToDate(months: readonly MonthView[], { planned, spent, toCome }: OneOffCost): SumsToDate {
  const told = months.flatMap(({ plan, actual }) => (actual ? [{ plan, actual }] : []));
  const total = (of: (month: (typeof told)[number]) => number) =>
    told.reduce((sum, month) => sum + of(month), 0);
  const costOf = (lines: LineAmounts) => recurringOf(lines) + lines.retraining;
  return {
    benefit: total(({ actual }) => benefitOf(actual.lines)),
    plannedBenefit: total(({ plan }) => benefitOf(plan.lines)),
    cost: spent + total(({ actual }) => costOf(actual.lines)),
    plannedCost: planned - toCome + total(({ plan }) => costOf(plan.lines)),
    variance: perLine((line) => total(({ actual }) => actual.variance[line])),
    oneOffVariance: planned - toCome - spent,
  };
}

function causeTotals(
  months: readonly MonthView[],
  { variance, oneOffVariance }: SumsToDate,
): readonly CauseTotal[] {
  const amountOf = (cause: Cause): number => {
    if (cause === 'oneOff') return oneOffVariance;
    const line = monthlyCostLines.find((each) => each === cause);
    if (line) return variance[line];
    const ofBenefit = benefitCauses.find((each) => each === cause)!;
    return months.reduce((total, { actual }) => total + (actual?.causes[ofBenefit] ?? 0), 0);
  };
  const totals = causes.map((cause) => ({ cause, amount: amountOf(cause) }));
  const unfavourable = totals.reduce((total, { amount }) => total + Math.min(0, amount), 0);
  return totals
    .map(({ cause, amount }) => ({ cause, amount, share: amount < 0 ? amount / unfavourable : 0 }))
    .sort((a, b) => a.amount - b.amount);
}

function figuresOf(
  { months, last }: MonthViews,
  of: {
    readonly toDate: SumsToDate;
    readonly forecast: ForecastTracks;
    readonly drift: Drift;
    readonly retraining: RetrainingWorth;
    readonly planned: Forecast;
  },
): TrackingView['figures'] {
  const { toDate, forecast, drift, retraining, planned } = of;
  const count = (state: MonthView['state']) => months.filter((month) => month.state === state).length;
  const isTold = last > 0;
  const told = (figure: number): Outcome => (isTold ? figure : noMonths);
  const roi = (net: number, cost: number): Outcome => (!isTold ? noMonths : cost === 0 ? noCost : net / cost);
  const tracks = (figure: (track: ForecastTracks['tracks'][Scenario]) => Outcome) =>
    Object.fromEntries(scenarios.map((track) => [track, figure(forecast.tracks[track])])) as TrackingFigure;
  const net = toDate.benefit - toDate.cost;
  const plannedNet = toDate.plannedBenefit - toDate.plannedCost;
  const figures: Readonly<Record<TrackingFigureKey, Outcome | TrackingFigure>> = {
    monthsTold: count('actual'),
    monthsMissing: count('missing'),
    benefitToDate: told(toDate.benefit),
    plannedBenefitToDate: told(toDate.plannedBenefit),
    costToDate: told(toDate.cost),
    plannedCostToDate: told(toDate.plannedCost),
    netToDate: told(net),
    variance: told(net - plannedNet),
    realisedRoi: roi(net, toDate.cost),
    plannedRoiToDate: roi(plannedNet, toDate.plannedCost),
    paidBack: isTold ? paidBack(forecast, last) : noMonths,
    benefitShare: shareFigure(forecast.benefit),
    recurringShare: shareFigure(forecast.recurring),
    forecastNet: tracks((track) => track.net),
    plannedNet: planned.figures.horizonNet,
    forecastRoi: tracks((track) => track.roi),
    plannedRoi: planned.figures.horizonRoi,
    forecastPresentValue: tracks((track) => track.netPresentValue),
    plannedPresentValue: planned.figures.netPresentValue,
    forecastPayback: tracks((track) => track.payback),
    plannedPayback: planned.figures.paybackFromStart,
    decay: drift.annualDecay ?? drift.sentence,
    retrainingWorth: retraining,
  };
  const orSentence = (figure: Outcome): Outcome => (typeof figure === 'number' ? finite(figure) : figure);
  return Object.fromEntries(
    trackingFigureKeys.map((key) => {
      const figure = figures[key];
      const { low, likely, high } =
        typeof figure === 'object' ? figure : { low: figure, likely: figure, high: figure };
      return [key, { low: orSentence(low), likely: orSentence(likely), high: orSentence(high) }];
    }),
  ) as TrackingView['figures'];
}

function shareFigure(share: ShareOfPlan | null): Outcome | TrackingFigure {
  if (share === null) return noMonths;
  const interval = shareInterval(share, TRACK_CONFIDENCE);
  return interval ? { ...interval, likely: share.share } : share.share;
}

/** Months until what has come so far paid back what was spent; whatever follows may turn it again. */
function paidBack({ tracks }: ForecastTracks, last: number): Outcome {
  const { periods, cumulative } = lastCrossing(tracks.likely.months.slice(0, last + 1).map(({ net }) => net));
  return cumulative < 0 ? notYet : periods;
}

/** The first day of the month in which a payback is reached, in ISO 8601; a sentence where it is not. */
export function paybackDate(payback: Outcome, start: string): string {
  if (typeof payback === 'string') return payback;
  return !isIsoDate(start) ? notYet : dateOfMonth(Math.max(1, Math.ceil(payback)), start);
}
