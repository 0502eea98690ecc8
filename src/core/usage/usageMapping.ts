import type { NamedDimension } from './usageLedger';
import type { DecimalSign } from './plainNumber';

/** Where a name comes from: a column of its own, or a key of the tags. */
export type NameSource =
  { readonly from: 'column'; readonly column: number } | { readonly from: 'tags'; readonly key: string };

export const dateOrders = ['day first', 'month first'] as const;
/** How dates such as 03/04/2026 are meant. */
export type DateOrder = (typeof dateOrders)[number];

/** Columns that hold counts. */
export const countColumns = [
  'outcomes',
  'inputTokens',
  'outputTokens',
  'cachedTokens',
  'cacheWriteTokens',
  'longCacheWriteTokens',
] as const;
export type CountColumn = (typeof countColumns)[number];

/** What the columns of a usage file mean: zero-based columns, null where there is none or nobody has said yet. */
export interface UsageMapping extends Readonly<Record<CountColumn, number | null>> {
  /** When it was used: ISO 8601, seconds or milliseconds since 1970, or a date in `dateOrder`. */
  readonly time: number | null;
  readonly dateOrder: DateOrder | null;
  /**
   * Which days count: those that the file writes, or those of a zone so many minutes ahead of UTC. Times without
   * a zone are then taken for UTC; dates without a time stay what they are.
   */
  readonly days: 'as written' | number | null;
  readonly decimal: DecimalSign | null;
  /** `rows`: each row is a request. */
  readonly requests: number | 'rows' | null;
  /** Whether the column of input tokens counts the cached ones too, as OpenAI's does and Anthropic's does not. */
  readonly inputIncludesCached: boolean;
  /** Says of a row that it ran as a batch. */
  readonly batch: number | null;
  /** `prices`: tokens times the table of prices. */
  readonly cost: number | 'prices' | null;
  /** ISO 4217 codes in a column, or one for the whole file. */
  readonly currency: { readonly column: number } | { readonly code: string } | null;
  /** Rows in other currencies are left out; null while the file may hold one currency only. */
  readonly onlyCurrency: string | null;
  /** Key-value tags, such as FOCUS's JSON. */
  readonly tags: number | null;
  readonly names: Readonly<Record<NamedDimension, NameSource | null>>;
  /**
   * FOCUS: a row with a text in `correction` corrects a bill that was already sent; it counts on the first day of
   * the period that bills it, because its own days were imported with the bill it corrects.
   */
  readonly correction: { readonly column: number; readonly billedFrom: number } | null;
  /** Which price counts for a model that the file calls otherwise than the table of prices. */
  readonly modelPrices: Readonly<Record<string, string>>;
}

export const emptyMapping: UsageMapping = {
  time: null,
  dateOrder: null,
  days: null,
  decimal: null,
  requests: null,
  outcomes: null,
  inputTokens: null,
  outputTokens: null,
  cachedTokens: null,
  cacheWriteTokens: null,
  longCacheWriteTokens: null,
  inputIncludesCached: true,
  batch: null,
  cost: null,
  currency: null,
  onlyCurrency: null,
  tags: null,
  names: { model: null, service: null, feature: null, customer: null, tag: null },
  correction: null,
  modelPrices: {},
};
