import { csvLine } from '../../../src/core/usage/csvLine';

test('each field stands in quotation marks, and those within it are doubled (RFC 4180)', () => {
  expect(csvLine(['a', 'b, c', '', 'say "hi" "you"'])).toBe('"a","b, c","","say ""hi"" ""you"""');
});

// OWASP, "CSV Injection": the characters that begin a formula.
test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '-1+cmd', '+1x', '--1', '-', '-.5', '=1'])(
  'a spreadsheet takes %j for text',
  (field) => {
    expect(csvLine([field])).toBe(`"'${field}"`);
  },
);

test.each(['-1', '+3', '-12.5', '-1.234,5', 'a=1', '1+1', 'x@y', "it's"])('%j stays as it is', (field) => {
  expect(csvLine([field])).toBe(`"${field}"`);
});
