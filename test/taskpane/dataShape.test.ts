import type { CellValue, Grid } from '../../src/core/case';
import { dataShape } from '../../src/taskpane/dataShape';

const rows = (count: number, row: (index: number) => CellValue[]): Grid =>
  Array.from({ length: count }, (_, index) => row(index));

test.each<[what: string, values: Grid, want: object]>([
  [
    'nothing',
    [
      [null, ''],
      [null, null],
    ],
    { is: 'empty' },
  ],
  ['one column', [['minutes'], [12], [11]], { is: 'column' }],
  [
    'one filled column of two',
    [
      [12, null],
      [11, null],
    ],
    { is: 'column' },
  ],
  [
    'two columns of numbers',
    [
      ['before', 'after'],
      [12, 9],
      [11, 8],
    ],
    { is: 'pair', baseline: 0, pilot: 1, rowName: null },
  ],
  [
    'the pilot on the left',
    [
      ['AI', 'control'],
      [9, 12],
      [8, 11],
    ],
    { is: 'pair', baseline: 1, pilot: 0 },
  ],
  ['two columns of 0 and 1', rows(9, (i) => [i % 2, (i + 1) % 2]), { is: 'pair' }],
  [
    'a switch beside measurements',
    [['ai_treatment', 'minutes'], ...rows(8, (i) => [i % 2, 10 + i * 1.5])],
    { is: 'table', proposal: { columns: { groupColumn: 0, valueColumn: 1 } } },
  ],
  [
    'a group named in words, and an id that only counts',
    [['id', 'minutes', 'arm'], ...rows(8, (i) => [i + 1, 10 + i * 1.5, i % 2 ? 'pilot' : 'control'])],
    { is: 'table', proposal: { columns: { groupColumn: 2, valueColumn: 1 } } },
  ],
  [
    'a name, and two measurements of each',
    [['Agent', 'Before', 'With AI'], ...rows(8, (i) => [`A${i}`, 10 + i * 1.5, 8 + i * 1.5])],
    { is: 'pair', baseline: 1, pilot: 2, rowName: 'Agent' },
  ],
  [
    'three columns of measurements',
    rows(9, (i) => [i * 1.5, i * 2.5, i * 3.5]),
    { is: 'unclear', columns: 3, measured: ['0', '0', '0'] },
  ],
  [
    'text beside text',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
    { is: 'unclear', columns: 2, measured: [] },
  ],
])('%s', (_, values, want) => {
  expect(dataShape(values)).toMatchObject(want);
});
