import { caseNumbers } from '../caseReading';
import type { WorkbookPlan } from '../plan';
import { sheetTitle } from '../sheetTitle';
import type { Holdings } from '../workbook';
import { portfolioName, portfolioSheet } from './portfolioSheet';

/** The Portfolio sheet over all cases that the workbook holds. */
export function portfolioPlan({ sheetNames, names }: Holdings): WorkbookPlan {
  return {
    sheets: [portfolioSheet(caseNumbers(names), sheetTitle('Portfolio', sheetNames))],
    names: [],
    staleNames: [],
    show: 'portfolio',
  };
}

/** Whether the workbook has a Portfolio sheet, which is then kept up to date. */
export function hasPortfolio(names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === portfolioName.toLowerCase());
}

/** A case's plan, and with it the Portfolio sheet where there is one: a new case takes its place there. */
export function withPortfolio(
  plan: WorkbookPlan,
  caseNumber: number,
  { sheetNames, names }: Holdings,
): WorkbookPlan {
  if (!hasPortfolio(names)) return plan;
  const numbers = [...new Set([...caseNumbers(names), caseNumber])].sort((a, b) => a - b);
  const taken = [...sheetNames, ...plan.sheets.map(({ title }) => title)];
  return { ...plan, sheets: [...plan.sheets, portfolioSheet(numbers, sheetTitle('Portfolio', taken))] };
}
