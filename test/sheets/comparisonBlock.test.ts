import type { Benchmark } from '../../src/benchmarks/benchmark';
import { benchmarks } from '../../src/benchmarks/benchmarks';
import { benchmarkFormula, formulaCells, valueCells } from '../../src/sheets/benchmarkCells';
import { comparisonBlock, type ComparedFigure } from '../../src/sheets/comparisonBlock';
import { ownTablePlan } from '../../src/sheets/ownTablePlan';
import type { CellContent, InsertionPlan } from '../../src/sheets/plan';
import { textLines } from '../../src/sheets/textLines';

const place = { sheet: 'Plan', row: 9, column: 2 };
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const none = { fallback: null, contradictions: [] };
const [published] = benchmarks.filter(
  ({ metric, unverified }) => metric === 'payback' && unverified === null,
);
const range: Benchmark = { ...published!, low: 3, central: 6, high: 12, statistic: 'median' };
const payback: ComparedFigure = {
  label: 'Payback',
  metric: 'payback',
  basis: 'From go-live',
  content: { name: 'PaybackMonths' },
};

/** The plan as lines of cells, columns apart by "|", formulas with "=". */
function grid({ blocks }: InsertionPlan): string[] {
  const lines: CellContent[][] = [];
  for (const block of blocks)
    block.cells.forEach((cells, i) =>
      cells.forEach((cell, j) => {
        (lines[block.row - place.row + i] ??= [])[block.column - place.column + j] = cell;
      }),
    );
  return lines.map((cells) =>
    cells.map((cell) => (cell !== null && typeof cell === 'object' ? cell.formula : (cell ?? ''))).join('|'),
  );
}

