import type { Benchmark } from './benchmark';
import type { BenchmarkAnswer } from './lookUpBenchmark';

/** What a cell shows in brackets beside a figure: that it is own, its grade, and what is not as asked. */
export function figureRemark(row: Benchmark, departures: BenchmarkAnswer['departures'] = []): string {
  const words = { industry: 'all industries', scope: row.scope, metric: `from ${row.convertedFrom}` };
  return [...(row.own ? ['own'] : []), row.grade, ...departures.map((each) => words[each])].join(', ');
}
