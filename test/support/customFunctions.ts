/**
 * The part of Office.js's CustomFunctions that the functions use, as its runtime behaves: an error carries
 * its code, and its message reaches the cell for #VALUE! and #N/A only.
 */
export enum ErrorCode {
  invalidValue = '#VALUE!',
  notAvailable = '#N/A',
  divisionByZero = '#DIV/0!',
  invalidNumber = '#NUM!',
  nullReference = '#NULL!',
}

export class CellError extends Error {
  constructor(
    readonly code: ErrorCode,
    message = '',
  ) {
    super(message);
  }

  /** What Excel shows behind the cell's error. */
  get shownMessage(): string | undefined {
    const isShown = this.code === ErrorCode.invalidValue || this.code === ErrorCode.notAvailable;
    return isShown && this.message !== '' ? this.message : undefined;
  }
}

/** Puts the global in place, as loading Office.js does. */
export function installCustomFunctions(): void {
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } });
}

/** What a cell shows for a call: its value, or the error with its message. */
export function cellOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return error.shownMessage === undefined ? error.code : `${error.code} ${error.shownMessage}`;
  }
}
