import type { Highlight } from './plan';
import { cellAddress } from './rangeAddress';

/** Marks checks below each other that say something else than "OK"; a blank one has nothing to check. */
export function checkHighlight(row: number, column: number, rows = 1): Highlight {
  const cell = `$${cellAddress(row, column)}`;
  return {
    area: { row, column, rows, columns: 1 },
    formula: `=IF(${cell}="OK",FALSE,${cell}<>"")`,
    tone: 'warning',
  };
}
