import { CalcError } from './errors';

/**
 * ROI = annual net benefit / (tool + implementation + change management + maintenance).
 *
 * @returns Fraction (0.105 = 10.5 %), first year, on total cost.
 * @throws CalcError `divide-by-zero` where the total cost is 0.
 * @example roi(4200, 40000) // 0.105
 */
export function roi(annualNetBenefit: number, totalCost: number): number {
  if (totalCost === 0) throw new CalcError('divide-by-zero', 'ROI needs a cost: every cost is 0');
  return annualNetBenefit / totalCost;
}
