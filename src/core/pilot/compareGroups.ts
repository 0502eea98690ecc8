import type { Better } from '../case';
import { CalcError } from '../errors';
import type { Outcome } from '../results';
import type { Table } from '../table';
import { hedgesG } from './hedgesG';
import { tTest, type TTest } from './tTest';
import { relativeChange } from './uplift';
import { verdictOf } from './verdict';

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
  /** Difference in standard deviations (see `hedgesG`). */
  readonly hedgesG: Outcome;
  readonly verdict: string;
}

/**
 * A pilot against its baseline: how far apart, how surely, and what that shows. Lower is better, 95%
 * confidence and independent groups unless told.
 *
 * @throws CalcError as `tTest`.
 * @source Welch's or the paired t test (see `tTest`); Hedges' g (see `hedgesG`)
 */
export function compareGroups(
  baseline: readonly number[],
  pilot: readonly number[],
  { better = 'lower', confidence = 0.95, paired = false }: ComparisonOptions = {},
): GroupComparison {
  const test = tTest(baseline, pilot, confidence, paired);
  return {
    ...test,
    relativeChange: relativeChangeOrReason(test),
    hedgesG: hedgesG(test.difference, [test.baseline, test.pilot]),
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
