import type { Case } from '../case';
import { finite, noCost, type Outcome } from '../results';
import { amountsOf, type Amounts } from './amountsOf';
import type { CaseDrivers } from './caseDrivers';
import { presentValues, type PresentValues } from './presentValues';
import { scheduleOf, type Schedule } from './scheduleOf';
import { scenarioTerms, type ForecastTerms } from './scenarioTerms';
import {
  BUDGET_STRESS_MONTHS,
  defaultStressParameters,
  stressKeys,
  type StressKey,
  type StressParameters,
} from './stresses';

export interface StressTest {
  readonly key: StressKey;
  readonly netPresentValue: Outcome;
  /** On present costs. */
  readonly roi: Outcome;
  /** Against the likely scenario as it is. */
  readonly change: Outcome;
}

/** The likely scenario under each stress. */
export function stressTests(
  of: Pick<Case, 'choices' | 'runningCosts'>,
  drivers: CaseDrivers,
  parameters: StressParameters = defaultStressParameters,
): readonly StressTest[] {
  const terms = scenarioTerms(of, drivers, 'likely');
  const { successProbability } = terms.values;
  const amounts = amountsOf(terms);
  const schedule = scheduleOf(terms);
  const volumeCost = volumeCostOf(of, terms);
  const valued = (stressed: Partial<Amounts>, when = schedule) =>
    presentValues({ ...amounts, ...stressed }, when, successProbability);
  const dearer = (factor: number) => ({
    investment: amounts.investment * factor,
    running: amounts.running * factor,
    retraining: amounts.retraining * factor,
  });
  const overspent = (factor: number): PresentValues => {
    const { benefits, costs, net } = valued({});
    const extra = amounts.investment * (factor - 1) * presentShare(schedule);
    return { benefits, costs: costs + extra, net: net - extra };
  };
  const busier = (factor: number) => amounts.running + volumeCost * (factor - 1);
  const decaying = (annualDecay: number) =>
    scheduleOf({ ...terms, values: { ...terms.values, annualDecay, retrainEveryMonths: 0 } });

  const stressed: Readonly<Record<StressKey, PresentValues>> = {
    overrun40: valued(dearer(1 + parameters.overrun40)),
    budget3: overspent(parameters.budget3),
    budget5: overspent(parameters.budget5),
    volume10: valued({
      benefit: amounts.benefit * parameters.volume10,
      running: busier(parameters.volume10),
    }),
    usage10: valued({ running: busier(parameters.usage10) }),
    decay15: valued({}, decaying(parameters.decay15)),
  };
  const { net: unstressed } = valued({});
  return stressKeys.map((key) => {
    const { costs, net } = stressed[key];
    return {
      key,
      netPresentValue: finite(net),
      roi: costs === 0 ? noCost : finite(net / costs),
      change: finite(net - unstressed),
    };
  });
}

/** What of the annual running cost grows with use: the lines that say so, or the whole tool cost without lines. */
function volumeCostOf(
  { runningCosts }: Pick<Case, 'runningCosts'>,
  { values, factors }: ForecastTerms,
): number {
  const annual =
    runningCosts.length === 0
      ? values.toolCost
      : 12 *
        runningCosts.filter(({ driver }) => driver === 'volume').reduce((sum, { likely }) => sum + likely, 0);
  return annual * factors.toolCost * (1 + values.costOverrun);
}

/** Present value of 1 spent evenly over the months of a budget stress. */
function presentShare({ months }: Schedule): number {
  const spent = months.slice(0, BUDGET_STRESS_MONTHS);
  return spent.reduce((sum, { discount }) => sum + discount, 0) / spent.length;
}
