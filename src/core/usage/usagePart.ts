import { SumTable } from './sumTable';
import { namedDimensions } from './usageLedger';
import type { UsageReading } from './usageRowReader';

/** Beyond every month that can be read; a name and a month make one key. */
const monthsPerName = 2048;

/** Sums of some of a file's rows: of all, by day, by name and month, and of what is to be said about them. */
export class UsagePart {
  readonly sums = new SumTable();
  readonly all = this.sums.newSlot();
  readonly credits = this.sums.newSlot();
  readonly days = new Map<number, number>();
  /** By dimension, in the order of `namedDimensions`. */
  private readonly named = namedDimensions.map(() => new Map<number, number>());
  private readonly unpricedSlots = new Map<number, number>();
  private readonly unpricedRows = new Map<number, number>();
  rows = 0;
  creditRows = 0;
  rowsWithoutCost = 0;
  rowsWithUnreadableTags = 0;

  /**
   * @param names Numbers of the reading's names, by dimension.
   * @param month Months since 2000.
   */
  add(reading: UsageReading, names: readonly number[], month: number): void {
    const { sums } = this;
    this.rows += 1;
    sums.add(this.all, reading);
    sums.add(this.slotOf(this.days, reading.day), reading);
    for (let dimension = 0; dimension < names.length; dimension++) {
      const slot = this.slotOf(this.named[dimension]!, names[dimension]! * monthsPerName + month);
      sums.add(slot, reading);
    }
    if (reading.cost.units < 0 || reading.cost.picos < 0) {
      this.creditRows += 1;
      sums.add(this.credits, reading);
    }
    if (reading.isWithoutCost) this.rowsWithoutCost += 1;
    if (reading.hasUnreadableTags) this.rowsWithUnreadableTags += 1;
    if (reading.isUnpriced) {
      const model = names[0]!;
      this.unpricedRows.set(model, (this.unpricedRows.get(model) ?? 0) + 1);
      sums.add(this.slotOf(this.unpricedSlots, model), reading);
    }
  }

  addPart(other: UsagePart): void {
    const addSlots = (to: Map<number, number>, from: ReadonlyMap<number, number>) => {
      for (const [key, slot] of from) this.sums.addSlot(this.slotOf(to, key), other.sums, slot);
    };
    this.rows += other.rows;
    this.creditRows += other.creditRows;
    this.rowsWithoutCost += other.rowsWithoutCost;
    this.rowsWithUnreadableTags += other.rowsWithUnreadableTags;
    this.sums.addSlot(this.all, other.sums, other.all);
    this.sums.addSlot(this.credits, other.sums, other.credits);
    addSlots(this.days, other.days);
    this.named.forEach((slots, dimension) => addSlots(slots, other.named[dimension]!));
    addSlots(this.unpricedSlots, other.unpricedSlots);
    for (const [model, rows] of other.unpricedRows) {
      this.unpricedRows.set(model, (this.unpricedRows.get(model) ?? 0) + rows);
    }
  }

  /** Slots of a dimension's names by month. */
  *slotsOf(
    dimension: number,
  ): Generator<{ readonly name: number; readonly month: number; readonly slot: number }> {
    for (const [key, slot] of this.named[dimension]!) {
      yield { name: Math.floor(key / monthsPerName), month: key % monthsPerName, slot };
    }
  }

  /** Models without a price, by the numbers of their names. */
  unpriced(): { readonly name: number; readonly rows: number; readonly slot: number }[] {
    return [...this.unpricedSlots].map(([name, slot]) => ({
      name,
      rows: this.unpricedRows.get(name)!,
      slot,
    }));
  }

  private slotOf(slots: Map<number, number>, key: number): number {
    let slot = slots.get(key);
    if (slot === undefined) {
      slot = this.sums.newSlot();
      slots.set(key, slot);
    }
    return slot;
  }
}
