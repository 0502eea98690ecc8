import { column, type ExampleArgument } from '../../src/functions/catalogue/catalogueEntry';

type Arguments = readonly ExampleArgument[];

/** The first call, and calls that are the same but for one argument. */
const varied = (
  first: Arguments,
  others: Readonly<Record<number, readonly ExampleArgument[]>>,
): readonly Arguments[] => [
  first,
  ...Object.entries(others).flatMap(([place, values]) =>
    values.map((value) => first.map((given, i) => (i === Number(place) ? value : given))),
  ),
];

const belowZero = (...places: readonly number[]) => Object.fromEntries(places.map((place) => [place, [-1]]));
const row = (...values: readonly number[]) => [values];
const before = column(12, 15, 11, 14);
const after = column(10, 11, 9, 12);
const muchLess = column(2, 3, 1, 4);

/** Calls at the bounds of what the functions take, and just beyond each, by id. */
export const callsAtBounds: Readonly<Record<string, readonly Arguments[]>> = {
  AIROI: varied([10, 85, 12000, 20000, 5000, 3000, 100, -200, 10, 7, 48], {
    ...belowZero(0, 1, 2, 3, 4, 5, 8, 9),
    0: [-1, 0, 'ten'],
    10: [-1, 53, 53.5],
  }),
  'AIROI.GROSS': varied([10, 85, 100, -200, 10, 7, 48], {
    ...belowZero(0, 1, 4, 5),
    0: [-1, 'ten'],
    6: [-1, 53, 53.5],
  }),
  'AIROI.NET': varied([44200, 12000, 20000, 5000, 3000], { ...belowZero(0, 1, 2, 3, 4), 0: ['x', -1] }),
  'AIROI.PERDOLLAR': varied([44200, 40000], { 0: ['x', -5], 1: [-1] }),
  'AIROI.PAYBACK': [
    ...varied([1000, 100, 20, 2.5, 0.1], {
      0: ['x', -1, 0],
      1: [-1, 20],
      2: [-1, 0],
      3: [-1, 0, 0.5, 30, 90.5],
      4: [-0.1, 0, 1, 1.01],
    }),
    [0, 0, 0],
    [0, 50, 100],
    [0, 100, 50, 3],
    [12541, 100, 0, 0, 0.1],
    [12539, 100, 0, 0, 0.1],
  ],
  'AIROI.PAYBACKFLOW': [
    ...varied([column(-100, 30, 40, 50), 4, 0.05], {
      1: [-1, 0, 1, 366, 367],
      2: [-1, -0.5, 0],
    }),
    [row(-100, 30, 90)],
    [column(10, 20)],
    [column(-100, 150, -100, 80), 12],
    [column(-0.3, 0.1, 0.1, 0.1), 12],
    [column(-0.3, 0.1, 0.1, 0.1, -0.1, 0.2), 12],
    [column(-7777777.7, 7777777.6, 0.1), 12],
    [column(null)],
    [column(-100, 60, 60, null, null)],
    [column(-100, null, 160)],
    [column(-100, true, 160)],
    [column(-100, 'x', 160)],
    [
      [
        [-100, 30],
        [90, 40],
      ],
    ],
  ],
  'AIROI.CASHFLOW': varied([1200, 200, 500, 3, 13.5, 0.2, 8], {
    0: ['x', -600],
    1: [-1],
    2: [-1],
    3: ['x', 0, 1, 100.5, 101],
    4: [-1, 0, 0.5, 12],
    5: [-0.1, 0, 1, 1.1],
    6: [-1, 0, 0.5, 12, 100],
  }),
  'AIROI.TEI': [
    ...varied([100, column(100, 125, 90), column(50, 10, 20), 0.25], {
      0: ['x', -1, 0, 10000],
      1: [column(100, 'x', 90), column(100, 125), row(100, 125, 90), column(null, null, null)],
      2: [column(50, -10, 20), column(50, 'x', 20), row(50, 10, 20)],
      3: [-1, -0.5, 0, 2],
    }),
    [0, column(10, 20), column(0, 0)],
    [100, column(100, 125, null), column(50, 10, null, null)],
    [
      100,
      [
        [100, 125],
        [3, 4],
      ],
      [
        [50, 10],
        [3, 4],
      ],
    ],
    [0, column(-10, 20), column(0, 0), 0],
  ],
  'AIROI.UPLIFT': varied([before, after, 'lower'], {
    0: [column(-4, -6), column(null, 'x')],
    1: [column(null, 'x')],
    2: ['higher', 'HIGHER', 'sideways'],
  }),
  'AIROI.COMPARE': [
    ...varied([before, after, 'lower', 0.9, false], {
      0: [column(-1, 1, 2, -2), column(5), column(12, null, 11, 'x', 14)],
      1: [muchLess, column(5), column(5, 5, 5)],
      2: ['higher', 'sideways'],
      3: [0, 0.5, 0.99, 1, -0.1],
      4: [true],
    }),
    [before, muchLess, 'higher', 0.95, true],
    [column(12, 15, 11, 14, null, null), column(10, 11, 9, 12, null, null), 'lower', 0.95, true],
    [before, row(10, 11, 9, 12, 13), 'lower', 0.95, true],
  ],
  'AIROI.VERDICT': [
    ...varied([before, after, 'lower', 0.95, 1], {
      0: [column(5)],
      1: [muchLess, column(5), column(15, 18, 14, 17, 16), before],
      2: ['higher', 'sideways'],
      3: [0, 0.5, 1, -0.1],
      4: [null, -1, 0, 0.4, 9],
    }),
    [muchLess, after, 'higher', 0.95],
    [muchLess, after, 'lower', 0.95],
    [column(5, 5), after, 'lower', 0.95, 3],
  ],
  'AIROI.DID': varied([before, after, muchLess, column(3, 4, 2, 7, 5), 0.9], {
    0: [column(1), column(1, 2)],
    1: [column(1), column(1, 2)],
    2: [column(1), column(1, 2)],
    3: [column(1), column(1, 2)],
    4: [0, 1, 0.99],
  }),
  'AIROI.RATES': varied([5, 100, 2, 50, 0.9], {
    0: [-1, 0, 1.5, 100, 101, 'x'],
    1: [0, 5, 4, 99.5],
    2: [-1, 0, 1.5, 50, 51],
    3: [0, 2, 1, 49.5],
    4: [0, 1, 0.99],
  }),
  'AIROI.EXPECTED': [
    ...varied([3, 4, 11, 'PERT'], {
      0: [4, 5, 'x'],
      1: [11, 12],
      3: ['pert', 'triangular', 'Triangular', 'normal'],
    }),
    [3, 4, 11],
  ],
  'AIROI.STRESS': varied([1000, 0.5, 0.6], { 0: ['x', -1, 0], 1: [-1.1, -1, 0], 2: [-0.1, 0, 1, 1.1] }),
  'AIROI.TOKENCOST': varied([2e6, 5e5, 3, 15, 0.5, 0.3, 0.4, 0.25], {
    ...belowZero(1, 2, 3),
    0: ['x', -1, 0],
    4: [-0.1, 0, 1, 1.1],
    5: [-1, 0, null],
    6: [-0.1, 0, 1, 1.1],
    7: [-0.1, 0, 1, 1.1],
  }),
  'AIROI.UNITCOST': varied([1000, 50, 0.8], { 0: ['x', -1, 0], 1: [-1], 2: [-0.1, 0, 1, 1.1] }),
  'AIROI.SAVINGS': [
    [-0.1],
    [0],
    [1],
    [1.1],
    [0.5, 1.1],
    [0.5, -0.1],
    ['x'],
    [column(0.5, null, 0.2)],
    [column(0.5, true)],
    [column(0.5, 'x')],
    [column(null)],
  ],
  'AIROI.SCALECOST': varied([150, 1000, 10000, 100, 0.7], {
    0: ['x', 100, 99, -1],
    1: [-1, 0],
    2: [-1, 0, 1000],
    3: [-1, 0],
    4: [-1, 0, 1.5],
  }),
  'AIROI.BREAKEVEN': varied([600, 2, 0.5], { 0: ['x', -1, 0], 1: [-1, 0.5, 0.4], 2: [-1, 0, 2] }),
  'AIROI.DRIFT': varied([100, 30, 0.36, 12], {
    0: ['x', -5],
    1: [-1, 0, 24],
    2: [-0.1, 0, 1, 1.1],
    3: [-1, 0, 7.5, 40],
  }),
};
