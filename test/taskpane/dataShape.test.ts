import type { CellValue } from '../../src/core/case';
import { dataShape, likelyPilot } from '../../src/taskpane/dataShape';

type Grid = readonly (readonly CellValue[])[];

const shapeOf = (values: Grid) => dataShape({ address: 'Data!A1', sheet: 'Data', row: 0, column: 0, values });
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
    { is: 'pair', baseline: { index: 0 } },
  ],
  [
    'the pilot on the left',
    [
      ['AI', 'control'],
      [9, 12],
      [8, 11],
    ],
    { is: 'pair', pilot: { index: 0 } },
  ],
  ['two columns of 0 and 1', rows(9, (i) => [i % 2, (i + 1) % 2]), { is: 'pair' }],
  [
    'a switch beside measurements',
    [['ai_treatment', 'minutes'], ...rows(8, (i) => [i % 2, 10 + i * 1.5])],
    { is: 'table', group: { index: 0 }, value: { index: 1 } },
  ],
  [
    'a group named in words, and an id that only counts',
    [['id', 'minutes', 'arm'], ...rows(8, (i) => [i + 1, 10 + i * 1.5, i % 2 ? 'pilot' : 'control'])],
    { is: 'table', group: { index: 2 }, value: { index: 1 } },
  ],
  [
    'three columns of measurements',
    rows(9, (i) => [i * 1.5, i * 2.5, i * 3.5]),
    { is: 'unclear', columns: 3 },
  ],
  [
    'text beside text',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
    { is: 'unclear', columns: 2 },
  ],
])('%s', (_, values, want) => {
  expect(shapeOf(values)).toMatchObject(want);
});

test.each<[groups: CellValue[], pilot: CellValue]>([
  [[0, 1], 1],
  [['control', 'treated'], 'treated'],
  [['without AI', 'with AI'], 'with AI'],
  [['Before', 'Second round'], 'Second round'],
  [['north', 'south'], null],
  [['control', 'pilot', 'other'], 'pilot'],
])('of %j the pilot is %j', (groups, pilot) => {
  expect(likelyPilot(groups)).toBe(pilot);
});
