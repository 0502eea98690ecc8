import type { CellValue } from '../../core/case';
import { dateContent } from '../inputs/dateCell';
import type { CellContent } from '../plan';

/**
 * A cell as formulas take it. Text that looks like a date or a number is none to them in every program, so that it
 * keeps the apostrophe by which Excel tells it, and is none to a reader either.
 */
export function typedCell(cell: CellValue): CellValue {
  return typeof cell === 'string' && cell.trim() !== '' ? `'${cell}` : cell;
}

/** What a cell holds for a day read from it, or for an ISO 8601 date from elsewhere. */
export function typedDate(date: string): CellContent {
  return date.startsWith("'") ? date.slice(1) : dateContent(date);
}
