import type { TestBook } from './excelRun';
import { openBook } from './excelRun';
import { sampleFunctions, sampleScript } from './sampleFunctions';

let book: TestBook;
beforeAll(async () => {
  book = await openBook(sampleFunctions, [sampleScript]);
  await book.calculate('Sheet1', 'M1', [
    [1, 'two', true, ''],
    ['', 4, '=1/0', 5],
  ]);
});
afterAll(() => book.close());

const callCount = () => (book.window as unknown as { calls: { count: number } }).calls.count;

// What a formula shows is said by Microsoft's documentation of custom functions (error codes, omitted optional
// arguments as null, spilling) and by the functions in sampleFunctions.ts.
const cases: [formula: string, shown: number | string][] = [
  ['=RETURN(100,150)', 0.5],
  ['=return(100,150)', 0.5],
  ['=RETURN(100,121,2)', 0.1],
  ['=RETURN(100,150,)', 0.5],
  ['=RETURN(RETURN(1,3),RETURN(1,5))', 1],
  ['=IF(RETURN(100,150)>0.4,"good","bad")', 'good'],
  ['=RETURN(0,5)', '#DIV/0!'],
  ['=IFERROR(RETURN(0,5),"none")', 'none'],
  ['=RETURN(1/0,5)', '#DIV/0!'],
  ['=RETURN("abc",5)', '#VALUE!'],
  ['=RETURN("100",150)', 0.5],
  ['=RETURN.FAIL("value")', '#VALUE!'],
  ['=RETURN.FAIL("na")', '#N/A'],
  ['=RETURN.FAIL("num")', '#NUM!'],
  ['=RETURN.FAIL("returned")', '#N/A'],
  ['=RETURN.FAIL("rejected")', '#NUM!'],
  ['=RETURN.FAIL("plain")', '#VALUE!'],
  ['=RETURN.FAIL("infinity")', '#NUM!'],
  ['=RETURN.FAIL("nan")', '#VALUE!'],
  ['=SHOW(M1)', '[1,null,[]]'],
  ['=SHOW(P1)', '[null,null,[]]'],
  ['=SHOW(N1:N1)', '["two",null,[]]'],
  ['=SHOW(1,M1:P1)', '[1,[[1,"two",true,null]],[]]'],
  ['=SHOW(1,,7,8)', '[1,null,[7,8]]'],
  ['=SHOW(1,M1:P2)', '#DIV/0!'],
  ['=TYPED(P1,P1,P1)', '[0,"",false]'],
  ['=TYPED(TRUE,TRUE,1)', '[1,"TRUE",true]'],
  ['=WHERE()', 'Sheet1!A28'],
  ['=LATER(7)', 7],
  ['=SUM(GRID(2))', 22],
  ['=NOSUCH(1)', '#NAME?'],
];

describe('a custom function', () => {
  let shown: unknown[][];
  beforeAll(async () => {
    shown = await book.calculate(
      'Sheet1',
      'A1',
      cases.map(([formula]) => [formula]),
    );
  });

  it.each(cases.map(([formula, expected], row) => ({ formula, expected, row })))(
    '$formula shows $expected',
    ({ expected, row }) => {
      const [value] = shown[row];
      if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
      else expect(value).toBe(expected);
    },
  );

  it('spills, and lifts over a range given for a single value', async () => {
    await book.calculate('Sheet1', 'U20', [['=GRID(3)']]);
    await book.calculate('Sheet1', 'H20', [[100], [200]]);
    await book.calculate('Sheet1', 'I20', [['=RETURN(H20:H21,300)']]);
    const values = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const grid = sheet.getRange('U20').getSpillingToRange().load('values,address');
      const lifted = sheet.getRange('I20:I21').load('values');
      await context.sync();
      return [grid.address, grid.values, lifted.values];
    });
    expect(values).toEqual([
      'Sheet1!U20:W22',
      [
        [0, 1, 2],
        [10, 11, 12],
        [20, 21, 22],
      ],
      [[2], [0.5]],
    ]);
  });

  it('keeps the message behind an error, and forgets it when the error goes', async () => {
    await book.calculate('Sheet1', 'B1', [['=RETURN.FAIL("value")']]);
    const sheetId = book.host.engine.book.getActiveSheet().getSheetId();
    expect(book.host.customFunctions.messageAt(sheetId, 0, 1)).toBe('Cost must be a number.');
    await book.calculate('Sheet1', 'B1', [['=RETURN(1,2)']]);
    expect(book.host.customFunctions.messageAt(sheetId, 0, 1)).toBeUndefined();
  });

  it('gives its number format to a cell that has none of its own', async () => {
    await book.calculate('Sheet1', 'C1', [['=RATE.OF(0.105)']]);
    const [values, text] = await book.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('C1').load('values,text');
      await context.sync();
      return [cell.values, cell.text];
    });
    expect(values).toEqual([[0.105]]);
    expect(text).toEqual([['10.5%']]);
  });

  it('shows #BUSY! until it is answered', async () => {
    const values = await book.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('D1');
      cell.formulas = [['=LATER(11)+1']];
      cell.load('values');
      await context.sync();
      return cell.values;
    });
    expect(values).toEqual([['#BUSY!']]);
    await book.host.idle();
    expect(await book.calculate('Sheet1', 'E1', [['=D1']])).toEqual([[12]]);
  });

  it('is called once for equal arguments, and again when an input changes', async () => {
    const formulas = Array.from({ length: 200 }, () => ['=RETURN(S1,777)']);
    await book.calculate('Sheet1', 'S1', [[70]]);
    const before = callCount();
    const first = await book.calculate('Sheet1', 'A40', formulas);
    expect(first.flat().every((value) => Math.abs(Number(value) - 10.1) < 1e-12)).toBe(true);
    expect(callCount() - before).toBe(1);
    await book.calculate('Sheet1', 'S1', [[7]]);
    expect(callCount() - before).toBe(2);
    const [[value]] = await book.calculate('Sheet1', 'F1', [['=SUM(A40:A239)']]);
    expect(value).toBeCloseTo(200 * 110, 8);
  });
});
