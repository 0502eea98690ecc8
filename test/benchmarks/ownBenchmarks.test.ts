import fc from 'fast-check';
import { benchmarkColumns } from '../../src/benchmarks/benchmarkColumns';
import { benchmarks } from '../../src/benchmarks/benchmarks';
import { ownBenchmarks } from '../../src/benchmarks/ownBenchmarks';
import { CalcError } from '../../src/core/errors';
import { expectCalcError } from '../support/expectCalcError';

test('industry, metric and a figure are enough', () => {
  const [row] = ownBenchmarks([
    ['METRIC', 'Industry', 'central'],
    ['Payback period', 'Banking', 5],
  ]);
  expect(row).toMatchObject({
    id: 'own 1',
    industry: 'finance',
    scope: 'own',
    metric: 'payback',
    low: null,
    central: 5,
    statistic: 'single study',
    grade: 'D',
    rule: 'a rule of thumb',
    publisher: 'own figures',
    own: true,
  });
});

test('figures that a company measured are graded by the same rules', () => {
  const rows = ownBenchmarks([
    ['Industry', 'Metric', 'Low', 'Central', 'High', 'Evidence', 'Comparison group', 'Sample size', 'Grade'],
    ['our claims desk', 'productivity', 0.1, 0.2, 0.3, 'measured', 'yes', 80, null],
    ['our claims desk', 'productivity', null, 0.2, null, 'measured', null, 80, ''],
    ['our claims desk', 'productivity', null, 0.2, null, 'measured', 'yes', 80, 'C'],
    ['our claims desk', 'productivity', null, 0.2, null, 'survey', 'no', 80, 'A'],
  ]);
  expect(rows.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'C']);
  expect(rows[2]!.rule).toBe('as the own table says');
  expect(rows[0]!.industry).toBe('our claims desk');
});

test('rows that are blank are skipped, and keep the number of the others', () => {
  const rows = ownBenchmarks([
    ['Industry', 'Metric', 'High'],
    [null, '', null],
    ['all', 'payback', 9],
  ]);
  expect(rows.map(({ id }) => id)).toEqual(['own 2']);
  expect(ownBenchmarks([['Industry', 'Metric']])).toEqual([]);
});

