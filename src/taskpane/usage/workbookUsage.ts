import { usageSummary } from '../../core/usage/usageSummary';
import { isUsageCell, readUsage } from '../../sheets/usage/usageReading';
import { usagePlan } from '../../sheets/usage/usagePlan';
import type { Workbook } from '../../sheets/workbook';
import type { UsageBook } from './usageBook';

/** Imported usage on the sheets of a case. */
export function workbookUsage(workbook: Workbook): UsageBook {
  const read = async (caseNumber: number) =>
    readUsage(await workbook.readNames((name) => isUsageCell(name, caseNumber)), caseNumber);
  return {
    read: async (caseNumber) => {
      const { ledger, problems } = await read(caseNumber);
      return { ledger, problems };
    },
    write: async (caseNumber, ledger, planned) => {
      const before = await read(caseNumber);
      const isPlanned = before.ledger === null && ledger.currency === planned.currency;
      const plannedCost = before.thresholds.plannedCost ?? (isPlanned ? planned.plannedCost : null);
      const thresholds = { ...before.thresholds, plannedCost };
      const report = await workbook.draw((holdings) => usagePlan(ledger, caseNumber, holdings, thresholds));
      return report.sheets.map(({ name }) => name);
    },
    months: async (caseNumber, ledger, { currency }) => {
      const { thresholds } = await read(caseNumber);
      const { monthly, requests } = usageSummary(ledger, thresholds, { currency, outcomeValue: null });
      const { plannedCost } = thresholds;
      const { low, likely, high } = monthly;
      const isKnown = typeof low === 'number' && typeof likely === 'number' && typeof high === 'number';
      return { cost: isKnown ? { low, likely, high } : String(likely), requests, plannedCost };
    },
  };
}
