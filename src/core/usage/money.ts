/** Money as two whole numbers, of ones and of trillionths, both of one sign: their sums are exact in any order. */
export interface Money {
  readonly units: number;
  readonly picos: number;
}

export const picosPerUnit = 1e12;
const fractionDigits = 12;
/** More than this is no amount of a row; sums of a billion such rows are still whole. */
const largest = 1e12;

export const noMoney: Money = { units: 0, picos: 0 };

/** Money of a plain number's text ("-12.5"); null where it is too large to be a row's. */
export function moneyOf(text: string): Money | null {
  if (/e/i.test(text)) return moneyOfNumber(Number(text));
  const sign = text[0] === '-' ? -1 : 1;
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const units = Number(whole);
  if (units > largest) return null;
  const kept = Number(fraction.slice(0, fractionDigits).padEnd(fractionDigits, '0'));
  const picos = fraction.charCodeAt(fractionDigits) >= 53 ? kept + 1 : kept;
  return { units: sign * units, picos: sign * picos };
}

/** Money nearest to a number, to the trillionth; null where it is too large to be a row's. */
export function moneyOfNumber(amount: number): Money | null {
  if (!(Math.abs(amount) <= largest)) return null;
  const units = Math.trunc(amount);
  return { units, picos: Math.round((amount - units) * picosPerUnit) };
}

/** The number nearest to a sum of money. */
export function amountOf(units: number, picos: number): number {
  const carried = Math.floor(picos / picosPerUnit);
  const rest = picos - carried * picosPerUnit;
  const whole = units + carried;
  // Below zero the fraction is taken off from the next one up, so that -0.25 stays -0.25.
  if (whole < 0) return whole + 1 - (picosPerUnit - rest) / picosPerUnit;
  return whole + rest / picosPerUnit;
}
