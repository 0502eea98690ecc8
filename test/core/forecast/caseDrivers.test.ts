import { driverKeys, drivers } from '../../../src/core/assumptions';
import { caseDefaults, runningCostDefaults, type Case, type RunningCost } from '../../../src/core/case';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../../src/core/forecast/caseFeeds';
import { scenarioTerms } from '../../../src/core/forecast/scenarioTerms';
import { defaultInputs } from '../../../src/core/inputs';

const of: Case = {
  ...caseDefaults,
  name: '',
  currency: 'USD',
  industry: '',
  inputs: { ...defaultInputs, toolCost: 5000, implementationCost: 100, loadedHourlyCost: 50 },
  ranges: {
    loadedHourlyCost: { low: 40, high: null },
    implementationCost: { low: 80, high: 150 },
    toolCost: { low: 1, high: 9 },
    discountRate: { low: 0.01, high: 0.5 },
  },
};

const tokens: RunningCost = {
  ...runningCostDefaults,
  name: 'Tokens',
  low: 2000,
  likely: 3000,
  high: 5000,
  driver: 'volume',
  evidence: 'measured',
  source: '',
};
const engineering: RunningCost = {
  ...tokens,
  low: 100,
  likely: 200,
  high: 300,
  driver: 'fixed',
  evidence: 'benchmark',
};

test('an end that is not told is the likely value, and a driver without range has no ends', () => {
  const figures = caseDrivers(of, {});
  expect(figures.loadedHourlyCost).toEqual({ low: 40, likely: 50, high: 50, evidence: 'assumption' });
  expect(figures.implementationCost).toMatchObject({ low: 80, likely: 100, high: 150 });
  expect(figures.maintenance).toMatchObject({ low: 0, likely: 0, high: 0 });
  expect(figures.discountRate).toMatchObject({ low: 0.1, likely: 0.1, high: 0.1 });
});

test('running-cost lines are the tool cost of a year, as well founded as the weakest of them', () => {
  const fed = caseFeeds({ ...of, runningCosts: [tokens, engineering] }, []);
  expect(caseDrivers(of, fed).toolCost).toEqual({
    low: 25200,
    likely: 38400,
    high: 63600,
    evidence: 'benchmark',
  });
  expect(caseFeeds(of, [])).toEqual({});
});

test('token uses feed the tool cost without any line: 1,000 requests, 2 million tokens at 3 each, low and high told', () => {
  const price = {
    model: 'M',
    provider: '',
    input: 3,
    output: 0,
    cached: null,
    batchDiscount: 0,
    asOf: '',
    source: '',
  };
  const use = {
    name: '',
    model: 'm',
    callsPerRequest: 2,
    inputTokens: 1000,
    outputTokens: 50,
    cachedShare: 0,
    batchShare: 0,
    evidence: 'self-reported' as const,
  };
  const usage = { ...of.usage, requestsPerMonth: 1000, tokenFactorLow: 0.5, tokenFactorHigh: 3 };
  expect(caseFeeds({ ...of, usage, tokenPrices: [price], tokenUses: [use] }, []).toolCost).toEqual({
    low: 36,
    value: 72,
    high: 216,
    evidence: 'self-reported',
    metrics: [],
  });
});

test('the low scenario takes the unfavourable end of every range, the high one the other', () => {
  const figures = caseDrivers(of, {});
  const valuesIn = (scenario: 'low' | 'likely' | 'high') => scenarioTerms(of, figures, scenario).values;
  expect(valuesIn('low')).toMatchObject({ loadedHourlyCost: 40, implementationCost: 150, toolCost: 9 });
  expect(valuesIn('likely')).toMatchObject({ loadedHourlyCost: 50, implementationCost: 100, toolCost: 5000 });
  expect(valuesIn('high')).toMatchObject({ loadedHourlyCost: 50, implementationCost: 80, toolCost: 1 });
});

test('evidence adjusts the benefit terms and the costs, and nothing else, only where chosen', () => {
  const figures = caseDrivers({ ...of, evidence: { ...of.evidence, hoursSavedPerWeek: 'measured' } }, {});
  const factorsWith = (adjustByEvidence: boolean) =>
    scenarioTerms({ choices: { ...of.choices, adjustByEvidence } }, figures, 'likely').factors;
  for (const key of driverKeys) expect(factorsWith(false)[key]).toBe(1);
  const { benefit, cost } = of.choices.evidenceFactors.assumption;
  expect(factorsWith(true)).toEqual(
    expect.objectContaining({
      hoursSavedPerWeek: 1,
      revenueAcceleration: benefit,
      errorCostAvoided: benefit,
      capacityFreed: benefit,
      toolCost: cost,
      implementationCost: cost,
      changeManagement: cost,
      maintenance: cost,
      retrainingCost: cost,
    }),
  );
  expect(Object.values(factorsWith(true)).filter((factor) => factor !== 1)).toHaveLength(8);
});

test('every ranged driver has its ends in every scenario', () => {
  const figures = caseDrivers(
    {
      ...of,
      ranges: Object.fromEntries(driverKeys.map((key) => [key, { low: 0, high: 2 }])),
    },
    {},
  );
  const { values } = scenarioTerms(of, figures, 'low');
  for (const key of driverKeys) {
    if (drivers[key].ranged) expect(values[key]).toBe(drivers[key].better === 'higher' ? 0 : 2);
    else expect(values[key]).toBe(figures[key].likely);
  }
});
