import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';
import { checkThreePoints } from './checkThreePoints';

export type Shape = 'pert' | 'triangular';

/**
 * Mean of a three-point estimate: (low + 4 likely + high) / 6, or (low + likely + high) / 3 where triangular.
 *
 * @param shape PERT unless told.
 * @throws CalcError `bad-input` where low <= likely <= high does not hold.
 * @source Malcolm, Roseboom, Clark and Fazar, "Application of a Technique for Research and Development
 * Program Evaluation", Operations Research 7 (1959)
 * @example expected(4, 6, 14) // 7
 */
export function expected(low: number, likely: number, high: number, shape: Shape = 'pert'): number {
  checkNumber('low', low);
  checkNumber('likely', likely);
  checkNumber('high', high);
  checkThreePoints('the estimate', low, likely, high);
  const mean = shape === 'pert' ? (low + 4 * likely + high) / 6 : (low + likely + high) / 3;
  return checkResult('the mean', mean);
}
