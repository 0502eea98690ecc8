import { allowFormattedNumbers } from '../../src/functions/formattedNumber';
import { allowCards } from '../../src/functions/numberWithCard';
import { benchmark } from '../../src/functions/families/benchmarks';
import { payback } from '../../src/functions/families/cashFlow';
import { airoi, caseResults, gross, net } from '../../src/functions/families/formula';
import { guard } from '../../src/functions/guard';
import { cellOf, installCustomFunctions } from '../support/customFunctions';

beforeAll(installCustomFunctions);
afterEach(() => {
  allowFormattedNumbers(() => false);
  allowCards(() => false);
});

const example = [10, 85, 12000, 20000, 5000, 3000] as const;

test.each<[string, () => unknown, unknown]>([
  ['issue: 44,200 gross on 40,000 cost', () => airoi(...example), 0.105],
  ['issue: three arguments, 44,200 on 12,000', () => airoi(10, 85, 12000), 32200 / 12000],
  [
    'omitted arguments arrive as null',
    () => airoi(10, 85, 12000, null, null, null, null, null, null, null, null),
    32200 / 12000,
  ],
  ['empty cells count as left out', () => airoi(...example, '', ' ', null, undefined, ''), 0.105],
  ['48 weeks: 40,800 on 40,000', () => airoi(...example, 0, 0, 0, 0, 48), 0.02],
  [
    'each benefit once: 44,200 + 1,000 - 200 + 10 x 100 on 40,000',
    () => airoi(...example, 1000, -200, 10, 100),
    0.15,
  ],
  ['nothing saved loses all that was spent', () => airoi(0, 85, 100), -1],
  ['gross: 10 x 52 x 85', () => gross(10, 85), 44200],
  [
    'gross with every term by hand: 2 x 50 x 40 + 1,000 - 500 + 100 x 7',
    () => gross(2, 40, 1000, -500, 100, 7, 50),
    5200,
  ],
  ['net: 44,200 - 40,000', () => net(44200, 12000, 20000, 5000, 3000), 4200],
  ['net may be a loss', () => net(-10, 5), -15],
  ['issue: payback of 10,000 / (15,000 - 5,000)', () => payback(10000, 15000, 5000), 1],
  ['ramp of 2 months: 25, 75, then 100 of 150', () => payback(150, 100, 0, 2), 2.5],
  [
    'a formatted number counts as its value',
    () => net({ type: 'FormattedNumber', basicValue: 10, numberFormat: '0' }, 4),
    6,
  ],
])('%s', (_, call, expected) => {
  expect(cellOf(call)).toBeCloseTo(Number(expected), 12);
});

