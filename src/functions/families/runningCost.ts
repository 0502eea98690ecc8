import { breakEven as volumeToBreakEven } from '../../core/runningCost/breakEven';
import { combinedSavings } from '../../core/runningCost/combinedSavings';
import { drift as valueAfterDrift } from '../../core/runningCost/drift';
import { scaleCost as costAtScale } from '../../core/runningCost/scaleCost';
import { tokenCost as costOfTokens } from '../../core/runningCost/tokenCost';
import { unitCost as costPerOutcome } from '../../core/runningCost/unitCost';
import { numberIfGiven, numberNamed } from '../arguments';
import { formattedNumber, type FormattedNumber } from '../formattedNumber';
import { numberFormats } from '../formattedTable';
import { guard } from '../guard';
import { amountsOf } from '../ranges';

/**
 * Cost of a model's tokens, with what the cache and batches save.
 * @customfunction AIROI.TOKENCOST AIROI.TOKENCOST
 * @param inputTokens Tokens sent.
 * @param outputTokens Tokens answered.
 * @param inputPricePerMillion Money per million tokens sent.
 * @param outputPricePerMillion Money per million tokens answered.
 * @param [cachedShare] Share of the tokens sent that the provider reads from its cache, 0 to 1. 0 if left out.
 * @param [cachedPricePerMillion] Money per million cached tokens; needed where a share is cached.
 * @param [batchShare] Share of the cost that runs in batches, 0 to 1. 0 if left out.
 * @param [batchDiscount] Fraction taken off what runs in batches. 0.5, half price, if left out.
 * @returns Money.
 */
export function tokenCost(
  inputTokens: unknown,
  outputTokens: unknown,
  inputPricePerMillion: unknown,
  outputPricePerMillion: unknown,
  cachedShare?: unknown,
  cachedPricePerMillion?: unknown,
  batchShare?: unknown,
  batchDiscount?: unknown,
): number {
  return guard(() =>
    costOfTokens(
      numberNamed('inputTokens', inputTokens),
      numberNamed('outputTokens', outputTokens),
      numberNamed('inputPricePerMillion', inputPricePerMillion),
      numberNamed('outputPricePerMillion', outputPricePerMillion),
      {
        cachedShare: numberIfGiven('cachedShare', cachedShare),
        cachedPricePerMillion: numberIfGiven('cachedPricePerMillion', cachedPricePerMillion),
        batchShare: numberIfGiven('batchShare', batchShare),
        batchDiscount: numberIfGiven('batchDiscount', batchDiscount),
      },
    ),
  );
}

/**
 * Cost per successful outcome: failed requests cost as much and bring nothing.
 * @customfunction AIROI.UNITCOST AIROI.UNITCOST
 * @param cost Money, of all requests together.
 * @param requests How many there were.
 * @param [successRate] Share that ends in the outcome wanted, 0 to 1. 1, all of them, if left out.
 * @returns Money per outcome.
 */
export function unitCost(cost: unknown, requests: unknown, successRate?: unknown): number {
  return guard(() =>
    costPerOutcome(
      numberNamed('cost', cost),
      numberNamed('requests', requests),
      numberIfGiven('successRate', successRate),
    ),
  );
}

/**
 * What several savings come to together, each acting on what the others leave: 1 - (1 - s1)(1 - s2)...
 * @customfunction AIROI.SAVINGS AIROI.SAVINGS
 * @param saving Fractions from 0 to 1, 0.4 for 40%: a value or a range in each argument.
 * @returns Fraction.
 */
export function savings(saving: unknown[][][]): unknown {
  return guard((): number | FormattedNumber =>
    formattedNumber(combinedSavings(amountsOf('saving', saving)), numberFormats.fraction),
  );
}

/**
 * What the pilot's cost becomes at another volume: the fixed part stays, the rest grows with the volume.
 * @customfunction AIROI.SCALECOST AIROI.SCALECOST
 * @param pilotCost Money, the fixed part included.
 * @param pilotVolume Requests, users or documents: whatever drives the cost.
 * @param targetVolume In the same unit.
 * @param [fixedCost] Part of the pilot's cost that no volume changes. 0 if left out.
 * @param [elasticity] 1 (if left out) grows in proportion; below 1 volume makes cheaper, above 1 dearer.
 * @returns Money.
 */
export function scaleCost(
  pilotCost: unknown,
  pilotVolume: unknown,
  targetVolume: unknown,
  fixedCost?: unknown,
  elasticity?: unknown,
): number {
  return guard(() =>
    costAtScale(
      numberNamed('pilotCost', pilotCost),
      numberNamed('pilotVolume', pilotVolume),
      numberNamed('targetVolume', targetVolume),
      numberIfGiven('fixedCost', fixedCost),
      numberIfGiven('elasticity', elasticity),
    ),
  );
}

/**
 * Outcomes needed until what they bring beyond their own cost has paid the fixed cost.
 * @customfunction AIROI.BREAKEVEN AIROI.BREAKEVEN
 * @param fixedCost Money, for the period in question.
 * @param valuePerOutcome What one successful outcome is worth.
 * @param costPerOutcome What one successful outcome costs, as AIROI.UNITCOST gives it.
 * @returns Outcomes in that period; #N/A, with the reason, where no volume pays the fixed cost.
 */
export function breakEven(fixedCost: unknown, valuePerOutcome: unknown, costPerOutcome: unknown): number {
  return guard(() =>
    volumeToBreakEven(
      numberNamed('fixedCost', fixedCost),
      numberNamed('valuePerOutcome', valuePerOutcome),
      numberNamed('costPerOutcome', costPerOutcome),
    ),
  );
}

/**
 * What is left of a value after some months of drift, counted anew from each retraining.
 * @customfunction AIROI.DRIFT AIROI.DRIFT
 * @param value A benefit, an accuracy: whatever drifts.
 * @param months Since go-live.
 * @param [annualDecay] Fraction lost in a year. 0.15, which is 15%, if left out.
 * @param [retrainEveryMonths] Months after which the value is whole again. Never if left out.
 * @returns In the unit of the value.
 */
export function drift(
  value: unknown,
  months: unknown,
  annualDecay?: unknown,
  retrainEveryMonths?: unknown,
): number {
  return guard(() =>
    valueAfterDrift(
      numberNamed('value', value),
      numberNamed('months', months),
      numberIfGiven('annualDecay', annualDecay),
      numberIfGiven('retrainEveryMonths', retrainEveryMonths),
    ),
  );
}
