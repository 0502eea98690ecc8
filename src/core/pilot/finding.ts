import type { Outcome } from '../results';

/** A number with its confidence interval; each may be the sentence that says why there is none. */
export interface Estimate {
  readonly value: Outcome;
  readonly low: Outcome;
  readonly high: Outcome;
}

/** One sample of a metric: a group, or a group at one time. */
export interface SampleFigures {
  readonly n: number;
  /** As measured, or the share of errors. */
  readonly mean: Outcome;
  /** As measured; of a sample (n - 1). Rates: root of p (1 - p). */
  readonly standardDeviation: Outcome;
  /** What the working scale compares, in the metric's unit: the mean, the geometric mean (log), the trimmed mean. */
  readonly centre: Outcome;
  /** Interval of `centre` at the metric's confidence, for the chart (Student's t; Wilson's for rates; exponentiated on the log scale). */
  readonly low: Outcome;
  readonly high: Outcome;
}

export type VerdictWord = 'better' | 'worse' | 'no effect' | 'too few data';

/**
 * What a metric shows. Every figure has a twin in the pilot sheet, by the key used here.
 *
 * Let y be the values on the working scale (as measured, logarithms, trimmed).
 * - `effect`: separate, trimmed: mean y of the pilot - of the baseline; paired: mean of the differences of
 *   complete pairs; controlled: the pilot's change - the baseline's change; adjusted: difference of means -
 *   slope x difference of the covariate's means, slope pooled within groups, the covariate on the same scale;
 *   rates: difference of the shares.
 * - `reference`: what the effect is relative to: the baseline's mean as measured (trimmed: its trimmed mean;
 *   paired: of the complete pairs; controlled: the pilot's mean before + the baseline's change; rates: the
 *   baseline's share).
 * - `relative`: effect / |reference|; on the log scale exp(effect) - 1.
 * - `inUnit`: the effect in the metric's unit; on the log scale reference x (exp(effect) - 1).
 */
export interface Finding {
  readonly baseline: SampleFigures;
  readonly pilot: SampleFigures;
  /** Before the pilot; `controlled` only. */
  readonly baselineBefore: SampleFigures | null;
  readonly pilotBefore: SampleFigures | null;
  readonly effect: Estimate;
  readonly standardError: Outcome;
  /** Null for rates, whose test is by the normal distribution. */
  readonly degreesOfFreedom: Outcome | null;
  /** t, or z for rates. */
  readonly statistic: Outcome;
  /** Two-sided, not corrected for the number of metrics. */
  readonly p: Outcome;
  /** Of the interval, after the correction for the number of metrics. */
  readonly confidence: number;
  readonly reference: Outcome;
  readonly relative: Estimate;
  readonly inUnit: Estimate;
  /** The effect in standard deviations on the working scale (Hedges' g); null for rates and trimmed means. */
  readonly hedgesG: Outcome | null;
  /** Measurements (pairs) of the smallest sample, and how many each sample needs so that the interval is no longer than the smallest effect that matters. */
  readonly present: number;
  readonly needed: Outcome;
  /** `adjusted` only: the slope, and the share of the spread within groups that the covariate explains. */
  readonly slope: Outcome | null;
  readonly explained: Outcome | null;
  /** `adjusted` only: the interval of `relative` by the normal quantile, as publications of large samples give it. */
  readonly largeSample: Pick<Estimate, 'low' | 'high'> | null;
  /** The verdict, or the sentence that says why there is none. */
  readonly verdict: VerdictWord | { readonly problem: string };
}
