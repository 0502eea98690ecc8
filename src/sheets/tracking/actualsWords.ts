import type { CaseNames } from '../caseNames';

export const nothingCounts = 'Nothing counts yet: enter the month of the first spending.';

/** Expression: the number of the horizon's last month. */
export function horizonEnd(names: CaseNames): string {
  return `(12*${names.fact('CaseHorizon')})`;
}
