import type { Case } from '../../src/core/case';
import { caseNumbers, isCaseCell, nextCaseNumber, readCase } from '../../src/sheets/caseReading';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { portfolioPlan } from '../../src/sheets/portfolio/portfolioPlan';
import type { SheetKey } from '../../src/sheets/plan';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { formulaCase } from '../sheets/exampleCases';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(600_000);

const named = (name: string, hoursSavedPerWeek: number): Case => ({
  ...formulaCase,
  name,
  inputs: { ...formulaCase.inputs, hoursSavedPerWeek },
});

/** One workbook for all tests, in their order: three cases take long to calculate. */
let excel: ExcelHost;
beforeAll(async () => {
  excel = await openExcel();
  await build(named('First', 5), null);
  await build(named('Second', 7), null);
  await build(named('Third', 9), null);
  await excel.workbook.draw(portfolioPlan);
});
afterAll(async () => {
  await excel.host.idle();
  excel.close();
});

/** Half of the formulas, by which nothing is ranked; that none names another case is tested of all plans. */
const unread: readonly SheetKey[] = ['summary', 'risk'];

const build = (of: Case, caseNumber: number | null) =>
  excel.workbook.draw((holdings) => {
    const number = caseNumber ?? nextCaseNumber(holdings.names);
    const plan = workbookPlan(of, { ...holdings, caseNumber: number });
    return { ...plan, sheets: plan.sheets.filter(({ key }) => !unread.includes(key)), show: 'inputs' };
  });

async function cases() {
  const readings = await excel.workbook.readNames(isCaseCell);
  return caseNumbers(readings.map(({ name }) => name)).map((number) => ({
    number,
    ...readCase(readings, number, readTracking),
  }));
}
const hours = async () => (await cases()).map((one) => one.case.inputs.hoursSavedPerWeek);

/** A case's sheets: those of the first have no number. */
const sheetsOf = ({ sheets }: WorkbookModel, number: number) =>
  sheets.filter(
    ({ name }) =>
      !['Sheet1', 'Portfolio'].includes(name) && (/ (\d+)$/.exec(name)?.[1] ?? '1') === String(number),
  );
const ranked = ({ sheets }: WorkbookModel) =>
  [4, 5, 6].map(
    (row) =>
      sheets
        .find(({ name }) => name === 'Portfolio')!
        .cells.find((cell) => cell.row === row && cell.column === 1)?.value,
  );

it('building one case again changes no cell of another, and updates the Portfolio', async () => {
  const before = await excel.model();
  expect(ranked(before)).toEqual(['Third', 'Second', 'First']);
  const report = await build(named('Second, changed', 70), 2);
  expect(report.sheets.at(-1)).toEqual({ name: 'Portfolio', created: false });
  const after = await excel.model();
  for (const number of [1, 3]) expect(sheetsOf(after, number)).toEqual(sheetsOf(before, number));
  expect(ranked(after)).toEqual(['Second, changed', 'Third', 'First']);
  expect(await hours()).toEqual([5, 70, 9]);
});

it('a figure typed on one case’s sheet is that case’s alone, and the Portfolio follows it', async () => {
  await excel.edit(async ({ workbook }) => {
    workbook.names.getItem('HoursSavedPerWeek').getRange().values = [[500]];
  });
  expect(await hours()).toEqual([500, 70, 9]);
  expect(ranked(await excel.model())).toEqual(['First', 'Second, changed', 'Third']);
});

it('leaves every case and the Portfolio as they were where building one again fails', async () => {
  const before = await excel.model();
  for (const fault of [{ action: 20 }, { lostResponse: true }]) {
    excel.host.faults.fail({ request: 2, code: 'GeneralException', ...fault });
    await expect(build(named('Second, changed', 70), 2)).rejects.toMatchObject({ name: 'WorkbookError' });
    excel.host.faults.clear();
  }
  expect(await excel.model()).toEqual(before);
});

it('deleting one case’s sheets leaves the others whole, and no error anywhere', async () => {
  const before = await excel.model();
  const gone = sheetsOf(before, 2).map(({ name }) => name);
  expect(gone.length).toBeGreaterThan(2);
  await excel.edit(async ({ workbook }) => {
    for (const name of gone) workbook.worksheets.getItem(name).delete();
  });
  const after = await excel.model();
  for (const number of [1, 3]) expect(sheetsOf(after, number)).toEqual(sheetsOf(before, number));
  const errors = after.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError));
  expect(errors).toEqual([]);
  expect((await cases()).map(({ number, damage }) => [number, damage.length > 0])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ]);
});
