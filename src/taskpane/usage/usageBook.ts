import type { CostRange } from '../../core/runningCost/costRange';
import type { UsageLedger } from '../../core/usage/usageLedger';

/** Imported usage as a case of the workbook holds it. */
export interface StoredUsage {
  /** Null before the first import. */
  readonly ledger: UsageLedger | null;
  /** What keeps it from being read as a whole, in sentences; importing then would lose something. */
  readonly problems: readonly string[];
}

/** What the complete months come to; a sentence where there is none. */
export interface UsageMonths {
  /** Least, mean and most cost of a month, in the case's currency. */
  readonly cost: CostRange | string;
  /** Mean of a month. */
  readonly requests: number | string;
  /** What a month is planned to cost, in the currency of the bills; null where nothing is told. */
  readonly plannedCost: number | null;
}

/** What of a case imported usage is judged by. */
export interface PlannedUsage {
  /** ISO 4217. */
  readonly currency: string;
  /** What the bills were planned to come to in a month, in that currency; null where nothing is planned. */
  readonly plannedCost: number | null;
}

/** Where imported usage is kept: the sheets of the case. */
export interface UsageBook {
  read(caseNumber: number): Promise<StoredUsage>;
  /**
   * Draws the sheets of usage anew and answers their names; on failure leaves the workbook as it was. The plan goes
   * in with the first import: afterwards its cell is the analyst's.
   */
  write(caseNumber: number, ledger: UsageLedger, planned: PlannedUsage): Promise<readonly string[]>;
  months(caseNumber: number, ledger: UsageLedger, planned: PlannedUsage): Promise<UsageMonths>;
}
