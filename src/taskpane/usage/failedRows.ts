import { csvLine } from '../../core/usage/csvLine';
import { rowFailureText, type RowFailure } from '../../core/usage/rowFailure';

/** A row that does not count. */
export interface FailedRow {
  /** One-based place among the file's rows, the header being the first. */
  readonly row: number;
  readonly reason: string;
  readonly fields: readonly string[];
}

/** The rows that do not count. */
export interface Failures {
  readonly rows: number;
  /** Most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly rows: number }[];
  /** The first of them. */
  readonly first: readonly FailedRow[];
  /** All of them, up to `rowsInFile`, as comma-separated values; null where there is none. */
  readonly file: Blob | null;
}

export const shownRows = 20;
/** Rows that the file of failed rows holds at most. */
export const rowsInFile = 100_000;
const rowsPerPart = 1000;

/** Collects rows that fail; what it keeps of them leaves the script's memory in parts. */
export class FailedRows {
  private readonly counts = new Map<string, number>();
  private readonly first: FailedRow[] = [];
  private readonly parts: Blob[] = [];
  private lines: string[] = [];
  private total = 0;

  constructor(private readonly header: readonly string[]) {
    // Excel takes a file for UTF-8 by this mark.
    this.lines.push(`\uFEFF${csvLine(['Row', 'What is wrong', ...header])}`);
  }

  get rows(): number {
    return this.total;
  }

  add(row: number, failure: RowFailure, fields: readonly string[]): void {
    const reason = rowFailureText(failure, this.header);
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
    this.total += 1;
    if (this.first.length < shownRows) this.first.push({ row, reason, fields });
    if (this.total > rowsInFile) return;
    this.lines.push(csvLine([String(row), reason, ...fields]));
    if (this.lines.length >= rowsPerPart) this.putAway();
  }

  collected(): Failures {
    this.putAway();
    return {
      rows: this.total,
      reasons: [...this.counts]
        .map(([reason, rows]) => ({ reason, rows }))
        .sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1)),
      first: this.first,
      file: this.total === 0 ? null : new Blob(this.parts, { type: 'text/csv' }),
    };
  }

  private putAway(): void {
    this.parts.push(new Blob(this.lines.map((line) => `${line}\r\n`)));
    this.lines = [];
  }
}
