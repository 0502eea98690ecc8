import type { Outcome } from '../core/results';
import type { RunningCostFigureDefinition } from '../core/runningCost/runningCostFigures';
import { moneyText, percentText } from './outcomeText';
import { strings } from './strings';

/** Money of any size: whole from a thousand on, cents below where there are any, and three digits of what is less than one. */
export function unitMoneyText(amount: number, currency: string): string {
  const size = Math.abs(amount);
  if (size >= 1000 || (size >= 100 && Number.isInteger(amount))) return moneyText(amount, currency);
  return moneyText(
    amount,
    currency,
    size >= 1 || size === 0
      ? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
      : { minimumSignificantDigits: 2, maximumSignificantDigits: 3 },
  );
}

/** A figure of the running cost as the analyst reads it, or the sentence in its place. */
export function runningCostText(
  outcome: Outcome,
  unit: RunningCostFigureDefinition['unit'],
  currency: string,
): string {
  if (typeof outcome === 'string') return outcome;
  if (unit === 'fraction') return percentText(outcome);
  if (unit.startsWith('money')) return unitMoneyText(outcome, currency);
  return new Intl.NumberFormat(strings.locale, {
    maximumFractionDigits: Math.abs(outcome) >= 100 ? 0 : 2,
  }).format(outcome);
}
