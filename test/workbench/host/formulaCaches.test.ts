import { openBook } from './excelRun';

/** Fourteen digits each, which the hash of 32 bits that Univer made of long texts cannot tell apart. */
const ALIKE = ['58601174808831', '46909156765356'];
const LONG = 'a'.repeat(60);

test('formulas and texts that one hash stands for stay two', async () => {
  const book = await openBook();
  try {
    const formulas = ALIKE.map((digits) => [`=LEN("${LONG}")*0+${digits}`, `="${LONG}${digits}"`]);
    const values = await book.calculate('Sheet1', 'A1', formulas);
    expect(values).toEqual(ALIKE.map((digits) => [Number(digits), LONG + digits]));
  } finally {
    book.close();
  }
});
