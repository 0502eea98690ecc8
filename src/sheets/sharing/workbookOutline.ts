import type { CellValue } from '../../core/case';
import type { DocumentProperties } from './sharingChanges';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetOutline {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** What a workbook holds, without its cells. */
export interface WorkbookOutline {
  /** In order. */
  readonly sheets: readonly SheetOutline[];
  /** "=Data!$A$1:$A$9", "=#REF!…" where the cells are gone. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly properties: DocumentProperties;
}

/** A sheet's used cells. */
export interface SheetContents {
  readonly sheet: string;
  /** Zero-based position of the first cell. */
  readonly row: number;
  readonly column: number;
  /** Errors as their text; empty where nothing is used. */
  readonly values: readonly (readonly CellValue[])[];
  /** In en-US spelling, with "="; a typed cell as it was typed. */
  readonly formulas: readonly (readonly CellValue[])[];
}
