import type { Case } from '../case';
import { finite, noCost, type Outcome } from '../results';
import { breakEvenScale } from './breakEvenScale';
import { costRange, type CostRange } from './costRange';
import { fittedElasticity, type Elasticity } from './fittedElasticity';
import { killCriterion, type KillCriterion } from './killCriterion';
import {
  componentCosts,
  costSplit,
  monthlyCosts,
  type ComponentCost,
  type MonthlyCosts,
} from './monthlyCosts';
import { runningCostFigureKeys, type RunningCostFigureKey } from './runningCostFigures';
import type { RunningCostParts } from './runningCostParts';
import { noRequests, noRunningCost } from './runningCostWords';
import { keptOf, savingsOf, type SavingEffect } from './savingsOf';
import { scaleTable, type ScaleRow } from './scaleTable';
import { outcomeValue, unitEconomics } from './unitEconomics';

/** What running costs and brings, at the case's volume and beyond. */
export interface RunningCostView {
  readonly costs: MonthlyCosts;
  readonly components: readonly ComponentCost[];
  /** All three the same where a figure has no range. */
  readonly figures: Readonly<Record<RunningCostFigureKey, CostRange<Outcome>>>;
  readonly elasticity: Elasticity;
  /** At the case's volume and at its milestones. */
  readonly scale: readonly ScaleRow[];
  /** Of each measure alone, in their order. */
  readonly savings: readonly SavingEffect[];
  readonly kill: KillCriterion;
}

/**
 * What running an AI system costs, what it brings, and how both follow the volume.
 *
 * @param benefitAtScale Of the case's forecast, likely: money per year.
 */
export function runningCostOf(
  of: RunningCostParts & Pick<Case, 'savings' | 'currency'>,
  benefitAtScale: Outcome,
): RunningCostView {
  const { usage, savings } = of;
  const costs = monthlyCosts(of);
  const isStated = costs.rows.length > 0;
  const value = outcomeValue(usage, benefitAtScale);
  const before = costSplit(costs, 'likely');
  const counted = savings.filter(({ counts }) => counts);
  const after = costRange((end) => costSplit(costs, 'likely', keptOf(counted, end)));
  const elasticity = fittedElasticity(usage, before.fixed);

  const economics = costRange((end) => unitEconomics(usage, isStated ? costs.total[end] : null, value));
  const economicsAfter = costRange((end) =>
    unitEconomics(usage, isStated ? after[end].fixed + after[end].growing : null, value),
  );
  const kill = killCriterion(
    savings,
    costs,
    usage,
    { costPerOutcome: costRange((end) => economics[end].costPerOutcome), value },
    elasticity.value,
    of.currency,
  );
  const components = componentCosts(costs);
  const tokens = components.find(({ component }) => component === 'tokens')!;
  const likelyTotal = before.fixed + before.growing;
  const shareOfTotal = (share: number): Outcome =>
    !isStated ? noRunningCost : likelyTotal === 0 ? noCost : finite(share);
  const breakEven = breakEvenRequests();

  const figures: Readonly<Record<RunningCostFigureKey, CostRange<Outcome> | Outcome>> = {
    monthlyCost: costRange((end) => economics[end].cost),
    tokenShare: shareOfTotal(tokens.share),
    costPerRequest: costRange((end) => economics[end].costPerRequest),
    costPerUser: costRange((end) => economics[end].costPerUser),
    costPerOutcome: costRange((end) => economics[end].costPerOutcome),
    outcomeValue: value,
    marginPerOutcome: costRange((end) => economics[end].marginPerOutcome),
    monthlyMargin: costRange((end) => economics[end].margin),
    elasticityUsed: elasticity.value,
    breakEvenRequests: breakEven.from,
    paysUpTo: breakEven.upTo,
    savedShare: costRange((end) => shareOfTotal(1 - (after[end].fixed + after[end].growing) / likelyTotal)),
    costPerOutcomeAfter: costRange((end) => economicsAfter[end].costPerOutcome),
    cheapestCostPerOutcome: kill.cheapest,
  };
  return {
    costs,
    components,
    figures: Object.fromEntries(
      runningCostFigureKeys.map((key) => {
        const figure = figures[key];
        return [key, typeof figure === 'object' ? figure : costRange(() => figure)];
      }),
    ) as RunningCostView['figures'],
    elasticity,
    scale: scaleTable(
      usage,
      isStated ? { before, after: after.likely } : { before: null, after: null },
      value,
      elasticity.value,
    ),
    savings: savingsOf(savings, costs, usage, value, elasticity.value),
    kill,
  };

  function breakEvenRequests(): { readonly from: Outcome; readonly upTo: Outcome } {
    const { requestsPerMonth, successRate } = usage;
    const unknown = !isStated
      ? noRunningCost
      : requestsPerMonth === 0
        ? noRequests
        : typeof value === 'string'
          ? value
          : null;
    if (unknown !== null) return { from: unknown, upTo: unknown };
    const { from, upTo } = breakEvenScale(
      before,
      (value as number) * requestsPerMonth * successRate,
      elasticity.value,
    );
    const requests = (multiple: Outcome) =>
      typeof multiple === 'number' ? finite(multiple * requestsPerMonth) : multiple;
    return { from: requests(from), upTo: requests(upTo) };
  }
}
