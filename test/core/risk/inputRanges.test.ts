import { inputRanges } from '../../../src/core/risk/inputRanges';
import { tornado, tornadoTable } from '../../../src/core/risk/tornado';
import { expectCalcError } from '../../support/expectCalcError';

const rows = [
  ['Tool cost', 10000, 12000, 20000],
  ['HOURSSAVEDPERWEEK', 5, 10, 12],
  [null, null, null, ''],
  ['fully-loaded hourly cost', 85, 85, 85],
] as const;

test('names match in any case, with spaces or hyphens; the registry decides the order', () => {
  expect(inputRanges(rows)).toEqual([
    { key: 'hoursSavedPerWeek', low: 5, likely: 10, high: 12 },
    { key: 'loadedHourlyCost', low: 85, likely: 85, high: 85 },
    { key: 'toolCost', low: 10000, likely: 12000, high: 20000 },
  ]);
});

test('tornado, by hand: 52 weeks at 85; 44,200 of benefit on 12,000; widest swing first', () => {
  const swings = tornado(inputRanges(rows));
  expect(swings.map(({ key }) => key)).toEqual(['hoursSavedPerWeek', 'toolCost', 'loadedHourlyCost']);
  expect(swings[0]!.roiAtLow).toBeCloseTo((22100 - 12000) / 12000, 12);
  expect(swings[0]!.roiAtHigh).toBeCloseTo((53040 - 12000) / 12000, 12);
  expect(swings[1]!.roiAtLow).toBeCloseTo(3.42, 12);
  expect(swings[1]!.roiAtHigh).toBeCloseTo(1.21, 12);
  expect(swings[2]!.swing).toBe(0);
  expect(tornadoTable(swings).map((row) => row[0])).toEqual([
    'Input',
    'Hours saved per week',
    'Tool cost',
    'Fully loaded hourly cost',
  ]);
});

test('tornado needs a cost', () => {
  expectCalcError(
    () => tornado(inputRanges([['hours saved per week', 1, 2, 3]])),
    'divide-by-zero',
    /needs a cost/,
  );
});

test('tornado: a swing that no number holds', () => {
  expectCalcError(
    () =>
      tornado(
        inputRanges([
          ['toolCost', 1e-300, 1, 2],
          ['revenueAcceleration', 1e300, 1e300, 1e300],
        ]),
      ),
    'no-solution',
    /^ROI is too large to calculate$/,
  );
});

test.each([
  {
    row: ['Tool costs', 1, 2, 3],
    code: 'not-found',
    message: /^"Tool costs" is no input: did you mean "Tool cost"/,
  },
  { row: ['xyz', 1, 2, 3], code: 'not-found', message: /^"xyz" is no input: use a label/ },
  { row: [null, 1, 2, 3], code: 'not-found', message: /^"" is no input/ },
  { row: ['toolcost', 1, 2, 3], code: 'bad-input', message: /^"Tool cost" stands twice/ },
  { row: ['maintenance', 1, '2', 3], code: 'bad-input', message: /^"Maintenance" needs numbers/ },
  { row: ['maintenance', -1, 2, 3], code: 'bad-input', message: /^"Maintenance" is negative/ },
  { row: ['maintenance', 3, 2, 1], code: 'bad-input', message: /^"Maintenance" has to rise/ },
  { row: ['maintenance', 3, 2], code: 'bad-input', message: /four columns/ },
] as const)('refuses $row', ({ row, code, message }) => {
  expectCalcError(() => inputRanges([...rows, row]), code, message);
});

test('refuses a table without inputs', () => {
  expectCalcError(() => inputRanges([]), 'bad-input', /names no input$/);
  expectCalcError(() => inputRanges([['', '', '', '']]), 'bad-input', /names no input$/);
});
