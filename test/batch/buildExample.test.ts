import { openExcel, type ExcelHost } from '../excel/excelHost';

jest.setTimeout(120_000);

let excel: ExcelHost;
beforeAll(async () => {
  excel = await openExcel();
  Object.assign(globalThis, { window: globalThis });
  await import('../../src/batch');
});
afterAll(() => excel.close());

it('builds the worked example with a simulation of exactly what its cells hold, and shows no error', async () => {
  await window.airoi.buildExample();
  const { sheets } = await excel.model();
  const cells = sheets.flatMap((sheet) => sheet.cells);
  const texts = cells.map(({ value }) => value);
  expect(texts).toContain('up to date');
  expect(texts).not.toContain('inputs changed since: run again');
  expect(cells.filter(({ isError }) => isError)).toEqual([]);
});
