import type { Actual } from '../case';
import { usageWords, type UsageMonth } from '../usage/usageSummary';
import { nothingTold } from './actualFigures';

/** Months to track, and what importing usage filled in. */
export interface UsageFilling {
  readonly actuals: readonly Actual[];
  /** Months, as ISO 8601 dates, in which a figure was filled in. */
  readonly filled: readonly string[];
  /** Months whose typed figure is another one than the bill's: the typed one stays. */
  readonly differing: readonly string[];
}

/** Typed figures are often rounded to whole money. */
const SAME_MONEY = 0.5;

/**
 * Running cost and volume of complete months, as imported usage adds them up, where nothing is told yet; a month without
 * a row gets one. What was typed stays.
 *
 * @param exchangeRate Money of the case for one unit of the ledger's currency.
 */
export function actualsWithUsage(
  actuals: readonly Actual[],
  months: readonly Pick<UsageMonth, 'month' | 'complete' | 'cost' | 'requests'>[],
  exchangeRate: number,
): UsageFilling {
  const filled: string[] = [];
  const differing: string[] = [];
  const monthOf = (date: string) => date.slice(0, 7);
  const billed = new Map(
    months
      .filter(({ complete }) => complete === usageWords.complete)
      .map((month) => [monthOf(month.month), { ...month, cost: month.cost * exchangeRate }]),
  );
  const rows = actuals.map((actual): Actual => {
    const bill = billed.get(monthOf(actual.month));
    if (!bill) return actual;
    billed.delete(monthOf(actual.month));
    const { runningCost, volume } = actual;
    if (runningCost === null || volume === null) filled.push(bill.month);
    if (runningCost !== null && Math.abs(runningCost - bill.cost) > SAME_MONEY) differing.push(bill.month);
    return { ...actual, runningCost: runningCost ?? bill.cost, volume: volume ?? bill.requests };
  });
  for (const { month, cost, requests } of billed.values()) {
    filled.push(month);
    rows.push({ ...nothingTold, month, runningCost: cost, volume: requests, note: '' });
  }
  return { actuals: rows, filled, differing };
}
