import fc from 'fast-check';
import type { Actual, CellValue, Grid } from '../../../src/core/case';
import {
  actualFigures,
  actualKeys,
  nothingTold,
  type ActualFigureDefinition,
  type ActualKey,
} from '../../../src/core/tracking/actualFigures';
import { actualColumns } from '../../../src/sheets/tracking/actualColumns';
import { readActuals } from '../../../src/sheets/tracking/readActuals';

const heads = actualColumns.map(({ head }) => head);
const month = fc
  .integer({ min: 24_300, max: 24_600 })
  .map((count) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`);
const actual: fc.Arbitrary<Actual> = fc
  .record({
    month,
    note: fc.constantFrom('', 'Holidays', 'New model'),
    figures: fc.record(
      Object.fromEntries(
        actualKeys.map((key) => {
          const { max = 1e6 }: ActualFigureDefinition = actualFigures[key];
          return [key, fc.option(fc.integer({ min: 0, max: 1e6 }).map((part) => (part / 1e6) * max))];
        }),
      ) as Record<ActualKey, fc.Arbitrary<number | null>>,
    ),
  })
  .map(({ month: day, figures, note }) => ({ month: day, ...figures, note }));

test('what the sheet holds is read back, in any order of the columns', () => {
  fc.assert(
    fc.property(
      fc.array(actual, { maxLength: 30 }),
      fc.shuffledSubarray([...actualColumns], { minLength: actualColumns.length }),
      (actuals, columns) => {
        const table = [
          columns.map(({ head }) => head),
          ...actuals.map((row) => columns.map(({ content }) => content(row) as CellValue)),
        ];
        expect(readActuals(table)).toEqual({ actuals, notes: [] });
      },
    ),
  );
});

test('a month by hand in the sheet, and from a file, is the same', () => {
  const sheet: Grid = [
    heads,
    [46054, 120.5, null, 2000, null, 8123.4, 2000, 0, null, 0.45, 15000, null, 'Feb'],
  ];
  const file: Grid = [
    [
      'note',
      'month',
      'Hours saved',
      'error-cost avoided',
      'runningCost',
      'Maintenance',
      'Retraining',
      'adoption',
      'Volume',
    ],
    ['Feb', '2026-02', '120.5', '2000.00', '8123.4', '2000', '0', '45%', '15000'],
  ];
  // 46054 is 1 February 2026: days since 30 December 1899.
  expect(readActuals(sheet)).toEqual(readActuals(file));
  expect(readActuals(file)).toEqual({
    actuals: [
      {
        ...nothingTold,
        month: '2026-02-01',
        hoursSaved: 120.5,
        errorCostAvoided: 2000,
        runningCost: 8123.4,
        maintenance: 2000,
        retraining: 0,
        adoption: 0.45,
        volume: 15000,
        note: 'Feb',
      },
    ],
    notes: [],
  });
});

test.each([
  ['2026-02-17', '2026-02-17'],
  ['Feb 2026', '2026-02-01'],
  ['September 2026', '2026-09-01'],
  ['Sept. 2026', '2026-09-01'],
  [46054, '2026-02-01'],
  // Nobody may guess which is the month; the row then says that it names none.
  ['03/04/2026', '03/04/2026'],
  ['soon', 'soon'],
  [null, ''],
])('a month told as %j is %s', (told, read) => {
  const table: Grid = [
    ['Month', 'Volume'],
    [told, 5],
  ];
  expect(readActuals(table).actuals[0]!.month).toBe(read);
});

test('says what it does not take, and reads the rest', () => {
  const table: Grid = [
    ['Month', 'Hours savd', 'Adoption', 'Running cost', 'Volume', 'Volume', 'Weather'],
    ['2026-02-01', 5, 'most', '1,234', 900, 800, 'fine'],
    [null, '', null, null, null, null, null],
  ];
  expect(readActuals(table)).toEqual({
    actuals: [{ ...nothingTold, month: '2026-02-01', volume: 900, note: '' }],
    notes: [
      '"Hours savd" is no column of actuals and is left out: rename it "Hours saved"?',
      '"Weather" is no column of actuals and is left out.',
      '"Volume" is there 2 times: the first column counts.',
      'Running cost: "1,234" in D2 of the table is no number and is left out.',
      'Adoption: "most" in C2 of the table is no number and is left out.',
    ],
  });
});

test('a table without months, or without anything, has none', () => {
  expect(readActuals([['Volume'], [5]])).toEqual({
    actuals: [],
    notes: ['No column is headed "Month": name the one that tells it.'],
  });
  expect(readActuals([]).actuals).toEqual([]);
});
