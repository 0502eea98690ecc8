import fc from 'fast-check';
import { figureText, unitDisplay, type BenchmarkUnit } from '../../src/benchmarks/units';

// The expected texts are those of Intl.NumberFormat for American English, which the figures are written in.
test('figures are written as in American English', () => {
  const units = Object.keys(unitDisplay) as BenchmarkUnit[];
  const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...units.filter((unit) => unit !== 'fraction')), figure, (unit, value) => {
      const { decimals } = unitDisplay[unit];
      const rounded = Number(value.toFixed(decimals));
      const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const expected = new Intl.NumberFormat('en-US', options).format(rounded);
      fc.pre(rounded !== 0);
      expect(figureText(value, unit)).toBe(expected);
    }),
  );
  expect(figureText(110000, 'USD per month')).toBe('110,000');
  expect(figureText(0.155, 'fraction')).toBe('15.5%');
});
