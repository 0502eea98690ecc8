import { formula, line } from '../block';
import { checkHighlight } from '../checkHighlight';
import type { AreaName, Block, Highlight, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { register } from './register';

/** A cell that says "OK", or what to do about the entry beside it. */
export interface EntryCheck {
  readonly cell: string;
  /** What the entry is called. */
  readonly label: string;
}

/** Some rows of a sheet. */
export interface SheetPart {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly checks: readonly EntryCheck[];
  /** Zero-based row after its last one. */
  readonly end: number;
}

/** One cell's name. */
export function cellName(name: string, row: number, column: number): AreaName {
  return { name, row, column, rows: 1, columns: 1 };
}

/** The check of a row's entry. */
export function entryCheck(
  row: number,
  label: string,
  verdict: string,
): Pick<SheetPart, 'blocks' | 'highlights' | 'checks'> {
  return {
    blocks: [line(row, register.check, [formula(verdict)], 'check')],
    highlights: [checkHighlight(row, register.check)],
    checks: [{ cell: cellAddress(row, register.check), label }],
  };
}
