import type { Unit } from '../core/inputs';

const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

/** A currency's sign, or its code and a space, as it stands before an amount. */
function prefix(currency: string): string {
  return `"${(signs[currency.toUpperCase()] ?? `${currency} `).replace(/"/g, '')}"`;
}

const withMinus = (format: string) => `${format};[Red]-${format}`;

/** Excel number format (en-US) of a figure of a case. */
export function figureFormat(unit: Unit, currency: string): string {
  switch (unit) {
    case 'money':
    case 'money per year':
      return withMinus(`${prefix(currency)}#,##0`);
    case 'money per hour':
      return withMinus(`${prefix(currency)}#,##0.00`);
    case 'fraction':
      return withMinus('0.0%');
    case 'months':
    case 'years':
      return withMinus('0.0');
    case 'ratio':
      return withMinus('0.00');
    case 'hours per week':
    case 'weeks per year':
    case 'hours per year':
      return withMinus('#,##0.0');
  }
}

/**
 * Four decimals where two would hide the figure. All that is negative stands in the first section, because
 * LibreOffice shows no minus of its own in a later one.
 */
const withSmall = (below: number, sign = '') => `[<${below}]${sign}#,##0.0000;[>=${below}]${sign}#,##0.00`;

/** Money for one request, user or outcome, which may be a fraction of a cent. */
export function perUnitFormat(currency: string): string {
  return withSmall(0.1, prefix(currency));
}

export const countFormat = '#,##0';
/** What a figure is multiplied with. */
export const factorFormat = '0.00';
export const percentFormat = '0.0%';
export const probabilityFormat = '[<0.0001]"< 0.0001";0.0000';
/** Differences of rates, in percentage points. */
export const pointsFormat = '+0.0%" pt";-0.0%" pt";0.0%" pt"';
export const changeFormat = '+0.0%;-0.0%;0.0%';
/** Error rates stand beside minutes. */
export const measurementFormat = withSmall(1);

/** The same with "none" where a sentence stands in place of the figure. */
export function orNone(format: string): string {
  const [first = '', second = `-${first}`] = format.split(';');
  // Two sections may have conditions; the third stands for all that is left.
  return `${first};${second};${first.replace(/^\[[<>=][^\]]*\]/, '')};"none"`;
}
