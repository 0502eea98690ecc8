import { CalcError } from './errors';

/**
 * Gross benefit for each unit of money spent. 1.2 means 20 % ROI: the gross return is ROI + 1.
 *
 * @returns Ratio, first year.
 * @throws CalcError `divide-by-zero` where the total cost is 0.
 * @example returnPerDollar(44200, 40000) // 1.105
 */
export function returnPerDollar(annualGrossBenefit: number, totalCost: number): number {
  if (totalCost === 0) throw new CalcError('divide-by-zero', 'return needs a cost: every cost is 0');
  return annualGrossBenefit / totalCost;
}
