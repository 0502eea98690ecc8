import * as fc from 'fast-check';
import { fromFileFormula, toFileFormula } from '../../../src/workbench/files/fileFormula';
import { shiftFormula, tokenize } from '../../../src/workbench/files/formulaTokens';

const addin = ['AIROI', 'AIROI.PAYBACK'];

/** Spellings of files: [MS-XLSX] 2.2.3 for functions; `_xlpm.` and `_xlop.` as Excel saves LET and LAMBDA. */
const SPELLINGS: [grid: string, file: string][] = [
  ['=SUM(A1:A9)+1', 'SUM(A1:A9)+1'],
  ['=STDEV.S(A1:A9)', '_xlfn.STDEV.S(A1:A9)'],
  ['=IFNA(XLOOKUP(1,A:A,B:B),0)', '_xlfn.IFNA(_xlfn.XLOOKUP(1,A:A,B:B),0)'],
  ['=SORT(FILTER(A1:B9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>0))'],
  ['=NETWORKDAYS.INTL(A1,A2)', 'NETWORKDAYS.INTL(A1,A2)'],
  ['="SORT(A1) "&"""LET("', '"SORT(A1) "&"""LET("'],
  ["='SORT(1)'!A1+'It''s LET'!B2", "'SORT(1)'!A1+'It''s LET'!B2"],
  ['=SUM(Table[SORT(x)],Table[[#Totals],[a, b]])', 'SUM(Table[SORT(x)],Table[[#Totals],[a, b]])'],
  ['=Sort!A1+sort', 'Sort!A1+sort'],
  ['=LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['=LET(rate, rate+1, rate)', '_xlfn.LET(_xlpm.rate, rate+1, _xlpm.rate)'],
  [
    '=LAMBDA(x,[k],IF(ISOMITTED(k),x,x*k))',
    '_xlfn.LAMBDA(_xlpm.x,_xlop.k,IF(_xlfn.ISOMITTED(_xlpm.k),_xlpm.x,_xlpm.x*_xlpm.k))',
  ],
  ['=LET(f,LAMBDA(a,a+1),f(2))+a', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))+a'],
  ['=MAP(A1:A3,LAMBDA(v,v&"v"))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v&"v"))'],
  ['=LET(m,{1,2;3,4},SUM(m))', '_xlfn.LET(_xlpm.m,{1,2;3,4},SUM(_xlpm.m))'],
  ['=SUM(A1#)+Data!B2#', 'SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.ANCHORARRAY(Data!B2)'],
  ["=COUNT('My data'!$B$2#)", "COUNT(_xlfn.ANCHORARRAY('My data'!$B$2))"],
  ['=AIROI(10,85,12000)', '_xldudf_AIROI(10,85,12000)'],
  ['=1+AIROI.PAYBACK(A1,B1)', '1+_xldudf_AIROI_PAYBACK(A1,B1)'],
  ['=AIROI.OTHER(1)+AIROI', 'AIROI.OTHER(1)+AIROI'],
  ['=IF(A1=#N/A,#REF!,#DIV/0!)', 'IF(A1=#N/A,#REF!,#DIV/0!)'],
];

test.each(SPELLINGS)('%s is stored as %s and comes back', (grid, file) => {
  expect(toFileFormula(grid, addin)).toBe(file);
  expect(fromFileFormula(file, addin)).toBe(grid);
});

test.each([
  ['=stdev.s(A1)', '_xlfn.STDEV.S(A1)'],
  ['=airoi.payback (1,2)', '_xldudf_AIROI_PAYBACK (1,2)'],
  ['=SUM(Cases[@Cost],[@[Hours a week]])', 'SUM(Cases[[#This Row],[Cost]],[[#This Row],[Hours a week]])'],
  ['=SUM(Cases[@])', 'SUM(Cases[#This Row])'],
])('%s is stored as %s', (grid, file) => {
  expect(toFileFormula(grid, addin)).toBe(file);
});

test('the words of any text join to that text', () => {
  const pieces = fc.constantFrom(
    '"',
    "'",
    '[',
    ']',
    '#',
    'A1',
    '$B$2',
    ':',
    'SUM',
    '(',
    ')',
    ',',
    '1e5',
    ' ',
    'é',
    '😀',
    '_x.1',
    '!',
    '{',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((list) => list.join('')),
      ),
      (formula) => {
        expect(
          tokenize(formula)
            .map(({ text }) => text)
            .join(''),
        ).toBe(formula);
      },
    ),
  );
});

// What Excel shows when a cell is copied one row down and two columns to the right.
test.each([
  ['A1+$A1+A$1+$A$1', 'C2+$A2+C$1+$A$1'],
  ['SUM(A:B,3:4,$A:B,3:$4)', 'SUM(C:D,4:5,$A:D,4:$4)'],
  ["Data!Z9*'A1'!AA10", "Data!AB10*'A1'!AC11"],
  ['LOG10(A1)&"A1"&T1_total', 'LOG10(C2)&"A1"&T1_total'],
  ['Table[A1]', 'Table[A1]'],
])('%s copied is %s', (formula, copied) => {
  expect(shiftFormula(formula, 1, 2)).toBe(copied);
});

test('a reference copied off the sheet is an error', () => {
  expect(shiftFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
});
