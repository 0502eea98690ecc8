import { allowFormattedNumbers } from '../../src/functions/formattedNumber';
import { cashFlow, tei } from '../../src/functions/families/cashFlow';
import { caseResults } from '../../src/functions/families/formula';
import { compare, rates } from '../../src/functions/families/pilot';
import { simulate, tornado } from '../../src/functions/families/risk';
import { installCustomFunctions } from '../support/customFunctions';

beforeAll(installCustomFunctions);
beforeEach(() => allowFormattedNumbers(() => true));
afterEach(() => allowFormattedNumbers(() => false));

const [percent, money, months, ratio] = ['0.0%', '#,##0', '0.0', '0.00'];

/** In which format each cell shows its number; null for a number as it is, undefined for a text. */
const formatsOf = (table: readonly (readonly unknown[])[]) =>
  table.slice(1).map((cells) =>
    cells.map((cell) => {
      if (typeof cell === 'string') return undefined;
      return typeof cell === 'number' ? null : (cell as { readonly numberFormat: string }).numberFormat;
    }),
  );

/** The same for a table of one figure a row, by its name. */
const formatsByName = (table: readonly (readonly unknown[])[]) =>
  Object.fromEntries(formatsOf(table).map((formats, i) => [table[i + 1]![0], formats[1]]));

test('a comparison shows the relative change in percent, and figures in the unit of the metric as they are', () => {
  const formats = formatsByName(compare([[10], [12], [14]], [[9], [10], [8]]));
  expect(formats).toMatchObject({
    'Relative change': percent,
    'Baseline mean': null,
    t: null,
    'Pilot n': null,
  });
  expect(Object.values(formats).filter((format) => format === percent)).toHaveLength(1);
});

test('a comparison of rates shows rates in percent', () => {
  expect(formatsByName(rates(5, 100, 1, 100))).toEqual({
    'Baseline rate': percent,
    'Pilot rate': percent,
    'Difference, pilot - baseline': percent,
    'Interval from': percent,
    'Interval to': percent,
    z: null,
    'p, two-sided': null,
  });
});

test('a business case shows money, percent and months', () => {
  expect(formatsByName(tei(100, [[100, 125]], [[50, 0]]))).toEqual({
    'Present value of costs': money,
    'Present value of benefits': money,
    'Net present value': money,
    'ROI on present values': percent,
    'Payback, months': months,
  });
});

test('a cash flow shows money beside the plain year', () => {
  const year = [null, money, money, money, money];
  expect(formatsOf(cashFlow(1200, 200, 500, 2))).toEqual([year, year, year]);
});

test('a tornado shows percent', () => {
  expect(formatsOf(tornado([['Tool cost', 10, 20, 30]]))).toEqual([[undefined, percent, percent, percent]]);
});

test('a simulation shows percentiles of money, percent and months, and probabilities in percent', async () => {
  const inputs = [
    ['Hours saved per week', 10, 12, 14],
    ['Fully loaded hourly cost', 50, 60, 70],
    ['Tool cost', 1000, 2000, 3000],
    ['Implementation cost', 1000, 2000, 3000],
  ];
  const formats = formatsOf(await simulate(inputs, 100, 1, {} as CustomFunctions.CancelableInvocation));
  for (const percentile of formats.slice(0, -1))
    expect(percentile).toEqual([percent, money, percent, months]);
  expect(formats.at(-1)).toEqual([undefined, percent, percent, percent]);
});

test('the results of a case show each its unit', () => {
  const table = caseResults([
    ['Hours saved per week', 10],
    ['Fully loaded hourly cost', 85],
    ['Tool cost', 12000],
    ['Implementation cost', 20000],
  ]);
  expect(table[0]).toEqual(['Result', 'Value', 'Basis']);
  expect(formatsByName(table)).toMatchObject({
    'Annual gross benefit': money,
    'Annual net benefit': money,
    ROI: percent,
    'Gross return per 1 spent': ratio,
    Payback: months,
  });
});
