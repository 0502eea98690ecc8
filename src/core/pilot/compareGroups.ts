import type { Better } from '../case';
import { CalcError } from '../errors';
import type { Outcome } from '../results';
import { hedgesCorrection } from '../statistics/hedgesCorrection';
import type { Table } from '../table';
import { tTest, type TTest } from './tTest';
import { relativeChange } from './uplift';
import { averageDeviation, verdictOf } from './verdict';

export interface ComparisonOptions {
  readonly better?: Better;
  /** Of the interval; fraction. */
  readonly confidence?: number;
  /** Value i of both groups belongs to the same person or task. */
  readonly paired?: boolean;
}

export interface GroupComparison extends TTest {
  /** Fraction of the size of the baseline's mean, or the sentence why there is none. */
  readonly relativeChange: Outcome;
  /** Difference in standard deviations, corrected for small samples; 0.2 is small, 0.5 medium, 0.8 large. */
  readonly hedgesG: Outcome;
  readonly verdict: string;
}

/**
 * A pilot against its baseline: how far apart, how surely, and what that shows. Lower is better, 95%
 * confidence and independent groups unless told.
 *
 * Hedges' g divides by the root of the groups' average variance, with n1 + n2 - 2 degrees of freedom, whether
 * paired or not, so that effects of both designs compare.
 *
 * @throws CalcError as `tTest`.
 * @source Welch's or the paired t test (see `tTest`); Hedges (1981) (see `hedgesCorrection`); Cumming,
 * Understanding the New Statistics (2012), chapter 11 (the average variance)
 */
export function compareGroups(
  baseline: readonly number[],
  pilot: readonly number[],
  { better = 'lower', confidence = 0.95, paired = false }: ComparisonOptions = {},
): GroupComparison {
  const test = tTest(baseline, pilot, confidence, paired);
  const deviation = averageDeviation(test);
  return {
    ...test,
    relativeChange: relativeChangeOrReason(test),
    hedgesG:
      deviation === 0
        ? 'none: neither group varies'
        : (test.difference / deviation) * hedgesCorrection(test.baseline.n + test.pilot.n - 2),
    verdict: verdictOf(test, better, confidence),
  };
}

/** The comparison as a table for cells. */
export function comparisonTable(comparison: GroupComparison): Table {
  const { baseline, pilot } = comparison;
  return [
    ['Figure', 'Value'],
    ['Baseline n', baseline.n],
    ['Pilot n', pilot.n],
    ['Baseline mean', baseline.mean],
    ['Pilot mean', pilot.mean],
    ['Baseline standard deviation', baseline.standardDeviation],
    ['Pilot standard deviation', pilot.standardDeviation],
    ['Difference, pilot - baseline', comparison.difference],
    ['Interval from', comparison.low],
    ['Interval to', comparison.high],
    ['Relative change', comparison.relativeChange],
    ['t', comparison.t],
    ['Degrees of freedom', comparison.degreesOfFreedom],
    ['p, two-sided', comparison.p],
    ["Hedges' g", comparison.hedgesG],
    ['Verdict', comparison.verdict],
  ];
}

function relativeChangeOrReason({ baseline, pilot }: TTest): Outcome {
  try {
    return relativeChange(baseline.mean, pilot.mean);
  } catch (error) {
    if (error instanceof CalcError) return error.message;
    throw error;
  }
}
