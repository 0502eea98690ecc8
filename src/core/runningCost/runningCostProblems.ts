import { percentOf } from '../pilot/figureText';
import type { CostRange } from './costRange';
import type { RunningCostParts } from './runningCostParts';
import type { TokenUseCost } from './tokenUseCosts';

/** Shares of the total count up to this sum, because what is left has to carry them. */
export const MOST_SHARES = 0.95;

/**
 * What keeps the running cost from being what it says, in sentences that say what to change.
 *
 * @param shares What the shares of the total add up to.
 */
export function runningCostProblems(
  { runningCosts, usage, tokenUses }: RunningCostParts,
  uses: readonly TokenUseCost[],
  shares: CostRange,
): readonly string[] {
  const { requestsPerMonth, usersPerMonth } = usage;
  const problems = tokenUses.flatMap(({ name, model }, index) => {
    if (uses[index]!.price !== null) return [];
    return model.trim() === ''
      ? [`"${name}" names no model and counts nothing: choose one of the price table.`]
      : [`"${model.trim()}" is not in the price table, so "${name}" counts nothing: add its prices there.`];
  });
  const needs = (driver: 'per request' | 'per user') => runningCosts.some((line) => line.driver === driver);
  if (requestsPerMonth === 0 && (tokenUses.length > 0 || needs('per request'))) {
    problems.push('Tokens and lines per request count nothing yet: enter requests per month.');
  }
  if (usersPerMonth === 0 && needs('per user')) {
    problems.push('Lines per user count nothing yet: enter users.');
  }
  if (Object.values(shares).some((share) => share >= MOST_SHARES)) {
    problems.push(
      `Shares of the total add up to ${percentOf(Math.max(...Object.values(shares)))}; they count as ` +
        `${percentOf(MOST_SHARES)}, because what is left has to carry them: lower them.`,
    );
  }
  return problems;
}
