import { failureReasons, rowFailureText } from '../../../src/core/usage/rowFailure';

// What a reader of the failed rows is told: what is wrong, and what to change.
test.each([
  ['quotes', 'A quotation mark opens here and is not closed: close or double it'],
  ['too few fields', 'The row has fewer fields than the header'],
  [
    'too many fields',
    'The row has more fields than the header: a field with the delimiter in it needs quotation marks',
  ],
] as const)('of the row as a whole, %s: %s', (reason, text) => {
  expect(rowFailureText({ reason, column: null }, ['day', 'cost'])).toBe(text);
});

test.each([
  ['no time', 'The time is empty'],
  ['time', 'This is no time that can be read, such as 2026-11-22 or 2026-11-22T09:30:00Z'],
  ['date order', 'This date can be read in two ways: say whether day or month comes first'],
  ['number', 'This is no number with the decimal sign chosen'],
  ['no whole number', 'This has to be a whole number'],
  ['negative count', 'This cannot be below 0, unless the row pays cost back'],
  ['too large', 'This is too large to be true'],
  [
    'cached above input',
    'More tokens came from the cache than were sent: say whether the input contains them',
  ],
  ['no currency', 'The currency is empty'],
  ['currency', 'This is no currency of three letters, such as USD'],
  [
    'other currency',
    'This amount is in another currency than its row or the file: import each currency from a file of its own',
  ],
] as const)('of a column, %s: %s', (reason, text) => {
  expect(rowFailureText({ reason, column: 1 }, ['day', 'Cost (USD)'])).toBe(`Cost (USD): ${text}`);
});

test('every reason says something of its own', () => {
  const texts = failureReasons.map((reason) => rowFailureText({ reason, column: null }, []));
  expect(new Set(texts).size).toBe(failureReasons.length);
});
