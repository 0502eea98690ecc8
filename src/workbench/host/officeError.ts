/** An error as Excel reports it: `code` is what add-ins test for (Excel.ErrorCodes). */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'OfficeError';
  }
}

export const itemNotFound = (what: string) =>
  new OfficeError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);

export const invalidArgument = (what: string) =>
  new OfficeError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );

export const itemAlreadyExists = (what: string) =>
  new OfficeError(
    'ItemAlreadyExists',
    `A resource with the same name or identifier already exists: ${what}.`,
  );

export const accessDenied = (what: string) =>
  new OfficeError('AccessDenied', `You cannot perform the requested operation: ${what}.`);

/** What Excel answers for a member that it does not have; names the member. */
export const apiNotFound = (member: string) =>
  new OfficeError('ApiNotFound', `The API you are trying to use could not be found: ${member}.`);
