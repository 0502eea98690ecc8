import { WorkbookError } from '../sheets/workbook';

type Code = WorkbookError['code'];

const failures: Readonly<Record<string, readonly [Code, string]>> = {
  InvalidOperationInCellEditMode: [
    'editing',
    'A cell is being edited. Finish editing the cell (Enter or Esc), then try again.',
  ],
  AccessDenied: [
    'protected',
    'The sheet or the workbook is protected. Take the protection off (Review, Unprotect), then try again.',
  ],
  ItemNotFound: [
    'missing',
    'A sheet, name or chart was deleted or renamed meanwhile. Try again: what is missing is built anew.',
  ],
  InvalidReference: ['missing', 'The cells are not there any more. Choose them again.'],
  InvalidBinding: ['missing', 'The cells are not there any more. Choose them again.'],
  InvalidSelection: ['refused', 'Select one block of cells: AIROI cannot read several at once.'],
  InvalidArgument: ['refused', 'Excel did not accept the address or the value. Look at it, then try again.'],
  ItemAlreadyExists: ['refused', 'A sheet or name of this name appeared meanwhile. Try again.'],
  InsertDeleteConflict: ['refused', 'The cells are taken. Free them, then try again.'],
  RequestPayloadSizeLimitExceeded: [
    'too-large',
    'This is more than Excel takes at once. Use fewer rows or metrics.',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'too-large',
    'This is more than Excel gives at once. Choose fewer cells.',
  ],
  RichApiPayloadSizeLimitExceeded: [
    'too-large',
    'This is more than Excel takes at once. Use fewer rows or metrics.',
  ],
  RequestAborted: ['refused', 'Excel broke off. Try again.'],
  Timeout: ['refused', 'Excel did not answer in time. Try again when it is idle.'],
  ActivityLimitReached: ['refused', 'Excel is busy. Wait a moment, then try again.'],
  ServiceNotAvailable: ['refused', 'Excel is not available. Wait a moment, then try again.'],
  ApiNotFound: ['refused', 'This Excel is too old for what was asked. Update Microsoft 365.'],
  NotImplemented: ['refused', 'This Excel cannot do what was asked. Update Microsoft 365.'],
  GeneralException: ['refused', 'Excel reported an internal error. Try again.'],
};

/** The error that the pane shows for what Excel answered; anything but Excel's own errors passes through. */
export function excelFailure(error: unknown): unknown {
  if (!isOfficeError(error)) return error;
  const [code, message] = failures[error.code] ?? ['refused', `Excel answered: ${error.message} Try again.`];
  return new WorkbookError(code, message, { cause: error });
}

/** Excel's answer that names something it cannot find or read: a wrong address, a sheet that is gone. */
export function isBadAddress(error: unknown): boolean {
  return isOfficeError(error) && ['InvalidArgument', 'ItemNotFound', 'InvalidReference'].includes(error.code);
}

/** Excel on the web refused to answer so much at once. */
export function isTooLarge(error: unknown): boolean {
  return (
    isOfficeError(error) &&
    ['ResponsePayloadSizeLimitExceeded', 'RichApiPayloadSizeLimitExceeded'].includes(error.code)
  );
}

function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return error instanceof OfficeExtension.Error;
}
