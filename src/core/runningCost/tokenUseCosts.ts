import type { TokenPrice, TokenUse } from '../case';
import type { RunningCostParts } from './runningCostParts';
import { listPrice } from './tokenCost';

/** What a token use costs; nothing where its model has no price. */
export interface TokenUseCost {
  /** Money of the price table's currency, for one call. */
  readonly perCall: number;
  /** Money of the case per month, likely. */
  readonly month: number;
  /** Null where the table does not know the model. */
  readonly price: TokenPrice | null;
}

/**
 * The price of a model's tokens: the first row of that name, whatever its case and the spaces around and between
 * its words; null where there is none.
 */
export function priceOf(model: string, prices: readonly TokenPrice[]): TokenPrice | null {
  const wanted = modelName(model);
  return wanted === '' ? null : (prices.find((price) => modelName(price.model) === wanted) ?? null);
}

/** What each token use costs, in their order. */
export function tokenUseCosts({ usage, tokenPrices, tokenUses }: RunningCostParts): readonly TokenUseCost[] {
  return tokenUses.map((use) => {
    const price = priceOf(use.model, tokenPrices);
    const perCall = price === null ? 0 : callCost(use, price);
    const calls = usage.requestsPerMonth * use.callsPerRequest * (1 + usage.retryRate);
    return { perCall, month: calls * perCall * usage.exchangeRate, price };
  });
}

function callCost(use: TokenUse, price: TokenPrice): number {
  return listPrice(use.inputTokens, use.outputTokens, price.input, price.output, {
    cachedShare: use.cachedShare,
    cachedPricePerMillion: price.cached ?? price.input,
    batchShare: use.batchShare,
    batchDiscount: price.batchDiscount,
  });
}

/** As TRIM and MATCH compare texts. */
function modelName(model: string): string {
  return model.trim().replace(/ +/g, ' ').toLowerCase();
}
