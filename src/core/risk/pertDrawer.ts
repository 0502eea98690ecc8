import { PIECES, pertQuantiles } from './pertQuantiles';
import type { Xoshiro128 } from './xoshiro128';

const BITS = 32 - Math.log2(PIECES);
const WITHIN_MASK = 2 ** BITS - 1;
const WITHIN_SCALE = 1 / 2 ** BITS;

/**
 * Fills a column with the next draws from a beta-PERT distribution, each time it is called.
 *
 * @param points `low` below `high`, `likely` between them or at either.
 */
export function pertDrawer(
  { low, likely, high }: { readonly low: number; readonly likely: number; readonly high: number },
  random: Xoshiro128,
  column: Float64Array,
): () => void {
  const quantiles = pertQuantiles(low, likely, high);
  const draws = new Uint32Array(column.length);
  return () => {
    random.fill(draws);
    for (let i = 0; i < column.length; i++) {
      const draw = draws[i]!;
      const piece = draw >>> BITS;
      // The middle of the draw's interval: never exactly low or high.
      const within = ((draw & WITHIN_MASK) + 0.5) * WITHIN_SCALE;
      const from = quantiles[piece]!;
      column[i] = from + within * (quantiles[piece + 1]! - from);
    }
  };
}
