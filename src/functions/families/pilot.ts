import { compareGroups, comparisonTable } from '../../core/pilot/compareGroups';
import { compareRates, rateComparisonTable } from '../../core/pilot/compareRates';
import {
  differenceInDifferences,
  differenceInDifferencesTable,
} from '../../core/pilot/differenceInDifferences';
import { sampleSize as measurementsNeeded } from '../../core/pilot/sampleSize';
import { uplift as relativeUplift } from '../../core/pilot/uplift';
import { verdict as verdictOn } from '../../core/pilot/verdict';
import { choiceIfGiven, numberIfGiven, numberNamed, truthIfGiven } from '../arguments';
import { formattedNumber, type FormattedNumber } from '../formattedNumber';
import { numberFormats, formattedRows } from '../formattedTable';
import { guard } from '../guard';
import { pairsOf, samplesOf } from '../ranges';

const directions = ['lower', 'higher'] as const;
const designs = { yes: 'paired', no: 'independent' } as const;

/**
 * How much better the pilot's mean is than the baseline's, as a fraction of the baseline's; positive is better.
 * @customfunction AIROI.UPLIFT AIROI.UPLIFT
 * @param baseline Measurements without AI. Blanks and text are skipped.
 * @param pilot Measurements with AI. Blanks and text are skipped.
 * @param [better] "lower" (if left out), as for time, cost and errors, or "higher".
 * @returns Fraction: 0.25 is a quarter better.
 */
export function uplift(baseline: unknown[][], pilot: unknown[][], better?: unknown): unknown {
  return guard((): number | FormattedNumber =>
    formattedNumber(
      relativeUplift(
        samplesOf('baseline', baseline),
        samplesOf('pilot', pilot),
        choiceIfGiven('better', directions, better),
      ),
      numberFormats.fraction,
    ),
  );
}

/**
 * A pilot against its baseline: means, difference with its confidence interval, t test, effect size and verdict.
 * @customfunction AIROI.COMPARE AIROI.COMPARE
 * @param baseline Measurements without AI, two or more. Blanks and text are skipped.
 * @param pilot Measurements with AI, two or more. Blanks and text are skipped.
 * @param [better] "lower" (if left out), as for time, cost and errors, or "higher".
 * @param [confidence] Of the interval. 0.95, which is 95%, if left out.
 * @param [paired] TRUE where cell i of both ranges is the same person or task. FALSE if left out.
 * @returns A table: figure, value.
 */
export function compare(
  baseline: unknown[][],
  pilot: unknown[][],
  better?: unknown,
  confidence?: unknown,
  paired?: unknown,
): unknown[][] {
  return guard(() => {
    const isPaired = truthIfGiven('paired', designs, paired);
    const groups = isPaired
      ? pairsOf(['baseline', 'pilot'], [baseline, pilot])
      : ([samplesOf('baseline', baseline), samplesOf('pilot', pilot)] as const);
    const comparison = compareGroups(...groups, {
      better: choiceIfGiven('better', directions, better),
      confidence: numberIfGiven('confidence', confidence),
      paired: isPaired,
    });
    return formattedRows(comparisonTable(comparison), { 'Relative change': numberFormats.fraction });
  });
}

/**
 * What a pilot shows: "better", "worse", "no effect", or "too few data" with the number needed.
 * @customfunction AIROI.VERDICT AIROI.VERDICT
 * @param baseline Measurements without AI, two or more. Blanks and text are skipped.
 * @param pilot Measurements with AI, two or more. Blanks and text are skipped.
 * @param [better] "lower" (if left out), as for time, cost and errors, or "higher".
 * @param [confidence] Of the interval behind the verdict. 0.95, which is 95%, if left out.
 * @param [smallestEffectThatMatters] In the metric's unit. A fifth of the standard deviation if left out.
 * @returns Text.
 */
