import { callsAddin, refersOutside, refersTo } from '../../../src/sheets/sharing/references';

const targets = { sheets: new Set(['raw data', 'data']), names: new Set(['minutes', 'table1']) };

test.each([
  ["=SUM('Raw data'!B2:B4)", true],
  ['=Data!A1+1', true],
  ["=SUM('Calc:Data'!A1)", true],
  ['=SUM(Calc:Data!A1)', true],
  ['=AVERAGE(MINUTES)', true],
  ['=SUM(Table1[Hours])', true],
  ['="Data!A1 and Minutes"', false],
  ['=MinutesPerTask+Data2!A1', false],
  ["='My Data'!A1", false],
  ["='it''s data'!A1", false],
])('%s depends on what is left out: %s', (formula, expected) => {
  expect(refersTo(formula, targets)).toBe(expected);
});

// The spellings in which Excel writes references to other workbooks, open and closed.
test.each([
  ['=[Budget.xlsx]Annual!C10', true],
  ["='[Budget 2026.xlsx]Annual'!C10", true],
  ["='C:\\Reports\\[Budget.xlsx]Annual'!C10:C25", true],
  ["='Budget.xlsx'!Total", true],
  ['=[1]Annual!C10', true],
  ['=SUM(Table1[Hours])', false],
  ['=SUM(Table1[[#All],[Hours]])', false],
  ['="[Budget.xlsx]Annual!C10"', false],
  ['=Annual!C10', false],
])('%s refers to another workbook: %s', (formula, expected) => {
  expect(refersOutside(formula)).toBe(expected);
});

test.each([
  ['=1+airoi(10,85)', true],
  ['=AIROI.PAYBACK (1,2,3)', true],
  ['=_xldudf_AIROI_STRESS(A1)', true],
  ['=AIROI_ROI(10,85)', true],
  ['="AIROI(1)"', false],
  ['=AIROIS(1)', false],
  ['=Airoi_Rate*2', false],
])('%s needs the add-in or LAMBDA in its place: %s', (formula, expected) => {
  expect(callsAddin(formula)).toBe(expected);
});
