/** What stands where a figure of the running cost cannot; the twins show the same words. */
export const noRunningCost = 'enter running costs';
export const noRequests = 'enter requests per month';
export const noUsers = 'enter users';
export const noOutcomes = 'no successful outcomes';
export const noMultiple = 'enter a multiple above 0';
export const neverBreaksEven = 'never breaks even';
export const noLimit = 'no limit';
