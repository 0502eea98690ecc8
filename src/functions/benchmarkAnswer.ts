import { metricUnits, type Benchmark, type BenchmarkUnit } from '../benchmarks/benchmark';
import { CalcError } from '../core/errors';
import { looseName, nearestNames } from '../core/nearestNames';
import { formattedNumber, type FormattedNumber } from './formattedNumber';

type Answer = number | string | FormattedNumber;

const numberFormats: Readonly<Record<BenchmarkUnit, string>> = {
  fraction: '0.0%',
  months: '0.0',
  'hours per week': '0.0',
  'money per 1 spent': '0.00',
};

/** What can be asked of a benchmark. A mean is never given for a median. */
const statistics: Readonly<Record<string, (row: Benchmark) => Answer>> = {
  central: (row) => figure(row, row.central, 'central'),
  low: (row) => figure(row, row.low, 'low'),
  high: (row) => figure(row, row.high, 'high'),
  mean: (row) => figure(row, row.statistic === 'mean' ? row.central : null, 'mean'),
  median: (row) => figure(row, row.statistic === 'median' ? row.central : null, 'median'),
  unit: (row) => metricUnits[row.metric],
  grade: (row) => row.grade,
  source: (row) => `${row.publisher}: ${row.title} (${row.year}), grade ${row.grade}, ${row.url}`,
  'sample size': (row) => row.sample,
  measured: (row) => row.measured,
  sponsor: (row) => row.sponsor ?? 'none known',
  notes: (row) => row.notes,
};
const names = Object.keys(statistics);

/** A benchmark's central figure, or what else was asked of it; case, spaces and hyphens do not count. */
export function benchmarkAnswer(row: Benchmark, statistic: string | null): Answer {
  const name =
    statistic === null ? 'central' : names.find((known) => looseName(known) === looseName(statistic));
  if (name !== undefined) return statistics[name]!(row);
  const nearest = nearestNames(statistic!, names);
  throw new CalcError(
    'not-found',
    `there is no statistic "${statistic!.slice(0, 30)}"; there is ${(nearest.length > 0 ? nearest : names).join(', ')}`,
  );
}

/** The cell shows the grade beside the number, which counts as the plain number in formulas. */
export function formatOf(row: Benchmark): string {
  return `${numberFormats[metricUnits[row.metric]]}" (${row.grade})"`;
}

function figure(row: Benchmark, value: number | null, name: string): Answer {
  if (value !== null) return formattedNumber(value, formatOf(row));
  const given = [
    ...(row.statistic === null ? [] : [row.statistic]),
    ...(row.low === null ? [] : ['low']),
    ...(row.high === null ? [] : ['high']),
  ];
  throw new CalcError('not-found', `${row.publisher} gives no ${name} figure; ask for ${given.join(' or ')}`);
}