test('the block links the figure by its name and keeps every fact of the benchmark beside it', () => {
  const lines = grid(comparisonBlock(place, range, payback, none));
  expect(lines.slice(0, 5)).toEqual([
    'Payback against a benchmark||',
    'Payback|=PaybackMonths|months',
    'Benchmark, low|3|months',
    'Benchmark, median|6|months',
    'Benchmark, high|12|months',
  ]);
  expect(lines[5]).toMatch(/^Position\|=IF\(ISNUMBER\(D11\),/);
  expect(lines[6]).toBe(`Grade|${range.grade}|`);
  const rest = lines.join('\n').replace(/\|\n\|/g, ' ');
  for (const fact of ['Payback is|From go-live', range.url, `Published|${range.year}`])
    expect(rest).toContain(fact);
  for (const text of [range.measured, range.publisher, range.sample, range.rule])
    expect(rest.replace(/\s+/g, ' ')).toContain(text);
});

test('refuses a figure of another measure', () => {
  const roi: ComparedFigure = { ...payback, label: 'ROI', metric: 'first-year ROI' };
  expect(() => comparisonBlock(place, range, roi, none)).toThrow(RangeError);
});

test('without a figure there is a cell to type it in, and the position waits for it', () => {
  const plan = comparisonBlock(place, range, null, none);
  expect(grid(plan)[1]).toBe('Your figure||type it here, in months');
  expect(plan.blocks.find(({ style }) => style === 'input')).toMatchObject({ row: 10, column: 3 });
});

test('says what stands in for what was asked, what is unverified and what says otherwise', () => {
  const doubtful: Benchmark = { ...range, unverified: 'the page shows another figure' };
  const remarks = { fallback: 'this is for all industries', contradictions: ['Others say 24'] };
  const lines = grid(comparisonBlock(place, doubtful, payback, remarks));
  expect(lines.slice(-3)).toEqual([
    'Not as asked|this is for all industries|',
    'Unverified|the page shows another figure|',
    'Others say otherwise|Others say 24|',
  ]);
});

test.each([...benchmarks].map((row) => [row.id, row] as const))(
  '%s: the block is drawn with grade, source and date, and its formula is one that Excel takes',
  (_, row) => {
    const plan = comparisonBlock(place, row, null, none);
    const lines = grid(plan);
    expect(lines).toContain(`Grade|${row.grade}|`);
    const [, month] = row.read.split('-');
    expect(lines.find((line) => line.startsWith('Read|'))).toContain(months[Number(month) - 1]);
    for (const line of lines) {
      const [, formula] = /\|(=.*?)(?:\||$)/.exec(line) ?? [];
      expect((formula ?? '').length).toBeLessThan(8192);
      // No number but 0 and 1 stands in a formula; cells' addresses aside.
      expect((formula ?? '').replace(/"[^"]*"|[A-Z]+\d+/g, '')).not.toMatch(/\d/);
    }
    // Nothing wraps: every text but an address fits the columns that it may run over.
    for (const { cells, column } of plan.blocks)
      for (const cell of cells.flat())
        if (typeof cell === 'string' && column === 3 && cell !== row.url)
          expect(cell.length).toBeLessThanOrEqual(78);
  },
);

test('a formula asks for what was looked up, and for an end where there is no central figure', () => {
  const question = { industry: 'all', metric: 'payback', scope: null, ownTable: null };
  expect(benchmarkFormula(question, 'central')).toBe('=AIROI.BENCHMARK("all","payback")');
  expect(benchmarkFormula({ ...question, scope: 'task' }, 'low')).toBe(
    '=AIROI.BENCHMARK("all","payback","task","low")',
  );
  expect(benchmarkFormula({ ...question, ownTable: 'OwnBenchmarks[#All]' }, 'central')).toBe(
    '=AIROI.BENCHMARK("all","payback",,,OwnBenchmarks[#All])',
  );
  const ends = { ...range, central: null, statistic: null };
  expect(grid(formulaCells(place, question, { row: ends, departures: [] }))).toEqual([
    '=AIROI.BENCHMARK("all","payback",,"low")|=AIROI.BENCHMARK("all","payback",,"high")',
  ]);
});

test('a formula has room for what its cell says beside the number, or Excel would show #####', () => {
  const question = { industry: 'finance', metric: 'payback', scope: 'task', ownTable: null };
  const row = { ...range, scope: 'department', grade: 'D' } as const;
  const { columnWidths } = formulaCells(place, question, { row, departures: ['industry', 'scope'] });
  expect(columnWidths).toHaveLength(1);
  expect(columnWidths[0]!.column).toBe(place.column);
  expect(columnWidths[0]!.characters).toBeGreaterThan('6.0 (D, all industries, department)'.length);
});

test('a value has its citation beside it', () => {
  const [line] = grid(valueCells(place, range, 'this is for all industries'));
  const [value, text] = line!.split('|');
  expect(value).toBe('6');
  for (const fact of [
    range.publisher,
    `grade ${range.grade}`,
    range.url,
    'median',
    'this is for all industries',
  ])
    expect(text).toContain(fact);
  // The number alone tells neither what it is of nor its unit.
  expect(text).toMatch(/^payback, .*, .* \(months\)\. /);
  // The address stands last, so that no sentence runs into it.
  expect(text).toMatch(/\. Not as asked: this is for all industries\. https:\S+$/);
});

test.each([
  [{ low: 3, high: null }, 'lower end only'],
  [{ low: null, high: 12 }, 'upper end only'],
  [{ low: 3, high: 12 }, 'range'],
])('a value that is an end of a range is cited as one: %j', (ends, kind) => {
  const [line] = grid(valueCells(place, { ...range, ...ends, central: null, statistic: null }, null));
  expect(line).toContain(`; ${kind}; `);
});

test('the own table has the columns that a company fills in, on a sheet of a free name', () => {
  const plan = ownTablePlan(['own benchmarks'], { ownSheet: 'Own benchmarks', ownNotes: ['Own'] });
  expect(plan).toMatchObject({ sheet: 'Own benchmarks (AIROI)', name: 'OwnBenchmarks' });
  const heads = plan.columns.map(({ head }) => head);
  expect(heads.slice(0, 3)).toEqual(['Industry', 'Metric', 'Scope']);
  expect(heads).not.toContain('Origin');
  // Excel takes no longer list in a validation.
  for (const { values } of plan.columns) expect((values ?? []).join(',').length).toBeLessThanOrEqual(255);
});

test('lines break between words and lose none', () => {
  expect(textLines('one two three', 7)).toEqual(['one two', 'three']);
  expect(textLines('https://example.org/very/long a', 10)).toEqual(['https://example.org/very/long', 'a']);
  expect(textLines('  ', 5)).toEqual(['']);
});
