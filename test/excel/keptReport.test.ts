import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import { reportOf } from '../../src/core/tracking/keptReport';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { caseNames } from '../../src/sheets/caseNames';
import { reportPlan } from '../../src/sheets/tracking/reportPlan';
import { WorkbookError } from '../../src/sheets/workbook';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import { openExcel } from './excelHost';

jest.setTimeout(240_000);

test('a kept report holds values only, a failure leaves no trace of it, and no update touches it', async () => {
  const of = trackedAssistant(3, true);
  const excel = await openExcel();
  try {
    await excel.workbook.draw((holdings) => workbookPlan(of, { ...holdings, caseNumber: 1 }));
    const before = await excel.model();
    const values = (await excel.workbook.readSheet(caseNames(1).fact('CaseTrackingPage')))!;
    const report = reportOf(trackingOf(of, caseDrivers(of, {})), '2027-01-10')!;
    const keep = (kept: typeof of) =>
      excel.workbook.draw((holdings) => reportPlan(kept, report, values, { ...holdings, caseNumber: 1 }));

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
    expect(kept.charts).toHaveLength(before.sheets.find(({ name }) => name === 'Tracking')!.charts.length);
    const shown = before.sheets
      .find(({ name }) => name === 'Tracking')!
      .cells.filter(({ value }) => typeof value === 'number');
    const there = new Map(kept.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
    expect(shown.filter(({ row, column, value }) => there.get(`${row},${column}`) !== value)).toEqual([]);

    const reported = { ...of, tracking: { ...of.tracking, reports: [report] } };
    await expect(keep(reported)).rejects.toMatchObject({ code: 'occupied' });
    const fewer = { ...reported.tracking, actuals: of.tracking.actuals.slice(0, 20) };
    await excel.workbook.draw((holdings) =>
      workbookPlan({ ...reported, tracking: fewer }, { ...holdings, caseNumber: 1 }),
    );
    expect(await sheetNow()).toEqual(kept);
  } finally {
    excel.close();
  }
});
