import type { Better } from '../case';
import { checkNumber } from '../checkNumber';
import type { VerdictWord } from './finding';
import { averageDeviation } from './group';
import { measurementsNeeded } from './measurementsNeeded';
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
 * Statistical Power Analysis for the Behavioral Sciences, 2nd ed. (1988), section 2.2 (the small effect)
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
  smallestEffectThatMatters = SMALL_EFFECT * averageDeviation([test.baseline, test.pilot]),
): string {
  const word = verdictWord(test, better, smallestEffectThatMatters);
  if (word !== 'too few data') return word;
  const present = Math.min(test.baseline.n, test.pilot.n);
  const perMeasurement = test.paired
    ? test.standardError * Math.sqrt(test.pilot.n)
    : Math.hypot(test.baseline.standardDeviation, test.pilot.standardDeviation);
  const needed = measurementsNeeded(perMeasurement, smallestEffectThatMatters, confidence);
  return `too few data: ${present} of ${needed} per group needed`;
}

/** What an effect's interval shows, where effects within `smallestEffectThatMatters` of 0 do not matter. */
export function verdictWord(
  { low, high }: { readonly low: number; readonly high: number },
  better: Better,
  smallestEffectThatMatters: number,
): VerdictWord {
  if (low > 0 || high < 0) return low > 0 === (better === 'higher') ? 'better' : 'worse';
  const isWithin = -smallestEffectThatMatters < low && high < smallestEffectThatMatters;
  return isWithin ? 'no effect' : 'too few data';
}