test.each<[string, () => unknown, RegExp]>([
  ['text', () => airoi('ten', 85, 12000), /^#VALUE! Hours saved per week is the text "ten": enter a number$/],
  [
    'numeric text',
    () => airoi('10', 85, 12000),
    /^#VALUE! Hours saved per week is the text "10": enter it as a number, without quotes/,
  ],
  [
    'text in an optional argument',
    () => airoi(10, 85, 1, 'n/a'),
    /^#VALUE! Implementation cost is the text "n\/a"/,
  ],
  ['a truth value', () => airoi(true, 85, 12000), /^#VALUE! Hours saved per week is TRUE: enter a number$/],
  ['a blank', () => airoi(10, null, 12000), /^#VALUE! Fully loaded hourly cost is blank: enter a number$/],
  [
    'a data type without a value',
    () => airoi(10, { basicValue: '' }, 12000),
    /^#VALUE! Fully loaded hourly cost is blank/,
  ],
  ['a range', () => gross([[10]], 85), /^#VALUE! Hours saved per week is a range of cells: enter a number$/],
  [
    'negative hours',
    () => airoi(-1, 85, 12000),
    /^#VALUE! Hours saved per week is negative: if the work takes longer with AI, enter 0/,
  ],
  ['a negative cost', () => airoi(10, 85, -1), /^#VALUE! Tool cost is negative: enter 0 or more$/],
  [
    'more weeks than a year has',
    () => gross(10, 85, 0, 0, 0, 0, 60),
    /^#VALUE! Working weeks per year is above 53/,
  ],
  ['no cost', () => airoi(10, 85, 0), /^#DIV\/0!$/],
  ['too large', () => gross(1e200, 1e200), /^#NUM!$/],
  ['too large for a ratio', () => airoi(1e200, 1e200, 1), /^#NUM!$/],
  [
    'a negative investment',
    () => payback(-1, 1),
    /^#VALUE! Investment is negative: enter money spent as a positive/,
  ],
  [
    'a percentage as a whole number',
    () => payback(1, 1, 0, 0, 10),
    /^#VALUE! Annual discount rate is above 1: .*10% as 0\.1/,
  ],
  ['never', () => payback(100, 50, 50), /^#N\/A never pays back: the monthly benefit has to exceed/],
  [
    'never once discounted',
    () => payback(12541, 100, 0, 0, 0.1),
    /^#N\/A never pays back: at a discount rate of 10% a year/,
  ],
  [
    'an unknown industry',
    () => benchmark('helthcare', 'payback'),
    /^#N\/A there is no industry "helthcare"; did you mean "healthcare"\?$/,
  ],
  [
    'an industry that is a number',
    () => benchmark(5, 'payback'),
    /^#VALUE! Industry is the number 5: enter a text/,
  ],
  ['no metric', () => benchmark('finance', null), /^#VALUE! Metric is blank: enter a text$/],
  [
    'an unknown statistic',
    () => benchmark('software', 'productivity', null, 'medain'),
    /^#N\/A there is no statistic "medain"; there is median/,
  ],
  [
    'a median of what is a mean',
    () => benchmark('software', 'productivity', null, 'median'),
    /^#N\/A there is no median of productivity, software, department \(Microsoft.*2024\); ask for "mean"$/,
  ],
  [
    'a central figure where only a range is published, and that for all industries',
    () => benchmark('healthcare', 'productivity'),
    /^#N\/A there is no central figure of productivity, all industries, task \(Generate Forge AI, 2026\); ask for "low" or "high"$/,
  ],
])('says what to change: %s', (_, call, shown) => {
  expect(cellOf(call)).toMatch(shown);
});

test('a table with one figure too large is no table', () => {
  const tooLarge = () =>
    guard(() => [
      ['Year', 'Net'],
      [1, 5],
      [2, Infinity],
    ]);
  expect(cellOf(tooLarge)).toBe('#NUM!');
  // The error carries the reason, though no cell shows it beside #NUM!.
  expect(tooLarge).toThrow('the answer is too large to calculate');
});

test('a fault of ours is not dressed up as bad input', () => {
  const fault = new Proxy(
    {},
    {
      has: () => {
        throw new TypeError('ours');
      },
    },
  );
  expect(() => airoi(fault, 1, 1)).toThrow(TypeError);
});

test('shows rates as percentages and benchmarks with their grade where the host can', () => {
  allowFormattedNumbers(() => true);
  expect(airoi(...example)).toEqual({ type: 'FormattedNumber', basicValue: 0.105, numberFormat: '0.0%' });
  expect(benchmark('customer support', 'productivity')).toEqual({
    type: 'FormattedNumber',
    basicValue: 0.15,
    numberFormat: '0.0%" (A)"',
  });
  const months = caseResults([
    ['Tool cost', 100],
    ['implementationCost', 600],
    ['Revenue acceleration', 1300],
  ]).at(-1)!;
  expect(months.slice(0, 2)).toEqual([
    'Payback',
    { type: 'FormattedNumber', basicValue: 6, numberFormat: '0.0' },
  ]);
  expect(cellOf(() => airoi(1e200, 1e200, 1))).toBe('#NUM!');
  expect(gross(10, 85)).toBe(44200);
});

test.each([
  ['another industry', ['education', 'payback'], '0.0" (C, all industries)"'],
  ['another scope', ['healthcare', 'payback', 'pilot'], '0.0" (D, department)"'],
  ['another metric, converted', ['finance', 'ROI'], '0.0%" (C, from return per dollar)"'],
  [
    "a company's own",
    [
      'finance',
      'payback',
      null,
      null,
      [
        ['Industry', 'Metric', 'Central'],
        ['finance', 'payback', 5],
      ],
    ],
    '0.0" (own, D)"',
  ],
] as const)('a benchmark says in its cell that it is %s', (_, list, numberFormat) => {
  allowFormattedNumbers(() => true);
  expect((benchmark as (...all: unknown[]) => unknown)(...list)).toMatchObject({ numberFormat });
});

// Excel's documentation, "Add properties to basic cell values": a number keeps its value and gains a card.
test('the card of a benchmark says where it comes from, where the host shows cards', () => {
  allowFormattedNumbers(() => true);
  allowCards(() => true);
  const text = (basicValue: string) => ({ type: 'String', basicType: 'String', basicValue });
  expect(benchmark('education', 'ROI')).toMatchObject({
    type: 'Double',
    basicType: 'Double',
    basicValue: 0.059,
    numberFormat: '0.0%" (C, all industries)"',
    properties: {
      'Not as asked': text('no figure of ROI for education: this is for all industries'),
      Publisher: text('IBM Institute for Business Value'),
      Year: text('2024'),
      Standing: text('sponsored: The publisher sells AI'),
    },
    layouts: { card: { title: 'ROI, all industries, enterprise-wide' } },
  });
  expect(benchmark('customer support', 'productivity')).not.toHaveProperty(['properties', 'Not as asked']);
});
