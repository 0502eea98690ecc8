import { PIECES, pertQuantiles } from '../risk/pertQuantiles';
import { Xoshiro128 } from '../risk/xoshiro128';

/**
 * Invented measurements: drawn from a beta-PERT distribution and rounded, the same in every engine.
 *
 * @param seed Of the generator; another one gives other measurements.
 * @param step To what they are rounded: 0.1 for tenths of a minute.
 */
export function seededSample(
  seed: number,
  count: number,
  [low, likely, high]: readonly [low: number, likely: number, high: number],
  step: number,
): readonly number[] {
  const quantiles = pertQuantiles(low, likely, high);
  const draws = new Uint32Array(count);
  Xoshiro128.fromSeed(seed).fill(draws);
  const steps = Math.round(1 / step);
  return Array.from(draws, (draw) => Math.round(quantiles[draw % PIECES]! * steps) / steps);
}