// Excel on the desktop hands a blank cell of a range over as 0.
test('a 0 is a blank cell, and the text "0" is a figure of 0', () => {
  const titles = [
    'Industry',
    'Metric',
    'Scope',
    'Low',
    'Central',
    'High',
    'Grade',
    'Evidence',
    'Year',
    'Notes',
  ];
  const rows = ownBenchmarks([
    titles,
    ['all', 'payback', 0, 0, 5, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ['all', 'productivity', 0, '0', 0.1, 0, 0, 0, 0, 0],
  ]);
  expect(rows).toEqual([
    expect.objectContaining({ scope: 'own', low: null, central: 5, high: null, year: null, notes: '' }),
    expect.objectContaining({ id: 'own 3', low: 0, central: 0.1, high: null, grade: 'D' }),
  ]);
});

test('the table of AIROI.BENCHMARKS can be pasted: figures and grades stay', () => {
  const table = [
    benchmarkColumns.map(({ title }) => title),
    // A true 0 has to be written as text: what Excel on the desktop hands over for a blank cell is 0.
    ...benchmarks.map((row) => benchmarkColumns.map(({ of }) => (of(row) === 0 ? '0' : (of(row) ?? '')))),
  ];
  const pasted = ownBenchmarks(table);
  const kept = ['industry', 'metric', 'scope', 'low', 'central', 'high', 'statistic', 'grade'] as const;
  const also = ['id', 'evidence', 'sponsor', 'sampleSize', 'sample', 'year', 'url', 'contradicts'] as const;
  pasted.forEach((row, i) => {
    for (const key of [...kept, ...also]) expect([row.id, row[key]]).toEqual([row.id, benchmarks[i]![key]]);
  });
});

test('own names that differ in case, spaces or hyphens only are one', () => {
  const [first, second] = ownBenchmarks([
    ['Industry', 'Metric', 'Scope', 'Central'],
    ['Claims desk', 'payback', 'Fast lane', 5],
    ['claims-desk', 'payback', 'fast lane', 9],
  ]);
  expect([second!.industry, second!.scope]).toEqual([first!.industry, first!.scope]);
  expect(first!.industry).toBe('Claims desk');
});

const header = ['Industry', 'Metric', 'Low', 'Central', 'High', 'Unit', 'Evidence', 'Sample size'];
test.each([
  [[[]], 'own benchmarks need a column Industry: give the table with its header row'],
  [[['Industry', 'Figure']], /^own benchmarks have no column "Figure": /],
  [[['Industry', 'Metrik']], 'own benchmarks have no column "Metrik": did you mean "Metric"?'],
  [[['Industry', 'Metric', 'industry']], 'own benchmarks have the column Industry twice'],
  [
    [header, ['all', 'paybak', 1]],
    'own benchmarks, row 1: Metric is not known: there is no metric "paybak"; did you mean "payback"?',
  ],
  [[header, [null, 'payback', 1]], /^own benchmarks, row 1: Industry is blank/],
  [[header, ['all', null, 1]], /^own benchmarks, row 1: Metric is blank/],
  [
    [header, ['all', 'payback']],
    'own benchmarks, row 1: Central is blank or 0, and so are Low and High: enter a figure',
  ],
  [[header, ['all', 'payback', '9']], 'own benchmarks, row 1: Low is "9": enter a number'],
  [[header, ['all', 'payback', 9, 5]], 'own benchmarks, row 1: Low and Central and High have to rise'],
  [
    [header, [], ['all', 'payback', -1]],
    'own benchmarks, row 2: Low is -1, which payback (months) cannot be',
  ],
  [
    [header, ['all', 'payback', null, 9, null, 'years']],
    'own benchmarks, row 1: Unit is "years", and payback is in "months"',
  ],
  [
    [header, ['all', 'payback', null, 9, null, null, 'hearsay']],
    /^own benchmarks, row 1: Evidence is "hearsay": enter randomised trial, /,
  ],
  // A grade rests on the sample.
  [
    [header, ['all', 'payback', null, 9, null, null, 'measured', -40]],
    'own benchmarks, row 1: Sample size is -40: enter a whole number from 1',
  ],
  [
    [header, ['all', 'payback', null, 9, null, null, 'measured', 0.5]],
    'own benchmarks, row 1: Sample size is 0.5: enter a whole number from 1',
  ],
  // What a cell that holds a date hands over.
  [
    [
      ['Industry', 'Metric', 'Central', 'Year'],
      ['all', 'payback', 9, 46000],
    ],
    'own benchmarks, row 1: Year is 46000: enter a year such as 2026',
  ],
] as const)('%j is refused', (table, message) => {
  expectCalcError(
    () => ownBenchmarks(table),
    'bad-input',
    typeof message === 'string' ? new RegExp(`^${message.replace(/[()?.]/g, '\\$&')}$`) : message,
  );
});

const cell = fc.oneof(
  fc.constantFrom(null, '', 'all', 'payback', 'ROI', 'yes', 'A', 'mean', 5, 0, -1, true),
  fc.double(),
  fc.string({ maxLength: 20 }),
);
const title = fc.oneof(fc.constantFrom(...benchmarkColumns.map(({ title: known }) => known)), cell);

test('any table is read or refused with a reason', () => {
  const table = fc.tuple(
    fc.array(title, { maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 3 }),
  );
  fc.assert(
    fc.property(table, ([titles, rows]) => {
      try {
        for (const row of ownBenchmarks([['Industry', 'Metric', ...titles.slice(2)], ...rows])) {
          const figures = [row.low, row.central, row.high].filter((figure) => figure !== null);
          expect(figures.length).toBeGreaterThan(0);
          for (const figure of figures) expect(Number.isFinite(figure)).toBe(true);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(CalcError);
        expect((error as CalcError).code).toBe('bad-input');
      }
    }),
    { numRuns: 500 },
  );
});
