import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';

export interface TokenSavings {
  /** Share of the input tokens that the provider reads from its cache; 0 unless told. */
  readonly cachedShare?: number;
  /** Money per million cached input tokens; needed where a share is cached. */
  readonly cachedPricePerMillion?: number;
  /** Share of the cost that runs as batches; 0 unless told. */
  readonly batchShare?: number;
  /** Fraction taken off what runs as batches; half unless told. */
  readonly batchDiscount?: number;
}

/**
 * Cost of a model's tokens: each kind at its own price, with the batch discount on the share that runs as
 * batches.
 *
 * @param inputPricePerMillion Money per million tokens.
 * @returns Money, for as many tokens as were given.
 * @throws CalcError `bad-input` for a negative count or price, a share outside 0 to 1, or a cached share
 * without its price.
 * @source The providers' price lists, which quote per million tokens and sell batches at half price (OpenAI
 * and Anthropic, batch API)
 */
export function tokenCost(
  inputTokens: number,
  outputTokens: number,
  inputPricePerMillion: number,
  outputPricePerMillion: number,
  { cachedShare = 0, cachedPricePerMillion, batchShare = 0, batchDiscount = 0.5 }: TokenSavings = {},
): number {
  checkNumber('inputTokens', inputTokens, { min: 0 });
  checkNumber('outputTokens', outputTokens, { min: 0 });
  checkNumber('inputPricePerMillion', inputPricePerMillion, { min: 0 });
  checkNumber('outputPricePerMillion', outputPricePerMillion, { min: 0 });
  checkNumber('cachedShare', cachedShare, { min: 0, max: 1 });
  checkNumber('batchShare', batchShare, { min: 0, max: 1 });
  checkNumber('batchDiscount', batchDiscount, { min: 0, max: 1 });
  if (cachedShare > 0 && cachedPricePerMillion === undefined) {
    throw new CalcError('bad-input', 'cachedPricePerMillion is needed where a share of the input is cached');
  }
  const cachedPrice = cachedPricePerMillion ?? inputPricePerMillion;
  checkNumber('cachedPricePerMillion', cachedPrice, { min: 0 });
  return checkResult(
    'the cost',
    listPrice(inputTokens, outputTokens, inputPricePerMillion, outputPricePerMillion, {
      cachedShare,
      cachedPricePerMillion: cachedPrice,
      batchShare,
      batchDiscount,
    }),
  );
}

/** As `tokenCost`, for arguments known to be within its bounds. */
export function listPrice(
  inputTokens: number,
  outputTokens: number,
  inputPricePerMillion: number,
  outputPricePerMillion: number,
  { cachedShare, cachedPricePerMillion, batchShare, batchDiscount }: Required<TokenSavings>,
): number {
  const inputPrice = inputPricePerMillion * (1 - cachedShare) + cachedPricePerMillion * cachedShare;
  const undiscounted = (inputTokens / 1e6) * inputPrice + (outputTokens / 1e6) * outputPricePerMillion;
  return undiscounted * (1 - batchShare * batchDiscount);
}
