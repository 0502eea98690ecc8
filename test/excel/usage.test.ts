import { usagePlan } from '../../src/sheets/usage/usagePlan';
import { isUsageCell, readUsage } from '../../src/sheets/usage/usageReading';
import type { ModelCell } from '../../src/workbench/files/workbookModel';
import { daysFrom, ledgerOf } from '../support/usage/ledgerOf';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(120_000);

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const until = (last: string) =>
  ledgerOf(
    'USD',
    daysFrom('2026-01-01', last).map((day) => ({ day, source: 'OpenAI', cost: 2, feature: 'chat' })),
  );
const stored = async () => readUsage(await excel.workbook.readNames((name) => isUsageCell(name, 1)), 1);
const cellsOf = async (sheet: string): Promise<readonly ModelCell[]> =>
  (await excel.model()).sheets.find(({ name }) => name === sheet)!.cells;

it('takes in the next month and keeps the thresholds that the analyst typed', async () => {
  await excel.workbook.draw((holdings) => usagePlan(until('2026-01-31'), 1, holdings));
  await excel.edit(async ({ workbook }) => {
    workbook.names.getItem('CaseUsageThresholds').getRange().getCell(0, 0).values = [[50]];
  });
  const { ledger, thresholds, problems } = await stored();
  expect([ledger, thresholds.plannedCost, problems]).toEqual([until('2026-01-31'), 50, []]);

  const report = await excel.workbook.draw((holdings) =>
    usagePlan(until('2026-02-28'), 1, holdings, thresholds),
  );
  expect(report.kept).toEqual([]);
  expect(report.sheets.map(({ name, created }) => [name, created])).toEqual([
    ['Usage', false],
    ['Usage data', false],
  ]);
  const after = await stored();
  expect([after.ledger, after.thresholds]).toEqual([until('2026-02-28'), thresholds]);
  const { sheets } = await excel.model();
  expect(sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);

  // Fewer days, as after an import that replaces another one: nothing of the earlier ones is left.
  await excel.workbook.draw((holdings) => usagePlan(until('2026-01-10'), 1, holdings, thresholds));
  expect((await stored()).ledger).toEqual(until('2026-01-10'));
});

it('shows days as days in a ledger of any size', async () => {
  // Two years of days, and a month of each of five dimensions for every month.
  const ledger = until('2027-12-31');
  await excel.workbook.draw((holdings) => usagePlan(ledger, 1, holdings));
  const day = (cells: readonly ModelCell[]) =>
    cells.filter(({ column, row }) => column === 3 && row > 10).map(({ style }) => style?.numberFormat);
  const formats = day(await cellsOf('Usage data'));
  expect(formats.length).toBeGreaterThan(700);
  expect([...new Set(formats)]).toEqual(['yyyy-mm-dd']);
});
