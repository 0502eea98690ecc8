import type { Benchmark } from './benchmark';

/** What a figure is of: "payback, all industries, enterprise-wide". */
export function benchmarkTitle({ metric, industry, scope }: Benchmark): string {
  return `${metric}, ${industry === 'all' ? 'all industries' : industry}, ${scope}`;
}
