import type { Benchmark } from '../benchmarks/benchmark';
import { spreadOf, type BenchmarkAnswer } from '../benchmarks/lookUpBenchmark';
import { unitDisplay } from '../benchmarks/units';
import { metricOf } from '../benchmarks/vocabulary';
import { CalcError } from '../core/errors';
import { looseName, nearestNames } from '../core/nearestNames';
import { formattedNumber, type FormattedNumber } from './formattedNumber';

type Answer = number | string | FormattedNumber;

/** What can be asked of a benchmark. A mean is never given for a median. */
const statistics: Readonly<Record<string, (answer: BenchmarkAnswer) => Answer>> = {
  central: (answer) => figure(answer, answer.row.central, 'central'),
  low: (answer) => figure(answer, answer.row.low, 'low'),
  high: (answer) => figure(answer, answer.row.high, 'high'),
  mean: (answer) => figure(answer, answer.row.statistic === 'mean' ? answer.row.central : null, 'mean'),
  median: (answer) => figure(answer, answer.row.statistic === 'median' ? answer.row.central : null, 'median'),
  lowest: (answer) => ofAll(answer, 'low'),
  highest: (answer) => ofAll(answer, 'high'),
  used: ({ row, fallback }) =>
    `${row.metric}, ${row.industry === 'all' ? 'all industries' : row.industry}, ${row.scope}${fallback === null ? '' : `: ${fallback}`}`,
  unit: ({ row }) => metricOf(row.metric).unit,
  grade: ({ row }) => row.grade,
  rule: ({ row }) => row.rule,
  source: ({ row, fallback }) =>
    `${row.publisher}: ${row.title} (${row.year ?? 'undated'}), grade ${row.grade}${row.own ? ', own figure' : ''}${row.url === '' ? '' : `, ${row.url}`}${fallback === null ? '' : `; ${fallback}`}`,
  sample: ({ row }) => row.sample,
  'sample size': ({ row }) => row.sampleSize ?? row.sample,
  measured: ({ row }) => row.measured,
  evidence: ({ row }) => row.evidence,
  sponsor: ({ row }) => row.sponsor ?? 'none known',
  notes: ({ row }) => row.notes,
  id: ({ row }) => row.id,
};
const names = Object.keys(statistics);

/** A benchmark's central figure, or what else was asked of it; case, spaces and hyphens do not count. */
export function benchmarkAnswer(answer: BenchmarkAnswer, statistic: string | null): Answer {
  const name =
    statistic === null ? 'central' : names.find((known) => looseName(known) === looseName(statistic));
  if (name !== undefined) return statistics[name]!(answer);
  const nearest = nearestNames(statistic!, names);
  throw new CalcError(
    'not-found',
    `there is no statistic "${statistic!.slice(0, 30)}"; there is ${(nearest.length > 0 ? nearest : names).join(', ')}`,
  );
}

/** The cell shows the grade beside the number, which counts as the plain number in formulas. */
export function figureFormat(row: Benchmark, said: readonly string[] = []): string {
  const words = [...(row.own ? ['own'] : []), row.grade, ...said].join(', ');
  return `${unitDisplay[metricOf(row.metric).unit].numberFormat}" (${words})"`;
}

/** What a cell says of a figure that is not as asked. */
function saidInCell({ row, departures }: BenchmarkAnswer): readonly string[] {
  const words = { industry: 'all industries', scope: row.scope, metric: `from ${row.convertedFrom}` };
  return departures.map((departure) => words[departure]);
}

function figure(answer: BenchmarkAnswer, value: number | null, name: string): Answer {
  const { row } = answer;
  if (value !== null) return formattedNumber(value, figureFormat(row, saidInCell(answer)));
  const given = [
    ...(row.statistic === null ? [] : [asked[row.statistic]]),
    ...(row.low === null ? [] : ['low']),
    ...(row.high === null ? [] : ['high']),
  ];
  throw new CalcError('not-found', `${row.publisher} gives no ${name} figure; ask for ${given.join(' or ')}`);
}

const asked = {
  mean: 'mean',
  median: 'median',
  share: 'central',
  'single study': 'central',
  'rule of thumb': 'central',
} as const;

/** The lowest or highest figure of all that answer the question as closely. */
function ofAll(answer: BenchmarkAnswer, end: 'low' | 'high'): Answer {
  const { row, spread } = answer;
  return formattedNumber((spread ?? spreadOf([row]))[end], figureFormat(row, saidInCell(answer)));
}
