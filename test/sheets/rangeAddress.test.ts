import { absoluteReference, cellAddress, plainAddress, splitAddress } from '../../src/sheets/rangeAddress';

it.each([
  [0, 0, 'A1'],
  [8, 25, 'Z9'],
  [8, 26, 'AA9'],
  [1048575, 16383, 'XFD1048576'],
])('row %d, column %d is %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

it.each([
  ['A1', null, 'A1'],
  ['$B$2:$C$9', null, 'B2:C9'],
  ['Data!a:b', 'Data', 'A:B'],
  ['Data!3:7', 'Data', '3:7'],
  ["'Pilot 2025'!A1:A9", 'Pilot 2025', 'A1:A9'],
  ["'Ann''s data'!A1", "Ann's data", 'A1'],
  ['Sheet with space!A1', 'Sheet with space', 'A1'],
])('%s is sheet %j, cells %s', (address, sheet, cells) => {
  expect(splitAddress(address)).toEqual({ sheet, cells });
});

it.each(['', 'Sales', 'A', '7', 'Table1[Time]', '#REF!$A$1', 'OFFSET(A1,1,1)'])('%j is no range', (text) => {
  expect(splitAddress(text)).toBeNull();
});

it.each([
  ['Data!A1:A9', '=Data!$A$1:$A$9'],
  ["'Pilot 2025'!A:B", "='Pilot 2025'!$A:$B"],
])('%s as a name’s reference is %s, and back', (address, reference) => {
  expect(absoluteReference(address)).toBe(reference);
  expect(plainAddress(reference)).toBe(address);
});

it('reads no address from a name whose sheet is gone', () => {
  expect(plainAddress('=#REF!$A$1:$A$9')).toBeNull();
});
