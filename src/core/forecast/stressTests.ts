import type { Case } from '../case';
import { finite, noCost, type Outcome } from '../results';
import { fittedElasticity } from '../runningCost/fittedElasticity';
import { costSplit, growingShare, monthlyCosts } from '../runningCost/monthlyCosts';
import type { RunningCostParts } from '../runningCost/runningCostParts';
import { amountsOf, type Amounts } from './amountsOf';
import type { CaseDrivers } from './caseDrivers';
import { presentValues, type PresentValues } from './presentValues';
import { scheduleOf, type Schedule } from './scheduleOf';
import { scenarioTerms } from './scenarioTerms';
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
  of: Pick<Case, 'choices'> & RunningCostParts,
  drivers: CaseDrivers,
  parameters: StressParameters = defaultStressParameters,
): readonly StressTest[] {
  const terms = scenarioTerms(of, drivers, 'likely');
  const amounts = amountsOf(terms);
  const schedule = scheduleOf(terms);
  const { values, factors } = terms;
  const growing = growingShare(of) * values.toolCost * factors.toolCost * (1 + values.costOverrun);
  const valued = (stressed: Partial<Amounts>, when = schedule) =>
    presentValues({ ...amounts, ...stressed }, when, values.successProbability);
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
  // As the scale table of the running cost has it.
  const elasticity = fittedElasticity(of.usage, costSplit(monthlyCosts(of), 'likely').fixed).value;
  const busier = (factor: number) => amounts.running + growing * (factor ** elasticity - 1);
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

/** Present value of 1 spent evenly over the months of a budget stress. */
function presentShare({ months }: Schedule): number {
  const spent = months.slice(0, BUDGET_STRESS_MONTHS);
  return spent.reduce((sum, { discount }) => sum + discount, 0) / spent.length;
}
