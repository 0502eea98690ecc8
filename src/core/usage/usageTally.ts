import { looseName } from '../nearestNames';
import { namedRows } from './namedRows';
import { NameTable } from './nameTable';
import {
  namedDimensions,
  type NamedDimension,
  type UsageImport,
  type UsageLedger,
  type UsageRow,
  type UsageSums,
} from './usageLedger';
import { UsagePart } from './usagePart';
import { UsageRefused } from './usageRefused';
import type { UsageReading } from './usageRowReader';
import { dayOfIso, isoDay, monthOf } from './usageTime';

export const daysAlreadyThere = ['skip', 'replace'] as const;
/**
 * What becomes of days that an earlier import of the same source brought: they stay and the file's are left out,
 * or the earlier import goes, if the file has every day of it.
 */
export type DaysAlreadyThere = (typeof daysAlreadyThere)[number];

/** What is imported, and into what. */
export interface UsageTarget {
  /** Null before the first import. */
  readonly ledger: UsageLedger | null;
  readonly file: string;
  readonly source: string;
  readonly utcOffset: number | null;
  readonly daysAlreadyThere: DaysAlreadyThere;
}

/** Rows of a kind, and what they cost together. */
export interface RowsAndCost {
  readonly rows: number;
  readonly cost: number;
}

/** A model without a price, as the file calls it. */
export interface UnpricedModel {
  readonly model: string;
  readonly rows: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What came of an import. */
export interface UsageOutcome {
  /** With the import; as it was where `added` is null. */
  readonly ledger: UsageLedger | null;
  /** Null where all its days were there already, or nothing was used. */
  readonly added: UsageImport | null;
  /** Of the rows that count. */
  readonly sums: UsageSums;
  /** Left out because their days are in the ledger. */
  readonly skipped: RowsAndCost & { readonly days: number };
  /**
   * Of the days left out those, ISO 8601, that the file has other figures for: the earlier file may have ended in
   * the middle of them, or been corrected since.
   */
  readonly changedDays: readonly string[];
  /** Earlier imports that went for this one. */
  readonly replaced: readonly UsageImport[];
  /** Earlier imports that share days with the file and stay. */
  readonly kept: readonly UsageImport[];
  /** Credits and refunds: rows that count and cost less than nothing. */
  readonly credits: RowsAndCost;
  /** Most tokens first. */
  readonly unpriced: readonly UnpricedModel[];
  /** Something was used and its cost is empty: it counts as 0. */
  readonly rowsWithoutCost: number;
  /** They count, without names from tags. */
  readonly rowsWithUnreadableTags: number;
}

/** The owner of days that no import has. */
const nobody = 0;
/** A cost that differs by less is the same. */
const halfACent = 0.005;

/**
 * Adds up a file's rows by day, model, service, feature, customer and tag; the order of rows never matters.
 *
 * Rows are kept apart by the earlier import whose days they fall on: whether the file has all of these is known at
 * its end.
 */
export class UsageTally {
  private readonly names = namedDimensions.map((dimension) => new NameTable(dimension));
  private readonly parts = new Map<number, UsagePart>();
  private readonly earlier: readonly UsageImport[];
  /** Days that are there, as the ledger has them. */
  private readonly there: ReadonlyMap<number, UsageRow>;
  private lastDay = NaN;
  private lastMonth = NaN;

  constructor(private readonly target: UsageTarget) {
    const { ledger, source } = target;
    this.earlier = ledger?.imports.filter((each) => looseName(each.source) === looseName(source)) ?? [];
    const ids = new Set(this.earlier.map(({ id }) => id));
    const days = ledger?.rows.filter(({ dimension, importId }) => dimension === 'total' && ids.has(importId));
    this.there = new Map(days?.map((row) => [dayOfIso(row.day), row]));
  }

  add(reading: UsageReading): void {
    const owner = this.there.get(reading.day)?.importId ?? nobody;
    let part = this.parts.get(owner);
    if (!part) this.parts.set(owner, (part = new UsagePart()));
    const names = reading.names.map((name, dimension) => this.names[dimension]!.idOf(name));
    if (reading.day !== this.lastDay) {
      this.lastDay = reading.day;
      this.lastMonth = monthOf(reading.day);
    }
    part.add(reading, names, this.lastMonth);
  }

