import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';

/**
 * Outcomes needed until what they bring beyond their own cost has paid the fixed cost.
 *
 * @param fixedCost Money, for the period in question.
 * @param valuePerOutcome Money that one successful outcome is worth.
 * @param costPerOutcome Money that one successful outcome costs (`unitCost`).
 * @returns Outcomes in that period; not rounded.
 * @throws CalcError `not-found` where an outcome costs as much as it is worth, or more: volume then adds to
 * the loss; `bad-input` for a negative argument.
 * @source Horngren and others, Cost Accounting, chapter "Cost-Volume-Profit Analysis": fixed cost over
 * contribution margin per unit
 */
export function breakEven(fixedCost: number, valuePerOutcome: number, costPerOutcome: number): number {
  checkNumber('fixedCost', fixedCost, { min: 0 });
  checkNumber('valuePerOutcome', valuePerOutcome, { min: 0 });
  checkNumber('costPerOutcome', costPerOutcome, { min: 0 });
  if (costPerOutcome >= valuePerOutcome) {
    const extent = costPerOutcome === valuePerOutcome ? 'as much as' : 'more than';
    throw new CalcError(
      'not-found',
      `never breaks even: an outcome costs ${costPerOutcome}, ${extent} the ${valuePerOutcome} it is worth, ` +
        'so no volume pays the fixed cost: lower the cost per outcome first',
    );
  }
  return checkResult('the break-even volume', fixedCost / (valuePerOutcome - costPerOutcome));
}
