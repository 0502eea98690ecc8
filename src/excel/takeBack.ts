import { WorkbookError } from '../sheets/workbook';
import { revertAll, type Change } from './change';
import { excelFailure } from './excelFailure';

/**
 * Takes changes back after an error, whether or not they took effect, without telling those who listen.
 *
 * @param work What failed and what it has done, as in "Drawing failed" and "already drawn".
 * @param last Goes into the same request, after the changes.
 * @throws WorkbookError `not-restored` where taking them back fails too.
 */
export async function takeBack(
  changes: readonly Change[],
  cause: unknown,
  work: { readonly doing: string; readonly done: string },
  last?: (context: Excel.RequestContext) => void,
): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const looks = changes.flatMap(({ lookBeforeRevert }) => lookBeforeRevert ?? []);
      for (const look of looks) look(context);
      if (looks.length > 0) await context.sync();
      context.runtime.enableEvents = false;
      revertAll(context, changes);
      last?.(context);
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch {
    const reason = excelFailure(cause);
    throw new WorkbookError(
      'not-restored',
      `${reason instanceof Error ? reason.message : `${work.doing} failed.`} What was already ${work.done} could not be ` +
        `taken back: press Ctrl+Z until the workbook is as it was, or close it without saving.`,
      { cause },
    );
  }
}
