/** What went wrong, in the terms in which Excel answers: #VALUE!, #N/A, #DIV/0! and #NUM!. */
export type CalcErrorCode = 'bad-input' | 'not-found' | 'divide-by-zero' | 'no-solution';

/**
 * A figure that cannot be given. Excel shows the message of `bad-input` (#VALUE!) and `not-found` (#N/A)
 * beside the cell, so those say what to change: subject first, no full stop.
 */
export class CalcError extends Error {
  constructor(
    readonly code: CalcErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'CalcError';
  }
}
