/** Language of every text of the pane, and of the numbers beside them. */
export const locale = 'en-US';

export const integer = new Intl.NumberFormat(locale);
export const list = new Intl.ListFormat(locale, { type: 'conjunction' });
export const choice = new Intl.ListFormat(locale, { type: 'disjunction' });
export const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
export const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
/** Up to two decimals, for fractions that are round in percent. */
export const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
/** Up to four significant digits, whole from a thousand on. */
export const number = (value: number): string =>
  new Intl.NumberFormat(
    locale,
    Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 },
  ).format(value);
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
export const count = (amount: number, one: string, many: string): string =>
  `${integer.format(amount)} ${amount === 1 ? one : many}`;