  /**
   * @param currency Of the rows, ISO 4217.
   * @param failedRows Of the file.
   * @throws UsageRefused `other currency` where the ledger has another one.
   */
  outcome(currency: string, failedRows: number): UsageOutcome {
    const { ledger } = this.target;
    const isAdded = ledger && ledger.imports.length > 0 && this.parts.size > 0;
    if (isAdded && ledger.currency !== currency) {
      throw new UsageRefused(
        'other currency',
        `The usage in this workbook is in ${ledger.currency} and the file in ${currency}: ` +
          `import a file in ${ledger.currency}`,
      );
    }
    const replaced = this.target.daysAlreadyThere === 'replace' ? this.spanned() : [];
    const counted = new UsagePart();
    const skipped = new UsagePart();
    for (const [owner, part] of this.parts) {
      const counts = owner === nobody || replaced.some(({ id }) => id === owner);
      (counts ? counted : skipped).addPart(part);
    }
    const sums = counted.sums.of(counted.all);
    const said = {
      sums,
      skipped: {
        rows: skipped.rows,
        cost: skipped.sums.of(skipped.all).cost,
        days: skipped.days.size,
      },
      changedDays: this.changedDays(skipped),
      kept: this.earlier.filter((each) => this.parts.has(each.id) && !replaced.includes(each)),
      credits: { rows: counted.creditRows, cost: counted.sums.of(counted.credits).cost },
      unpriced: this.unpriced(counted),
      rowsWithoutCost: counted.rowsWithoutCost,
      rowsWithUnreadableTags: counted.rowsWithUnreadableTags,
    };
    if (counted.rows === 0) return { ledger, added: null, replaced: [], ...said };

    return { ...this.imported(counted, replaced, currency, failedRows), replaced, ...said };
  }

  /** The ledger with these rows, and without the imports that they replace. */
  private imported(
    counted: UsagePart,
    replaced: readonly UsageImport[],
    currency: string,
    failedRows: number,
  ): { readonly ledger: UsageLedger; readonly added: UsageImport } {
    const { ledger, file, source, utcOffset } = this.target;
    const { imports, rows } = ledger ?? { imports: [], rows: [] };
    const importId = Math.max(0, ...imports.map(({ id }) => id)) + 1;
    const totals = [...counted.days]
      .sort(([a], [b]) => a - b)
      .map(([day, slot]) => ({
        importId,
        dimension: 'total' as const,
        name: '',
        day: isoDay(day),
        ...counted.sums.of(slot),
      }));
    const named = namedDimensions.map((_, dimension) =>
      namedRows(dimension, counted, this.names[dimension]!, ledger),
    );
    const added: UsageImport = {
      id: importId,
      file,
      source: source.trim(),
      from: totals[0]!.day,
      to: totals.at(-1)!.day,
      utcOffset,
      rows: counted.rows,
      failedRows,
      namesInOther: Object.fromEntries(
        namedDimensions.map((dimension, index) => [dimension, named[index]!.inOther]),
      ) as Record<NamedDimension, number>,
    };
    const gone = new Set(replaced.map(({ id }) => id));
    return {
      ledger: {
        currency,
        imports: [...imports.filter(({ id }) => !gone.has(id)), added],
        rows: [
          ...rows.filter((row) => !gone.has(row.importId)),
          ...totals,
          ...named.flatMap((each) => each.rows.map((row) => ({ importId, ...row }))),
        ],
      },
      added,
    };
  }

  /** Earlier imports of which the file has every day. */
  private spanned(): readonly UsageImport[] {
    const days = new Map<number, number>();
    for (const { importId: id } of this.there.values()) days.set(id, (days.get(id) ?? 0) + 1);
    return this.earlier.filter(({ id }) => this.parts.get(id)?.days.size === days.get(id));
  }

  private changedDays(skipped: UsagePart): readonly string[] {
    return [...skipped.days]
      .filter(([day, slot]) => {
        const [now, then] = [skipped.sums.of(slot), this.there.get(day)!];
        return (
          Math.abs(now.cost - then.cost) >= halfACent ||
          now.requests !== then.requests ||
          now.inputTokens !== then.inputTokens ||
          now.outputTokens !== then.outputTokens
        );
      })
      .map(([day]) => isoDay(day))
      .sort();
  }

  private unpriced(part: UsagePart): readonly UnpricedModel[] {
    return part
      .unpriced()
      .map(({ name, rows, slot }) => {
        const { inputTokens, outputTokens } = part.sums.of(slot);
        return { model: this.names[0]!.spelling(name), rows, inputTokens, outputTokens };
      })
      .sort(
        (a, b) =>
          b.inputTokens + b.outputTokens - a.inputTokens - a.outputTokens || (a.model < b.model ? -1 : 1),
      );
  }
}
