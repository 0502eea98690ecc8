import type { Case } from '../../src/core/case';
import type { SheetKey, WorkbookPlan } from '../../src/sheets/plan';
import { workbookPlan, type PlanContext } from '../../src/sheets/workbookPlan';

/** A case's plan with these of its sheets only: the grid takes seconds over the thousands of formulas of the others. */
export function planOfSheets(of: Case, context: PlanContext, keys: readonly SheetKey[]): WorkbookPlan {
  const plan = workbookPlan(of, context);
  return {
    ...plan,
    sheets: plan.sheets.filter(({ key }) => keys.includes(key)),
    show: plan.sheets.find(({ key }) => keys.includes(key))!.key,
  };
}