export function verdict(
  baseline: unknown[][],
  pilot: unknown[][],
  better?: unknown,
  confidence?: unknown,
  smallestEffectThatMatters?: unknown,
): string {
  return guard(() =>
    verdictOn(samplesOf('baseline', baseline), samplesOf('pilot', pilot), {
      better: choiceIfGiven('better', directions, better),
      confidence: numberIfGiven('confidence', confidence),
      smallestEffectThatMatters: numberIfGiven('smallestEffectThatMatters', smallestEffectThatMatters),
    }),
  );
}

/**
 * Difference in differences: what the pilot changed beyond what changed anyway, with its test and interval.
 * @customfunction AIROI.DID AIROI.DID
 * @param baselineBefore The group without AI, before. Blanks and text are skipped.
 * @param baselineAfter The group without AI, after.
 * @param pilotBefore The group with AI, before it had it.
 * @param pilotAfter The group with AI, after.
 * @param [confidence] Of the interval. 0.95, which is 95%, if left out.
 * @returns A table: figure, value.
 */
export function did(
  baselineBefore: unknown[][],
  baselineAfter: unknown[][],
  pilotBefore: unknown[][],
  pilotAfter: unknown[][],
  confidence?: unknown,
): unknown[][] {
  return guard(() =>
    formattedRows(
      differenceInDifferencesTable(
        differenceInDifferences(
          samplesOf('baselineBefore', baselineBefore),
          samplesOf('baselineAfter', baselineAfter),
          samplesOf('pilotBefore', pilotBefore),
          samplesOf('pilotAfter', pilotAfter),
          numberIfGiven('confidence', confidence),
        ),
      ),
    ),
  );
}

/**
 * Two error rates: their difference with its confidence interval, and the z test that they are the same.
 * @customfunction AIROI.RATES AIROI.RATES
 * @param baselineErrors Errors without AI: a whole number.
 * @param baselineTotal Of how many.
 * @param pilotErrors Errors with AI: a whole number.
 * @param pilotTotal Of how many.
 * @param [confidence] Of the interval. 0.95, which is 95%, if left out.
 * @returns A table: figure, value.
 */
export function rates(
  baselineErrors: unknown,
  baselineTotal: unknown,
  pilotErrors: unknown,
  pilotTotal: unknown,
  confidence?: unknown,
): unknown[][] {
  return guard(() =>
    formattedRows(
      rateComparisonTable(
        compareRates(
          numberNamed('baselineErrors', baselineErrors),
          numberNamed('baselineTotal', baselineTotal),
          numberNamed('pilotErrors', pilotErrors),
          numberNamed('pilotTotal', pilotTotal),
          numberIfGiven('confidence', confidence),
        ),
      ),
      {
        'Baseline rate': numberFormats.fraction,
        'Pilot rate': numberFormats.fraction,
        'Difference, pilot - baseline': numberFormats.fraction,
        'Interval from': numberFormats.fraction,
        'Interval to': numberFormats.fraction,
      },
    ),
  );
}

/**
 * Measurements needed in each group (or pairs) so that a t test finds an effect of the given size.
 * @customfunction AIROI.SAMPLESIZE AIROI.SAMPLESIZE
 * @param effectSize Difference of the means in standard deviations: 0.2 is small, 0.5 medium, 0.8 large.
 * @param [power] Probability of finding the effect. 0.8, which is 80%, if left out.
 * @param [alpha] Probability of finding an effect where there is none, two-sided. 0.05 if left out.
 * @param [paired] TRUE for pairs; the effect is then in standard deviations of the differences. FALSE if left out.
 * @returns Whole number, rounded up.
 */
export function sampleSize(effectSize: unknown, power?: unknown, alpha?: unknown, paired?: unknown): number {
  return guard(() =>
    measurementsNeeded(numberNamed('effectSize', effectSize), {
      power: numberIfGiven('power', power),
      alpha: numberIfGiven('alpha', alpha),
      paired: truthIfGiven('paired', designs, paired),
    }),
  );
}
