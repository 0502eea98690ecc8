import { checkNumber } from '../core/checkNumber';
import type { Benchmark } from './benchmark';
import type { BenchmarkAnswer } from './lookUpBenchmark';
import { figureText, unitDisplay } from './units';
import { metricOf } from './vocabulary';

/** Where a value stands against a benchmark. */
export interface BenchmarkStanding {
  /** Against the range where there is one, else against the only figure there is. */
  readonly side: 'below' | 'within' | 'above';
  /** Null within the range, and where neither way is better. */
  readonly verdict: 'better' | 'worse' | null;
}

/**
 * Where a value stands against a benchmark of the same metric, in one sentence that names what the benchmark
 * is, its grade, who stands behind it, and what was not as asked.
 *
 * @throws CalcError `bad-input` for a value that the metric cannot have.
 */
export function benchmarkPosition(value: number, { row, fallback, others, spread }: BenchmarkAnswer): string {
  const { unit, bounds } = metricOf(row.metric);
  const { after, hint } = unitDisplay[unit];
  checkNumber('value', value, { ...bounds, hint: `${hint}, the unit of ${row.metric}` });
  const { verdict } = benchmarkStanding(value, row);
  const says = [...centralPosition(value, row), ...rangePosition(value, row)].join(' and ');
  return [
    `${figureText(value, unit)}${after} is ${says}${after}`,
    verdict === null ? '' : `: ${verdict} than it`,
    ` (grade ${row.grade}, ${behind(row)}: ${row.publisher}, ${row.year ?? 'undated'})`,
    fallback === null ? '' : `; ${fallback}`,
    spread === null
      ? ''
      : `; all ${others.length + 1} figures span ${figureText(spread.low, unit)} to ${figureText(spread.high, unit)}${after}`,
  ].join('');
}

/** Below, within or above the benchmark, and whether that is better. */
export function benchmarkStanding(value: number, row: Benchmark): BenchmarkStanding {
  const { better } = metricOf(row.metric);
  const [low, high] = [row.low ?? row.central, row.high ?? row.central];
  const side = low !== null && value < low ? 'below' : high !== null && value > high ? 'above' : 'within';
  if (side === 'within' || better === null) return { side, verdict: null };
  return { side, verdict: (side === 'above') === (better === 'higher') ? 'better' : 'worse' };
}

/** Who stands behind a figure, in a word or two. */
export function behind({ own, evidence, sponsor, methodShown, unverified }: Benchmark): string {
  if (own) return "the company's own";
  if (evidence === 'vendor case') return 'vendor-reported';
  if (sponsor !== null) return 'sponsored';
  return methodShown && unverified === null ? 'independent' : 'no source shown';
}

/** What a sentence calls a central figure. */
export const statisticNames = {
  mean: 'mean',
  median: 'median',
  share: 'share',
  'single study': 'single figure',
  'rule of thumb': 'rule of thumb',
} as const;

/** What a row's figures are: its statistic, or what of a range there is. */
export function figureKind({ statistic, low, high }: Benchmark): string {
  if (statistic !== null) return statisticNames[statistic];
  if (high === null) return 'lower end only';
  return low === null ? 'upper end only' : 'range';
}

function centralPosition(value: number, { central, statistic, metric }: Benchmark): string[] {
  if (central === null) return [];
  return [
    `${against(value, central)} the ${statisticNames[statistic!]} of ${figureText(central, metricOf(metric).unit)}`,
  ];
}

function rangePosition(value: number, { low, high, metric }: Benchmark): string[] {
  const figure = (bound: number) => figureText(bound, metricOf(metric).unit);
  if (low !== null && high !== null) {
    const span = `${figure(low)} to ${figure(high)}`;
    if (value < low) return [`below the range of ${span}`];
    return [value > high ? `above the range of ${span}` : `within ${span}`];
  }
  if (low !== null) return [`${against(value, low)} the low figure of ${figure(low)}`];
  if (high !== null) return [`${against(value, high)} the high figure of ${figure(high)}`];
  return [];
}

function against(value: number, figure: number): string {
  if (value === figure) return 'at';
  return value > figure ? 'above' : 'below';
}
