import { workbookPlan } from '../../src/sheets/workbookPlan';
import { formulaCase } from '../sheets/exampleCases';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(60_000);

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
  await excel.edit(async ({ workbook }) => workbook.worksheets.add('Other'));
});
afterEach(() => excel.close());

it('hears of the analyst’s changes and of deleted sheets, not of what it draws', async () => {
  let heard = 0;
  const stop = await excel.workbook.onCellsChanged(() => heard++);
  const settled = async () => {
    await excel.host.idle();
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await excel.workbook.draw((holdings) => workbookPlan(formulaCase, { ...holdings, caseNumber: 1 }));
  await settled();
  expect(heard).toBe(0);

  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Inputs').getRange('B10').values = [[12]];
  });
  await settled();
  expect(heard).toBe(1);
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Other').delete());
  await settled();
  expect(heard).toBe(2);
  stop();
});

it('tells each selection', async () => {
  let tell: (address: string) => void = () => undefined;
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const stop = await excel.workbook.onSelectionChanged((address) => {
    if (address === 'Other!B2') tell(address);
  });
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Other').getRange('B2').select());
  expect(await told).toBe('Other!B2');
  stop();
});
