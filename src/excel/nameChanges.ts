import type { Area, SheetPlan, WorkbookPlan } from '../sheets/plan';
import { plainAddress, splitAddress } from '../sheets/rangeAddress';
import { WorkbookError } from '../sheets/workbook';
import { STEP_BYTES, type Change } from './change';
import { nameReference, overlaps } from './places';
import type { NameState, WorkbookState } from './workbookState';

/**
 * The names that a plan needs, those that stand elsewhere moved.
 *
 * @param sheets The plan's sheets with the names they have, or will have, in the workbook.
 * @throws WorkbookError `occupied` where the analyst's own name is one of them.
 */
export function namesToSet(
  plan: WorkbookPlan,
  sheets: readonly { readonly plan: SheetPlan; readonly name: string }[],
  state: WorkbookState,
): Change[] {
  const ours = new Set([...state.sheets.values()].map(({ name }) => name.toLowerCase()));
  const wanted = [
    ...sheets.flatMap((sheet) =>
      sheet.plan.names.map(({ name, ...area }) => ({
        name,
        refersTo: nameReference(sheet.name, area),
        isNew: !wasDrawn(area, sheet.plan, state),
      })),
    ),
    // What metrics refer to is the analyst's by nature.
    ...plan.names.map((name) => ({ ...name, isNew: false })),
  ];
  return wanted.flatMap(({ name, refersTo, isNew }): Change[] => {
    const current = state.names.get(name.toLowerCase());
    if (current && isSameReference(current.refersTo, refersTo)) return [];
    if (current && isNew && isTheirs(current, ours)) throw taken(current);
    return [
      {
        bytes: STEP_BYTES,
        apply: ({ workbook }) => {
          if (current) workbook.names.getItem(current.name).formula = refersTo;
          else workbook.names.add(name, refersTo);
        },
        revert: ({ workbook }, gone) => {
          const item = workbook.names.getItemOrNullObject(current?.name ?? name);
          if (current) item.formula = referenceNow(current.refersTo, gone);
          else item.delete();
        },
      },
    ];
  });
}

/** The names of an earlier plan that no longer apply. */
export function namesToRemove(plan: WorkbookPlan, state: WorkbookState): Change[] {
  return plan.staleNames.flatMap((stale): Change[] => {
    const current = state.names.get(stale.toLowerCase());
    if (!current) return [];
    return [
      {
        bytes: STEP_BYTES,
        apply: ({ workbook }) => workbook.names.getItem(current.name).delete(),
        revert: ({ workbook }, gone) => {
          workbook.names.getItemOrNullObject(current.name).delete();
          workbook.names.add(current.name, referenceNow(current.refersTo, gone));
        },
      },
    ];
  });
}

/** What a name refers to once sheets are gone, which takes their cells with them. */
export function referenceNow(refersTo: string, gone: ReadonlySet<string>): string {
  const sheet = splitAddress(refersTo.replace(/^=/, ''))?.sheet?.toLowerCase();
  return sheet !== undefined && gone.has(sheet) ? '=#REF!' : refersTo;
}

function isSameReference(a: string, b: string): boolean {
  const [plainA, plainB] = [plainAddress(a), plainAddress(b)];
  return plainA !== null && plainA.toLowerCase() === plainB?.toLowerCase() && a.includes('$');
}

/** Whether the record has cells of ours there: a name of such cells is ours, wherever its cells were moved to. */
function wasDrawn(area: Area, { anchor }: SheetPlan, { drawn }: WorkbookState): boolean {
  const before = drawn.find((sheet) => sheet.anchor.toLowerCase() === anchor.toLowerCase());
  return [...(before?.blocks ?? []), ...(before?.tables ?? [])].some((drawn) => overlaps(drawn, area));
}

/** A name for something that stands on none of our sheets, and was not deleted with one. */
function isTheirs({ refersTo }: NameState, ours: ReadonlySet<string>): boolean {
  if (refersTo.includes('#REF!')) return false;
  const sheet = splitAddress(refersTo.replace(/^=/, ''))?.sheet;
  return sheet === undefined || sheet === null || !ours.has(sheet.toLowerCase());
}

function taken({ name, refersTo }: NameState): WorkbookError {
  return new WorkbookError(
    'occupied',
    `The name ${name} is yours: it stands for ${plainAddress(refersTo) ?? refersTo.replace(/^=/, '')}, and AIROI needs it for this case. Nothing was changed. Give yours another name (Formulas, Name Manager), then build again.`,
  );
}
