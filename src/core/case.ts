import type { Evidence, InputKey, InputValues } from './inputs';

/** Which way a metric should move. */
export type Better = 'lower' | 'higher';

/** A cell's value as a workbook or a file holds it; null is an empty cell. */
export type CellValue = number | string | boolean | null;

/**
 * Where a metric's measurements are.
 * - `ranges`: one range per group, headers and blanks allowed ("Data!A1:A111"; sheet names quoted as Excel quotes them).
 * - `table`: a long table with a header row; a group column tells baseline from pilot. Columns are zero-based within the table.
 * - `values`: the measurements themselves, for cases that come from a file.
 */
export type MeasurementSource =
  | { readonly kind: 'ranges'; readonly baseline: string; readonly pilot: string }
  | {
      readonly kind: 'table';
      readonly table: string;
      readonly groupColumn: number;
      readonly valueColumn: number;
      readonly baselineGroup: CellValue;
      readonly pilotGroup: CellValue;
    }
  | { readonly kind: 'values'; readonly baseline: readonly number[]; readonly pilot: readonly number[] };

/** Something measured in the pilot and on its baseline. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly source: MeasurementSource;
}

/** One AI project's business case, as the analyst states it. */
export interface Case {
  readonly name: string;
  /** ISO 4217 code; money in the case is in this currency. */
  readonly currency: string;
  readonly industry: string;
  readonly inputs: InputValues;
  readonly evidence: Readonly<Record<InputKey, Evidence>>;
  readonly metrics: readonly Metric[];
}
