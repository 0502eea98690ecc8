import type { CellValue } from '../core/case';
import type { InsertionPlan, Place, TablePlan, WorkbookPlan } from './plan';
import type { SharingChanges } from './sharing/sharingChanges';
import type { SheetContents, WorkbookOutline } from './sharing/workbookOutline';
import type { FormulaReading, StandaloneChanges } from './standalone/standalonePlan';

/** An Excel table. */
export interface TableReading {
  readonly name: string;
  /** All of it, with its header row: "Data!A1:E120". */
  readonly address: string;
}

/** What the number format of a column says about its figures; a time (of day, or how long) is a fraction of a day. */
export type ColumnFormat = 'number' | 'percent' | 'date' | 'time';

/** Cells as they stand in the workbook now. */
export interface CellsReading {
  /** With the sheet, as Excel writes it: "Data!A1:B20". */
  readonly address: string;
  readonly sheet: string;
  /** Zero-based position of the first cell. */
  readonly row: number;
  readonly column: number;
  /** Errors arrive as their text ("#N/A"). */
  readonly values: readonly (readonly CellValue[])[];
}

/** A range of data, cut to the sheet's used cells. */
export interface RangeReading extends CellsReading {
  /** Per column of `values`, as its last row is formatted. */
  readonly formats: readonly ColumnFormat[];
  /** The Excel table that the range is or lies in. */
  readonly table: TableReading | null;
  /** Rows of `values` that a filter or the analyst hides; their values are read like all others. */
  readonly hiddenRows: number;
}

/** What a workbook name stands for. */
export interface NamedReading {
  readonly name: string;
  /** "=Data!$A$1:$A$9", "=#REF!…" where its sheet is gone. */
  readonly refersTo: string;
  /** Null where the name is no range. */
  readonly range: CellsReading | null;
}

/** What a workbook already holds, in order. */
export interface Holdings {
  readonly sheetNames: readonly string[];
  /** All workbook names in use, those of Excel tables too. */
  readonly names: readonly string[];
}

/** What drawing a plan did. */
export interface DrawReport {
  /** Sheets by their names in the workbook, in order. */
  readonly sheets: readonly { readonly name: string; readonly created: boolean }[];
  /** Cells where the analyst's own text or formula was kept instead of ours, as "Result!B7". */
  readonly kept: readonly string[];
  readonly roundTrips: number;
}

/** What making a workbook standalone did. */
export interface StandaloneReport {
  readonly names: readonly string[];
  readonly cells: number;
  /** Cells that show something else than before: "Sheet!B7". */
  readonly different: readonly string[];
  /** Sheets that should be gone and are not, while others are. */
  readonly notRemoved: readonly string[];
}

/**
 * Why the workbook did not do what was asked. Messages say what happened, what state the workbook is in
 * and what to do next, in the analyst's words.
 */
export class WorkbookError extends Error {
  constructor(
    readonly code:
      'protected' | 'editing' | 'missing' | 'occupied' | 'too-large' | 'refused' | 'not-restored',
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'WorkbookError';
  }
}

export type Unsubscribe = () => void;

/** The pane's only way to the workbook; src/excel implements it over Office.js. Every call may throw a WorkbookError. */
export interface Workbook {
  /** The range that the analyst has selected. */
  readSelection(): Promise<RangeReading>;
  /** A typed address ("A1:B20", "Data!C:C", a table or a name); relative to the active sheet. */
  readRange(address: string): Promise<RangeReading>;
  /** All workbook names in use, of ours and of others; ranges are read only for those that `wanted` accepts. */
  readNames(wanted: (name: string) => boolean): Promise<readonly NamedReading[]>;
  /**
   * Draws the plan that `planFor` makes for the workbook as it is now: creates or updates its sheets; on
   * failure leaves the workbook as it was.
   */
  draw(planFor: (holdings: Holdings) => WorkbookPlan): Promise<DrawReport>;
  /** Every cell, on all sheets, whose formula `wanted` accepts; of a spilling formula, the cell that holds it. */
  readFormulas(wanted: (formula: string, sheet: string) => boolean): Promise<readonly FormulaReading[]>;
  /** Adds names and rewrites cells as told; on failure leaves the workbook as it was. */
  makeStandalone(changes: StandaloneChanges): Promise<StandaloneReport>;
  /** What the sheet that a name stands on shows, from A1 to its last used cell; null where there is none. */
  readSheet(name: string): Promise<CellsReading['values'] | null>;
  /** Sheets, names, tables and properties. */
  readOutline(): Promise<WorkbookOutline>;
  /** The used cells of every sheet, hidden ones too. */
  readContents(): Promise<readonly SheetContents[]>;
  /** Makes the workbook fit to be handed on, as told; on failure leaves it as it was. */
  prepare(changes: SharingChanges): Promise<StandaloneReport>;
  /**
   * Draws what `planFor` makes for the first selected cell, over empty cells only, and answers its address.
   * On failure, and where a cell is taken, leaves the workbook as it was.
   */
  insert(planFor: (place: Place) => InsertionPlan): Promise<string>;
  /** The table of that name with its header row, cut to its used cells; null where there is none. */
  readTable(name: string): Promise<RangeReading | null>;
  /** Adds a table on a new sheet, brings it to the front and answers the sheet's name; on failure leaves no trace. */
  addTable(planFor: (holdings: Holdings) => TablePlan): Promise<string>;
  /** Called with the address whenever the selection changes. */
  onSelectionChanged(listener: (address: string) => void): Promise<Unsubscribe>;
  /** Called after cells change, by whoever; not for what `draw` itself writes. */
  onCellsChanged(listener: () => void): Promise<Unsubscribe>;
  /** Brings a sheet to the front. */
  showSheet(name: string): Promise<void>;
}
