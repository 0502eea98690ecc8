import type { TokenPrice } from '../case';
import { tokenCost } from '../runningCost/tokenCost';
import { CurrencyMarks } from './currencyMarks';
import { moneyOf, moneyOfNumber, noMoney, type Money } from './money';
import { plainNumber } from './plainNumber';
import { readTags, type Tags } from './readTags';
import type { FailureReason, RowFailure } from './rowFailure';
import { isNone } from './tidyName';
import { namedDimensions } from './usageLedger';
import { countColumns, type UsageMapping } from './usageMapping';
import { UsagePrices } from './usagePrices';
import { dayIn, readTime } from './usageTime';

/** What a row says. */
export interface UsageReading {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** In the order of `namedDimensions`, as the file has them; "" where there is none. */
  readonly names: readonly string[];
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedTokens: number;
  readonly outcomes: number;
  readonly cost: Money;
  /** In capitals. */
  readonly currency: string;
  /** Its model has no price: the tokens count, their cost is 0. */
  readonly isUnpriced: boolean;
  /** Something was used, and the cost is empty: it counts as 0. */
  readonly isWithoutCost: boolean;
  /** The tags are none; the row counts without them. */
  readonly hasUnreadableTags: boolean;
}

/** What a row says, why it fails, or null where nothing was used. */
export type RowReading = UsageReading | RowFailure | null;

/** Anthropic bills what it writes to its cache above other input: for five minutes, and for an hour (price list). */
const cacheWriteFactor = 1.25;
const longCacheWriteFactor = 2;
/** More is no count of a row. */
const largestCount = 1e12;

/** ISO 4217. */
const currencyCode = /^[A-Z]{3}$/;

const isBlank = (text: string) => text.trim() === '';
const isYes = (text: string) => /^(?:true|yes|y|batch)$/i.test(text);
const isNo = (text: string) => /^(?:false|no|n)$/i.test(text);

/** A field that cannot be read; the row fails. */
class UnreadableField extends Error {
  constructor(readonly failure: RowFailure) {
    super(failure.reason);
  }
}

/**
 * Reads the rows of a usage file. It remembers the last time and the last tags, which the next row mostly repeats.
 *
 * @param mapping Without open questions (`openQuestions`).
 * @param width Fields of the header: a row has as many.
 */
export class UsageRowReader {
  private readonly prices: UsagePrices;
  private readonly currencyMarks = new CurrencyMarks();
  private readonly amountColumns: readonly number[];
  private lastTime: string | undefined;
  private lastDay = NaN;
  private lastTags = '';
  private tags: Tags | null = new Map();

  constructor(
    private readonly mapping: UsageMapping,
    private readonly width: number,
    prices: readonly TokenPrice[],
  ) {
    this.prices = new UsagePrices(prices, mapping.modelPrices);
    this.amountColumns = [mapping.requests, mapping.cost, ...countColumns.map((key) => mapping[key])].filter(
      (column) => typeof column === 'number',
    );
  }

  read(row: readonly string[]): RowReading {
    if (row.every(isBlank)) return null;
    if (row.length < this.width) return { reason: 'too few fields', column: null };
    if (!row.slice(this.width).every(isBlank)) return { reason: 'too many fields', column: null };
    // Some exports have a row for a day without use.
    if (!this.hasAmounts(row)) return null;
    try {
      return this.reading(row);
    } catch (error) {
      if (error instanceof UnreadableField) return error.failure;
      throw error;
    }
  }

  private hasAmounts(row: readonly string[]): boolean {
    const { mapping, amountColumns } = this;
    if (mapping.requests === 'rows' || amountColumns.length === 0) return true;
    return amountColumns.some((column) => !isBlank(row[column]!));
  }

