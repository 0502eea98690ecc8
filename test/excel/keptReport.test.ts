import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import { reportOf } from '../../src/core/tracking/keptReport';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { caseNames } from '../../src/sheets/caseNames';
import type { SheetKey, WorkbookPlan } from '../../src/sheets/plan';
import { reportPlan } from '../../src/sheets/tracking/reportPlan';
import { WorkbookError } from '../../src/sheets/workbook';
import { workbookPlan, type PlanContext } from '../../src/sheets/workbookPlan';
import { openExcel } from './excelHost';

jest.setTimeout(240_000);

/** The Tracking page refers to none of these. */
const unread: readonly SheetKey[] = ['summary', 'pilot', 'risk'];
/** What keeping a report, or fewer months, writes to. */
const written: readonly SheetKey[] = ['actuals', 'tracking', 'gates', 'report'];
const isWritten = (key: SheetKey) => written.includes(key);
const onlySheets = (plan: WorkbookPlan, isWanted: (key: SheetKey) => boolean): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.filter(({ key }) => isWanted(key)),
  show: isWanted(plan.show) ? plan.show : 'tracking',
});

test('a kept report holds values only, a failure leaves no trace of it, and no update touches it', async () => {
  const of = trackedAssistant(3, true);
  const excel = await openExcel();
  try {
    const draw = (isWanted: (key: SheetKey) => boolean, planFor: (context: PlanContext) => WorkbookPlan) =>
      excel.workbook.draw((holdings) => onlySheets(planFor({ ...holdings, caseNumber: 1 }), isWanted));
    await draw(
      (key) => !unread.includes(key),
      (context) => workbookPlan(of, context),
    );
    const before = await excel.model();
    const page = before.sheets.find(({ name }) => name === 'Tracking')!;
    expect(page.cells.filter(({ isError }) => isError)).toEqual([]);
    // What is kept was calculated: from here on nothing has to be.
    excel.host.engine.calculation.switchOff();
    const values = (await excel.workbook.readSheet(caseNames(1).fact('CaseTrackingPage')))!;
    const report = reportOf(trackingOf(of, caseDrivers(of, {})), '2027-01-10')!;
    const keep = (kept: typeof of) => draw(isWritten, (context) => reportPlan(kept, report, values, context));

    excel.host.faults.fail({ request: 2, action: 200, code: 'GeneralException' });
    await expect(keep(of)).rejects.toBeInstanceOf(WorkbookError);
    excel.host.faults.clear();
    expect((await excel.model()).sheets.map(({ name }) => name)).toEqual(
      before.sheets.map(({ name }) => name),
    );

    await keep(of);
    const sheetNow = async () => {
      const { sheets } = await excel.model();
      return sheets.find(({ name }) => name === 'Report 2026-12')!;
    };
    const kept = await sheetNow();
    expect(kept.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(kept.charts).toHaveLength(page.charts.length);
    const shown = page.cells.filter(({ value }) => typeof value === 'number');
    const there = new Map(kept.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
    expect(shown.filter(({ row, column, value }) => there.get(`${row},${column}`) !== value)).toEqual([]);

    const reported = { ...of, tracking: { ...of.tracking, reports: [report] } };
    await expect(keep(reported)).rejects.toMatchObject({ code: 'occupied' });
    const fewer = { ...reported.tracking, actuals: of.tracking.actuals.slice(0, 20) };
    await draw(isWritten, (context) => workbookPlan({ ...reported, tracking: fewer }, context));
    expect(await sheetNow()).toEqual(kept);
  } finally {
    excel.close();
  }
});
