import type { Case } from '../core/case';
import { cashFlowSheet } from './cashFlow/cashFlowSheet';
import { caseNames, ownerOfName, type CaseFact, type CaseNames } from './caseNames';
import { caseNumbers } from './caseReading';
import { inputsSheet } from './inputs/inputsSheet';
import { dataSheet } from './pilot/dataSheet';
import { pairsSheet } from './pilot/pairsSheet';
import { pilotSheet } from './pilot/pilotSheet';
import { sourceNames } from './pilot/sourceNames';
import type { SheetPlan, WorkbookPlan } from './plan';
import { withPortfolio } from './portfolio/portfolioPlan';
import { resultSheet } from './resultSheet';
import { riskSheet } from './risk/riskSheet';
import { runningCostSheet } from './runningCost/runningCostSheet';
import { sheetTitle } from './sheetTitle';
import { summarySheet } from './summary/summarySheet';
import { actualsSheet } from './tracking/actualsSheet';
import { forecastSheet } from './tracking/forecastSheet';
import { isTracked } from './tracking/isTracked';
import { gatesSheet } from './tracking/gatesSheet';
import { planActualSheet } from './tracking/planActualSheet';
import { readinessSheet } from './tracking/readinessSheet';
import { trackingSheet } from './tracking/trackingSheet';
import type { Holdings } from './workbook';

/** What the workbook already holds, and which case is planned. */
export interface PlanContext extends Holdings {
  /** The case's number in the workbook: 1 for the first, `nextCaseNumber` for another one. */
  readonly caseNumber: number;
}

/** The sheets of a case, and the Portfolio sheet with them where the workbook has one. */
export function workbookPlan(of: Case, context: PlanContext): WorkbookPlan {
  const { caseNumber } = context;
  const names = caseNames(caseNumber);
  const taken = [...context.sheetNames];
  // A number may also be 2 because a table of the analyst's has a name like ours: then nothing is to be told apart.
  const isAlone = caseNumbers(context.names).every((number) => number === caseNumber);
  const title = (wanted: string) => {
    const found = sheetTitle(isAlone ? wanted : `${wanted} ${caseNumber}`, taken);
    taken.push(found);
    return found;
  };

  const holds = (fact: CaseFact) =>
    context.names.some((name) => name.toLowerCase() === names.fact(fact).toLowerCase());
  const data = dataSheet(of, names, title('Pilot data'));
  const pairs = pairsSheet(of, names, title('Pilot pairs'));
  const sheets: readonly SheetPlan[] = [
    summarySheet(of, names, title('Summary')),
    inputsSheet(of, names, title('Inputs')),
    pilotSheet(of, names, title('Pilot vs Baseline')),
    resultSheet(of, names, title('Result')),
    runningCostSheet(of, names, title('Running cost'), holds('CaseUsageMonthly')),
    cashFlowSheet(of, names, title('Cash flow')),
    riskSheet(of, names, title('Risk')),
    ...(isTracked(of.tracking) || holds('CaseTrackingStart') ? trackingSheets(of, names, title) : []),
    ...(data ? [data] : []),
    ...(pairs ? [pairs] : []),
  ];
  const references = sourceNames(of, names);

  const planned = new Set(
    [...sheets.flatMap((sheet) => sheet.names), ...references].map(({ name }) => name.toLowerCase()),
  );
  const isStale = (name: string) => {
    const owner = ownerOfName(name);
    // The data sheet of a case file stays when its cells have become ordinary ranges.
    return owner?.caseNumber === caseNumber && owner.isPassing && !planned.has(name.toLowerCase());
  };
  const plan: WorkbookPlan = {
    sheets,
    names: references,
    staleNames: context.names.filter(isStale),
    show: 'summary',
  };
  return withPortfolio(plan, caseNumber, context);
}

/** What a tracked case has beside the others' sheets. */
function trackingSheets(of: Case, names: CaseNames, title: (wanted: string) => string): readonly SheetPlan[] {
  return [
    trackingSheet(names, title('Tracking')),
    actualsSheet(of, names, title('Actuals')),
    planActualSheet(of, names, title('Plan vs actual')),
    forecastSheet(of, names, title('Forecast')),
    gatesSheet(of, names, title('Gates')),
    readinessSheet(of, names, title('Readiness')),
  ];
}
