import { openBook, type TestBook } from './excelRun';

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
  await book.calculate('Sheet1', 'A1', [
    ['group', 'value'],
    ['A', 1],
    ['A', "'007"],
    ['A', 3],
    ['B', 5],
    ['A', 'x'],
    ['A', ''],
  ]);
});
afterAll(() => book.close());

// Microsoft's page on DCOUNT: "counts the cells that contain numbers"; of group A these are 1 and 3.
it.each([
  ['DCOUNT', 2],
  ['DSUM', 4],
  ['DAVERAGE', 2],
  ['DSTDEV', Math.SQRT2],
  ['DMAX', 3],
  ['DMIN', 1],
])('%s skips text that reads as a number', async (name, expected) => {
  const formulas = [2, '"value"'].map((field) => [`=${name}($A$1:$B$7,${field},$A$1:$A$2)`]);
  const values = await book.calculate('Sheet1', 'D1', formulas);
  for (const [value] of values) expect(value).toBeCloseTo(expected, 12);
});
