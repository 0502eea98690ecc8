export type RefusalReason =
  | 'no text'
  | 'too large'
  | 'no rows'
  | 'open questions'
  | 'too many names'
  | 'mixed currencies'
  | 'other currency';

/** How many rows of a file are in a currency. */
export interface CurrencyRows {
  readonly code: string;
  readonly rows: number;
}

/** A file that is not imported as it is; nothing has changed, and the message says what to do. */
export class UsageRefused extends Error {
  /** @param currencies Of `mixed currencies`: what there is to choose from. */
  constructor(
    readonly reason: RefusalReason,
    message: string,
    readonly currencies: readonly CurrencyRows[] = [],
  ) {
    super(message);
    this.name = 'UsageRefused';
  }
}
