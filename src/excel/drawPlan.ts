import type { WorkbookPlan } from '../sheets/plan';
import type { DrawReport, Holdings } from '../sheets/workbook';
import { applyAll, type Change } from './change';
import { excelFailure } from './excelFailure';
import { planChanges } from './planChanges';
import { takeBack } from './takeBack';
import { readWorkbookState } from './workbookState';

/**
 * Draws a plan: one or two requests to see what the workbook holds, one to write everything, more only where
 * that is too large for Excel. Whatever fails, the workbook is left as it was.
 */
export async function drawPlan(planFor: (holdings: Holdings) => WorkbookPlan): Promise<DrawReport> {
  let drawn: readonly Change[] = [];
  let activeSheetId = '';
  try {
    return await Excel.run(async (context) => {
      const { plan, state, roundTrips } = await readWorkbookState(context, planFor);
      const { changes, sheets, kept } = planChanges(plan, state);
      drawn = changes;
      activeSheetId = state.activeSheetId;
      const requests = await applyAll(context, changes);
      return { sheets, kept, roundTrips: roundTrips + requests };
    });
  } catch (error) {
    if (drawn.length > 0) {
      await takeBack(drawn, error, { doing: 'Drawing', done: 'drawn' }, ({ workbook }) =>
        workbook.worksheets.getItem(activeSheetId).activate(),
      );
    }
    throw excelFailure(error);
  }
}
