/** A number with the format in which its cell shows it (Excel's data types). */
export interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}

let isSupported = (): boolean => false;

/**
 * Tells whether Excel takes formatted numbers (CustomFunctionsRuntime 1.4); without it cells get plain ones.
 * Asked once, when the first function answers: Excel is ready by then.
 */
export function allowFormattedNumbers(supported: () => boolean): void {
  let answer: boolean | undefined;
  isSupported = () => (answer ??= supported());
}

/** The number in its format where Excel can show it so. A figure that is not finite stays plain, for the guard. */
export function formattedNumber(value: number, numberFormat: string): number | FormattedNumber {
  return Number.isFinite(value) && isSupported()
    ? { type: 'FormattedNumber', basicValue: value, numberFormat }
    : value;
}
