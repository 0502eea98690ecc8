import { CalcError, type CalcErrorCode } from '../core/errors';

/**
 * Runs a calculation as Excel wants it answered: a CalcError becomes the cell's error, and a figure that is
 * no finite number, alone or in a table, becomes #NUM!. Any other error is a fault of ours and passes through.
 */
export function guard<T>(calculate: () => T): T {
  try {
    return finite(calculate());
  } catch (error) {
    throw cellError(error);
  }
}

/** `guard` for a calculation that takes its time. */
export async function guardLater<T>(calculate: () => Promise<T>): Promise<T> {
  try {
    return finite(await calculate());
  } catch (error) {
    throw cellError(error);
  }
}

function finite<T>(answer: T): T {
  const isFinite: (cell: unknown) => boolean = (cell) =>
    Array.isArray(cell) ? cell.every(isFinite) : typeof cell !== 'number' || Number.isFinite(cell);
  if (!isFinite(answer)) throw new CalcError('no-solution', 'the answer is too large to calculate');
  return answer;
}

function cellError(error: unknown): unknown {
  if (!(error instanceof CalcError)) return error;
  // The global is Office.js's, which may load after this file: it is read only when a function is called.
  const { Error, ErrorCode } = CustomFunctions;
  const codes: Readonly<Record<CalcErrorCode, CustomFunctions.ErrorCode>> = {
    'bad-input': ErrorCode.invalidValue,
    'not-found': ErrorCode.notAvailable,
    'divide-by-zero': ErrorCode.divisionByZero,
    'no-solution': ErrorCode.invalidNumber,
  };
  return new Error(codes[error.code], error.message);
}
