import type { TokenPrice } from '../case';
import { priceOf } from '../runningCost/tokenUseCosts';
import { ownCopy } from './ownCopy';
import { tidyName } from './tidyName';

/** The prices of a file's models, each looked up once. */
export class UsagePrices {
  private readonly known = new Map<string, TokenPrice | null>();

  /** @param modelPrices Which price counts for a model that the file calls otherwise. */
  constructor(
    private readonly prices: readonly TokenPrice[],
    private readonly modelPrices: Readonly<Record<string, string>>,
  ) {}

  /**
   * Null where the table has no price for the model.
   *
   * @param field As the file has it.
   */
  of(field: string): TokenPrice | null {
    const known = this.known.get(field);
    if (known !== undefined) return known;
    const model = tidyName('model', field);
    const called = Object.hasOwn(this.modelPrices, model) ? this.modelPrices[model]! : model;
    const price = priceOf(called, this.prices);
    this.known.set(ownCopy(field), price);
    return price;
  }
}

/**
 * The row of the price table that a model without a price probably means: the same name without the date of its
 * snapshot ("gpt-4o-2024-08-06"). To be offered, not taken: some snapshots have prices of their own.
 */
export function suggestedPrice(model: string, prices: readonly TokenPrice[]): TokenPrice | null {
  return priceOf(model.replace(/[-@]\d{4}-?\d{2}-?\d{2}$/, ''), prices);
}
