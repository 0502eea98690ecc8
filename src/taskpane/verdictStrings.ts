import type { Scale } from '../core/case';
import { problems } from '../core/pilot/problems';
import { integer } from './wording';

/** What to do where measurements cannot be compared, by core's words. */
const advice: Readonly<Record<string, string>> = {
  [problems.unsuited]: 'This design does not fit these data: choose another design or scale.',
  [problems.differentLengths]:
    'The two ranges have different lengths. Pairs stand row by row: choose ranges of the same rows.',
  [problems.tooManyToPair]:
    'A table of more than 5,000 rows is too long to find the pairs in the sheet. Put each person’s two values side by side in two columns, and choose those.',
  [problems.cellsWithErrors]:
    'Cells with errors stand among the values: correct the formulas or clear the cells.',
  [problems.notYesOrNo]:
    'A rate needs values of 0 and 1, or TRUE and FALSE, and there are others. Correct them, or choose another design.',
  [problems.notCounts]: 'Counts have to be whole numbers, 0 or more.',
  [problems.moreErrorsThanCases]: 'There are more errors than cases: correct one of the two.',
  [problems.negativeDeviation]: 'A standard deviation cannot be negative.',
  [problems.noValues]: 'A group has no values yet. The verdict comes as soon as there are some.',
  [problems.noPairs]:
    'Nobody stands in both groups with a number. Choose the column that names the person or task, or compare separate groups.',
  [problems.needsTwoValues]: 'A group has a single value: a comparison needs 2 or more in each.',
  [problems.notAboveZero]:
    'The log scale needs values above 0, and there are others. Compare means as measured, or correct the values.',
  [problems.sameCovariate]:
    'The column to adjust for does not vary within the groups: choose another, or compare separate groups.',
  [problems.noVariation]:
    'The values do not vary, so there is no telling how sure a difference is. Check that this is the right column.',
};

/** The texts of a metric's verdict: a part of `strings` that loads with what shows it. */
export const verdictStrings = {
  regionFor: (name: string) => `Verdict on ${name || 'the new metric'}`,
  none: 'No verdict yet',
  why: 'Why?',
  calculatingOld: 'Calculating again; this is the last result.',
  sample: (name: string, mean: string, low: string, high: string) =>
    `${name}: mean ${mean}, interval ${low} to ${high}.`,
  legends: {
    'as measured': 'Dot: mean. Bar: its confidence interval.',
    log: 'Dot: geometric mean. Bar: its confidence interval.',
    trimmed: 'Dot: trimmed mean. Bar: its confidence interval.',
  } satisfies Record<Scale, string>,
  apply: { log: 'Compare on the log scale', trimmed: 'Compare trimmed means' },
  intervalOf: 'Its interval',
  largeSample: 'By the normal quantile',
  unadjusted: 'Before the adjustment.',
  shareLegend: 'Dot: share of cases. Bar: its confidence interval.',
  /** What to do about core's problems. */
  problem: (problem: string): string => advice[problem] ?? `No figure: ${problem}.`,
  baselineBefore: 'Baseline before',
  baselineAfter: 'Baseline after',
  pilotBefore: 'Pilot before',
  pilotAfter: 'Pilot after',
  samples: 'What was measured',
  sampleName: 'Group',
  n: 'n',
  mean: 'Mean',
  deviation: 'Std. dev.',
  share: 'Share',
  figures: 'The figures behind the verdict',
  change: 'Change',
  relative: 'Relative change',
  interval: (low: string, high: string) => `${low} to ${high}`,
  p: 'p, two-sided',
  pBelow: 'below 0.0001',
  t: 't',
  z: 'z',
  degreesOfFreedom: 'Degrees of freedom',
  hedgesG: 'Effect size (Hedges’ g)',
  slope: 'Slope of the covariate',
  explained: 'Spread it explains',
  needed: (of: string) => `Needed ${of}`,
  neededOf: (present: string, needed: string) => `${present} of ${needed}`,
  confidence: (percent: string) => `The interval has ${percent} confidence.`,
  /** The correction is named wherever it is applied. */
  corrected: (metrics: number, each: string, together: string) =>
    `The interval has ${each} confidence: with ${integer.format(metrics)} metrics each needs more, so that all together hold at ${together} (Bonferroni’s correction). p is not corrected.`,
  selfReported:
    'Self-reported: people said this about themselves. What people say and what is measured often differ.',
} as const;
