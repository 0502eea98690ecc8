import type { Case } from '../case';

/** What of a case its running cost depends on. */
export type RunningCostParts = Pick<Case, 'runningCosts' | 'usage' | 'tokenPrices' | 'tokenUses'>;

/** Whether lines or token uses give the tool cost, so that nobody types it. */
export function feedsToolCost({
  runningCosts,
  tokenUses,
}: Pick<Case, 'runningCosts' | 'tokenUses'>): boolean {
  return runningCosts.length > 0 || tokenUses.length > 0;
}
