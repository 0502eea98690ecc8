import type { SavingMeasure } from '../case';
import type { Outcome } from '../results';
import type { CostComponent } from './costComponents';
import { costRange, type CostEnd, type CostRange } from './costRange';
import { costSplit, type MonthlyCosts } from './monthlyCosts';
import { costAtMultiple } from './scaleTable';
import { unitEconomics, type UnitEconomics } from './unitEconomics';
import type { UsageValues } from './usageFigures';

/** What one measure does alone. */
export interface SavingEffect {
  /** Money per month at the case's volume, at its low, likely and high saving. */
  readonly saved: CostRange;
  /** At its likely saving, at the case's volume and at the second milestone. */
  readonly now: SavingAtVolume;
  readonly atScale: SavingAtVolume;
}

export interface SavingAtVolume {
  readonly costPerOutcome: Outcome;
  /** Whether the margin is below 0 without the measure and not below 0 with it. */
  readonly changesVerdict: boolean;
}

/** The fraction that a measure saves of what it acts on; likely is the middle. */
export function savingAt({ low, high }: Pick<SavingMeasure, 'low' | 'high'>, end: CostEnd): number {
  return { low, likely: (low + high) / 2, high }[end];
}

/** What the measures together leave of a component: each acts on what the others leave, within its share. */
export function keptOf(
  measures: readonly SavingMeasure[],
  end: CostEnd,
): (component: CostComponent) => number {
  return (component) =>
    measures
      .filter((measure) => measure.component === 'all' || measure.component === component)
      .reduce((kept, measure) => kept * (1 - measure.share * savingAt(measure, end)), 1);
}

/**
 * What each measure does alone, whether or not it counts, in their order.
 *
 * @param value Of a successful outcome.
 */
export function savingsOf(
  measures: readonly SavingMeasure[],
  costs: MonthlyCosts,
  usage: UsageValues,
  value: Outcome,
  elasticity: number,
): readonly SavingEffect[] {
  const without = costSplit(costs, 'likely');
  const isStated = costs.rows.length > 0;
  return measures.map((measure) => {
    const withIt = (end: CostEnd) => costSplit(costs, 'likely', keptOf([measure], end));
    const atVolume = (multiple: number): SavingAtVolume => {
      const [before, after] = [without, withIt('likely')].map((split) =>
        unitEconomics(usage, isStated ? costAtMultiple(split, multiple, elasticity) : null, value, multiple),
      ) as [UnitEconomics, UnitEconomics];
      return {
        costPerOutcome: after.costPerOutcome,
        changesVerdict: isLoss(before) && !isLoss(after),
      };
    };
    return {
      saved: costRange((end) => {
        const { fixed, growing } = withIt(end);
        return without.fixed - fixed + (without.growing - growing);
      }),
      now: atVolume(1),
      atScale: atVolume(usage.milestone2),
    };
  });
}

function isLoss({ marginPerOutcome }: UnitEconomics): boolean {
  return typeof marginPerOutcome === 'number' && marginPerOutcome < 0;
}
