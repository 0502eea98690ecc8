import { WorkbookError } from '../sheets/workbook';
import { requestsOf, revertAll, type Change, type SheetBefore } from './change';
import { excelFailure } from './excelFailure';

/** What failed, in which workbook. */
export interface Attempt {
  /** What failed and what it has done, as in "Drawing failed" and "already drawn". */
  readonly doing: string;
  readonly done: string;
  readonly changes: readonly Change[];
  /** All sheets, as they were when the changes were planned. */
  readonly sheets: readonly SheetBefore[];
  /** The sheet to show again. */
  readonly activeSheetId?: string;
}

/**
 * Takes changes back after an error, whether or not they took effect, without telling those who listen. What another
 * user did to the sheets meanwhile stays: a sheet that is gone is left alone, a new name comes back at the end.
 *
 * @throws WorkbookError `not-restored` where taking them back fails too.
 */
export async function takeBack(attempt: Attempt, cause: unknown): Promise<void> {
  if (attempt.changes.length === 0) return;
  let locked: readonly string[];
  try {
    locked = await Excel.run({ delayForCellEdit: true }, (context) => restore(context, attempt, cause));
  } catch {
    await hearAgain();
    throw notRestored(attempt, cause, '');
  }
  if (locked.length > 0) throw notRestored(attempt, cause, ` on ${locked.join(', ')}, protected meanwhile,`);
}

/** Answers the sheets that keep what was done to them, because another user protected them. */
async function restore(
  context: Excel.RequestContext,
  { changes, sheets, activeSheetId }: Attempt,
  cause: unknown,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  const now = worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const standing = sheets.flatMap((before) => now.items.find(({ id }) => id === before.id) ?? []);
  const gone = sheets.filter(({ id }) => !standing.some((sheet) => sheet.id === id));
  const locked = sheets.filter(
    ({ id, isProtected }) =>
      !isProtected && standing.some((sheet) => sheet.id === id && sheet.protection.protected),
  );
  const isOn = (some: readonly SheetBefore[], { sheet }: Change) =>
    some.some(({ id, name }) => sheet === id || sheet === name);
  const rest = changes.filter((change) => !isOn(gone, change) && !isOn(locked, change));
  const renamed = sheets.filter(({ id, name }) => {
    const isTaken = now.items.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return !isTaken && standing.some((sheet) => sheet.id === id);
  });

  const looks = rest.flatMap(({ lookBeforeRevert }) => lookBeforeRevert ?? []);
  for (const look of looks) look(context);
  if (looks.length > 0) await context.sync();
  context.runtime.enableEvents = false;
  // What was read, and is written again, calls the sheets by the names that they had.
  for (const { id, name } of renamed) worksheets.getItem(id).name = name;
  // Before sheets go or hide: Excel would show another one.
  if (standing.some(({ id }) => id === activeSheetId)) worksheets.getItem(activeSheetId!).activate();
  revertAll(context, rest, new Set(gone.map(({ name }) => name.toLowerCase())));
  for (const { id } of renamed) worksheets.getItem(id).name = standing.find((sheet) => sheet.id === id)!.name;
  context.runtime.enableEvents = true;
  await context.sync();

  // A sheet that refused the very request with all the changes was protected before any of them.
  const isUntouched =
    cause instanceof OfficeExtension.Error &&
    cause.code === 'AccessDenied' &&
    requestsOf(changes).length === 1;
  return isUntouched
    ? []
    : locked.filter((sheet) => changes.some((change) => isOn([sheet], change))).map(({ name }) => name);
}

/** Without an answer nobody knows whether events are still held back. */
async function hearAgain(): Promise<void> {
  try {
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch {
    // The next drawing lets them through.
  }
}

function notRestored({ doing, done }: Attempt, cause: unknown, where: string): WorkbookError {
  const reason = excelFailure(cause);
  return new WorkbookError(
    'not-restored',
    `${reason instanceof Error ? reason.message : `${doing} failed.`} What was already ${done}${where} could not be ` +
      `taken back: press Ctrl+Z until the workbook is as it was, or close it without saving.`,
    { cause },
  );
}
