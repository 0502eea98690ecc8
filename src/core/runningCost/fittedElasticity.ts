import type { UsageValues } from './usageFigures';

/** The elasticity that counts, and where it comes from. */
export interface Elasticity {
  readonly value: number;
  /** Whether it follows from two observed months. */
  readonly isFitted: boolean;
  /** Where it comes from, in a sentence. */
  readonly remark: string;
}

/** Beyond this nothing is an elasticity any more, but two months that do not belong together. */
export const MOST_ELASTICITY = 3;

/** Decimals that count: a fit to a straight line is then 1, whatever its sixteenth digit. */
const DECIMALS = 9;

/**
 * The elasticity of growing cost to volume: from two observed months where they tell it, else as chosen.
 *
 * @param fixed Money per month that no volume changes.
 */
export function fittedElasticity(usage: UsageValues, fixed: number): Elasticity {
  const { firstVolume, firstCost, secondVolume, secondCost, elasticity } = usage;
  const chosen = (remark: string): Elasticity => ({ value: rounded(elasticity), isFitted: false, remark });
  const observed = [firstVolume, firstCost, secondVolume, secondCost];
  if (observed.every((figure) => figure === 0)) return chosen(elasticityRemarks.chosen);
  if (observed.some((figure) => !(figure > 0))) return chosen(elasticityRemarks.incomplete);
  if (firstVolume === secondVolume) return chosen(elasticityRemarks.sameVolume);
  if (firstCost <= fixed || secondCost <= fixed) return chosen(elasticityRemarks.belowFixed);
  const value = rounded(
    Math.log((secondCost - fixed) / (firstCost - fixed)) / Math.log(secondVolume / firstVolume),
  );
  return value >= 0 && value <= MOST_ELASTICITY
    ? { value, isFitted: true, remark: elasticityRemarks.fitted }
    : chosen(elasticityRemarks.outside);
}

/** Where the elasticity comes from. */
export const elasticityRemarks = {
  fitted: 'Fitted to the two observed months.',
  chosen: 'As chosen: two observed months would tell it.',
  incomplete: 'As chosen: each observed month needs a volume and a cost above 0.',
  sameVolume: 'As chosen: the two observed months have the same volume.',
  belowFixed: 'As chosen: an observed month cost no more than what is fixed now.',
  outside: 'As chosen: the observed months would give one below 0 or above 3; do they belong together?',
} as const;

function rounded(value: number): number {
  return Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS;
}
