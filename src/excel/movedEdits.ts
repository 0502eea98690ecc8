import type { Area, SheetPlan } from '../sheets/plan';
import type { Entry } from './cellEntry';
import { contentText, shownText } from './cellEntry';
import { mark, type DrawnSheet } from './drawnRecord';
import type { SheetState } from './workbookState';

/** What the analyst wrote over our texts and formulas that now stand in other cells: it goes with them. */
export interface MovedEdits {
  /** What has to be entered in a cell in place of what is planned there. */
  readonly entryFor: (cell: Area) => Entry | undefined;
  /** Whether a cell's content goes elsewhere, so that the cell is free. */
  readonly isLeft: (cell: Area) => boolean;
}

interface MarkedCell {
  readonly row: number;
  readonly column: number;
}

/**
 * A text that was drawn as often before as it is planned now is taken for the same, each occurrence for its
 * counterpart; what is typed is read back and planned, and goes nowhere by this way.
 */
export function movedEdits(plan: SheetPlan, before: DrawnSheet | undefined, current: SheetState): MovedEdits {
  const entries = new Map<string, Entry>();
  const left = new Set<string>();
  const drawn = drawnCells(before);
  const planned = plannedCells(plan);
  for (const [text, was] of drawn) {
    const now = planned.get(text) ?? [];
    if (now.length !== was.length) continue;
    was.forEach((from, index) => {
      const to = now[index]!;
      const entry = current.entry(from.row, from.column);
      const isEdited = entry !== '' && mark(shownText(entry)) !== text;
      if (!isEdited || keyOf(from) === keyOf(to) || !isFree(to, before, current)) return;
      entries.set(keyOf(to), entry);
      left.add(keyOf(from));
    });
  }
  return { entryFor: (cell) => entries.get(keyOf(cell)), isLeft: (cell) => left.has(keyOf(cell)) };
}

const keyOf = ({ row, column }: MarkedCell) => `${row},${column}`;
const nothing = mark(null);

/** Cells of texts and formulas as they were drawn, by mark, in reading order. */
function drawnCells(before: DrawnSheet | undefined): ReadonlyMap<string, readonly MarkedCell[]> {
  return byMark(
    (before?.blocks ?? []).flatMap(({ row, column, columns, marks, editable }) =>
      editable
        ? []
        : (marks ?? []).map((text, index) => ({
            text,
            cell: { row: row + Math.floor(index / columns), column: column + (index % columns) },
          })),
    ),
  );
}

function plannedCells({ blocks }: SheetPlan): ReadonlyMap<string, readonly MarkedCell[]> {
  return byMark(
    blocks.flatMap(({ row, column, cells, editable }) =>
      editable
        ? []
        : cells.flatMap((line, i) =>
            line.map((content, j) => ({ text: mark(content), cell: { row: row + i, column: column + j } })),
          ),
    ),
  );
}

function byMark(
  cells: readonly { readonly text: string; readonly cell: MarkedCell }[],
): ReadonlyMap<string, readonly MarkedCell[]> {
  const found = new Map<string, MarkedCell[]>();
  for (const { text, cell } of cells) {
    if (text === nothing) continue;
    const same = found.get(text);
    if (same) same.push(cell);
    else found.set(text, [cell]);
  }
  for (const same of found.values()) same.sort((a, b) => a.row - b.row || a.column - b.column);
  return found;
}

/** Whether a cell is empty or holds what was drawn there. */
function isFree({ row, column }: MarkedCell, before: DrawnSheet | undefined, current: SheetState): boolean {
  const entry = current.entry(row, column);
  if (contentText(entry) === '') return true;
  const block = (before?.blocks ?? []).find(
    (one) =>
      row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  const was = block?.marks?.[(row - block.row) * block.columns + column - block.column];
  return was === mark(shownText(entry));
}
