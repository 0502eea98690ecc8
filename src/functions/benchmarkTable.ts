import { metricUnits, type Benchmark } from '../benchmarks/benchmark';
import { formatOf } from './benchmarkAnswer';
import { formattedNumber } from './formattedNumber';

/** Benchmarks as a table for cells; what a publication does not give is an empty text. */
export function benchmarkTable(rows: readonly Benchmark[]): unknown[][] {
  return [
    [
      'Industry',
      'Metric',
      'Scope',
      'Low',
      'Central',
      'High',
      'Central is',
      'Unit',
      'Grade',
      'Sponsor',
      'Sample',
      'Measured',
      'Publisher',
      'Title',
      'Year',
      'Address',
    ],
    ...rows.map((row) => {
      const figure = (value: number | null) => (value === null ? '' : formattedNumber(value, formatOf(row)));
      return [
        row.industry,
        row.metric,
        row.scope,
        figure(row.low),
        figure(row.central),
        figure(row.high),
        row.statistic ?? '',
        metricUnits[row.metric],
        row.grade,
        row.sponsor ?? 'none known',
        row.sample,
        row.measured,
        row.publisher,
        row.title,
        row.year,
        row.url,
      ];
    }),
  ];
}
