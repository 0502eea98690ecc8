import type { Block, CellContent, Formula, StyleName } from './plan';

export function formula(text: string): Formula {
  return { formula: text };
}

/** One row of cells in one style. */
export function line(
  row: number,
  column: number,
  cells: readonly CellContent[],
  style: StyleName,
  more: Pick<Block, 'format' | 'editable'> = {},
): Block {
  return { row, column, cells: [cells], style, ...more };
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
