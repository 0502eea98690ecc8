import type { YearFlow } from '../cashFlow/cashFlowByYear';
import { difference } from '../difference';
import { finite, type Outcome } from '../results';
import { amountsOf } from './amountsOf';
import { flowFigures } from './flowFigures';
import { forecastFigureKeys, type ForecastFigureKey } from './forecastFigures';
import { monthFlows, yearFlows, type MonthFlow } from './monthFlow';
import { scheduleOf } from './scheduleOf';
import type { ForecastTerms } from './scenarioTerms';
import { waterfallOf, type Waterfall } from './waterfall';

export interface Forecast {
  readonly figures: Readonly<Record<ForecastFigureKey, Outcome>>;
  /** From 0 to 12 x years. */
  readonly months: readonly MonthFlow[];
  /** From 0 on. */
  readonly years: readonly YearFlow[];
  readonly waterfall: Waterfall;
}

/**
 * A case over its horizon in one scenario, month by month from the first spending.
 *
 * The formula's four benefits, of which hours as far as they are realised, adjusted by evidence where chosen and
 * adopted, come from go-live on as the ramp and the decay let them (`scheduleOf`); one-off costs stand at the start,
 * running costs begin with go-live. All that follows the start is weighted by the probability of success. Where a
 * figure does not exist or is too large, a sentence stands in its place.
 */
export function forecastOf(terms: ForecastTerms): Forecast {
  const { monthsToGoLive, successProbability } = terms.values;
  const amounts = amountsOf(terms);
  const schedule = scheduleOf(terms);
  const months = monthFlows(amounts, schedule, successProbability);
  const years = yearFlows(months);
  const figures: Readonly<Record<ForecastFigureKey, Outcome>> = {
    investment: amounts.investment,
    benefitAtScale: amounts.benefit,
    cashableBenefit: amounts.cashable,
    capacityBenefit: amounts.benefit - amounts.cashable,
    runningCostAtScale: amounts.running,
    runRateNet: difference(amounts.benefit, amounts.running),
    ...flowFigures(months, years, monthsToGoLive),
  };
  return {
    figures: Object.fromEntries(
      forecastFigureKeys.map((key) => {
        const figure = figures[key];
        // Adding 0 takes the sign off a zero.
        return [key, typeof figure === 'number' ? finite(figure + 0) : figure];
      }),
    ) as Record<ForecastFigureKey, Outcome>,
    months,
    years,
    waterfall: waterfallOf(terms, amounts, schedule),
  };
}
