import { readCaseFile, type Fault, type TableReading } from './core/caseFile';
import { createWorkbook } from './excel/createWorkbook';
import { whenReady } from './excel/environment';
import { removeSheets } from './excel/removeSheets';
import { workbookPlan } from './sheets/workbookPlan';
import type { DrawReport } from './sheets/workbook';

export interface BuiltCase {
  /** What was drawn; null where the case file has faults. */
  readonly report: DrawReport | null;
  /** Everything that is wrong in the case file; nothing is drawn then. */
  readonly faults: readonly Fault[];
  /** What was skipped in the case's tables, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Builds the sheets of a case file in the blank workbook that is open, as the pane would.
 *
 * @param tables The CSV files that the case file names, by the path written there.
 */
async function buildCase(json: unknown, tables: Readonly<Record<string, TableReading>>): Promise<BuiltCase> {
  const reading = readCaseFile(json, (path) => tables[path] ?? { problem: `${path} was not read` });
  if (reading.is === 'faults') return { report: null, faults: reading.faults, notes: [] };
  await whenReady();
  const workbook = createWorkbook();
  const blank = await workbook.sheetNames();
  const plan = workbookPlan(reading.case, { caseNumber: 1, sheetNames: blank, names: [] });
  const report = await workbook.draw(plan);
  await removeSheets(blank);
  return { report, faults: [], notes: reading.notes };
}

declare global {
  interface Window {
    airoi: { readonly buildCase: typeof buildCase };
  }
}

window.airoi = { buildCase };
