import { benchmarkTable } from '../../src/functions/benchmarkTable';
import { allowFormattedNumbers } from '../../src/functions/formattedNumber';
import { benchmarkRow } from '../benchmarks/benchmarkRow';

afterEach(() => allowFormattedNumbers(() => false));

const row = benchmarkRow({ low: 6, central: 9, high: 15, sampleSize: null });
const cellsOf = (table: readonly (readonly unknown[])[]) =>
  new Map(table[0]!.map((title, i) => [title, table[1]![i]]));

test('the figures show their grade where the host can; a year stays a plain number', () => {
  allowFormattedNumbers(() => true);
  const cells = cellsOf(benchmarkTable([row]));
  const figure = (basicValue: number) => ({
    type: 'FormattedNumber',
    basicValue,
    numberFormat: '0.0" (B)"',
  });
  expect(['Low', 'Central', 'High'].map((title) => cells.get(title))).toEqual([6, 9, 15].map(figure));
  expect(cells.get('Year')).toBe(2025);
  expect(cells.get('Grade')).toBe('B');
});

test('what a publication does not give is an empty text', () => {
  const cells = cellsOf(benchmarkTable([benchmarkRow({ high: 15, sampleSize: null, year: null })]));
  expect(['Low', 'Central', 'High', 'Sample size', 'Year'].map((title) => cells.get(title))).toEqual([
    '',
    '',
    15,
    '',
    '',
  ]);
});
