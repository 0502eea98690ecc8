import type { Benchmark } from './benchmark';

/** Sorts a company's own figures before ours, then by grade, by year and by sample, the best first. */
export function bestFirst(a: Benchmark, b: Benchmark): number {
  return (
    Number(b.own) - Number(a.own) ||
    a.grade.localeCompare(b.grade) ||
    (b.year ?? 0) - (a.year ?? 0) ||
    (b.sampleSize ?? 0) - (a.sampleSize ?? 0)
  );
}
