import type { Benchmark } from '../benchmarks/benchmark';
import { listed } from '../benchmarks/benchmarkNames';
import { behind } from '../benchmarks/benchmarkPosition';
import { benchmarkTitle } from '../benchmarks/benchmarkTitle';
import { figureRemark } from '../benchmarks/figureRemark';
import { spreadOf, type BenchmarkAnswer } from '../benchmarks/lookUpBenchmark';
import { figureText, unitDisplay } from '../benchmarks/units';
import { metricOf } from '../benchmarks/vocabulary';
import { CalcError } from '../core/errors';
import { looseName, nearestNames } from '../core/nearestNames';
import type { FormattedNumber } from './formattedNumber';
import { numberWithCard, type Card, type NumberWithCard } from './numberWithCard';

/** What AIROI.BENCHMARK puts into a cell. */
export type BenchmarkCell = number | string | FormattedNumber | NumberWithCard;

/** What can be asked of a benchmark. A mean is never given for a median. */
const statistics: Readonly<Record<string, (answer: BenchmarkAnswer) => BenchmarkCell>> = {
  central: (answer) => figure(answer, answer.row.central, 'central'),
  low: (answer) => figure(answer, answer.row.low, 'low'),
  high: (answer) => figure(answer, answer.row.high, 'high'),
  mean: (answer) => figure(answer, answer.row.statistic === 'mean' ? answer.row.central : null, 'mean'),
  median: (answer) => figure(answer, answer.row.statistic === 'median' ? answer.row.central : null, 'median'),
  lowest: (answer) => cellOf(answer, (answer.spread ?? spreadOf([answer.row])).low),
  highest: (answer) => cellOf(answer, (answer.spread ?? spreadOf([answer.row])).high),
  used: (answer) => [benchmarkTitle(answer.row), answer.fallback].filter(Boolean).join('; '),
  unit: ({ row }) => metricOf(row.metric).unit,
  grade: ({ row }) => row.grade,
  rule: ({ row }) => row.rule,
  source: (answer) => [sourceOf(answer.row), answer.fallback].filter(Boolean).join('; '),
  sample: ({ row }) => row.sample,
  'sample size': ({ row }) => row.sampleSize ?? row.sample,
  measured: ({ row }) => row.measured,
  evidence: ({ row }) => row.evidence,
  sponsor: ({ row }) => row.sponsor ?? 'none known',
  notes: ({ row }) => row.notes || 'none',
  id: ({ row }) => row.id,
};
const names = Object.keys(statistics);

/** A benchmark's central figure, or what else was asked of it; case, spaces and hyphens do not count. */
export function benchmarkAnswer(answer: BenchmarkAnswer, statistic: string | null): BenchmarkCell {
  const name =
    statistic === null ? 'central' : names.find((known) => looseName(known) === looseName(statistic));
  if (name !== undefined) return statistics[name]!(answer);
  const nearest = nearestNames(statistic!, names);
  throw new CalcError(
    'not-found',
    `there is no statistic "${statistic!.slice(0, 30)}"; there is ${(nearest.length > 0 ? nearest : names).join(', ')}`,
  );
}

/** The cell shows the grade and what else is said beside the number, which counts as the plain number in formulas. */
export function figureFormat(row: Benchmark, departures: BenchmarkAnswer['departures'] = []): string {
  // A quotation mark in an own scope's name would end the text within the format.
  const remark = figureRemark(row, departures).replaceAll('"', "'");
  return `${unitDisplay[metricOf(row.metric).unit].numberFormat}" (${remark})"`;
}

function figure(answer: BenchmarkAnswer, value: number | null, name: string): BenchmarkCell {
  if (value !== null) return cellOf(answer, value);
  const { statistic, low, high, publisher, year } = answer.row;
  const given = [
    ...(statistic === null ? [] : [statistic === 'mean' || statistic === 'median' ? statistic : 'central']),
    ...(low === null ? [] : ['low']),
    ...(high === null ? [] : ['high']),
  ];
  const asked = name === 'mean' || name === 'median' ? name : `${name} figure`;
  throw new CalcError(
    'not-found',
    `there is no ${asked} of ${benchmarkTitle(answer.row)} (${publisher}, ${year ?? 'undated'}); ask for ${listed(given)}`,
  );
}

/** A figure that says in its cell what is not as asked, and everything on its card. */
function cellOf(answer: BenchmarkAnswer, value: number): BenchmarkCell {
  return numberWithCard(value, figureFormat(answer.row, answer.departures), cardOf(answer));
}

function cardOf({ row, fallback, others, spread }: BenchmarkAnswer): Card {
  const { unit } = metricOf(row.metric);
  return {
    title: benchmarkTitle(row),
    lines: {
      'Not as asked': fallback ?? '',
      Grade: `${row.grade}: ${row.rule}`,
      Measured: row.measured,
      Sample: row.sample,
      Evidence: row.evidence,
      Standing: row.sponsor === null ? behind(row) : `${behind(row)}: ${row.sponsor}`,
      Publisher: row.publisher,
      Title: row.title,
      Year: row.year === null ? 'undated' : String(row.year),
      Address: row.url,
      Spread:
        spread === null
          ? ''
          : `${figureText(spread.low, unit)} to ${figureText(spread.high, unit)} over ${others.length + 1} figures`,
      'Read beside': row.contradicts.join(', '),
      Notes: row.notes,
    },
  };
}

function sourceOf({ publisher, title, year, grade, own, url }: Benchmark): string {
  const parts = [
    `${publisher}: ${title} (${year ?? 'undated'})`,
    `grade ${grade}`,
    own ? 'own figure' : '',
    url,
  ];
  return parts.filter(Boolean).join(', ');
}
