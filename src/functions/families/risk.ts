import { expected as expectedValue } from '../../core/risk/expected';
import { inputRanges } from '../../core/risk/inputRanges';
import { simulationSteps, simulationTable } from '../../core/risk/simulate';
import { stress as stressedCost } from '../../core/risk/stress';
import { tornado as swings, tornadoTable } from '../../core/risk/tornado';
import { choiceIfGiven, numberIfGiven, numberNamed } from '../arguments';
import { formattedTable, numberFormats } from '../formattedTable';
import { guard, guardLater } from '../guard';
import { inSlices } from '../inSlices';
import { tableOf } from '../ranges';

const shapes = ['pert', 'triangular'] as const;

/**
 * Mean of a three-point estimate.
 * @customfunction AIROI.EXPECTED AIROI.EXPECTED
 * @param low The lowest value thought possible.
 * @param likely The most likely value.
 * @param high The highest value thought possible.
 * @param [shape] "PERT" (if left out), which weighs the likely value four times, or "triangular".
 * @returns In the unit of the estimate.
 */
export function expected(low: unknown, likely: unknown, high: unknown, shape?: unknown): number {
  return guard(() =>
    expectedValue(
      numberNamed('low', low),
      numberNamed('likely', likely),
      numberNamed('high', high),
      choiceIfGiven('shape', shapes, shape),
    ),
  );
}

/**
 * A cost under stress: cost x (1 + overrun x probability).
 * @customfunction AIROI.STRESS AIROI.STRESS
 * @param cost Money, as planned.
 * @param [overrun] Fraction by which the cost is exceeded. 0.4, which is 40%, if left out.
 * @param [probability] That it is exceeded, 0 to 1. 1, certain, if left out.
 * @returns Money.
 */
export function stress(cost: unknown, overrun?: unknown, probability?: unknown): number {
  return guard(() =>
    stressedCost(
      numberNamed('cost', cost),
      numberIfGiven('overrun', overrun),
      numberIfGiven('probability', probability),
    ),
  );
}

/**
 * How far ROI swings with each input alone, widest swing first: the table behind a tornado chart.
 * @customfunction AIROI.TORNADO AIROI.TORNADO
 * @param inputs Four columns: input name as on the Inputs sheet, low, likely, high.
 * @returns A table: input, ROI at low, ROI at high, swing.
 */
export function tornado(inputs: unknown[][]): unknown[][] {
  return guard(() =>
    formattedTable(
      tornadoTable(swings(inputRanges(tableOf('inputs', inputs)))),
      () => numberFormats.fraction,
    ),
  );
}

/**
 * Monte Carlo simulation of a case: percentiles of net benefit, ROI and payback, and the odds that it pays back.
 * @customfunction AIROI.SIMULATE AIROI.SIMULATE
 * @param inputs Four columns: input name as on the Inputs sheet, low, likely, high.
 * @param [trials] Whole number from 100 to 1,000,000. 10,000 if left out.
 * @param [seed] Whole number; the same seed gives the same table everywhere. 1 if left out.
 * @param invocation Excel's way to cancel.
 * @returns A table: percentile, annual net benefit, ROI, payback in months.
 * @cancelable
 */
export function simulate(
  inputs: unknown[][],
  trials: unknown,
  seed: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return guardLater(async () => {
    let isCancelled = false;
    invocation.onCanceled = () => (isCancelled = true);
    const steps = simulationSteps(
      inputRanges(tableOf('inputs', inputs)),
      numberIfGiven('trials', trials),
      numberIfGiven('seed', seed),
    );
    const table = simulationTable(await inSlices(steps, () => isCancelled));
    const lastRow = table.length - 1;
    return formattedTable(table, (row, column) => {
      if (row === lastRow || column === 0 || column === 2) return numberFormats.fraction;
      return column === 1 ? numberFormats.money : numberFormats.months;
    });
  });
}
