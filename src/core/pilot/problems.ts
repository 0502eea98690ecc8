/**
 * What stands where a figure cannot; the twins in the sheets show the same words. A metric has at most one
 * problem: the first in this order that holds, and then it stands in place of every figure of the test.
 */
export const problems = {
  /** The design needs columns, ranges or a kind of data that the source does not have. */
  unsuited: 'data do not fit the design',
  differentLengths: 'ranges of different length',
  tooManyToPair: 'too many rows to pair',
  cellsWithErrors: 'cells with errors',
  notYesOrNo: 'values other than 0 and 1',
  notCounts: 'counts have to be whole numbers',
  moreErrorsThanCases: 'more errors than cases',
  negativeDeviation: 'standard deviation below 0',
  noValues: 'no values',
  noPairs: 'no complete pairs',
  needsTwoValues: 'needs 2 values',
  notAboveZero: 'values not above 0 have no logarithm',
  sameCovariate: 'what is adjusted for does not vary',
  noVariation: 'values do not vary',
} as const;

/** Stands in place of what is relative to the baseline only; the rest of the finding holds. */
export const zeroBaseline = 'baseline mean is 0';

/** Stands in place of the number needed where nothing is too small to matter. */
export const noSmallestEffect = 'smallest effect has to be above 0';
