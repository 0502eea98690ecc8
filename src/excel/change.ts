/** One step of drawing, with the step that takes it back. */
export interface Change {
  /** About how much of a request it fills. */
  readonly bytes: number;
  readonly apply: (context: Excel.RequestContext) => void;
  /** The sheet it is made on, by id or name, where that stood before: if it is gone, nothing has to be taken back. */
  readonly sheet?: string;
  /** Asks, in a request before, for what `revert` has to know. */
  readonly lookBeforeRevert?: (context: Excel.RequestContext) => void;
  /** Leaves the workbook as it was, whether or not `apply` took effect; `gone` are sheets, in lower case. */
  readonly revert: (context: Excel.RequestContext, gone: ReadonlySet<string>) => void;
}

/** A sheet as it was when changes were planned. */
export interface SheetBefore {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** Of a sheet that was loaded with its id, name and protection. */
export function sheetBefore({ id, name, protection }: Excel.Worksheet): SheetBefore {
  return { id, name, isProtected: protection.protected };
}

/** Excel on the web refuses requests above 5 MB; the rest is room for what surrounds the values. */
const REQUEST_BYTES = 4_000_000;

/** What one cell or one small instruction takes in a request. */
export const STEP_BYTES = 200;

export function bytesOf(cells: readonly (readonly unknown[])[]): number {
  return STEP_BYTES + JSON.stringify(cells).length;
}

/** Changes by request: one, unless they are too large for Excel. */
export function requestsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const requests: Change[][] = [[]];
  let bytes = 0;
  for (const change of changes) {
    if (bytes + change.bytes > REQUEST_BYTES && bytes > 0) {
      requests.push([]);
      bytes = 0;
    }
    bytes += change.bytes;
    requests.at(-1)!.push(change);
  }
  return requests;
}

/**
 * Makes all changes, unheard by those who listen for the analyst's, and answers in how many requests.
 *
 * @param named Sheets that the changes refer to in text: where one is called otherwise by now, nothing is done.
 */
export async function applyAll(
  context: Excel.RequestContext,
  changes: readonly Change[],
  named: readonly string[] = [],
): Promise<number> {
  const requests = requestsOf(changes);
  await requests.reduce(async (before, request, index) => {
    await before;
    for (const name of named) context.workbook.worksheets.getItem(name).load('id');
    context.application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
    for (const change of request) change.apply(context);
    if (index === requests.length - 1) context.runtime.enableEvents = true;
    await context.sync();
  }, Promise.resolve());
  return requests.length;
}

/** Queues the reverse of all changes, last first. */
export function revertAll(
  context: Excel.RequestContext,
  changes: readonly Change[],
  gone: ReadonlySet<string>,
): void {
  for (const change of [...changes].reverse()) change.revert(context, gone);
}
