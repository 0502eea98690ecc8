import { amountOf, picosPerUnit, type Money } from './money';
import type { UsageSums } from './usageLedger';

/** What a row of a file or of another table adds. */
export interface UsageAmounts extends Omit<UsageSums, 'cost'> {
  readonly cost: Money;
}

const width = 7;

/** Sums of usage by slot, in one array: whole numbers all of them, so that no order of adding matters. */
export class SumTable {
  private sums = new Float64Array(64 * width);
  private slots = 0;

  /** A slot of zeros. */
  newSlot(): number {
    if ((this.slots + 1) * width > this.sums.length) {
      const larger = new Float64Array(this.sums.length * 2);
      larger.set(this.sums);
      this.sums = larger;
    }
    return this.slots++;
  }

  add(
    slot: number,
    { requests, inputTokens, outputTokens, cachedTokens, outcomes, cost }: UsageAmounts,
  ): void {
    const { sums } = this;
    const at = slot * width;
    sums[at]! += requests;
    sums[at + 1]! += inputTokens;
    sums[at + 2]! += outputTokens;
    sums[at + 3]! += cachedTokens;
    sums[at + 4]! += outcomes;
    this.addMoney(at, cost.units, cost.picos);
  }

  /** Adds a slot of another table, or of this one. */
  addSlot(slot: number, from: SumTable, other: number): void {
    const at = slot * width;
    const source = other * width;
    for (let column = 0; column < 5; column++) this.sums[at + column]! += from.sums[source + column]!;
    this.addMoney(at, from.sums[source + 5]!, from.sums[source + 6]!);
  }

  of(slot: number): UsageSums {
    const [requests, inputTokens, outputTokens, cachedTokens, outcomes, units, picos] = this.sums.subarray(
      slot * width,
      (slot + 1) * width,
    ) as unknown as [number, number, number, number, number, number, number];
    return { requests, inputTokens, outputTokens, cachedTokens, outcomes, cost: amountOf(units, picos) };
  }

  private addMoney(at: number, units: number, picos: number): void {
    const { sums } = this;
    sums[at + 5]! += units;
    const sum = sums[at + 6]! + picos;
    const carried = Math.trunc(sum / picosPerUnit);
    sums[at + 5]! += carried;
    sums[at + 6] = sum - carried * picosPerUnit;
  }
}
