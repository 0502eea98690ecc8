import type { WorkbookPlan } from '../sheets/plan';
import { WorkbookError, type DrawReport, type Holdings } from '../sheets/workbook';
import { requestsOf, revertAll, type Change } from './change';
import { excelFailure } from './excelFailure';
import { planChanges } from './planChanges';
import { readWorkbookState, type WorkbookState } from './workbookState';

/**
 * Draws a plan: one or two requests to see what the workbook holds, one to write everything, more only where
 * that is too large for Excel. Whatever fails, the workbook is left as it was.
 */
export async function drawPlan(planFor: (holdings: Holdings) => WorkbookPlan): Promise<DrawReport> {
  let drawing: { readonly changes: readonly Change[]; readonly state: WorkbookState } | null = null;
  try {
    return await Excel.run(async (context) => {
      const { plan, state, roundTrips } = await readWorkbookState(context, planFor);
      const { changes, sheets, kept } = planChanges(plan, state);
      drawing = { changes, state };
      const requests = requestsOf(changes);
      await requests.reduce(async (before, request, index) => {
        await before;
        context.application.suspendScreenUpdatingUntilNextSync();
        // The pane listens for the analyst's changes, not for ours.
        context.runtime.enableEvents = false;
        for (const change of request) change.apply(context);
        if (index === requests.length - 1) context.runtime.enableEvents = true;
        await context.sync();
      }, Promise.resolve());
      return { sheets, kept, roundTrips: roundTrips + requests.length };
    });
  } catch (error) {
    if (drawing) await restore(drawing, error);
    throw excelFailure(error);
  }
}

async function restore(
  { changes, state }: { readonly changes: readonly Change[]; readonly state: WorkbookState },
  cause: unknown,
): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.runtime.enableEvents = false;
      revertAll(context, changes);
      context.workbook.worksheets.getItem(state.activeSheetId).activate();
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch {
    const reason = excelFailure(cause);
    throw new WorkbookError(
      'not-restored',
      `${reason instanceof Error ? reason.message : 'Drawing failed.'} What was already drawn could not be ` +
        `taken back: press Ctrl+Z until the workbook is as it was, or close it without saving.`,
      { cause },
    );
  }
}
