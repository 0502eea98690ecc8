import { benchmarks } from '../../src/benchmarks/benchmarks';
import { componentTemplate, hiddenCostTemplate } from '../../src/benchmarks/componentTemplate';
import { gpuTemplate } from '../../src/benchmarks/gpuTemplate';
import { savingPresets } from '../../src/benchmarks/savingPresets';
import { scaleWarnings } from '../../src/benchmarks/scaleWarnings';
import { starterTokenPrices } from '../../src/benchmarks/tokenPrices';
import { caseDefaults, runningCostDefaults, type SavingMeasure, type TokenUse } from '../../src/core/case';
import { costComponents } from '../../src/core/runningCost/costComponents';
import { componentCosts, monthlyCosts } from '../../src/core/runningCost/monthlyCosts';
import { runningCostOf } from '../../src/core/runningCost/runningCostOf';
import { priceOf } from '../../src/core/runningCost/tokenUseCosts';

const nothing = { ...caseDefaults, currency: 'USD' };

test('the six components are 5,800 to 15,600 a month, two thirds of it beside tokens (the published table)', () => {
  const costs = monthlyCosts({ ...nothing, runningCosts: componentTemplate });
  expect(costs.total).toEqual({ low: 5_800, likely: 10_700, high: 15_600 });
  const tokens = componentCosts(costs).find(({ component }) => component === 'tokens')!;
  // 2,000 of 5,800 and 5,000 of 15,600: 66% and 68% beside tokens.
  expect(1 - tokens.month.low / costs.total.low).toBeCloseTo(0.655, 3);
  expect(1 - tokens.month.high / costs.total.high).toBeCloseTo(0.679, 3);
  expect(1 - tokens.share).toBeCloseTo(0.673, 3);
});

test('with data at 15% to 25% of all, the six components are what is left', () => {
  const { total } = monthlyCosts({ ...nothing, runningCosts: [...componentTemplate, ...hiddenCostTemplate] });
  expect(total.low).toBeCloseTo(5_800 / 0.85, 8);
  expect(total.high).toBeCloseTo(15_600 / 0.75, 8);
});

test('40%, 20% and 30% on everything combine to 66.4%: 1 - 0.6 x 0.8 x 0.7', () => {
  const savings = [0.4, 0.2, 0.3].map((saving): SavingMeasure => ({
    name: '',
    component: 'all',
    share: 1,
    low: saving,
    high: saving,
    counts: true,
    evidence: 'assumption',
    source: '',
  }));
  const { figures } = runningCostOf({ ...nothing, runningCosts: componentTemplate, savings }, 0);
  for (const saved of Object.values(figures.savedShare)) expect(saved).toBeCloseTo(0.664, 12);
});

describe('published price examples', () => {
  const use: TokenUse = {
    name: '',
    model: 'Opus',
    callsPerRequest: 1,
    inputTokens: 50_000,
    outputTokens: 15_000,
    cachedShare: 0,
    batchShare: 0,
    evidence: 'assumption',
  };
  const opus = {
    model: 'Opus',
    provider: '',
    input: 5,
    output: 25,
    cached: 0.5,
    batchDiscount: 0.5,
    asOf: '',
    source: '',
  };
  const usage = { ...caseDefaults.usage, requestsPerMonth: 1 };

  // Anthropic, "Pricing" (platform.claude.com/docs/en/about-claude/pricing, read 2026-09-26), worked example of a
  // one-hour session on Opus 5: 0.25 + 0.375 for tokens and 0.08 for the hour; with 40,000 of the input from the cache
  // 0.05 + 0.02 + 0.375 and 0.08.
  test.each([
    [0, 0.625, 0.705],
    [0.8, 0.445, 0.525],
  ])('a session with %d of its input cached comes to the published total', (cachedShare, tokens, total) => {
    const tokenUses = [{ ...use, cachedShare }];
    const of = { ...nothing, usage, tokenPrices: [opus], tokenUses };
    expect(monthlyCosts(of).total.likely).toBeCloseTo(tokens, 12);
    const hour = { ...runningCostDefaults, name: 'Session', low: 0.08, likely: 0.08, high: 0.08 };
    const runningCosts = [{ ...hour, driver: 'per request' as const }];
    expect(monthlyCosts({ ...of, runningCosts }).total.likely).toBeCloseTo(total, 12);
  });

  // Anthropic, the same page: batches take 50% off input and output, here of 5 and 25.
  test('a million each way in batches', () => {
    const tokenUses = [{ ...use, inputTokens: 1e6, outputTokens: 1e6, batchShare: 1 }];
    expect(monthlyCosts({ ...nothing, usage, tokenPrices: [opus], tokenUses }).total.likely).toBe(15);
  });
});

