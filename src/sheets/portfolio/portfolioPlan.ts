import { caseNames } from '../caseNames';
import { caseNumbers } from '../caseReading';
import type { WorkbookPlan } from '../plan';
import { sheetTitle } from '../sheetTitle';
import type { Holdings } from '../workbook';
import { portfolioName, portfolioSheet } from './portfolioSheet';

/** The Portfolio sheet over all cases that the workbook holds. */
export function portfolioPlan({ sheetNames, names }: Holdings): WorkbookPlan {
  const numbers = caseNumbers(names);
  return {
    sheets: [portfolioSheet(numbers, sheetTitle('Portfolio', sheetNames), anyTracked(numbers, names))],
    names: [],
    staleNames: [],
    show: 'portfolio',
  };
}

/** Whether the workbook has a Portfolio sheet, which is then kept up to date. */
export function hasPortfolio(names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === portfolioName.toLowerCase());
}

/** Whether one of the cases has the sheets of tracking. */
function anyTracked(numbers: readonly number[], names: readonly string[]): boolean {
  const held = new Set(names.map((name) => name.toLowerCase()));
  return numbers.some((number) => held.has(caseNames(number).fact('CaseTrackLast').toLowerCase()));
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
  const held = [...names, ...plan.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name))];
  const title = sheetTitle('Portfolio', taken);
  return { ...plan, sheets: [...plan.sheets, portfolioSheet(numbers, title, anyTracked(numbers, held))] };
}
