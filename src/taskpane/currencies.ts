import { strings } from './strings';

/** Most used first, as analysts look for them; then all that the browser knows. */
const first = ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'CAD', 'AUD', 'INR', 'CNY', 'SEK', 'NOK', 'DKK'];
const names = new Intl.DisplayNames(strings.locale, { type: 'currency' });

/** ISO 4217 codes with their names. */
export const currencies: readonly { readonly code: string; readonly label: string }[] = [
  ...new Set([...first, ...Intl.supportedValuesOf('currency')]),
].map((code) => ({ code, label: `${code} – ${names.of(code)}` }));
