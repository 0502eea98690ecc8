import type { Unit } from '../core/inputs';
import type { Outcome } from '../core/results';
import { strings } from './strings';

/** Decimals, or digits that count, as Intl knows them. */
type Digits = Pick<
  Intl.NumberFormatOptions,
  'minimumFractionDigits' | 'maximumFractionDigits' | 'minimumSignificantDigits' | 'maximumSignificantDigits'
>;

const whole: Digits = { minimumFractionDigits: 0, maximumFractionDigits: 0 };

/** Money, in whole units of its currency unless told; a code that Intl does not know stands before the number as it is. */
export function moneyText(amount: number, currency: string, digits: Digits = whole): string {
  try {
    return new Intl.NumberFormat(strings.locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...digits,
    }).format(amount);
  } catch {
    return `${currency} ${new Intl.NumberFormat(strings.locale, digits).format(amount)}`.trim();
  }
}

/** A fraction as a percentage with one decimal. */
export function percentText(fraction: number, sign: 'auto' | 'exceptZero' = 'auto'): string {
  return new Intl.NumberFormat(strings.locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: sign,
  }).format(fraction);
}

/** A difference of shares in percentage points with one decimal. */
export function pointsText(difference: number, sign: 'auto' | 'exceptZero' = 'auto'): string {
  return strings.points(measureText(100 * difference, 1, sign));
}

/** Decimals that show numbers of this size at three to four digits, the same for all of them. */
export function decimalsFor(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest >= 1000) return 0;
  if (largest >= 100) return 1;
  return largest >= 1 ? 2 : 4;
}

/** A measured number with so many decimals. */
export function measureText(value: number, decimals: number, sign: 'auto' | 'exceptZero' = 'auto'): string {
  return new Intl.NumberFormat(strings.locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: sign,
  }).format(value);
}

/** A result as the analyst reads it, or the sentence that stands in its place. */
export function outcomeText(outcome: Outcome, unit: Unit | 'count', currency: string): string {
  if (typeof outcome === 'string') return outcome;
  if (unit === 'fraction') return percentText(outcome);
  if (unit === 'money' || unit === 'money per year') return moneyText(outcome, currency);
  const number = new Intl.NumberFormat(strings.locale, { maximumFractionDigits: 1 }).format(outcome);
  return unit === 'months' ? strings.months(number) : number;
}
