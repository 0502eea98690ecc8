import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from '@univerjs/sheets';
import type { Anchor } from './book';
import type { Engine } from './engine';
import { boxOf } from './engine';

interface StructureParams {
  readonly subUnitId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/** Moves the given cells when whole rows or columns are inserted or deleted, as Excel moves references. */
export function followStructure(engine: Engine, anchors: () => Iterable<Anchor>) {
  engine.on('command', ({ id, params }) => {
    const move = MOVES[id];
    if (!move) return;
    const { subUnitId, range } = params as StructureParams;
    const { row, col, rows, cols } = boxOf(range);
    const [first, count] = move.along === 'row' ? [row, rows] : [col, cols];
    for (const anchor of new Set(anchors())) {
      if (anchor.sheetId === subUnitId && anchor.box) anchor.box = moved(anchor.box, move, first, count);
    }
  });
}

interface Move {
  readonly along: 'row' | 'col';
  readonly removes: boolean;
}
const MOVES: Readonly<Record<string, Move>> = {
  [InsertRowMutation.id]: { along: 'row', removes: false },
  [RemoveRowMutation.id]: { along: 'row', removes: true },
  [InsertColMutation.id]: { along: 'col', removes: false },
  [RemoveColMutation.id]: { along: 'col', removes: true },
};

function moved(box: NonNullable<Anchor['box']>, { along, removes }: Move, first: number, count: number) {
  const size = along === 'row' ? 'rows' : 'cols';
  const start = box[along];
  const length = box[size];
  if (!removes) {
    if (first <= start) return { ...box, [along]: start + count };
    return first < start + length ? { ...box, [size]: length + count } : box;
  }
  const before = Math.max(0, Math.min(first + count, start) - first);
  const inside = Math.max(0, Math.min(first + count, start + length) - Math.max(first, start));
  return inside === length ? null : { ...box, [along]: start - before, [size]: length - inside };
}
