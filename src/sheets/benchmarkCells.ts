import type { Benchmark } from '../benchmarks/benchmark';
import { figureKind } from '../benchmarks/benchmarkPosition';
import { benchmarkTitle } from '../benchmarks/benchmarkTitle';
import { figureRemark } from '../benchmarks/figureRemark';
import type { BenchmarkAnswer } from '../benchmarks/lookUpBenchmark';
import { figureText, unitDisplay } from '../benchmarks/units';
import { metricOf } from '../benchmarks/vocabulary';
import { formula, quoted } from './block';
import { evidenceText } from './comparisonBlock';
import type { InsertionPlan, Place } from './plan';

/** What a formula asks for. */
export interface BenchmarkQuestion {
  readonly industry: string;
  readonly metric: string;
  readonly scope: string | null;
  /** The company's own table, as formulas name it; null where there is none. */
  readonly ownTable: string | null;
}

type Figure = 'low' | 'central' | 'high';

/** The central figure where there is one, else the ends of the range. */
export function shownFigures(row: Benchmark): readonly Figure[] {
  if (row.central !== null) return ['central'];
  return (['low', 'high'] as const).filter((figure) => row[figure] !== null);
}

/** "=AIROI.BENCHMARK(…)" for the figure that a question's answer has. */
export function benchmarkFormula(question: BenchmarkQuestion, figure: Figure): string {
  const { industry, metric, scope, ownTable } = question;
  const given = [
    quoted(industry),
    quoted(metric),
    scope === null ? '' : quoted(scope),
    figure === 'central' ? '' : quoted(figure),
    ownTable ?? '',
  ];
  return `=AIROI.BENCHMARK(${given.join(',').replace(/,+$/, '')})`;
}

/**
 * The answer as a formula that follows the data set and the own table. Its number brings its own format, with
 * words in it: Excel shows ##### where a number's format does not fit.
 */
export function formulaCells(
  { row, column }: Place,
  question: BenchmarkQuestion,
  { row: benchmark, departures }: Pick<BenchmarkAnswer, 'row' | 'departures'>,
): InsertionPlan {
  const figures = shownFigures(benchmark);
  const { unit } = metricOf(benchmark.metric);
  const remark = figureRemark(benchmark, departures);
  return {
    blocks: [
      {
        row,
        column,
        cells: [figures.map((figure) => formula(benchmarkFormula(question, figure)))],
        style: null,
      },
    ],
    columnWidths: figures.map((figure, index) => ({
      column: column + index,
      characters: `${figureText(benchmark[figure]!, unit)} (${remark}) `.length,
    })),
  };
}

/** The figure as a value; the cell beside it says what it is of, and cites it. */
export function valueCells(
  { row, column }: Place,
  benchmark: Benchmark,
  fallback: string | null,
): InsertionPlan {
  const figures = shownFigures(benchmark).map((figure) => benchmark[figure]);
  const { numberFormat: format, after } = unitDisplay[metricOf(benchmark.metric).unit];
  const title = benchmarkTitle(benchmark) + (after && ` (${after.trim()})`);
  return {
    blocks: [
      { row, column, cells: [figures], style: null, format },
      {
        row,
        column: column + figures.length,
        cells: [[`${title}. ${citation(benchmark, fallback)}`]],
        style: null,
      },
    ],
    columnWidths: [],
  };
}

/** Everything that a reader needs to judge a figure that stands alone, and what of it is not as asked. */
export function citation(row: Benchmark, fallback: string | null = null): string {
  const { publisher, title, year, url, grade, sample, read, unverified } = row;
  const facts = [
    figureKind(row),
    evidenceText(row),
    sample,
    `grade ${grade}`,
    ...(unverified === null ? [] : ['unverified']),
    ...(read ? [`read ${read}`] : []),
  ];
  const sentences = [
    `${publisher}: ${title} (${year ?? 'undated'}); ${facts.filter(Boolean).join('; ')}.`,
    fallback === null ? '' : `Not as asked: ${fallback}.`,
    url,
  ];
  return sentences.filter(Boolean).join(' ');
}
