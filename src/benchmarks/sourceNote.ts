import type { Benchmark } from './benchmark';

/** Where a figure comes from and how good it is, for a cell: "ArgminAI (2026), grade D". */
export function sourceNote({
  publisher,
  year,
  grade,
}: Pick<Benchmark, 'publisher' | 'year' | 'grade'>): string {
  return `${publisher}${year === null ? '' : ` (${year})`}, grade ${grade}`;
}
