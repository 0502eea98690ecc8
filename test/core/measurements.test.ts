import type { CellValue } from '../../src/core/case';
import {
  describeMeasurements,
  isSameGroup,
  problemOf,
  readGroup,
  readMeasurements,
} from '../../src/core/measurements';

const column = (...cells: CellValue[]) => readMeasurements(cells.map((cell) => [cell]));

test.each<{ what: string; cells: CellValue[]; says: string; header?: string; problem?: RegExp }>([
  { what: 'numbers only', cells: [1, 2, 3], says: '3 values' },
  { what: 'a header', cells: ['Minutes ', 1, 2], says: '2 values', header: 'Minutes' },
  {
    what: 'a header below blank cells',
    cells: [null, ' ', 'Minutes', 1, 2],
    says: '2 values',
    header: 'Minutes',
  },
  { what: 'a blank within', cells: [1, null, 3], says: '2 values, 1 blank skipped' },
  { what: 'blanks below, where the other column is longer', cells: [1, 3, null, '', null], says: '2 values' },
  {
    what: 'units typed into the cells are text',
    cells: ['Minutes', 12, '12 min', 13, '14'],
    says: '2 values, 2 texts skipped ("12 min" in row 3, "14" in row 5)',
    header: 'Minutes',
  },
  { what: 'TRUE is no measurement', cells: [true, 1, 2], says: '2 values, 1 text skipped ("TRUE" in row 1)' },
  {
    what: 'errors',
    cells: ['#N/A', 1, 2, '#DIV/0!', '#NAME?'],
    says: '2 values, 3 errors ("#N/A" in row 1, "#DIV/0!" in row 4, "#NAME?" in row 5)',
    problem: /^3 cells with an error .*correct the formula/,
  },
  {
    what: 'text that only holds the name of an error',
    cells: [1, 2, 'see #N/A', '#N/A?!', '#VALUE! again'],
    says: '2 values, 3 texts skipped ("see #N/A" in row 3, "#N/A?!" in row 4, "#VALUE! again" in row 5)',
  },
  {
    what: 'a long text by its first twenty letters',
    cells: [1, 2, 'twenty letters, all.', 'twenty-one letters of'],
    says: '2 values, 2 texts skipped ("twenty letters, all." in row 3, "twenty-one letters o…" in row 4)',
  },
  { what: 'blank cells only', cells: [null, ' ', null], says: '0 values', problem: /^no numbers: / },
  { what: 'nothing', cells: [], says: '0 values', problem: /^no numbers: / },
  {
    what: 'a header alone',
    cells: ['Minutes', null],
    says: '0 values',
    header: 'Minutes',
    problem: /^no numbers: /,
  },
  {
    what: 'numbers stored as text',
    cells: ['Minutes', '12', '13', '14', '15', '16'],
    says: '0 values, 5 texts skipped ("12" in row 2, "13" in row 3, "14" in row 4, …)',
    header: 'Minutes',
    problem: /^no numbers, but 5 cells with text .*turn the text into numbers/,
  },
  { what: 'one number', cells: [7], says: '1 value', problem: /^only 1 number: / },
])('reads $what', ({ cells, says, header = null, problem }) => {
  const read = column(...cells);
  expect(describeMeasurements(read)).toBe(says);
  expect(read.header).toBe(header);
  if (problem) expect(problemOf(read)).toMatch(problem);
  else expect(problemOf(read)).toBeNull();
});

test('TRUE and FALSE count as 1 and 0 where yes or no was asked, and are texts else', () => {
  expect(readMeasurements([[true], [false], [1]], true).values).toEqual([1, 0, 1]);
  expect(readMeasurements([['yes'], ['no'], [1]], true)).toMatchObject({ header: 'yes', values: [1] });
  const answers = [
    ['arm', 'correct'],
    ['AI', true],
    ['AI', false],
  ] satisfies CellValue[][];
  expect(readGroup(answers, 0, 'AI', 1, true).values).toEqual([1, 0]);
  expect(readGroup(answers, 0, 'AI', 1)).toMatchObject({
    values: [],
    texts: [
      { position: 2, content: true },
      { position: 3, content: false },
    ],
  });
});

test('reads a row from left to right, and a block row by row', () => {
  expect(readMeasurements([['Minutes', 1, null, 2]])).toMatchObject({
    header: 'Minutes',
    values: [1, 2],
    blanks: 1,
  });
  const block = [
    [1, 2],
    [3, 4],
  ];
  expect(readMeasurements(block).values).toEqual([1, 2, 3, 4]);
});

test('names rows as the sheet numbers them', () => {
  expect(describeMeasurements(column('Time', 1, 'x'), 10)).toBe('1 value, 1 text skipped ("x" in row 12)');
});

const table = [
  ['arm', 'task', 'minutes'],
  ['AI', 1, 10],
  ['none', 2, 20],
  ['ai', 3, 'n/a'],
  [null, 4, 99],
  ['None', 5, 21],
  ['AI', 6, null],
  ['AI', 7, 12],
] satisfies CellValue[][];

test('takes a group out of a long table, without regard to case', () => {
  const pilot = readGroup(table, 0, 'AI', 2);
  expect(pilot).toEqual({
    values: [10, 12],
    header: 'minutes',
    blanks: 1,
    texts: [{ position: 4, content: 'n/a' }],
    errors: [],
  });
  expect(readGroup(table, 0, 'none', 2).values).toEqual([20, 21]);
  expect(readGroup(table, 1, 7, 2).values).toEqual([12]);
});

test('a table without rows, or without a header over the values, has a group without either', () => {
  const nothing = { values: [], header: null, blanks: 0, texts: [], errors: [] };
  expect(readGroup([], 0, 'AI', 2)).toEqual(nothing);
  expect(readGroup([['arm', null]], 0, 'AI', 1)).toEqual(nothing);
});

test('a blank belongs to no group, and 1 is not "1"', () => {
  expect(isSameGroup(null, null)).toBe(false);
  expect(isSameGroup('', ' ')).toBe(false);
  expect(isSameGroup(1, '1')).toBe(false);
  expect(isSameGroup(0, 0)).toBe(true);
});
