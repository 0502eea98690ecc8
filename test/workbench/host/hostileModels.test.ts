import type { ModelCell, ModelSheet, WorkbookModel } from '../../../src/workbench/files/workbookModel';
import { emptySheet } from '../files/sampleWorkbook';
import { openBook, type TestBook } from './excelRun';

let book: TestBook;
let skipped: string[];
beforeAll(async () => {
  book = await openBook();
  book.host.on('skipped', (parts) => skipped.push(...parts));
});
beforeEach(() => {
  skipped = [];
});
afterAll(() => book.close());

const workbook = (sheet: ModelSheet, more: Partial<WorkbookModel> = {}): WorkbookModel => ({
  sheets: [sheet],
  names: [],
  activeSheet: 0,
  xmlParts: [],
  ...more,
});
const cell = (row: number, column: number, value: ModelCell['value'], formula?: string): ModelCell => ({
  row,
  column,
  value,
  ...(formula && { formula }),
});

async function open(model: WorkbookModel) {
  await book.host.loadModel(model);
  await book.host.idle();
}
const values = () => book.host.readModel().sheets[0]!.cells.map(({ value }) => value);
const expectStillCalculating = async () =>
  expect(await book.calculate('Data', 'H9', [['=1+2']])).toEqual([[3]]);

test('names that point at missing sheets are errors, and everything else calculates', async () => {
  const names = [
    ['Single', '=Gone!$A$1'],
    ['Block', "='No such sheet'!$A$1:$B$9"],
    ['Column', '=Gone!$A:$A'],
    ['OtherFile', '=[1]Other!$A$1'],
    ['Lost', '=#REF!$A$1'],
    ['Growing', '=OFFSET(Gone!$A$1,0,0,COUNTA(Gone!$A:$A),1)'],
  ].map(([name, refersTo]) => ({ name: name!, refersTo: refersTo!, visible: true }));
  const formulas = names.map(({ name }, row) => cell(row, 1, 0, `=SUM(${name})+1`));
  await open(workbook(emptySheet('Data', [cell(0, 0, 2), cell(1, 0, 0, '=A1*2'), ...formulas]), { names }));
  const [, twice] = await book.calculate('Data', 'D1', [['=A1*3'], ['=A2']]);
  expect(twice).toEqual([4]);
  const shown = book.host.readModel().sheets[0]!.cells.filter(({ column }) => column === 1);
  for (const { value } of shown) expect(value).toMatch(/^#/);
  await expectStillCalculating();
});

test.each([
  ['a chain of operators', `=1${'+1'.repeat(4000)}`, 'operators'],
  ['a chain of signs', `=${'-'.repeat(8000)}1`, 'operators'],
  ['more than fits into a cell', `=1${'+1'.repeat(100_000)}`, 'longer'],
  ['open structures', '=[[[', 'bracket'],
  ['open text', '="', 'quotation mark'],
  ['brackets the wrong way', '=)(', 'bracket'],
  ['deep nesting', `=${'('.repeat(3000)}1${')'.repeat(3000)}`, 'nesting'],
])('a formula that would end all calculation stays as its value: %s', async (_, formula, reason) => {
  const format = { area: { row: 0, column: 0, rows: 1, columns: 1 }, formula };
  await open(
    workbook({
      ...emptySheet('Data', [cell(0, 0, 5, formula), cell(1, 0, 0, '=A1*2')]),
      conditionalFormats: [format],
    }),
  );
  expect(values()).toEqual([5, 10]);
  expect(skipped).toEqual([
    expect.stringMatching(new RegExp(`^Data!A1: .*${reason}`)),
    expect.stringMatching(new RegExp(`^Data!A1, conditional format: .*${reason}`)),
  ]);
  await expectStillCalculating();
});

test('a formula as long as people write them is calculated', async () => {
  await open(workbook(emptySheet('Data', [cell(0, 0, 0, `=1${'+1'.repeat(999)}`)])));
  expect(values()).toEqual([1000]);
  expect(skipped).toEqual([]);
});

test('text that looks like a formula stays text, and so do its neighbours', async () => {
  const texts = ['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1+1', '\r=1+1', '=cmd|x!A1', "'=1", '<b>bold</b>'];
  await open(
    workbook(
      emptySheet(
        'Data',
        texts.map((text, row) => cell(row, 0, text)),
      ),
    ),
  );
  expect(values()).toEqual(texts);
  const { cells } = book.host.readModel().sheets[0]!;
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test('cells in the last row and column, and merges of whole sheets', async () => {
  const corners = [cell(0, 0, 1), cell(1_048_575, 0, 2), cell(1_048_575, 16_383, 3)];
  const all = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
  await open(workbook(emptySheet('Data', corners)));
  expect(values()).toEqual([1, 2, 3]);
  await open(workbook({ ...emptySheet('Data', [cell(0, 0, 1)]), merges: [all] }));
  expect(values()).toEqual([1]);
  await expectStillCalculating();
});

test('a table that cannot be kept is named, and the workbook opens', async () => {
  const table = { name: 'T 1', area: { row: 0, column: 0, rows: 2, columns: 1 }, columns: ['a'] };
  await open(workbook({ ...emptySheet('Data', [cell(0, 0, 'a'), cell(1, 0, 1)]), tables: [table] }));
  expect(values()).toEqual(['a', 1]);
  expect(skipped).toEqual([expect.stringMatching(/^T 1: /)]);
});

test('a workbook that cannot be shown leaves the one before', async () => {
  await open(workbook(emptySheet('Kept', [cell(0, 0, 7, '=3+4')])));
  const broken = { ...emptySheet('Broken'), tables: null as never };
  await expect(book.host.loadModel(workbook(broken))).rejects.toThrow();
  const { sheets } = book.host.readModel();
  expect(sheets.map(({ name }) => name)).toEqual(['Kept']);
  expect(sheets[0]!.cells).toEqual([expect.objectContaining({ value: 7, formula: '=3+4' })]);
});
