import { breakEven, drift, savings } from '../../src/functions/families/runningCost';
import { caseResults } from '../../src/functions/families/formula';
import { compare, sampleSize, uplift, verdict } from '../../src/functions/families/pilot';
import { expected, stress, tornado } from '../../src/functions/families/risk';
import { paybackFlow, tei } from '../../src/functions/families/cashFlow';
import { cellOf, installCustomFunctions } from '../support/customFunctions';
import { nistUnivariate } from '../core/statistics/nistUnivariate';
import { expectRelative } from '../support/expectRelative';

beforeAll(installCustomFunctions);

const formatted = (basicValue: number) => ({ type: 'FormattedNumber', basicValue, numberFormat: '0.0' });
const refError = { type: 'Error', basicValue: '#REF!' };
const figure = (table: unknown[][], name: string) => table.find((row) => row[0] === name)![1];
const call = (wrapper: unknown, ...list: readonly unknown[]) =>
  cellOf(() => (wrapper as (...list: readonly unknown[]) => unknown)(...list));

test.each<[string, () => unknown, unknown]>([
  [
    'blanks and text are skipped',
    () =>
      uplift(
        [
          [11, null],
          ['n/a', 13],
        ],
        [
          [9, ''],
          [true, false],
        ],
      ),
    0.25,
  ],
  ['a range in a row is one in a column', () => uplift([[11, 13]], [[9]]), 0.25],
  ['a single value is a range of one', () => call(uplift, 12, 9), 0.25],
  ['formatted numbers count as their values', () => uplift([[formatted(12)]], [[formatted(9)]]), 0.25],
  ['the words may be written as people do', () => uplift([[4]], [[5]], ' HIGHER '), 0.25],
  ['blanks after the last flow are none', () => paybackFlow([[-10], [20], [null], ['']]), 0.5],
  ['flows may stand in a row', () => paybackFlow([[-10, 20]]), 0.5],
  [
    'savings in values and ranges, blanks skipped',
    () => savings([[[0.4, null]], [['']], [[0.2], [0.5]]]),
    0.76,
  ],
  ['PERT is what is meant where no shape is given', () => expected(3, 4, 11, ''), 5],
  ['"pert" is PERT', () => expected(3, 4, 11, 'pert'), 5],
  ['TRUE, 1 and "paired" mean the same', () => sampleSize(0.5, null, null, 1), 34],
  ['a word for the design', () => sampleSize(0.5, null, null, 'Paired'), 34],
  ['the other word', () => sampleSize(0.5, null, null, 'independent'), 64],
])('%s', (_, answer, value) => {
  expect(answer()).toBeCloseTo(Number(value), 12);
});

test('paired, a pair with a blank or a text is left out as a pair: 3 of 5 are left, as pairs of their own', () => {
  const gaps = compare(
    [[10], [20], [null], [40], [50]],
    [[11], ['n/a'], [33], [39], [52]],
    'lower',
    null,
    true,
  );
  const clean = compare([[10], [40], [50]], [[11], [39], [52]], 'lower', null, true);
  expect(gaps).toEqual(clean);
  expect(figure(gaps, 'Pilot n')).toBe(3);
});

test.each(nistUnivariate)('NIST $set in the cells of a comparison: mean and standard deviation', (set) => {
  const { values, mean, standardDeviation, allowed } = set;
  const table = compare(
    values.map((value) => [value]),
    [[1], [2]],
  );
  expectRelative(figure(table, 'Baseline mean') as number, mean, 2e-15);
  expectRelative(figure(table, 'Baseline standard deviation') as number, standardDeviation, allowed);
});

test('a case may be named by labels, keys and names, with blank rows between, which the desktop hands over as 0', () => {
  const table = caseResults([
    ['tool cost', formatted(12000)],
    ['', null],
    [0, 0],
    ['HoursSavedPerWeek', 10],
    ['fully-loaded hourly cost', 85],
    ['Maintenance', ''],
  ]);
  expect(table[0]).toEqual(['Result', 'Value', 'Basis']);
  expect(figure(table, 'ROI')).toBeCloseTo(44200 / 12000 - 1, 12);
});

