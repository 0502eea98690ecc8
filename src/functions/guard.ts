import { CalcError, type CalcErrorCode } from '../core/errors';

/**
 * Runs a calculation as Excel wants it answered: a CalcError becomes the cell's error, and a figure that is
 * no finite number becomes #NUM!. Any other error is a fault of ours and passes through.
 */
export function guard<T>(calculate: () => T): T {
  let answer: T;
  try {
    answer = calculate();
  } catch (error) {
    throw error instanceof CalcError ? cellError(error.code, error.message) : error;
  }
  if (typeof answer === 'number' && !Number.isFinite(answer)) throw cellError('no-solution');
  return answer;
}

function cellError(code: CalcErrorCode, message?: string): CustomFunctions.Error {
  // The global is Office.js's, which may load after this file: it is read only when a function is called.
  const { Error, ErrorCode } = CustomFunctions;
  const codes = {
    'bad-input': ErrorCode.invalidValue,
    'not-found': ErrorCode.notAvailable,
    'divide-by-zero': ErrorCode.divisionByZero,
    'no-solution': ErrorCode.invalidNumber,
  } as const;
  return new Error(codes[code], message);
}
