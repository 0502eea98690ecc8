/** Why a row does not count. */
export const failureReasons = [
  'quotes',
  'too few fields',
  'too many fields',
  'no time',
  'time',
  'date order',
  'number',
  'no whole number',
  'negative count',
  'too large',
  'cached above input',
  'no currency',
  'currency',
  'other currency',
] as const;
export type FailureReason = (typeof failureReasons)[number];

export interface RowFailure {
  readonly reason: FailureReason;
  /** Zero-based; null where it is the row as a whole. */
  readonly column: number | null;
}

const texts: Record<FailureReason, string> = {
  quotes: 'A quotation mark opens here and is not closed: close or double it',
  'too few fields': 'The row has fewer fields than the header',
  'too many fields':
    'The row has more fields than the header: a field with the delimiter in it needs quotation marks',
  'no time': 'The time is empty',
  time: 'This is no time that can be read, such as 2026-11-22 or 2026-11-22T09:30:00Z',
  'date order': 'This date can be read in two ways: say whether day or month comes first',
  number: 'This is no number with the decimal sign chosen',
  'no whole number': 'This has to be a whole number',
  'negative count': 'This cannot be below 0, unless the row pays cost back',
  'too large': 'This is too large to be true',
  'cached above input': 'More tokens came from the cache than were sent: say whether the input contains them',
  'no currency': 'The currency is empty',
  currency: 'This is no currency of three letters, such as USD',
  'other currency':
    'This amount is in another currency than its row or the file: import each currency from a file of its own',
};

/** What is wrong with a row and what to change, the column's name first. */
export function rowFailureText({ reason, column }: RowFailure, header: readonly string[]): string {
  return column === null ? texts[reason] : `${header[column]}: ${texts[reason]}`;
}
