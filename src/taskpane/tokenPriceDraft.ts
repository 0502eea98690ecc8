import type { TokenPrice } from '../core/case';
import { priceOf } from '../core/runningCost/tokenUseCosts';
import type { RowDraft } from './rowDraft';
import { strings } from './strings';
import { readTyped, typedProblems, typedTexts, type FigureRules } from './typedFigures';

export const priceFigures = ['input', 'output', 'cached', 'batchDiscount'] as const;
export type PriceFigure = (typeof priceFigures)[number];

/** A row of the price table as it is being edited: figures as typed. */
export type TokenPriceDraft = RowDraft &
  Pick<TokenPrice, 'model' | 'provider' | 'asOf' | 'source'> &
  Readonly<Record<PriceFigure, string>>;

const { input, output, cached, batchDiscount } = strings.costFields;
const rules: FigureRules<PriceFigure> = {
  input: { label: input, isPercent: false, min: 0 },
  output: { label: output, isPercent: false, min: 0 },
  // Empty: it costs as other input.
  cached: { label: cached, isPercent: false, min: 0, blank: NaN },
  batchDiscount: { label: batchDiscount, isPercent: true, min: 0, max: 1, blank: 0 },
};

export function newTokenPrice(id: string): TokenPriceDraft {
  const texts = { model: '', provider: '', asOf: '', source: '' };
  return { id, storedAt: null, ...texts, input: '', output: '', cached: '', batchDiscount: '' };
}

export function storedTokenPrice(price: TokenPrice, index: number): TokenPriceDraft {
  const texts = typedTexts(rules, { ...price, cached: price.cached ?? 0 });
  return {
    ...price,
    ...texts,
    cached: price.cached === null ? '' : texts.cached,
    id: `token-price-${index + 1}`,
    storedAt: index,
  };
}

/** @param prices The whole table. */
export function tokenPriceProblems(
  price: TokenPriceDraft,
  prices: readonly TokenPriceDraft[],
): Partial<Record<'model' | PriceFigure, string>> {
  const problems: Partial<Record<'model' | PriceFigure, string>> = typedProblems(rules, price);
  if (price.model.trim() === '') return { model: strings.costFields.modelMissing, ...problems };
  const above = prices.slice(0, prices.indexOf(price)).map(readTokenPrice);
  return priceOf(price.model, above) ? { model: strings.costFields.modelTwice, ...problems } : problems;
}

export function readTokenPrice(draft: TokenPriceDraft): TokenPrice {
  const { model, provider, asOf, source } = draft;
  const figures = readTyped(rules, draft);
  return {
    ...figures,
    cached: Number.isNaN(figures.cached) ? null : figures.cached,
    model: model.trim(),
    provider: provider.trim(),
    asOf: asOf.trim(),
    source: source.trim(),
  };
}
