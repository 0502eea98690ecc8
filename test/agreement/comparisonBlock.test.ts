import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Benchmark } from '../../src/benchmarks/benchmark';
import { benchmarkPosition } from '../../src/benchmarks/benchmarkPosition';
import { benchmarks } from '../../src/benchmarks/benchmarks';
import { neverPaysBack } from '../../src/core/results';
import { comparisonBlock, type ComparedFigure } from '../../src/sheets/comparisonBlock';
import type { ModelCell } from '../../src/workbench/files/workbookModel';
import { openExcel } from '../excel/excelHost';
import { formulaCase } from '../sheets/exampleCases';
import { planOfSheets } from '../sheets/planOfSheets';
import type { BuiltCase } from './builtCase';
import { differences, onSheets, recalculate, type Engine } from './engines';
import { savedCase } from './savedCase';

jest.setTimeout(300_000);

const base = benchmarks.find(({ metric }) => metric === 'payback')!;
const row = (change: Partial<Benchmark>): Benchmark => ({
  ...base,
  low: null,
  central: null,
  high: null,
  statistic: change.central === undefined ? null : 'median',
  ...change,
});

/** Every shape that a benchmark has, with a metric that is better low, better high, and neither. */
const shapes: readonly Benchmark[] = [
  row({ low: 3, central: 6, high: 12 }),
  row({ low: 3, high: 12 }),
  row({ central: 6 }),
  row({ low: 3 }),
  row({ high: 12, own: true }),
  row({ low: 0.1, central: 0.25, high: 0.7, metric: 'productivity', sponsor: 'a vendor' }),
  row({ low: 0.1, central: 0.3, metric: 'productivity' }),
  row({ central: 0.3, high: 0.6, metric: 'share with a return', statistic: 'share' }),
];
const figuresFor = ({ low, central, high }: Benchmark) => {
  const known = [low, central, high].filter((figure) => figure !== null);
  const between = known.slice(1).map((figure, i) => (figure + known[i]!) / 2);
  return [known[0]! / 2, ...known, ...between, known.at(-1)! + 0.05];
};
const compared = (benchmark: Benchmark, value: number): ComparedFigure => ({
  label: 'Ours',
  metric: benchmark.metric,
  basis: '',
  content: { value },
});

interface Drawn {
  readonly sheet: string;
  readonly benchmark: Benchmark;
  readonly figure: ComparedFigure | null;
}
const linked = (name: string): ComparedFigure => ({
  label: 'Payback',
  metric: 'payback',
  basis: '',
  content: { name },
});
const drawn: readonly Drawn[] = [
  ...shapes.flatMap((benchmark, shape) =>
    figuresFor(benchmark).map((value, i) => ({
      sheet: `Comparison ${10 * shape + i}`,
      benchmark,
      figure: compared(benchmark, value),
    })),
  ),
  { sheet: 'Linked', benchmark: shapes[0]!, figure: linked('PaybackMonths') },
  { sheet: 'Sentence', benchmark: shapes[0]!, figure: linked('Never') },
  { sheet: 'Typed', benchmark: shapes[0]!, figure: null },
];

let folder: string;
let built: BuiltCase;
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agreement-block-'));
  const excel = await openExcel();
  try {
    await excel.workbook.draw((holdings) =>
      planOfSheets(formulaCase, { ...holdings, caseNumber: 1 }, ['inputs', 'result']),
    );
    await excel.edit(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[neverPaysBack]];
      workbook.names.add('Never', '=Sheet1!$A$1');
    });
    for (const { sheet, benchmark, figure } of drawn) {
      await excel.edit(async ({ workbook }) => workbook.worksheets.add(sheet).getRange('C4').select());
      await excel.workbook.insert((place) =>
        comparisonBlock(place, benchmark, figure, { fallback: null, contradictions: [] }),
      );
    }
    built = await savedCase(await excel.model(), folder, 'blocks');
    engines = await recalculate([built.file]);
  } finally {
    excel.close();
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** The cell right of a label. */
function beside(sheet: string, label: string): ModelCell {
  const { cells } = built.model.sheets.find(({ name }) => name === sheet)!;
  const found = cells.find(({ value }) => value === label)!;
  return cells.find(({ row: at, column }) => at === found.row && column === found.column + 1)!;
}

/** What a position says, without figures and source: relations in order, better or worse, grade, who. */
const gist = (sentence: string) => ({
  relations: sentence.replace(/\(.*$/, '').match(/\b(?:at|below|within|above)\b/g),
  verdict: /(better|worse) than it/.exec(sentence)?.[1],
  grade: /grade ([A-D])/.exec(sentence)?.[1],
  behind: /grade [A-D], ([^:)]+)/.exec(sentence)?.[1],
});

it.each(drawn.filter(({ figure }) => figure && 'value' in figure.content))(
  '$sheet: the position says what our own function says',
  ({ sheet, benchmark, figure }) => {
    const value = (figure!.content as { value: number }).value;
    const sentence = benchmarkPosition(value, {
      row: benchmark,
      departures: [],
      fallback: null,
      others: [],
      spread: null,
    });
    const expected = gist(sentence);
    expect(expected.relations).not.toBeNull();
    expect(gist(String(beside(sheet, 'Position').value))).toEqual(expected);
  },
);

it('follows the case through its name, and says so where there is no figure', () => {
  // 25,000 one-off over (44,200 - 15,000) / 12 a month.
  expect(beside('Linked', 'Payback').value).toBeCloseTo(10.274, 3);
  expect(beside('Linked', 'Position').value).toMatch(/^It is above the median and within the range/);
  expect(beside('Sentence', 'Position').value).toBe('There is no figure to compare');
  expect(beside('Typed', 'Position').value).toBe('There is no figure to compare');
});

it('LibreOffice and Gnumeric show the same in every cell', () => {
  const sheets = onSheets(
    built,
    drawn.map(({ sheet }) => sheet),
  );
  expect(differences(sheets, engines, { wanted: ({ value }) => value !== null })).toEqual([]);
});
