import { checkNumber } from '../checkNumber';

/** Accuracy lost in a year without retraining, unless told ("AI Scaling Mastery", Generate Forge AI, 2026). */
export const TYPICAL_ANNUAL_DECAY = 0.15;

/**
 * What is left of a value after some months of drift: value x (1 - annualDecay)^(months / 12), counted anew
 * from each retraining.
 *
 * @param months Since go-live, 0 or more; fractions allowed.
 * @param annualDecay Fraction lost in a year, 0 to 1; 15% unless told.
 * @param retrainEveryMonths Above 0; never unless told. At a retraining the value is whole again.
 * @throws CalcError `bad-input` outside those bounds.
 * @example drift(100, 12) // 85
 */
export function drift(
  value: number,
  months: number,
  annualDecay = TYPICAL_ANNUAL_DECAY,
  retrainEveryMonths = Infinity,
): number {
  checkNumber('value', value);
  checkNumber('months', months, { min: 0 });
  checkNumber('annualDecay', annualDecay, { min: 0, max: 1, hint: 'enter 15% as 0.15' });
  if (retrainEveryMonths !== Infinity) checkNumber('retrainEveryMonths', retrainEveryMonths, { above: 0 });
  return value * shareLeft(months, annualDecay, retrainEveryMonths);
}

/** What is left of 1 after some months of drift; as `drift`, for arguments known to be within its bounds. */
export function shareLeft(months: number, annualDecay: number, retrainEveryMonths = Infinity): number {
  return (1 - annualDecay) ** ((months % retrainEveryMonths) / 12);
}
