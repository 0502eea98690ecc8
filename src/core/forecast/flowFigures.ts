import type { YearFlow } from '../cashFlow/cashFlowByYear';
import { internalRate } from '../cashFlow/internalRate';
import { isRounding } from '../cashFlow/isRounding';
import { lastCrossing } from '../cashFlow/paybackFlow';
import { difference } from '../difference';
import { noCost, type Outcome } from '../results';
import type { ForecastFigureKey } from './forecastFigures';
import type { MonthFlow } from './monthFlow';

/** What stands where a figure cannot; the sheets show the same words. */
export const notWithinHorizon = 'not within the horizon';
export const neverChangesSign = 'no IRR: the flows never change sign';
export const noInternalRate = 'no IRR found';

/** Figures that rest on flows alone, whatever they come from. */
export type FlowFigureKey = Exclude<
  ForecastFigureKey,
  | 'investment'
  | 'benefitAtScale'
  | 'cashableBenefit'
  | 'capacityBenefit'
  | 'runningCostAtScale'
  | 'runRateNet'
>;

/**
 * The figures of flows month by month: by the convention of the Total Economic Impact method where they are discounted
 * at the ends of the years.
 *
 * @param years The months added up, as `yearFlows` does.
 * @param monthsToGoLive From the start.
 */
export function flowFigures(
  months: readonly MonthFlow[],
  years: readonly YearFlow[],
  monthsToGoLive: number,
): Readonly<Record<FlowFigureKey, Outcome>> {
  const firstYearCost = years[0]!.cost + years[1]!.cost;
  const firstYearNet = difference(years[0]!.benefit + years[1]!.benefit, firstYearCost);
  const horizonBenefits = sumOf(years, ({ benefit }) => benefit);
  const horizonCosts = sumOf(years, ({ cost }) => cost);
  const horizonNet = difference(horizonBenefits, horizonCosts);
  const flowed = Math.abs(horizonBenefits) + horizonCosts;
  const yearlyNet = years.map(({ net }) => (isRounding(net, flowed) ? 0 : net));
  const presentBenefits = sumOf(months, ({ benefit, discount }) => benefit * discount);
  const presentCosts = sumOf(months, (flow) => costOf(flow) * flow.discount);
  const netPresentValue = difference(presentBenefits, presentCosts);
  const paybackFromStart = paybackOf(months.map(({ net }) => net));
  const signChanges = signChangesOf(yearlyNet);
  return {
    firstYearNet,
    horizonBenefits,
    horizonCosts,
    horizonNet,
    presentBenefits,
    presentCosts,
    netPresentValue,
    firstYearRoi: ratio(firstYearNet, firstYearCost),
    horizonRoi: ratio(horizonNet, horizonCosts),
    presentRoi: ratio(netPresentValue, presentCosts),
    presentReturnPerDollar: ratio(presentBenefits, presentCosts),
    paybackFromStart,
    paybackFromGoLive:
      typeof paybackFromStart === 'number'
        ? Math.max(0, paybackFromStart - monthsToGoLive)
        : paybackFromStart,
    discountedPayback: paybackOf(months.map(({ net, discount }) => net * discount)),
    internalRate: signChanges === 0 ? neverChangesSign : (internalRate(yearlyNet) ?? noInternalRate),
    signChanges,
  };
}

function costOf({ investment, running, retraining }: MonthFlow): number {
  return investment + running + retraining;
}

function sumOf<Flow>(flows: readonly Flow[], of: (flow: Flow) => number): number {
  return flows.reduce((sum, flow) => sum + of(flow), 0);
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
