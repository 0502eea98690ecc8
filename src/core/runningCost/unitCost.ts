import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';

/**
 * Cost per successful outcome: failed requests cost as much and bring nothing.
 *
 * @param cost Money, of all requests together.
 * @param successRate Share of requests that end in the outcome wanted, 0 to 1; all unless told.
 * @throws CalcError `bad-input` outside those bounds; `divide-by-zero` where nothing succeeded.
 * @example unitCost(1000, 5000, 0.8) // 0.25
 */
export function unitCost(cost: number, requests: number, successRate = 1): number {
  checkNumber('cost', cost, { min: 0 });
  checkNumber('requests', requests, { min: 0 });
  checkNumber('successRate', successRate, { min: 0, max: 1, hint: 'enter 80% as 0.8' });
  const outcomes = requests * successRate;
  if (outcomes === 0) throw new CalcError('divide-by-zero', 'a unit cost needs a request that succeeded');
  return checkResult('the unit cost', cost / outcomes);
}
