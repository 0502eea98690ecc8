import fc from 'fast-check';
import { quotedSheet, sheetTitle } from '../../src/sheets/sheetTitle';

describe('sheetTitle', () => {
  // Excel's rules for sheet names: support.microsoft.com, "Rename a worksheet".
  it.each([
    ['Inputs', [], 'Inputs'],
    ['Inputs', ['inputs'], 'Inputs (AIROI)'],
    ['Inputs', ['Inputs', 'INPUTS (airoi)'], 'Inputs (AIROI 2)'],
    ['History', [], 'History (AIROI)'],
    ['Q1/Q2: [cost]?*\\', [], 'Q1 Q2 cost'],
    ["'quoted'", [], 'quoted'],
    ['', [], 'Sheet'],
    // A pair of UTF-16 units is one character, and half of it is none.
    [`${'x'.repeat(30)}😀`, [], 'x'.repeat(30)],
    ['A name of exactly forty letters, counted.', [], 'A name of exactly forty letters'],
    [
      'A name of exactly forty letters, counted.',
      ['A name of exactly forty letters'],
      'A name of exactly forty (AIROI)',
    ],
  ])('%s beside %j becomes %s', (wanted, taken, expected) => {
    expect(sheetTitle(wanted, taken)).toBe(expected);
  });

  it('is always a name that Excel accepts, and never one that is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (wanted, taken) => {
        const title = sheetTitle(wanted, [...taken, wanted]);
        expect(title.length).toBeLessThanOrEqual(31);
        expect(title).toMatch(/^[^[\]:*?/\\]+$/);
        expect(title).not.toMatch(/^'|'$/);
        expect([...taken, wanted].map((name) => name.toLowerCase())).not.toContain(title.toLowerCase());
      }),
    );
  });
});

it.each([
  ['Data', 'Data'],
  ['Pilot 2025', "'Pilot 2025'"],
  ["Ann's data", "'Ann''s data'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ['2025', "'2025'"],
  ['Größe', 'Größe'],
])('%s stands in a formula as %s', (name, expected) => {
  expect(quotedSheet(name)).toBe(expected);
});