test('starter prices: one row a model, dated, of three providers, cached never dearer than input', () => {
  expect(starterTokenPrices).toHaveLength(12);
  for (const price of starterTokenPrices) {
    expect(priceOf(price.model, starterTokenPrices)).toBe(price);
    expect(price.asOf).toMatch(/^2026-\d\d-\d\d$/);
    expect(price.source).toMatch(/^(platform\.claude|developers\.openai|ai\.google)\./);
    expect(price.cached!).toBeLessThan(price.input);
    expect(price.output).toBeGreaterThan(price.input);
    expect(price.batchDiscount).toBe(0.5);
  }
  expect(new Set(starterTokenPrices.map(({ provider }) => provider)).size).toBe(3);
});

test('graphics processors cost what the published hours cost, to the cent of an hour', () => {
  const months = gpuTemplate.map(({ quantity, likely }) => quantity * likely);
  const published = ['B050', 'B051', 'B052'].map((id) => {
    const row = benchmarks.find((each) => each.id === id)!;
    // The hours stand in the row's own words.
    expect(row.measured).toContain(
      gpuTemplate[['B050', 'B051', 'B052'].indexOf(id)]!.quantity.toLocaleString('en-US'),
    );
    return row.central ?? row.low!;
  });
  months.forEach((month, i) => expect(Math.abs(month / published[i]! - 1)).toBeLessThan(0.001));
  expect(gpuTemplate.map(({ likely }) => likely)).toEqual([6.67, 6.67, 7.33]);
  for (const { source } of gpuTemplate) expect(source).toContain('simplified illustration');
});

test('measures: fractions as published, conflicts said, nothing counts before somebody says so', () => {
  const shown = savingPresets.map(({ measure: { name, component, low, high } }) => [
    name,
    component,
    Math.round(1000 * low) / 1000,
    Math.round(1000 * high) / 1000,
  ]);
  expect(shown).toEqual([
    ['Model routing', 'tokens', 0.4, 0.6],
    ['Caching of answers', 'tokens', 0.2, 0.4],
    ['Prompt compression', 'tokens', 0.3, 0.5],
    ['Batch processing', 'tokens', 0.5, 0.5],
    ['Continuous batching', 'GPU', 0.5, 0.667],
    ['Spot capacity', 'training', 0.7, 0.9],
    ['Right-sizing', 'GPU', 0, 0],
  ]);
  expect(savingPresets.some(({ measure }) => measure.counts)).toBe(false);
  const caching = savingPresets.find(({ measure }) => measure.name === 'Caching of answers')!;
  expect(caching.measure.source).toBe(
    'ArgminAI (2026), grade D; Technova (2026), grade D, says 77.7%; SixteenDigits (2025), grade D, says 60.0% to 80.0%',
  );
  for (const { row, measure } of savingPresets) {
    expect(measure.evidence).toBe(row ? 'benchmark' : 'assumption');
    if (row) expect(measure.source).toContain(`grade ${row.grade}`);
  }
});

test('the 950 times are an anecdote of grade D, and no warning is better than that', () => {
  expect(scaleWarnings[0]!.row.central).toBe(950);
  expect(scaleWarnings[0]!.text).toMatch(/^An anecdote: .* 950 times/);
  for (const { row } of scaleWarnings) expect(row.grade).toBe('D');
  // The inventory's list: 950, 10 and 2 to 3 times, 3 to 5 times the budget, 58% over by 40%, 5 times unobserved.
  expect(scaleWarnings.map(({ row }) => [row.low, row.central, row.high])).toEqual([
    [null, 950, null],
    [null, 10, null],
    [2, null, 3],
    [3, null, 5],
    [null, 0.58, null],
    [null, 5, null],
  ]);
});

test('templates: every line names a component, and says where its figures come from or that there are none', () => {
  for (const line of [...componentTemplate, ...hiddenCostTemplate, ...gpuTemplate]) {
    expect(costComponents).toContain(line.component);
    if (line.high === 0) expect(line.source).toContain('no published figure');
    else expect(line.source).toMatch(/, grade D/);
  }
  const engineering = componentTemplate.find(({ component }) => component === 'engineering')!;
  expect(engineering.source).toContain('far below a fully loaded cost');
});