test.each<[string, () => unknown, RegExp]>([
  ['a range left out', () => call(uplift, null, [[1]]), /^#VALUE! baseline is blank: select a range$/],
  ['no number in it', () => call(uplift, [['x']], [[1]]), /^#VALUE! baseline needs a number and has none$/],
  [
    'a word that is none',
    () => call(uplift, [[1]], [[2]], 'less'),
    /^#VALUE! better is the text "less": enter "lower" or "higher"$/,
  ],
  [
    'a design that is none',
    () => call(sampleSize, 0.5, null, null, 'both'),
    /^#VALUE! paired is the text "both": enter TRUE or FALSE, "paired" or "independent"$/,
  ],
  [
    'a shape that is a number',
    () => call(expected, 3, 4, 11, 2),
    /^#VALUE! shape is the number 2: enter "pert" or "triangular"$/,
  ],
  [
    'a gap in a cash flow',
    () => call(paybackFlow, [[-10], [null], [20]]),
    /^#VALUE! cashFlows has to hold numbers: cell 2 is blank, enter 0 for none$/,
  ],
  [
    'a block of flows',
    () =>
      call(paybackFlow, [
        [-10, 5],
        [20, 5],
      ]),
    /^#VALUE! cashFlows has to be one row or one column/,
  ],
  [
    'nothing among flows',
    () => call(paybackFlow, [[null], ['']]),
    /^#VALUE! cashFlows needs .* and has none$/,
  ],
  [
    'TRUE for an input',
    () => call(caseResults, [['Tool cost', true]]),
    /^#VALUE! "Tool cost" has to be a number, not true$/,
  ],
  [
    'what has no value in a table',
    () => call(caseResults, [['Tool cost', { type: 'Entity' }]]),
    /^#VALUE! labelsAndValues has to hold names and numbers: a cell is no number or text$/,
  ],
  [
    'text among costs',
    () => call(tei, 1, [[1, 2]], [[1, 'tbd']]),
    /^#VALUE! annualCosts has to hold numbers: cell 2 is the text "tbd"/,
  ],
  [
    'paired ranges of different size',
    () => call(compare, [[1], [2]], [[1], [2], [3]], null, null, true),
    /^#VALUE! paired, baseline and pilot have to be ranges of the same size: 2 and 3 cells$/,
  ],
  ['a saving in percent', () => call(savings, [[[40]]]), /^#VALUE! saving1 has to be .* enter 40% as 0\.4$/],
  [
    'a saving as text',
    () => call(savings, [[['40%']]]),
    /^#VALUE! saving is the text "40%": enter a number$/,
  ],
  ['a required number left out', () => call(stress, null), /^#VALUE! cost is blank: enter a number$/],
  [
    'a range where one value belongs',
    () => call(drift, [[1]], 12),
    /^#VALUE! value is a range of cells: enter a number$/,
  ],
  [
    'a name that is none',
    () => call(tornado, [['Tool costs', 1, 2, 3]]),
    /^#N\/A "Tool costs" .*"Tool cost"/,
  ],
  [
    'a value doubled',
    () =>
      call(caseResults, [
        ['Tool cost', 1],
        ['TOOLCOST', 2],
      ]),
    /^#VALUE! "Tool cost" stands twice/,
  ],
  [
    'no break-even',
    () => call(breakEven, 100, 2, 3),
    /^#N\/A never breaks even: an outcome costs 3, more than the 2 it is worth/,
  ],
  [
    'confidence in percent',
    () => call(verdict, [[1], [2]], [[3], [4]], null, 95),
    /^#VALUE! confidence has to be .*: enter 95% as 0\.95$/,
  ],
])('says what to change: %s', (_, answer, shown) => {
  expect(answer()).toMatch(shown);
});

test.each([
  ['#N/A', /^#N\/A baseline holds #N\/A: correct the cell it comes from$/],
  ['#DIV/0!', /^#DIV\/0!$/],
  ['#NUM!', /^#NUM!$/],
  ['#REF!', /^#VALUE! baseline holds #REF!: correct/],
])('an error in a range, %s, is passed on where the host hands it over', (error, shown) => {
  expect(call(uplift, [[1], [{ type: 'Error', basicValue: error }]], [[1]])).toMatch(shown);
});

test('an error in place of a single value is passed on as well', () => {
  expect(call(stress, refError)).toMatch(/^#VALUE! cost holds #REF!/);
  expect(call(uplift, [[1]], [[2]], refError)).toMatch(/^#VALUE! better holds #REF!/);
});
