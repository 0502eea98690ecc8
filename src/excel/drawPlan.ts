import type { WorkbookPlan } from '../sheets/plan';
import { splitAddress } from '../sheets/rangeAddress';
import type { DrawReport, Holdings } from '../sheets/workbook';
import { applyAll } from './change';
import { excelFailure } from './excelFailure';
import { planChanges } from './planChanges';
import { takeBack, type Attempt } from './takeBack';
import { readWorkbookState, type WorkbookState } from './workbookState';

/**
 * Draws a plan: one or two requests to see what the workbook holds, one to write everything, more only where
 * that is too large for Excel. Whatever fails, the workbook is left as it was.
 */
export async function drawPlan(planFor: (holdings: Holdings) => WorkbookPlan): Promise<DrawReport> {
  let drawn: Pick<Attempt, 'changes' | 'sheets' | 'activeSheetId'> = { changes: [], sheets: [] };
  try {
    return await Excel.run(async (context) => {
      const { plan, state, roundTrips } = await readWorkbookState(context, planFor);
      const { changes, sheets, kept } = planChanges(plan, state);
      drawn = { changes, sheets: state.allSheets, activeSheetId: state.activeSheetId };
      const requests = await applyAll(context, changes, namedSheets(plan, state));
      return { sheets, kept, roundTrips: roundTrips + requests };
    });
  } catch (error) {
    await takeBack({ ...drawn, doing: 'Drawing', done: 'drawn' }, error);
    throw excelFailure(error);
  }
}

/** The plan's sheets that stand, and those that its names refer to. */
function namedSheets(plan: WorkbookPlan, { sheets, allSheets }: WorkbookState): readonly string[] {
  const referred = plan.names.map(({ refersTo }) =>
    splitAddress(refersTo.replace(/^=/, ''))?.sheet?.toLowerCase(),
  );
  const own = [...sheets.values()].map(({ id }) => id);
  return allSheets.flatMap(({ id, name }) =>
    own.includes(id) || referred.includes(name.toLowerCase()) ? [name] : [],
  );
}
