import { caseDefaults, type Case } from '../core/case';
import { caseNames } from '../sheets/caseNames';
import { caseNumbers, isCaseCell, nextCaseNumber, readCase, type CaseReading } from '../sheets/caseReading';
import type { DrawReport, NamedReading, Workbook } from '../sheets/workbook';

/** Planning is a chunk of its own: the pane's first paint does not wait for it, and it loads right after. */
export const loadPlanning = () => import(/* webpackChunkName: "planning" */ '../sheets/workbookPlan');
const loadTrackingReading = () =>
  import(/* webpackChunkName: "tracking-reading" */ '../sheets/reading/trackingReading');
const loadPortfolio = () => import(/* webpackChunkName: "planning" */ '../sheets/portfolio/portfolioPlan');

/** A case as the workbook's cells hold it, and its number among the workbook's cases. */
export interface StoredCase extends CaseReading {
  readonly number: number;
}

/** A case that stands in the workbook. */
export interface CaseEntry {
  readonly number: number;
  readonly name: string;
}

export interface StoredCases {
  /** The case that was asked for, or the first one; null where the workbook does not hold it. */
  readonly stored: StoredCase | null;
  /** All cases of the workbook, ascending by number. */
  readonly cases: readonly CaseEntry[];
}

/** A name that only tracked cases have; what reads them is a chunk of its own. */
const trackingName = /^Case(Track|Actuals|Readiness|GateRecord|Reports)/i;

/** Reads one case of the workbook and the names of all; of `wanted` null the first one. */
export async function readStoredCases(workbook: Workbook, wanted: number | null): Promise<StoredCases> {
  const readings = await workbook.readNames(isCaseCell);
  const numbers = caseNumbers(readings.map(({ name }) => name));
  const number = wanted === null ? numbers[0] : numbers.find((one) => one === wanted);
  const readTracking = readings.some(({ name }) => trackingName.test(name))
    ? (await loadTrackingReading()).readTracking
    : () => caseDefaults.tracking;
  return {
    stored: number === undefined ? null : { number, ...readCase(readings, number, readTracking) },
    cases: numbers.map((one) => ({ number: one, name: caseNameOf(readings, one) })),
  };
}

function caseNameOf(readings: readonly NamedReading[], number: number): string {
  const name = caseNames(number).fact('CaseName').toLowerCase();
  const reading = readings.find((one) => one.name.toLowerCase() === name);
  return String(reading?.range?.values[0]?.[0] ?? '').trim();
}

/** Draws a case’s sheets: those of `stored` again, or new ones beside whatever the workbook holds. */
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
  return { report, stored: { number: caseNumber, case: wanted, damage: [], upgrades: [] } };
}

/** Draws the Portfolio sheet over the cases that stand in the workbook, or brings it up to date. */
export async function buildPortfolio(workbook: Workbook): Promise<DrawReport> {
  const { portfolioPlan } = await loadPortfolio();
  return workbook.draw(portfolioPlan);
}
