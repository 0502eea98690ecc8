/** A number with the format in which its cell shows it (Excel's data types). */
export interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}

let isSupported = (): boolean => false;

/** Tells where Excel takes formatted numbers (CustomFunctionsRuntime 1.4); until then cells get plain ones. */
export function allowFormattedNumbers(supported: () => boolean): void {
  isSupported = supported;
}

/** The number in its format where Excel can show it so. A figure that is not finite stays plain, for the guard. */
export function formattedNumber(value: number, numberFormat: string): number | FormattedNumber {
  return Number.isFinite(value) && isSupported()
    ? { type: 'FormattedNumber', basicValue: value, numberFormat }
    : value;
}
