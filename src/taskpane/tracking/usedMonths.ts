import { thresholdInUse } from '../../core/usage/usageThresholds';
import { usageSummary, usageWords, type UsageMonth } from '../../core/usage/usageSummary';
import { isUsageCell, readUsage } from '../../sheets/usage/usageReading';
import type { Workbook } from '../../sheets/workbook';
import { trackingStrings } from './trackingStrings';

/** Months of imported usage, and money of the case for one unit of the bills'. */
export interface UsedMonths {
  readonly months: readonly UsageMonth[];
  readonly exchangeRate: number;
}

/** What usage was imported into a case; null where none was, a sentence where it cannot be taken. */
export async function usedMonths(
  workbook: Workbook,
  caseNumber: number,
  currency: string,
): Promise<UsedMonths | string | null> {
  const readings = await workbook.readNames((name) => isUsageCell(name, caseNumber));
  const { ledger, thresholds, problems } = readUsage(readings, caseNumber);
  if (problems.length > 0) return problems.join(' ');
  if (!ledger) return null;
  const { months } = usageSummary(ledger, thresholds, { currency, outcomeValue: null });
  if (!months.some(({ complete }) => complete === usageWords.complete))
    return trackingStrings.take.usageNoMonths;
  const exchangeRate =
    thresholdInUse('exchangeRate', thresholds.exchangeRate) ?? (ledger.currency === currency ? 1 : null);
  return exchangeRate === null ? trackingStrings.take.usageNoRate(ledger.currency) : { months, exchangeRate };
}
