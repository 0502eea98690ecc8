import type { Better } from '../case';
import { checkNumber } from '../checkNumber';
import { studentQuantile } from '../statistics/studentT';
import { tTest, type TTest } from './tTest';

export interface VerdictOptions {
  readonly better?: Better;
  readonly confidence?: number;
  readonly paired?: boolean;
  /** In the metric's unit, above 0; a fifth of the groups' standard deviation unless told. */
  readonly smallestEffectThatMatters?: number;
}

/** Cohen's "small" effect, in standard deviations: what counts as mattering unless the analyst says. */
const SMALL_EFFECT = 0.2;

/** More measurements than anybody collects: there counting stops. */
const UNREACHABLE = 1e9;

/**
 * What a pilot shows: "better", "worse", "no effect", or "too few data: 12 of 64 per group needed".
 *
 * - better or worse: the confidence interval of the difference excludes 0. It says that there is an effect,
 *   not that it is worth having; the interval says how large it may be.
 * - no effect: the interval holds 0 and excludes, on both sides, the smallest effect that matters.
 * - too few data: the interval holds both. The number needed is where, with the spread seen, the interval is
 *   no longer than the smallest effect that matters, so that it cannot hold both.
 *
 * @throws CalcError as `tTest`; `bad-input` for a smallest effect of 0 or less.
 * @source Altman and Bland, "Absence of Evidence Is Not Evidence of Absence", BMJ 311 (1995); Cohen,
 * Statistical Power Analysis for the Behavioral Sciences, 2nd ed. (1988), section 2.2 (the small effect);
 * Kelley and Rausch, Psychological Methods 11 (2006) (planning for the interval's width)
 */
export function verdict(
  baseline: readonly number[],
  pilot: readonly number[],
  options: VerdictOptions = {},
): string {
  const { better = 'lower', confidence = 0.95, paired = false, smallestEffectThatMatters } = options;
  if (smallestEffectThatMatters !== undefined) {
    checkNumber('smallestEffectThatMatters', smallestEffectThatMatters, { above: 0 });
  }
  return verdictOf(tTest(baseline, pilot, confidence, paired), better, confidence, smallestEffectThatMatters);
}

/** The verdict on a test already made. */
export function verdictOf(
  test: TTest,
  better: Better,
  confidence: number,
  smallestEffectThatMatters = SMALL_EFFECT * averageDeviation(test),
): string {
  if (test.low > 0 || test.high < 0) return test.low > 0 === (better === 'higher') ? 'better' : 'worse';
  if (-smallestEffectThatMatters < test.low && test.high < smallestEffectThatMatters) return 'no effect';
  const present = Math.min(test.baseline.n, test.pilot.n);
  const needed = neededPerGroup(test, confidence, smallestEffectThatMatters);
  return `too few data: ${present} of ${needed} per group needed`;
}

/** Root of the groups' average variance. */
export function averageDeviation({ baseline, pilot }: TTest): number {
  return Math.hypot(baseline.standardDeviation, pilot.standardDeviation) / Math.SQRT2;
}

/** Smallest n at which twice the interval's margin, from n - 1 degrees of freedom, fits into the effect. */
function neededPerGroup(test: TTest, confidence: number, effect: number): string {
  // With n in each group, the standard error is `deviation` over the root of n.
  const deviation = test.paired
    ? test.standardError * Math.sqrt(test.pilot.n)
    : Math.hypot(test.baseline.standardDeviation, test.pilot.standardDeviation);
  const fits = (n: number) =>
    (2 * studentQuantile((1 - confidence) / 2, n - 1) * deviation) / Math.sqrt(n) <= effect;
  if (!fits(UNREACHABLE)) return `more than ${UNREACHABLE}`;
  let enough = 2;
  while (!fits(enough)) enough *= 2;
  let short = enough / 2;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (fits(middle)) enough = middle;
    else short = middle;
  }
  return String(enough);
}
