import type { Case } from '../core/case';
import { caseNumbers, isCaseCell, nextCaseNumber, readCase, type CaseReading } from '../sheets/caseReading';
import type { DrawReport, Workbook } from '../sheets/workbook';

/** Planning is a chunk of its own: the pane's first paint does not wait for it, and it loads right after. */
export const loadPlanning = () => import(/* webpackChunkName: "planning" */ '../sheets/workbookPlan');

/** A case as the workbook's cells hold it, and its number among the workbook's cases. */
export interface StoredCase extends CaseReading {
  readonly number: number;
}

/** The first case of the workbook; null where it holds none. */
export async function readStoredCase(workbook: Workbook): Promise<StoredCase | null> {
  const readings = await workbook.readNames(isCaseCell);
  const [number] = caseNumbers(readings.map(({ name }) => name));
  return number === undefined ? null : { number, ...readCase(readings, number) };
}

/** Draws a case's sheets: those of `stored` again, or new ones beside whatever the workbook holds. */
export async function buildCase(
  workbook: Workbook,
  wanted: Case,
  stored: StoredCase | null,
): Promise<{ readonly report: DrawReport; readonly stored: StoredCase }> {
  const { workbookPlan } = await loadPlanning();
  let caseNumber = 0;
  const report = await workbook.draw((holdings) => {
    caseNumber = stored?.number ?? nextCaseNumber(holdings.names);
    return workbookPlan(wanted, { ...holdings, caseNumber });
  });
  return { report, stored: { number: caseNumber, case: wanted, damage: [] } };
}
