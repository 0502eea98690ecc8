import type { RunningCost } from '../case';
import { evidenceLevels, type Evidence } from '../inputs';
import { costComponents, type CostComponent } from './costComponents';
import { costRange, type CostEnd, type CostRange } from './costRange';
import { MOST_SHARES, runningCostProblems } from './runningCostProblems';
import type { RunningCostParts } from './runningCostParts';
import { tokenUseCosts, type TokenUseCost } from './tokenUseCosts';

/** A line of the running cost in money, or the tokens. */
export interface CostRow {
  readonly name: string;
  readonly component: CostComponent;
  /** `share`: a share of the whole, and so fixed and growing as the whole is. */
  readonly growth: 'fixed' | 'grows' | 'share';
  /** Money per month. */
  readonly month: CostRange;
}

export interface MonthlyCosts {
  /** The lines in their order, and behind them the tokens, where there are token uses. */
  readonly rows: readonly CostRow[];
  /** In the order of the token uses. */
  readonly tokenUses: readonly TokenUseCost[];
  /** What the shares of the total add up to, as far as they count. */
  readonly shares: CostRange;
  /** Money per month. */
  readonly total: CostRange;
  /** The weakest of the rows; null without any. */
  readonly evidence: Evidence | null;
  /** What has to be corrected, in sentences. */
  readonly problems: readonly string[];
}

export const tokenRowName = 'Tokens';

/** What each line and the tokens cost in a month, at low, likely and high. */
export function monthlyCosts(of: RunningCostParts): MonthlyCosts {
  const { runningCosts, tokenUses, usage } = of;
  const uses = tokenUseCosts(of);
  const tokens = uses.reduce((sum, { month }) => sum + month, 0);
  const tokenRow: CostRow = {
    name: tokenRowName,
    component: 'tokens',
    growth: 'grows',
    month: { low: tokens * usage.tokenFactorLow, likely: tokens, high: tokens * usage.tokenFactorHigh },
  };
  const inMoney: readonly CostRow[] = [
    ...runningCosts.map((line) => rowOf(of, line)),
    ...(tokenUses.length > 0 ? [tokenRow] : []),
  ];
  const sharesTold = costRange((end) => sum(inMoney.filter(isShare), end));
  const shares = costRange((end) => Math.min(sharesTold[end], MOST_SHARES));
  const total = costRange(
    (end) =>
      sum(
        inMoney.filter((row) => !isShare(row)),
        end,
      ) /
      (1 - shares[end]),
  );
  const evidence = [...runningCosts, ...tokenUses].map((each) => evidenceLevels.indexOf(each.evidence));
  return {
    rows: inMoney.map((row) =>
      isShare(row) ? { ...row, month: costRange((end) => row.month[end] * total[end]) } : row,
    ),
    tokenUses: uses,
    shares,
    total,
    evidence: evidenceLevels[Math.max(...evidence)] ?? null,
    problems: runningCostProblems(of, uses, sharesTold),
  };
}

/** Money per month. */
export interface CostSplit {
  readonly fixed: number;
  /** At the volume of the case. */
  readonly growing: number;
}

/**
 * What of the running cost stays and what grows with use, each with its part of the shares of the total.
 *
 * @param keptOf What is left of a component's cost, as a fraction; all of it unless told.
 */
export function costSplit(
  { rows, shares }: MonthlyCosts,
  end: CostEnd,
  keptOf: (component: CostComponent) => number = () => 1,
): CostSplit {
  const partOf = (growth: CostRow['growth']) =>
    rows
      .filter((row) => row.growth === growth)
      .reduce((amount, { component, month }) => amount + month[end] * keptOf(component), 0) /
    (1 - shares[end]);
  return { fixed: partOf('fixed'), growing: partOf('grows') };
}

/**
 * What of the running cost grows with use, as a fraction of its likely sum; all of it where neither lines nor token
 * uses say how it grows.
 */
export function growingShare(of: RunningCostParts): number {
  const costs = monthlyCosts(of);
  if (costs.rows.length === 0) return 1;
  return costs.total.likely === 0 ? 0 : costSplit(costs, 'likely').growing / costs.total.likely;
}

/** What a component costs in a month, and its share of the likely running cost. */
export interface ComponentCost {
  readonly component: CostComponent;
  readonly month: CostRange;
  /** Fraction; 0 where nothing costs. */
  readonly share: number;
}

/** Every component in its order, those that cost nothing as well. */
export function componentCosts({ rows, total }: MonthlyCosts): readonly ComponentCost[] {
  return costComponents.map((component) => {
    const own = rows.filter((row) => row.component === component);
    const month = costRange((end) => sum(own, end));
    return { component, month, share: total.likely === 0 ? 0 : month.likely / total.likely };
  });
}

/** A line's row; that of a share holds the fraction instead of money. */
function rowOf({ usage }: RunningCostParts, line: RunningCost): CostRow {
  const { name, component, quantity, driver } = line;
  const times = {
    fixed: quantity,
    volume: quantity,
    'per request': quantity * usage.requestsPerMonth,
    'per user': quantity * usage.usersPerMonth,
    'share of total': 1,
  }[driver];
  const growth = driver === 'fixed' ? 'fixed' : driver === 'share of total' ? 'share' : 'grows';
  return { name, component, growth, month: costRange((end) => times * line[end]) };
}

const isShare = ({ growth }: CostRow) => growth === 'share';

function sum(rows: readonly CostRow[], end: CostEnd): number {
  return rows.reduce((amount, { month }) => amount + month[end], 0);
}
