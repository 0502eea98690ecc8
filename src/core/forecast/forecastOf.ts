import type { YearFlow } from '../cashFlow/cashFlowByYear';
import { internalRate } from '../cashFlow/internalRate';
import { lastCrossing } from '../cashFlow/paybackFlow';
import { difference } from '../difference';
import { finite, noCost, type Outcome } from '../results';
import { amountsOf, type Amounts } from './amountsOf';
import { expectedFlows } from './expectedFlows';
import { forecastFigureKeys, type ForecastFigureKey } from './forecastFigures';
import { presentValues } from './presentValues';
import { scheduleOf, type Schedule } from './scheduleOf';
import type { ForecastTerms } from './scenarioTerms';
import { waterfallOf, type Waterfall } from './waterfall';

/** Expected money of one month; costs are positive, and month 0 is the start. */
export interface MonthFlow {
  readonly month: number;
  readonly investment: number;
  readonly benefit: number;
  readonly running: number;
  readonly retraining: number;
  readonly net: number;
  readonly cumulative: number;
  /** Present value of 1 in this month. */
  readonly discount: number;
}

export interface Forecast {
  readonly figures: Readonly<Record<ForecastFigureKey, Outcome>>;
  /** From 0 to 12 x years. */
  readonly months: readonly MonthFlow[];
  /** From 0 on. */
  readonly years: readonly YearFlow[];
  readonly waterfall: Waterfall;
}

/** What stands where a figure cannot; the sheets show the same words. */
export const notWithinHorizon = 'not within the horizon';
export const neverChangesSign = 'no IRR: the flows never change sign';
export const noInternalRate = 'no IRR found';

/** A case over its horizon in one scenario: see ARCHITECTURE.md ("The forecast") for the model. */
export function forecastOf(terms: ForecastTerms): Forecast {
  const { values } = terms;
  const amounts = amountsOf(terms);
  const schedule = scheduleOf(terms);
  const horizon = expectedFlows(amounts, schedule.total, values.successProbability);
  const present = presentValues(amounts, schedule, values.successProbability);
  const months = monthFlows(amounts, schedule, values.successProbability);
  const years = yearFlows(months);
  const yearlyNet = years.map(({ net }) => net);
  const horizonCosts = amounts.investment + horizon.running + horizon.retraining;
  const horizonNet = difference(horizon.benefit, horizonCosts);
  const firstYearCost = years[0]!.cost + years[1]!.cost;
  const firstYearNet = difference(years[1]!.benefit, firstYearCost);
  const paybackFromStart = paybackOf(months.map(({ net }) => net));
  const signChanges = signChangesOf(yearlyNet);

  const figures: Record<ForecastFigureKey, Outcome> = {
    investment: amounts.investment,
    benefitAtScale: amounts.benefit,
    cashableBenefit: amounts.cashable,
    capacityBenefit: amounts.benefit - amounts.cashable,
    runningCostAtScale: amounts.running,
    runRateNet: difference(amounts.benefit, amounts.running),
    firstYearNet,
    horizonBenefits: horizon.benefit,
    horizonCosts,
    horizonNet,
    presentBenefits: present.benefits,
    presentCosts: present.costs,
    netPresentValue: present.net,
    firstYearRoi: ratio(firstYearNet, firstYearCost),
    horizonRoi: ratio(horizonNet, horizonCosts),
    presentRoi: ratio(present.net, present.costs),
    presentReturnPerDollar: ratio(present.benefits, present.costs),
    paybackFromStart,
    paybackFromGoLive:
      typeof paybackFromStart === 'number'
        ? Math.max(0, paybackFromStart - values.monthsToGoLive)
        : paybackFromStart,
    discountedPayback: paybackOf(months.map(({ net, discount }) => net * discount)),
    internalRate: signChanges === 0 ? neverChangesSign : (internalRate(yearlyNet) ?? noInternalRate),
    signChanges,
  };
  for (const key of forecastFigureKeys) {
    const figure = figures[key];
    if (typeof figure === 'number') figures[key] = finite(figure);
  }
  return { figures, months, years, waterfall: waterfallOf(terms, amounts, schedule, horizon) };
}

function monthFlows(amounts: Amounts, schedule: Schedule, successProbability: number): readonly MonthFlow[] {
  const { investment } = amounts;
  let cumulative = 0 - investment;
  const start = { month: 0, investment, benefit: 0, running: 0, retraining: 0, discount: 1 };
  const flows: MonthFlow[] = [{ ...start, net: cumulative, cumulative }];
  for (const shares of schedule.months) {
    const { benefit, running, retraining } = expectedFlows(amounts, shares, successProbability);
    const net = difference(benefit, running + retraining);
    cumulative += net;
    const { month, discount } = shares;
    flows.push({ month, investment: 0, benefit, running, retraining, net, cumulative, discount });
  }
  return flows;
}

function yearFlows(months: readonly MonthFlow[]): readonly YearFlow[] {
  const years: { year: number; benefit: number; cost: number; net: number; cumulative: number }[] = [];
  for (const { month, investment, benefit, running, retraining, net, cumulative } of months) {
    const year = Math.ceil(month / 12);
    const flow = (years[year] ??= { year, benefit: 0, cost: 0, net: 0, cumulative: 0 });
    flow.benefit += benefit;
    flow.cost += investment + running + retraining;
    flow.net += net;
    flow.cumulative = cumulative;
  }
  return years;
}

function paybackOf(flows: readonly number[]): Outcome {
  const { periods, cumulative } = lastCrossing(flows);
  return cumulative < 0 ? notWithinHorizon : periods;
}

function ratio(figure: number, cost: number): Outcome {
  return cost === 0 ? noCost : figure / cost;
}

/** How often flows turn from in to out or back; zeros count as neither. */
function signChangesOf(flows: readonly number[]): number {
  const moving = flows.filter((flow) => flow !== 0);
  return moving.filter((flow, i) => i > 0 && flow > 0 !== moving[i - 1]! > 0).length;
}
