import { checkNumber } from '../core/checkNumber';
import { metricUnits, type Benchmark, type BenchmarkMetric, type BenchmarkUnit } from './benchmark';

/** What a value of each metric can be at all: outside, it was measured in another unit, or is another metric. */
const possible: Readonly<Record<BenchmarkMetric, { readonly min: number; readonly max?: number }>> = {
  ROI: { min: -100 },
  '2-year ROI': { min: -100 },
  '3-year ROI': { min: -100 },
  'return per dollar': { min: -100 },
  payback: { min: 0 },
  productivity: { min: -1 },
  'task time saved': { min: -100, max: 1 },
  'time saved per week': { min: -168, max: 168 },
};

const hints: Readonly<Record<BenchmarkUnit, string>> = {
  fraction: 'enter 15% as 0.15',
  months: 'enter months',
  'hours per week': 'enter hours in a week of one person',
  'money per 1 spent': 'enter the gross return for each 1 spent',
};

const written: Readonly<Record<BenchmarkUnit, (figure: number) => string>> = {
  fraction: (figure) => `${(100 * figure).toFixed(1)}%`,
  months: (figure) => figure.toFixed(1),
  'hours per week': (figure) => figure.toFixed(1),
  'money per 1 spent': (figure) => figure.toFixed(2),
};

const afterwards: Readonly<Record<BenchmarkUnit, string>> = {
  fraction: '',
  months: ' months',
  'hours per week': ' hours per week',
  'money per 1 spent': ' per 1 spent',
};

/**
 * Where a value stands against a benchmark of the same metric, in one sentence that names the benchmark's
 * grade and publisher. It says above, below or within, never better: that depends on what was measured.
 *
 * @throws CalcError `bad-input` for a value that the metric cannot have.
 */
export function benchmarkPosition(value: number, row: Benchmark): string {
  const unit = metricUnits[row.metric];
  checkNumber('value', value, { ...possible[row.metric], hint: `${hints[unit]}, the unit of ${row.metric}` });
  const figure = written[unit];
  const positions = [
    ...(row.central === null
      ? []
      : [`${against(value, row.central)} the ${row.statistic} of ${figure(row.central)}`]),
    ...rangePosition(value, row, figure),
  ];
  return `${figure(value)}${afterwards[unit]} is ${positions.join(' and ')}${afterwards[unit]} (grade ${row.grade}, ${row.publisher}, ${row.year})`;
}

function rangePosition(value: number, { low, high }: Benchmark, figure: (value: number) => string): string[] {
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
