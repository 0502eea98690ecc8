import type { Case } from '../../core/case';
import { feedsToolCost } from '../../core/runningCost/runningCostParts';
import type { CaseNames } from '../caseNames';
import type { Feed } from './driverLine';

/** The feed of the tool cost, where cost lines or token uses give it: a year of what the Running cost sheet adds up. */
export function runningCostFeed(of: Case, names: CaseNames): Feed | null {
  if (!feedsToolCost(of)) return null;
  // Where every line was deleted since, the sheet says so in place of a figure.
  const year = (month: string) => `=IF(ISNUMBER(${month}),12*${month},0)`;
  const evidence = names.fact('CaseRunningCostEvidence');
  return {
    likely: year(names.figure('monthlyCost')),
    low: year(names.end('monthlyCost', 'Low')),
    high: year(names.end('monthlyCost', 'High')),
    evidence: `=IF(${evidence}="none","assumption",${evidence})`,
    note: 'A year of what the sheet Running cost adds up, with the weakest of its evidence: change it there.',
  };
}
