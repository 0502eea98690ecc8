/** What usage is named by, beside its day. */
export const namedDimensions = ['model', 'service', 'feature', 'customer', 'tag'] as const;
export type NamedDimension = (typeof namedDimensions)[number];

/** By what imported usage is added up. */
export const usageDimensions = ['total', ...namedDimensions] as const;
export type UsageDimension = (typeof usageDimensions)[number];

/** The one row of all names that have no row of their own. */
export const otherName = 'Other';

/** What was used and what it cost. */
export interface UsageSums {
  readonly requests: number;
  /** All input, cached or not. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Of the input, what the provider read from its cache. */
  readonly cachedTokens: number;
  readonly outcomes: number;
  /** Money in the ledger's currency; credits and refunds are negative. */
  readonly cost: number;
}

/**
 * A row of the ledger: a day in total, or a month of one model, service, feature, customer or tag. In every month
 * of an import the rows of each dimension come to its days.
 */
export interface UsageRow extends UsageSums {
  /** The import it came with: `UsageImport.id`. */
  readonly importId: number;
  readonly dimension: UsageDimension;
  /**
   * "" where the file gave none (unattributed) and in rows of totals, `otherName` for the tail. Any text else,
   * formulas among it: to be written as text. Never two that differ in case only.
   */
  readonly name: string;
  /** ISO 8601: a day for totals, else the first day of the month. */
  readonly day: string;
}

/** One import of a file. */
export interface UsageImport {
  readonly id: number;
  /** The file's name, as text. */
  readonly file: string;
  /** What the bills come from, as the analyst calls it ("OpenAI"); imports of one source never count a day twice. */
  readonly source: string;
  /** First and last day with usage, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** Minutes by which the days are ahead of UTC; null where they are those that the file writes. */
  readonly utcOffset: number | null;
  /** Rows of the file that count. */
  readonly rows: number;
  readonly failedRows: number;
  /** How many names stand together in the row `otherName`. */
  readonly namesInOther: Readonly<Record<NamedDimension, number>>;
}

/** Usage as a workbook keeps it. */
export interface UsageLedger {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly imports: readonly UsageImport[];
  readonly rows: readonly UsageRow[];
}
