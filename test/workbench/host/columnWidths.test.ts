import { SetWorksheetRowHeightMutation, SheetInterceptorService } from '@univerjs/sheets';
import type { TestBook } from './excelRun';
import { openBook } from './excelRun';

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

const sheet = () => book.host.book.sheets[0]!;
const widths = () => [0, 1, 2, 3].map((column) => sheet().getColumnWidth(column));

it('fits the rows in use once for all widths of a request, and takes both back in one step', async () => {
  await book.run(async ({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').getRange('A1:B3').values = [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ];
    await workbook.context.sync();
  });
  const fitted: (readonly number[])[] = [];
  const height = (pixels: number, { unitId, subUnitId, ranges }: Record<string, unknown>) => ({
    id: SetWorksheetRowHeightMutation.id,
    params: { unitId, subUnitId, ranges, rowHeight: pixels },
  });
  // In the page, the grid measures there.
  book.host.engine.injector.get(SheetInterceptorService).interceptAutoHeight({
    getMutations: (asked) => {
      const [range] = asked.autoHeightRanges!;
      fitted.push([range!.startRow, range!.endRow, range!.startColumn, range!.endColumn]);
      return { redos: [height(61, { ...asked })], undos: [height(sheet().getRowHeight(0), { ...asked })] };
    },
  });
  const [before, heightBefore] = [widths(), sheet().getRowHeight(2)];

  await book.run(async ({ workbook }) => {
    const points = { A: 30, B: 60, C: 90 };
    for (const [column, width] of Object.entries(points)) {
      workbook.worksheets.getItem('Sheet1').getRange(`${column}:${column}`).format.columnWidth = width;
    }
    await workbook.context.sync();
  });
  expect(widths()).toEqual([40, 80, 120, before[3]]);
  expect(fitted).toEqual([[0, 2, 0, 1]]);
  expect([0, 2, 3].map((row) => sheet().getRowHeight(row))).toEqual([61, 61, heightBefore]);

  book.host.engine.book.undo();
  expect(widths()).toEqual(before);
  expect(sheet().getRowHeight(2)).toBe(heightBefore);
});
