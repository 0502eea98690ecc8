import type { AreaName, Block, Highlight, Validation } from '../plan';

/** Some rows of a sheet. */
export interface SheetPart {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  /** Zero-based row after its last one. */
  readonly end: number;
}

/** One cell's name. */
export function cellName(name: string, row: number, column: number): AreaName {
  return { name, row, column, rows: 1, columns: 1 };
}
