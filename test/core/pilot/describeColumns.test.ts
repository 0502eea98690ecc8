import type { CellValue } from '../../../src/core/case';
import { describeColumns, isNumeric, manyValues } from '../../../src/core/pilot/describeColumns';

const described = (...cells: CellValue[]) => describeColumns([['any'], ...cells.map((cell) => [cell])])[0]!;

test('a column by what stands below its header, blanks left out', () => {
  expect(
    describeColumns([
      [' Site ', null, 'Minutes'],
      ['Bern', '', 12],
      ['', null, 'n/a'],
      ['Oslo', null, 12],
      ['Bern'],
    ]),
  ).toEqual([
    { index: 0, header: 'Site', filled: 3, numbers: 0, values: ['Bern', 'Oslo'], isSerial: false },
    { index: 1, header: '', filled: 0, numbers: 0, values: [], isSerial: false },
    { index: 2, header: 'Minutes', filled: 3, numbers: 2, values: [12, 'n/a'], isSerial: false },
  ]);
  expect(describeColumns([])).toEqual([]);
});

test('of many values one more is kept than may be groups', () => {
  const letters = (count: number) => described(...Array.from({ length: count }, (_, i) => `v${i}`));
  expect(letters(manyValues).values).toHaveLength(12);
  expect(letters(manyValues + 1).values).toHaveLength(13);
  expect(letters(manyValues + 9).values).toHaveLength(13);
});

const steps = (from: number, step: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + i * step);

test.each([
  { what: 'three rows in ones', cells: steps(7, 1, 3), isSerial: true },
  { what: 'ones, with blanks between', cells: [1, null, 2, '', 3], isSerial: true },
  { what: 'eleven rows in tens', cells: steps(100, 10, 11), isSerial: true },
  { what: 'ten rows in tens', cells: steps(100, 10, 10), isSerial: false },
  { what: 'two rows', cells: [1, 2], isSerial: false },
  { what: 'eleven rows that fall', cells: steps(100, -10, 11), isSerial: false },
  { what: 'eleven rows that stay', cells: steps(5, 0, 11), isSerial: false },
  { what: 'eleven rows in halves', cells: steps(1, 0.5, 11), isSerial: false },
  { what: 'halves, in ones', cells: steps(0.5, 1, 11), isSerial: false },
  { what: 'a gap', cells: [1, 2, 4], isSerial: false },
  { what: 'a gap that closes', cells: [1, 2, 9, 4], isSerial: false },
  { what: 'text', cells: ['1', '2', '3'], isSerial: false },
  { what: 'text among numbers', cells: [1, '2', 3], isSerial: false },
])('$what: counts the rows, $isSerial', ({ cells, isSerial }) => {
  expect(described(...cells).isSerial).toBe(isSerial);
});

test.each([
  { cells: [1, 'a'], numeric: true },
  { cells: [1, 'a', 'b'], numeric: false },
  { cells: ['a', 'b'], numeric: false },
  { cells: [], numeric: false },
])('$cells is numeric: $numeric', ({ cells, numeric }) => {
  expect(isNumeric(described(...cells))).toBe(numeric);
});
