import type { Scenario } from '../../core/case';
import type { ForecastFigureKey } from '../../core/forecast/forecastFigures';
import { neverChangesSign, noInternalRate, notWithinHorizon } from '../../core/forecast/flowFigures';
import { noCost } from '../../core/results';
import { quoted } from '../block';
import type { AssumptionPlaces } from './assumptionLines';
import type { CalendarPlaces } from './calendarLines';
import { cellOf, column, type TimeRow } from './places';
import type { ScenarioPlaces } from './scenarioLines';
import type { TermPlaces } from './termLines';

/** The formula of each figure in one scenario; a figure without one does not compile. */
export type FigureFormulas = { readonly [Key in ForecastFigureKey]: string };

/**
 * The figures' formulas, with "=".
 *
 * @param at Where a figure of the same scenario stands.
 */
export function figureFormulas(
  scenario: Scenario,
  at: (key: ForecastFigureKey) => string,
  { value }: AssumptionPlaces,
  terms: TermPlaces,
  calendar: CalendarPlaces,
  flows: ScenarioPlaces,
): FigureFormulas {
  const { discount } = calendar;
  const { years } = flows;
  const present = ({ all }: TimeRow) => `SUMPRODUCT(${all},${discount.all})`;
  const start = column.figures;
  const overCost = (gain: string, cost: string) => `=IF(${cost}=0,${quoted(noCost)},${gain}/${cost})`;
  const firstYearCost = `(${at('investment')}+${cellOf(years.running, start + 1)}+${cellOf(years.retraining, start + 1)})`;
  const payback = (last: string, cumulative: TimeRow, flow: (position: string) => string) =>
    `=IF(${last}=0,0,IF(${last}=COLUMNS(${cumulative.all}),${quoted(notWithinHorizon)},` +
    `${last}-INDEX(${cumulative.all},1,${last}+1)/${flow(`${last}+1`)}))`;
  const rate = `(1-${flows.rate.found})/${flows.rate.found}-1`;
  const netAt = (position: string) => `INDEX(${flows.net.all},1,${position})`;

  return {
    investment: `=${terms.investment[scenario]}`,
    benefitAtScale: `=${terms.benefit[scenario]}`,
    cashableBenefit: `=${terms.cashable[scenario]}`,
    capacityBenefit: `=${at('benefitAtScale')}-${at('cashableBenefit')}`,
    runningCostAtScale: `=${terms.running[scenario]}`,
    runRateNet: `=${at('benefitAtScale')}-${at('runningCostAtScale')}`,
    firstYearNet: `=${cellOf(years.benefit, start + 1)}-${firstYearCost}`,
    horizonBenefits: `=${years.benefit.total}`,
    horizonCosts: `=${at('investment')}+${years.running.total}+${years.retraining.total}`,
    horizonNet: `=${at('horizonBenefits')}-${at('horizonCosts')}`,
    presentBenefits: `=${present(flows.benefit)}`,
    presentCosts: `=${at('investment')}+${present(flows.running)}+${present(flows.retraining)}`,
    netPresentValue: `=${at('presentBenefits')}-${at('presentCosts')}`,
    firstYearRoi: overCost(at('firstYearNet'), firstYearCost),
    horizonRoi: overCost(at('horizonNet'), at('horizonCosts')),
    presentRoi: overCost(at('netPresentValue'), at('presentCosts')),
    presentReturnPerDollar: overCost(at('presentBenefits'), at('presentCosts')),
    paybackFromStart: payback(flows.lastNegative, flows.cumulative, netAt),
    paybackFromGoLive: `=IF(ISNUMBER(${at('paybackFromStart')}),MAX(0,${at('paybackFromStart')}-${value.monthsToGoLive[scenario]}),${at('paybackFromStart')})`,
    discountedPayback: payback(
      flows.lastPresentNegative,
      flows.presentCumulative,
      (position) => `(${netAt(position)}*INDEX(${discount.all},1,${position}))`,
    ),
    internalRate:
      `=IF(${at('signChanges')}=0,${quoted(neverChangesSign)},IF(${flows.rate.found}=0,${quoted(noInternalRate)},` +
      `IF(ABS(${rate})<=${calendar.rounding},0,${rate})))`,
    signChanges: `=${flows.rate.signChanges}`,
  };
}
