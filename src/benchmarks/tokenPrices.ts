import type { TokenPrice } from '../core/case';

/** The currency of the starter prices. */
export const tokenPriceCurrency = 'USD';

const anthropic = {
  provider: 'Anthropic',
  asOf: '2026-10-24',
  source: 'platform.claude.com/docs/en/about-claude/pricing',
};
const openai = { provider: 'OpenAI', source: 'developers.openai.com/api/docs/pricing' };
const google = { provider: 'Google', asOf: '2026-10-07', source: 'ai.google.dev/gemini-api/docs/pricing' };

/** All three providers sell what can wait at half price. */
const batchDiscount = 0.5;

/**
 * Prices to start from: US dollars per million tokens of text at standard speed, from public copies of the providers'
 * price pages and from those who reported what stood there, on the day of each row. They change within weeks, and
 * nothing here looks them up: whoever plans with them looks at the page and pastes newer ones over them. Writing to a
 * cache, storing there, and prompts beyond the size that a source names cost extra.
 */
export const starterTokenPrices: readonly TokenPrice[] = [
  { model: 'claude-fable-5-1', ...anthropic, input: 10, output: 50, cached: 0.25, batchDiscount },
  { model: 'claude-opus-5-5', ...anthropic, input: 4, output: 20, cached: 0.2, batchDiscount },
  { model: 'claude-sonnet-5-5', ...anthropic, input: 2, output: 10, cached: 0.1, batchDiscount },
  {
    model: 'claude-haiku-5-5',
    ...anthropic,
    input: 0.1,
    output: 0.5,
    cached: 0.01,
    batchDiscount,
    source: `${anthropic.source}; prompts up to 100,000 tokens`,
  },
  ...[
    { model: 'gpt-6.2-astra', input: 8, output: 40, cached: 0.4, asOf: '2026-11-18' },
    { model: 'gpt-6.1-sol', input: 2, output: 10, cached: 0.1, asOf: '2026-10-13' },
    { model: 'gpt-6.1-terra', input: 1, output: 5, cached: 0.05, asOf: '2026-10-26' },
    { model: 'gpt-6-luna', input: 0.1, output: 0.5, cached: 0.01, asOf: '2026-09-28' },
  ].map((price) => ({
    ...price,
    ...openai,
    batchDiscount,
    source: `${openai.source}; prompts up to 272,000 tokens`,
  })),
  {
    model: 'gemini-3.1-pro-preview',
    ...google,
    input: 2,
    output: 12,
    cached: 0.2,
    batchDiscount,
    source: `${google.source}; prompts up to 200,000 tokens; cached price of 2026-02-23`,
  },
  {
    model: 'gemini-3.8-flash',
    ...google,
    input: 0.75,
    output: 3.75,
    cached: 0.075,
    batchDiscount,
    source: `${google.source}; until 2026-12-31, then twice as much`,
  },
  {
    model: 'gemini-3.5-flash-lite',
    ...google,
    input: 0.3,
    output: 2.5,
    cached: 0.03,
    batchDiscount,
    source: `${google.source}; cached price of 2026-07-22`,
  },
  {
    model: 'gemini-3.1-flash-lite',
    ...google,
    input: 0.25,
    output: 1.5,
    cached: 0.025,
    batchDiscount,
    asOf: '2026-05-12',
  },
];
