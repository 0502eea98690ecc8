export type DecimalSign = '.' | ',';

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** No thousands follow a zero: 0,150 is less than one, wherever it was written. */
const grouped: Record<DecimalSign, RegExp> = {
  '.': /^[1-9]\d{0,2}(?:([,'’\s])\d{3})(?:\1\d{3})*(?:\.\d*)?$/,
  ',': /^[1-9]\d{0,2}(?:([.'’\s])\d{3})(?:\1\d{3})*(?:,\d*)?$/,
};
const currencyMarks = /^(?:[A-Z]{3}|[$€£¥])\s?|\s?(?:[A-Z]{3}|[$€£¥])$/g;

/**
 * A number's text without marks: "-1234.5" of "-1,234.50 USD", "($1,234.50)" or, with a decimal comma,
 * "-1.234,50"; null where it is no number.
 */
export function plainNumber(text: string, decimal: DecimalSign): string | null {
  let digits = text.trim();
  if (decimal === '.' && plain.test(digits)) return digits;
  const isBooked = digits.startsWith('(') && digits.endsWith(')');
  if (isBooked) digits = digits.slice(1, -1);
  let sign = isBooked ? '-' : '';
  const takeSign = () => {
    if (sign === '' && /^[+\-−]/.test(digits)) {
      sign = digits[0] === '+' ? '+' : '-';
      digits = digits.slice(1).trim();
    }
  };
  takeSign();
  digits = digits.replace(currencyMarks, '');
  takeSign();
  if (grouped[decimal].test(digits)) digits = digits.replace(decimal === '.' ? /[,'’\s]/g : /[.'’\s]/g, '');
  if (decimal === ',') {
    if (digits.includes('.')) return null;
    digits = digits.replace(',', '.');
  }
  return /^[+-]/.test(digits) || !plain.test(digits) ? null : sign + digits;
}

/** The decimal sign that a number's text shows; null where it shows none, or one that may group thousands. */
export function decimalSignShown(text: string): DecimalSign | null {
  const digits = text.replace(/[^\d.,]/g, '');
  const last = /[.,](?=\d*$)/.exec(digits)?.[0] as DecimalSign | undefined;
  if (!last || !/\d/.test(digits)) return null;
  const other = last === '.' ? ',' : '.';
  if (digits.includes(other)) return digits.split(last).length === 2 ? last : null;
  if (digits.split(last).length > 2) return other;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? null : last;
}

/** Whether a number's text means a thousand to some and one to others: "1,234". */
export function isAmbiguousNumber(text: string): boolean {
  return /^[^\d]*[1-9]\d{0,2}[.,]\d{3}[^\d]*$/.test(text);
}
