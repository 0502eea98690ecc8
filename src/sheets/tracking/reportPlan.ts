import type { Case, Grid, KeptReport } from '../../core/case';
import { monthText } from '../../core/tracking/calendar';
import { caseNames } from '../caseNames';
import type { WorkbookPlan } from '../plan';
import { sheetTitle } from '../sheetTitle';
import { WorkbookError } from '../workbook';
import { workbookPlan, type PlanContext } from '../workbookPlan';
import { keptReportSheet } from './keptReportSheet';

/**
 * Keeps a report: its figures go to the kept reports on Gates, and the Tracking page as it stands to a sheet of its
 * own, in one drawing.
 *
 * @param of The case as the workbook holds it.
 * @param values Cells of the drawn Tracking page, from A1 on.
 * @throws WorkbookError `occupied` where a report of that month is there already: it is not overwritten.
 */
export function reportPlan(of: Case, report: KeptReport, values: Grid, context: PlanContext): WorkbookPlan {
  const { caseNumber } = context;
  const anchor = caseNames(caseNumber).report(report.month);
  const isHeld = context.names.some((name) => name.toLowerCase() === anchor.toLowerCase());
  if (isHeld || of.tracking.reports.some(({ month }) => month === report.month)) {
    throw new WorkbookError(
      'occupied',
      `The report of ${monthText(report.month)} is kept already and stays as it is. Nothing was changed. ` +
        `To keep it anew, delete its sheet, its row among the kept reports on Gates and the name ${anchor}.`,
    );
  }
  const { tracking } = of;
  const plan = workbookPlan(
    { ...of, tracking: { ...tracking, reports: [...tracking.reports, report] } },
    context,
  );
  const page = plan.sheets.find(({ key }) => key === 'tracking');
  if (page === undefined) throw new RangeError('The case is not tracked');
  const wanted = `Report ${report.month.slice(0, 7)}${caseNumber === 1 ? '' : ` ${caseNumber}`}`;
  const title = sheetTitle(wanted, [...context.sheetNames, ...plan.sheets.map((sheet) => sheet.title)]);
  return {
    ...plan,
    sheets: [...plan.sheets, keptReportSheet(page, values, report.month, caseNumber, title)],
    show: 'report',
  };
}
