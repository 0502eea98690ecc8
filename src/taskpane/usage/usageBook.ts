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
}

/** Where imported usage is kept: the sheets of the case. */
export interface UsageBook {
  read(caseNumber: number): Promise<StoredUsage>;
  /** Draws the sheets of usage anew and answers their names; on failure leaves the workbook as it was. */
  write(caseNumber: number, ledger: UsageLedger): Promise<readonly string[]>;
  /** @param currency Of the case. */
  months(caseNumber: number, ledger: UsageLedger, currency: string): Promise<UsageMonths>;
}
