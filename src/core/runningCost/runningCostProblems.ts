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
  if (waysOfTokens({ runningCosts, tokenUses }) > 1) problems.push(`${TOKENS_TWICE}.`);
  if (Object.values(shares).some((share) => share >= MOST_SHARES)) {
    problems.push(
      `Shares of the total add up to ${percentOf(Math.max(...Object.values(shares)))}; they count as ` +
        `${percentOf(MOST_SHARES)}, because what is left has to carry them: lower them.`,
    );
  }
  return problems;
}

/** Said where tokens are told in more than one way; only the analyst knows whether it is the same money. */
export const TOKENS_TWICE =
  'Tokens may count twice: token uses, lines of that component and imported usage add up; leave in one of them';

/** In how many ways the case tells what tokens cost: uses, typed lines of that component, and imported usage. */
function waysOfTokens({
  runningCosts,
  tokenUses,
}: Pick<RunningCostParts, 'runningCosts' | 'tokenUses'>): number {
  const costly = runningCosts.filter(({ high }) => high > 0);
  return [
    tokenUses.length > 0,
    costly.some(({ component, origin }) => component === 'tokens' && origin === 'typed'),
    costly.some(({ origin }) => origin === 'usage'),
  ].filter(Boolean).length;
}
