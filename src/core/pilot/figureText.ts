import type { Outcome } from '../results';

/**
 * A number with a fixed count of decimals and commas between thousands, rounded as TEXT rounds it: a 5 away
 * from 0, of the fifteen digits that a cell shows. Beyond these a number stands as it is.
 */
export function decimals(value: number, places: number): string {
  if (Math.abs(value) >= 1e15) return String(value);
  const shifted = Number((Math.abs(value) * 10 ** places).toPrecision(15));
  const rounded = (Math.round(shifted) / 10 ** places).toFixed(places);
  const [whole, rest] = rounded.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(rounded) !== 0 ? '-' : '';
  return `${sign}${grouped}${rest === undefined ? '' : `.${rest}`}`;
}

/** A fraction in percent with one decimal at most: "95%", "98.3%". */
export function percentOf(fraction: number): string {
  return `${Math.round(Number((fraction * 1000).toPrecision(15))) / 10}%`;
}

/** An amount in whole money, "12,000 EUR"; a sentence in its place stays as it is. */
export function moneyText(figure: Outcome, currency: string): string {
  return typeof figure === 'number' ? `${decimals(figure, 0)} ${currency}`.trim() : figure;
}

/** "14 months", "26.4 months". */
export function monthsText(count: number): string {
  return `${decimals(count, Number.isInteger(count) ? 0 : 1)} months`;
}
