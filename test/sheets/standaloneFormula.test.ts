/** @jest-environment node */
import fc from 'fast-check';
import { formulaTokens } from '../../src/sheets/standalone/formulaTokens';
import { withDecimalComma } from '../../src/sheets/standalone/localFormula';
import { standaloneFormula, type CallableTwin } from '../../src/sheets/standalone/standaloneFormula';

const twins = new Map<string, CallableTwin | null>([
  ['AIROI', { name: 'AIROI_ROI', parameters: [{ name: 'hours' }, { name: 'weeks', default: '52' }] }],
  [
    'AIROI.DRIFT',
    { name: 'AIROI_DRIFT', parameters: [{ name: 'value' }, { name: 'decay', default: '0.15' }] },
  ],
  ['AIROI.SAVINGS', { name: 'AIROI_SAVINGS', parameters: [{ name: 'saving', repeating: true }] }],
  ['AIROI.SIMULATE', null],
]);

test.each([
  ['=AIROI(A1,48)', '=AIROI_ROI(A1,48)'],
  ['=airoi(A1)', '=AIROI_ROI(A1,52)'],
  ['=AIROI(A1,)', '=AIROI_ROI(A1,52)'],
  ['=AIROI( A1 , 48 )', '=AIROI_ROI( A1 , 48 )'],
  ['=AIROI()', '=AIROI_ROI("",52)'],
  ['=_xldudf_AIROI_DRIFT(A1)', '=AIROI_DRIFT(A1,0.15)'],
  ['=@AIROI.DRIFT(A1,B1)*2', '=@AIROI_DRIFT(A1,B1)*2'],
  ['=AIROI(AIROI.DRIFT(A1),SUM(B1,B2))', '=AIROI_ROI(AIROI_DRIFT(A1,0.15),SUM(B1,B2))'],
  ['=IF(A1,"AIROI(1)",AIROI(1))', '=IF(A1,"AIROI(1)",AIROI_ROI(1,52))'],
  ["='AIROI(x)'!A1+AIROI('a, b'!A1)", "='AIROI(x)'!A1+AIROI_ROI('a, b'!A1,52)"],
  ['=AIROI(Sales[[#All],[Net, (a)]])', '=AIROI_ROI(Sales[[#All],[Net, (a)]],52)'],
  ["=AIROI(T[it']s, AIROI(1)])", "=AIROI_ROI(T[it']s, AIROI(1)],52)"],
  ['=AIROI([Book.xlsx]Sheet1!A1)', '=AIROI_ROI([Book.xlsx]Sheet1!A1,52)'],
  ['=AIROI(SUM({1,2;3,4}),"a""(,")', '=AIROI_ROI(SUM({1,2;3,4}),"a""(,")'],
  ['=AIROI(\n  A1,\n  2\n)', '=AIROI_ROI(\n  A1,\n  2\n)'],
  ['=AIROI.SAVINGS(0.4,B2, 20%)', '=AIROI_SAVINGS(VSTACK(0.4,B2, 20%))'],
  ['=AIROI.SAVINGS(A1:B3)', '=AIROI_SAVINGS(A1:B3)'],
  ['=AIROI.SAVINGS(A1:B3,C1)', '=AIROI_SAVINGS(VSTACK(TOCOL(A1:B3),C1))'],
  ['=AIROI((A1,B1),2)', '=AIROI_ROI((A1,B1),2)'],
])('%s becomes %s', (formula, expected) => {
  expect(standaloneFormula(formula, twins)).toMatchObject({ formula: expected });
});

test.each([
  '=SUM(A1:A3)',
  '="AIROI(1)"',
  '=AIROI_ROI(1,2)',
  '=MYAIROI(1)',
  '=Other!AIROI(1)',
  '=AIROI+1',
  "='AIROI.DRIFT(1)'!A1",
  '=T[AIROI(1)]',
])('%s calls no function of ours', (formula) => {
  expect(standaloneFormula(formula, twins)).toBeNull();
});

test('names the functions that have no twin, and those called with too many arguments', () => {
  expect(standaloneFormula('=AIROI(1)+SUM(AIROI.SIMULATE(A1:D9))', twins)).toEqual({
    noTwin: ['AIROI.SIMULATE'],
  });
  expect(standaloneFormula('=AIROI(1,2,3)', twins)).toEqual({ noTwin: ['AIROI'] });
});

test('names each twin that is needed once', () => {
  const found = standaloneFormula('=AIROI(1)+AIROI(2)+AIROI.DRIFT(3)', twins);
  expect(found).toMatchObject({ needs: ['AIROI_ROI', 'AIROI_DRIFT'] });
});

const piece = fc.oneof(
  fc.constantFrom(
    'A1',
    '$B$2:C9',
    'Sheet1!A1',
    "'it''s, (a)'!B2",
    '"text, ""(AIROI(1)"',
    '1.5E+3',
    '#N/A',
    '{1,"a";2,3}',
  ),
  fc.constantFrom('T[[#This Row],[a,b]]', '[B.xlsx]S!A1', 'A1#', '@A1', 'x_1', '_y', '-2%', 'A1 B2'),
  fc.string({ unit: fc.constantFrom('a', ' ', ',', '"') }).map((text) => `"${text.replace(/"/g, '""')}"`),
);
const expression: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    piece,
    fc
      .tuple(tie('tree'), fc.constantFrom('+', ' * ', '&', '<>', '\n-'), tie('tree'))
      .map((parts) => parts.join('')),
    fc.array(tie('tree'), { maxLength: 3 }).map((list) => `SUM(${list.join(',')})`),
    fc.tuple(tie('tree'), tie('tree')).map(([first, second]) => `AIROI(${first}, ${second})`),
    tie('tree').map((inner) => `(${inner})`),
  ),
})).tree;

test('tokens joined give any text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(
        formulaTokens(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('everything but the called name stays, character by character', () => {
  fc.assert(
    fc.property(expression, (inner) => {
      const formula = `=${inner}`;
      const found = standaloneFormula(formula, twins);
      // With both arguments given, the rewritten call differs by its name alone.
      if (found === null) expect(formula.replace(/"(?:[^"]|"")*"/g, '')).not.toContain('AIROI(');
      else expect(found).toMatchObject({ formula: expect.any(String) });
      if (found === null || !('formula' in found)) return;
      const texts = formula.split(/("(?:[^"]|"")*")/);
      const expected = texts.map((text, i) => (i % 2 ? text : text.replaceAll('AIROI(', 'AIROI_ROI(')));
      expect(found.formula).toBe(expected.join(''));
    }),
    { numRuns: 2000 },
  );
});

test('writes separators for a language with a decimal comma', () => {
  expect(withDecimalComma('=LAMBDA(x,IF(x="a,b",1.5,x*1E-14))')).toBe('=LAMBDA(x;IF(x="a,b";1,5;x*1E-14))');
});
