import { neverBreaksEven, noLimit } from './runningCostWords';
import { finite, type Outcome } from '../results';
import type { CostSplit } from './monthlyCosts';

/** Multiples of the case's volume between which it pays. */
export interface BreakEvenScale {
  readonly from: Outcome;
  readonly upTo: Outcome;
}

/** Steps to a root; each one doubles the correct digits near it. */
export const BREAK_EVEN_STEPS = 40;

/** Value and cost that differ by no more than this at best are the same: the curves touch. */
export const TOUCHING = 1e-12;

/**
 * Between which volumes a month's value covers its cost: value x m = fixed + growing x m^elasticity.
 *
 * In logarithms value less cost is concave in volume, so that Newton's steps run to a root from one side and never
 * past it: m x (cost / value)^(1 / (1 - elasticity x growing part of the cost)).
 *
 * @param split Of the cost at the case's volume.
 * @param value Money per month at the case's volume, in proportion to it.
 * @param elasticity From 0 to 3.
 */
export function breakEvenScale(
  { fixed, growing }: CostSplit,
  value: number,
  elasticity: number,
): BreakEvenScale {
  const never = { from: neverBreaksEven, upTo: neverBreaksEven };
  if (!(value > 0)) return never;
  const grown = (multiple: number) => growing * multiple ** elasticity;
  const root = (start: number) => {
    let multiple = start;
    for (let step = 0; step < BREAK_EVEN_STEPS; step += 1) {
      const cost = fixed + grown(multiple);
      const slope = 1 - (elasticity * grown(multiple)) / cost;
      multiple *= (cost / (value * multiple)) ** (1 / slope);
    }
    return finite(multiple);
  };
  const fixedCovered = fixed / value;
  if (growing === 0) return { from: fixedCovered, upTo: noLimit };
  if (elasticity === 1) {
    return value > growing ? { from: finite(fixed / (value - growing)), upTo: noLimit } : never;
  }
  // Where the growing cost alone equals the value.
  const growingCovered = (growing / value) ** (1 / (1 - elasticity));
  if (elasticity < 1) return { from: root(Math.max(fixedCovered, growingCovered)), upTo: noLimit };
  if (fixed === 0) return { from: 0, upTo: finite(growingCovered) };
  const best = (fixed / (growing * (elasticity - 1))) ** (1 / elasticity);
  const excess = (fixed + grown(best)) / (value * best) - 1;
  if (excess > TOUCHING) return never;
  if (excess >= -TOUCHING) return { from: finite(best), upTo: finite(best) };
  return { from: root(fixedCovered), upTo: root(growingCovered) };
}
