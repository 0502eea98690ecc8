import type { TestBook } from './excelRun';
import { openBook } from './excelRun';

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

describe('ranges', () => {
  it('calculates what is written', async () => {
    expect(await book.calculate('Sheet1', 'A1', [[1000, 1500, '=(B1-A1)/A1']])).toEqual([[1000, 1500, 0.5]]);
  });
});
