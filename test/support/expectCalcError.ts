import { CalcError, type CalcErrorCode } from '../../src/core/errors';

/** Expects a calculation to be refused with a code and a message that matches. */
export function expectCalcError(calculate: () => unknown, code: CalcErrorCode, message: RegExp): void {
  let refusal: unknown;
  try {
    calculate();
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(CalcError);
  expect((refusal as CalcError).code).toBe(code);
  expect((refusal as CalcError).message).toMatch(message);
}