  private reading(row: readonly string[]): UsageReading {
    const { mapping } = this;
    const currency = this.currency(row);
    const billed = this.billedCost(row, currency);
    // What is paid back may take its counts back as well.
    const isBack = billed !== null && (billed.units < 0 || billed.picos < 0);
    const count = (column: number | null) => this.count(row, column, isBack);
    const input = count(mapping.inputTokens);
    const cachedTokens = count(mapping.cachedTokens);
    const written = count(mapping.cacheWriteTokens);
    const writtenLong = count(mapping.longCacheWriteTokens);
    const outputTokens = count(mapping.outputTokens);
    const sent = mapping.inputIncludesCached && mapping.inputTokens !== null ? input : input + cachedTokens;
    if (Math.abs(cachedTokens) > Math.abs(sent)) fail('cached above input', mapping.cachedTokens);

    const day = this.day(row);
    const names = this.names(row);
    const priced = sent + cacheWriteFactor * written + longCacheWriteFactor * writtenLong;
    const needsPrice = mapping.cost === 'prices' && priced + outputTokens > 0;
    const price = needsPrice ? this.prices.of(names[0]!) : null;
    let cost = billed ?? noMoney;
    if (price) {
      const isBatch = mapping.batch !== null && isYes(row[mapping.batch]!.trim());
      const amount = tokenCost(priced, outputTokens, price.input, price.output, {
        cachedShare: cachedTokens === 0 ? 0 : cachedTokens / priced,
        cachedPricePerMillion: price.cached ?? price.input,
        batchShare: isBatch ? 1 : 0,
        batchDiscount: price.batchDiscount,
      });
      cost = moneyOfNumber(amount) ?? fail('too large', null);
    }
    return {
      day,
      names,
      requests: mapping.requests === 'rows' ? 1 : count(mapping.requests),
      inputTokens: sent + written + writtenLong,
      outputTokens,
      cachedTokens,
      outcomes: count(mapping.outcomes),
      cost,
      currency,
      isUnpriced: needsPrice && price === null,
      isWithoutCost: typeof mapping.cost === 'number' && billed === null,
      hasUnreadableTags: this.tags === null,
    };
  }

  /** What the file says that it cost; null where it says nothing. */
  private billedCost(row: readonly string[], currency: string): Money | null {
    const { cost, decimal } = this.mapping;
    if (typeof cost !== 'number' || isBlank(row[cost]!)) return null;
    const text = row[cost]!;
    const amount = plainNumber(text, decimal ?? '.') ?? fail('number', cost);
    if (this.currencyMarks.areOfOther(text, currency)) fail('other currency', cost);
    return moneyOf(amount) ?? fail('too large', cost);
  }

  /** A whole number; 0 where there is nothing, and 1 for yes. Below 0 only where it takes back. */
  private count(row: readonly string[], column: number | null, isBack: boolean): number {
    if (column === null) return 0;
    const text = row[column]!.trim();
    if (isNone(text)) return 0;
    const value = this.numberOrAnswer(text, column);
    if (!Number.isInteger(value)) fail('no whole number', column);
    if (value < 0 && !isBack) fail('negative count', column);
    if (Math.abs(value) > largestCount) fail('too large', column);
    return value;
  }

  private numberOrAnswer(text: string, column: number): number {
    const plain = plainNumber(text, this.mapping.decimal ?? '.');
    if (plain !== null) return Number(plain);
    if (isNo(text)) return 0;
    return isYes(text) ? 1 : fail('number', column);
  }

  private day(row: readonly string[]): number {
    const { time, correction, dateOrder, days } = this.mapping;
    const isCorrection = correction !== null && !isNone(row[correction.column]!);
    const column = isCorrection ? correction.billedFrom : time!;
    const text = row[column]!;
    if (text === this.lastTime) return this.lastDay;
    if (isBlank(text)) fail('no time', column);
    const read = readTime(text.trim(), dateOrder);
    if (read === 'ambiguous') return fail('date order', column);
    if (read === null) return fail('time', column);
    this.lastTime = text;
    this.lastDay = dayIn(read, days ?? 'as written');
    return this.lastDay;
  }

  private names(row: readonly string[]): readonly string[] {
    const { tags, names } = this.mapping;
    if (tags !== null && row[tags] !== this.lastTags) {
      this.lastTags = row[tags]!;
      this.tags = readTags(this.lastTags);
    }
    return namedDimensions.map((dimension) => {
      const source = names[dimension];
      if (source === null) return '';
      return (source.from === 'column' ? row[source.column] : this.tags?.get(source.key)) ?? '';
    });
  }

  private currency(row: readonly string[]): string {
    const { currency } = this.mapping;
    if (currency === null) return '';
    if ('code' in currency) return currency.code;
    const code = row[currency.column]!.trim().toUpperCase();
    if (code === '') fail('no currency', currency.column);
    return currencyCode.test(code) ? code : fail('currency', currency.column);
  }
}

function fail(reason: FailureReason, column: number | null): never {
  throw new UnreadableField({ reason, column });
}
