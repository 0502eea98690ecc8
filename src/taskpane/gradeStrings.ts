import type { Grade } from '../benchmarks/benchmark';

/** The texts beside a benchmark's figure: a part of `strings` that loads with what shows them. */
export const gradeStrings = {
  grade: (grade: string) => `Grade ${grade}`,
  gradeMeanings: {
    A: 'Measured against a comparison group, sample known, nobody gains by it.',
    B: 'Measured, or a large independent survey.',
    C: 'Modelled, predicted, a small survey, or one run by somebody who gains by it.',
    D: 'No method shown, a rule of thumb, or a seller’s own cases.',
  } satisfies Record<Grade, string>,
  sourceLink: (publisher: string) => `Source: ${publisher} (opens the browser)`,
  hint: {
    label: (label: string) => `Benchmark for ${label}`,
    maintenance: (rate: string, amount: string | null) =>
      `Benchmark: ${rate} of the cost to build each year${amount === null ? '' : `, ${amount} here`}.`,
    loadedCost: (multiple: string) => `Benchmark: ${multiple} the base pay for an hour.`,
    more: 'More',
    moreOn: (metric: string) => `More on ${metric}`,
  },
} as const;
