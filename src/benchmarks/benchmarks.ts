import type { Benchmark } from './benchmark';
import { contradictions } from './contradictions';
import { gradeOf } from './grading';
import { publications } from './publications';

/** What a figure has where neither it nor its publication says anything. */
const unsaid = {
  scope: 'enterprise-wide',
  low: null,
  central: null,
  high: null,
  statistic: null,
  comparisonGroup: false,
  sample: 'not stated',
  sampleSize: null,
  sponsor: null,
  methodShown: true,
  unverified: null,
  forecast: false,
  judgement: null,
  notes: '',
  own: false,
  convertedFrom: null,
} as const;

/** Every published figure, graded, in the order of the list of publications. */
export const benchmarks: readonly Benchmark[] = publications.flatMap(({ figures, ...publication }) =>
  figures.map((figure) => {
    const row = { ...unsaid, ...publication, ...figure };
    return { ...row, ...gradeOf(row), contradicts: contradicted(row.id) };
  }),
);

function contradicted(id: string): readonly string[] {
  const rows = contradictions.filter((each) => each.rows.includes(id)).flatMap((each) => each.rows);
  return [...new Set(rows)].filter((other) => other !== id);
}
