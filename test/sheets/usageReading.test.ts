import type { CellValue } from '../../src/core/case';
import { caseNames } from '../../src/sheets/caseNames';
import type { NamedReading } from '../../src/sheets/workbook';
import { usageDataSheet } from '../../src/sheets/usage/usageDataSheet';
import { isUsageCell, readUsage } from '../../src/sheets/usage/usageReading';
import { usagePlan } from '../../src/sheets/usage/usagePlan';
import { daysFrom, ledgerOf } from '../support/usage/ledgerOf';

const ledger = ledgerOf(
  'USD',
  daysFrom('2026-01-30', '2026-02-02').map((day) => ({ day, source: 'OpenAI', cost: 2, model: '=1+1' })),
);

type Cells = (CellValue | undefined)[][];

/** The names of the data sheet with their cells, as they were written and then edited. */
function readings(
  edit: (cells: { ledger: Cells; imports: Cells }) => void = () => undefined,
): NamedReading[] {
  const names = caseNames(1);
  const sheet = usageDataSheet(ledger, names, 'Usage data');
  const cells: Cells = [];
  for (const block of sheet.blocks) {
    block.cells.forEach((row, i) =>
      row.forEach((content, j) => {
        (cells[block.row + i] ??= [])[block.column + j] = content as CellValue;
      }),
    );
  }
  const areaOf = (wanted: string) => sheet.names.find(({ name }) => name === wanted)!;
  const cut = (wanted: string) => {
    const { row, column, rows, columns } = areaOf(wanted);
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => cells[row + i]?.[column + j] ?? ''),
    );
  };
  const parts = { ledger: cut('CaseUsageLedger'), imports: cut('CaseUsageImports') };
  edit(parts);
  const reading = (name: string, values: Cells): NamedReading => ({
    name,
    refersTo: `='Usage data'!$A$1`,
    range: {
      address: `'Usage data'!A1`,
      sheet: 'Usage data',
      row: areaOf(name).row,
      column: 0,
      values: values as CellValue[][],
    },
  });
  return [reading('CaseUsageLedger', parts.ledger), reading('CaseUsageImports', parts.imports)];
}

it('reads the ledger back as it was written', () => {
  expect(readUsage(readings(), 1)).toMatchObject({ ledger, problems: [] });
});

it('finds nothing where nothing was imported', () => {
  expect(readUsage([], 1)).toMatchObject({ ledger: null, problems: [] });
  expect([isUsageCell('caseusageledger_2', 2), isUsageCell('CaseUsageLedger_2', 1)]).toEqual([true, false]);
});

it.each<[string, Parameters<typeof readings>[0], RegExp]>([
  ['a day that is none', ({ ledger: of }) => (of[0]![3] = 'soon'), /row 9: "soon" is no day: enter a date/],
  ['a cost that is text', ({ ledger: of }) => (of[0]![9] = '2 USD'), /row 9: A figure is missing or is text/],
  ['a figure deleted', ({ ledger: of }) => (of[1]![4] = ''), /row 10: A figure is missing/],
  ['an error', ({ ledger: of }) => (of[0]![9] = '#REF!'), /A figure is missing or is text/],
  ['a word in By', ({ ledger: of }) => (of[0]![1] = 'team'), /By says "team": enter total, model/],
  ['an import that is not there', ({ ledger: of }) => (of[0]![0] = 9), /There is no import 9/],
  ['a month that begins late', ({ ledger: of }) => (of[1]![3] = 46_024), /not the first of a month/],
  [
    'another cost',
    ({ ledger: of }) => (of[0]![9] = 3),
    /by model of import 1 in 2026-01 don’t come to its days/,
  ],
  ['a row deleted', ({ ledger: of }) => of.pop(), /rows by model of import 1 in 2026-02 don’t come/],
  ['an import without currency', ({ imports: of }) => (of[0]![1] = ''), /enter its three letters/],
  ['an import without source', ({ imports: of }) => (of[0]![2] = ' '), /The source is empty/],
  ['a count of rows below 0', ({ imports: of }) => (of[0]![6] = -1), /A count is no whole number/],
])('says what to do about %s', (_, edit, problem) => {
  expect(readUsage(readings(edit), 1).problems[0]).toMatch(problem);
});

it('tells the first five problems, and how many more there are', () => {
  const { problems } = readUsage(
    readings(({ ledger: of }) => of.forEach((row) => (row[9] = ''))),
    1,
  );
  expect(problems).toHaveLength(6);
  expect(problems[5]).toBe(`… and ${ledger.rows.length - 5} more like these.`);
});

it('says that a deleted sheet can be imported again', () => {
  const gone = readings().map((each) => ({ ...each, refersTo: '=#REF!$A$1', range: null }));
  expect(readUsage(gone, 1).problems[0]).toMatch(/was deleted or cut/);
});

it('names the sheets of a second case apart', () => {
  const names = ['CaseName', 'CaseName_2'];
  const { sheets } = usagePlan(ledger, 2, { sheetNames: ['Usage 2'], names });
  expect(sheets.map(({ title }) => title)).toEqual(['Usage 2 (AIROI)', 'Usage data 2']);
  expect(sheets.flatMap((sheet) => sheet.names).every(({ name }) => name.endsWith('_2'))).toBe(true);
});

it('plans nothing without usage', () => {
  expect(() => usagePlan({ ...ledger, rows: [] }, 1, { sheetNames: [], names: [] })).toThrow(RangeError);
});
