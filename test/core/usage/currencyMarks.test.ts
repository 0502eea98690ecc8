import { CurrencyMarks } from '../../../src/core/usage/currencyMarks';

test.each([
  ['€2.00', 'USD'],
  ['2.00 €', 'USD'],
  ['2.00 EUR', 'USD'],
  ['EUR 2.00', 'USD'],
  ['2.00EUR', 'USD'],
  ['(2.00 EUR)', 'USD'],
  ['( 2.00 EUR ) ', 'USD'],
  ['(€2.00)', 'USD'],
  [' ( EUR 2.00)', 'USD'],
  ['-€2.00', 'USD'],
  ['+ €2.00', 'USD'],
  ['−£2.00', 'EUR'],
  ['¥200', 'EUR'],
  ['$2.00', 'EUR'],
  ['2 USD', 'CAD'],
])('%s is no amount in %s', (amount, code) => {
  expect(new CurrencyMarks().areOfOther(amount, code)).toBe(true);
});

// "$" and "¥" are the signs of several currencies (CLDR, narrow symbols).
test.each([
  ['2.00', 'USD'],
  ['', 'USD'],
  ['$2.00', 'USD'],
  ['2.00 USD', 'USD'],
  ['USD 2.00', 'USD'],
  ['$2.00', 'CAD'],
  ['($2.00)', 'MXN'],
  ['¥200', 'JPY'],
  ['¥200', 'CNY'],
  ['£2.00', 'GBP'],
  ['2,00 €', 'EUR'],
  ['2.00 eur', 'USD'],
  ['2.00 EU', 'USD'],
  ['1 EUR 2', 'USD'],
  ['2 € 3', 'USD'],
])('%s may be an amount in %s', (amount, code) => {
  expect(new CurrencyMarks().areOfOther(amount, code)).toBe(false);
});

test('a sign is looked up once, whatever was asked before', () => {
  const marks = new CurrencyMarks();
  const said = ['USD', 'EUR', 'USD', 'EUR'].map((code) => marks.areOfOther('$2.00', code));
  expect(said).toEqual([false, true, false, true]);
});
