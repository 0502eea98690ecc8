import type { TokenPrice } from '../../../src/core/case';
import { suggestedPrice, UsagePrices } from '../../../src/core/usage/usagePrices';

const priceOf = (model: string): TokenPrice => ({
  model,
  provider: 'OpenAI',
  input: 5,
  output: 15,
  cached: null,
  batchDiscount: 0.5,
  asOf: '2026-01-01',
  source: '',
});
const large = priceOf('gpt-4o');
const small = priceOf('gpt-4o-mini');
const tuned = priceOf('gpt-4o-ft');

test('a model has the price of its row, told or of its own name, and null where there is none', () => {
  const prices = new UsagePrices([large, small], { 'house model': 'GPT-4o' });
  expect(prices.of('gpt-4o')).toBe(large);
  expect(prices.of(' GPT-4o-Mini, cached input')).toBe(small);
  expect(prices.of('house  model')).toBe(large);
  expect(prices.of('gpt-5')).toBeNull();
  // The second time as the first.
  expect(prices.of('gpt-5')).toBeNull();
  expect(prices.of('gpt-4o')).toBe(large);
});

test('what every object has is no price that was told', () => {
  expect(new UsagePrices([large], {}).of('constructor')).toBeNull();
});

test('a model is looked up once, however many rows have it', () => {
  let lookups = 0;
  const prices = [large, small];
  const counting = new Proxy(prices, {
    get: (of, key, self) => {
      if (key === 'find') lookups++;
      return Reflect.get(of, key, self) as unknown;
    },
  });
  const looked = new UsagePrices(counting, {});
  for (let row = 0; row < 5; row++) looked.of('gpt-4o');
  for (let row = 0; row < 5; row++) looked.of('unknown');
  expect(lookups).toBe(2);
});

// Names of snapshots as OpenAI, Google Vertex and Anthropic write them.
test.each([
  ['gpt-4o-2024-08-06', large],
  ['gpt-4o@20240806', large],
  ['gpt-4o-mini-20240718', small],
  ['gpt-4o-mini-2024-0718', small],
  ['gpt-4o', large],
  ['gpt-4o-2024-08-06-ft', null],
  ['gpt-4o-0806', null],
  ['gpt-4o 2024-08-06', null],
])('the price of %s is probably that of its model', (model, expected) => {
  expect(suggestedPrice(model, [large, small, tuned])).toBe(expected);
});
