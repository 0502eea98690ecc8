import type { Block } from './plan';

/** Above this many cells blocks stay apart: drawing keeps no mark of each cell of a large block. */
const MOST_CELLS = 400;

/** Blocks that stand on each other and look alike, as one: fewer instructions draw the same cells. */
export function stackedBlocks(blocks: readonly Block[]): readonly Block[] {
  const stacked: Block[] = [];
  /** Where in `stacked` the block ends on which another one of its looks may stand. */
  const open = new Map<string, number>();
  for (const block of [...blocks].sort((a, b) => a.row - b.row)) {
    const { row, column, cells, style, format, editable } = block;
    const width = cells[0].length;
    const looks = [column, width, style, format, editable].join('|');
    const index = open.get(`${row}|${looks}`);
    const above = index === undefined ? undefined : stacked[index];
    if (above && (above.cells.length + cells.length) * width <= MOST_CELLS) {
      stacked[index!] = { ...above, cells: [...above.cells, ...cells] };
      open.set(`${row + cells.length}|${looks}`, index!);
    } else {
      open.set(`${row + cells.length}|${looks}`, stacked.length);
      stacked.push(block);
    }
  }
  return stacked;
}
