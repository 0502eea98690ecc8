import type { Benchmark } from '../benchmarks/benchmark';
import { benchmarkColumns } from '../benchmarks/benchmarkColumns';
import { figureFormat } from './benchmarkAnswer';
import { formattedNumber } from './formattedNumber';

const figures: readonly string[] = ['Low', 'Central', 'High'];

/** Benchmarks as a table for cells; what a publication does not give is an empty text. */
export function benchmarkTable(rows: readonly Benchmark[]): unknown[][] {
  return [
    benchmarkColumns.map(({ title }) => title),
    ...rows.map((row) =>
      benchmarkColumns.map(({ title, of }) => {
        const value = of(row);
        const isFigure = typeof value === 'number' && figures.includes(title);
        return isFigure ? formattedNumber(value, figureFormat(row)) : (value ?? '');
      }),
    ),
  ];
}
