import { lookUpBenchmark } from '../../src/benchmarks/lookUpBenchmark';
import { ownBenchmarks, ownTableName } from '../../src/benchmarks/ownBenchmarks';
import { formulaCells, valueCells } from '../../src/sheets/benchmarkCells';
import { ownTablePlan } from '../../src/sheets/ownTablePlan';
import { openAddin } from '../support/openAddin';
import type { ExcelHost } from './excelHost';

jest.setTimeout(120_000);

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openAddin();
});
afterEach(() => excel.close());

const valuesOf = async (sheet: string, address: string) => {
  await excel.host.idle();
  let values: unknown[][] = [];
  await excel.edit(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    values = range.values;
  });
  return values;
};

it('an own row takes part in the formula that the pane inserts, as in the pane’s own look-up', async () => {
  const texts = { ownSheet: 'Own benchmarks', ownNotes: ['Own benchmarks', 'One row for each figure.'] };
  await excel.workbook.addTable(({ sheetNames }) => ownTablePlan(sheetNames, texts));
  await excel.edit(async ({ workbook }) => {
    const row = workbook.tables.getItem(ownTableName).getDataBodyRange();
    row.getCell(0, 0).getResizedRange(0, 6).values = [
      ['customer service', 'payback period', 'team', 4, 9, 20, 'median'],
    ];
    workbook.worksheets.getItem('Sheet1').getRange('B2').select();
  });
  const table = await excel.workbook.readTable(ownTableName);
  const own = ownBenchmarks(table!.values);
  const answer = lookUpBenchmark('customer support', 'payback', null, own);
  const { row } = answer;
  expect(row).toMatchObject({ own: true, low: 4, central: 9, high: 20 });

  const question = {
    industry: 'customer support',
    metric: 'payback',
    scope: null,
    ownTable: `${ownTableName}[#All]`,
  };
  await excel.workbook.insert((place) => formulaCells(place, question, answer));
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Sheet1').getRange('B4').select());
  await excel.workbook.insert((place) => valueCells(place, row, null));
  const [[formula], , [value, citation]] = await valuesOf('Sheet1', 'B2:C4');
  expect([formula, value]).toEqual([9, 9]);
  expect(citation).toContain("the company's own");

  await excel.edit(async ({ workbook }) => {
    workbook.tables.getItem(ownTableName).getDataBodyRange().getCell(0, 4).values = [[12]];
  });
  expect(await valuesOf('Sheet1', 'B2:B4')).toEqual([[12], [''], [9]]);
});
