import type { Scenario } from '../../core/case';
import type { ForecastFigureKey } from '../../core/forecast/forecastFigures';
import type { WaterfallKey } from '../../core/forecast/waterfall';
import type { AssumptionPlaces } from './assumptionLines';
import type { ScenarioPlaces } from './scenarioLines';
import type { TermPlaces } from './termLines';

/** The formula of each step in one scenario, with "="; a step without one does not compile. */
export type WaterfallFormulas = { readonly [Key in WaterfallKey]: string };

/** @param figure Where a figure of the same scenario stands. */
export function waterfallFormulas(
  scenario: Scenario,
  figure: (key: ForecastFigureKey) => string,
  { value }: AssumptionPlaces,
  terms: TermPlaces,
  { effect, left, years }: ScenarioPlaces,
): WaterfallFormulas {
  const horizon = value.horizonYears[scenario];
  const [gross, realised, adjusted, benefit] = [
    terms.formula[scenario],
    terms.realised[scenario],
    terms.adjusted[scenario],
    terms.benefit[scenario],
  ];
  const months = `SUMPRODUCT(${effect.all},${left.all})`;
  return {
    gross: `=${gross}*${horizon}`,
    notRealised: `=(${realised}-${gross})*${horizon}`,
    evidence: `=(${adjusted}-${realised})*${horizon}`,
    notAdopted: `=(${benefit}-${adjusted})*${horizon}`,
    // Times are subtracted, not money: where they are equal, nothing is left of it by rounding.
    delay: `=${benefit}*(${effect.total}/12-${horizon})`,
    decay: `=${benefit}/12*(${months}-${effect.total})`,
    mayFail: `=(${value.successProbability[scenario]}-1)*${benefit}/12*${months}`,
    benefits: `=${figure('horizonBenefits')}`,
    investment: `=0-${figure('investment')}`,
    running: `=0-${years.running.total}`,
    retraining: `=0-${years.retraining.total}`,
    net: `=${figure('horizonNet')}`,
  };
}
