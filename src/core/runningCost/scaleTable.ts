import type { Outcome } from '../results';
import type { CostSplit } from './monthlyCosts';
import { unitEconomics, type UnitEconomics } from './unitEconomics';
import type { UsageValues } from './usageFigures';

/** What running costs and brings at a multiple of the case's volume, likely. */
export interface ScaleRow extends UnitEconomics {
  readonly multiple: number;
  /** With the measures that count, at their likely saving. */
  readonly after: Pick<UnitEconomics, 'cost' | 'costPerOutcome' | 'marginPerOutcome' | 'margin'>;
}

/** The volumes that are looked at: the case's and its milestones; a multiple of 0 is none. */
export function scaleMultiples({ milestone1, milestone2, milestone3 }: UsageValues): readonly number[] {
  return [1, milestone1, milestone2, milestone3];
}

/** Money per month at a multiple of the volume: what is fixed stays, the rest grows by the elasticity. */
export function costAtMultiple({ fixed, growing }: CostSplit, multiple: number, elasticity: number): number {
  return fixed + growing * multiple ** elasticity;
}

/**
 * @param before Of the likely cost; null where nothing is stated to cost anything.
 * @param after The same with the measures that count.
 */
export function scaleTable(
  usage: UsageValues,
  { before, after }: { readonly before: CostSplit | null; readonly after: CostSplit | null },
  value: Outcome,
  elasticity: number,
): readonly ScaleRow[] {
  return scaleMultiples(usage).map((multiple) => {
    const at = (split: CostSplit | null) =>
      unitEconomics(usage, split && costAtMultiple(split, multiple, elasticity), value, multiple);
    return { multiple, ...at(before), after: at(after) };
  });
}
