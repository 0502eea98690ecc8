import type { UsageLedger } from '../../core/usage/usageLedger';
import { presetThresholds, type UsageThresholds } from '../../core/usage/usageThresholds';
import { caseNames } from '../caseNames';
import { caseNumbers } from '../caseReading';
import type { WorkbookPlan } from '../plan';
import { sheetTitle } from '../sheetTitle';
import type { Holdings } from '../workbook';
import { usageDataSheet } from './usageDataSheet';
import { usageSheet } from './usageSheet';

/**
 * The two sheets of a case's imported usage.
 *
 * @param thresholds As `readUsage` found them: what the analyst typed stays.
 * @throws RangeError where the ledger has no day.
 */
export function usagePlan(
  ledger: UsageLedger,
  caseNumber: number,
  { sheetNames, names: held }: Holdings,
  thresholds: UsageThresholds = presetThresholds,
): WorkbookPlan {
  const names = caseNames(caseNumber);
  const isAlone = caseNumbers(held).every((number) => number === caseNumber);
  const wanted = (title: string) => (isAlone ? title : `${title} ${caseNumber}`);
  const title = sheetTitle(wanted('Usage'), sheetNames);
  return {
    sheets: [
      usageSheet(ledger, thresholds, names, title),
      usageDataSheet(ledger, names, sheetTitle(wanted('Usage data'), [...sheetNames, title])),
    ],
    names: [],
    staleNames: [],
    show: 'usage',
  };
}
