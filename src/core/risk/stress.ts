import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';

/**
 * A cost under stress: cost x (1 + overrun x probability).
 *
 * @param overrun Fraction by which it is exceeded; 40% unless told.
 * @param probability That it is, 0 to 1; certain unless told.
 * @throws CalcError `bad-input` outside those bounds.
 * @source "AI Scaling Mastery", Generate Forge AI, 2026: 58% of enterprises exceeded their infrastructure
 * estimate by 40% or more (no original found; a preset, not a benchmark)
 * @example stress(100000) // 140000
 */
export function stress(cost: number, overrun = 0.4, probability = 1): number {
  checkNumber('cost', cost, { min: 0 });
  checkNumber('overrun', overrun, { min: -1, hint: 'enter 40% as 0.4' });
  checkNumber('probability', probability, { min: 0, max: 1, hint: 'enter 58% as 0.58' });
  return checkResult('the cost', cost * (1 + overrun * probability));
}
