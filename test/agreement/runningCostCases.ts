import { defaultAssumptions } from '../../src/core/assumptions';
import {
  costDrivers,
  runningCostDefaults,
  type Case,
  type RunningCost,
  type SavingMeasure,
  type TokenPrice,
  type TokenUse,
} from '../../src/core/case';
import { evidenceLevels } from '../../src/core/inputs';
import { costComponents } from '../../src/core/runningCost/costComponents';
import { defaultUsage, type UsageValues } from '../../src/core/runningCost/usageFigures';
import { formulaCase } from '../sheets/exampleCases';
import { random } from './random';

type More = Partial<Omit<Case, 'usage'>> & { readonly usage?: Partial<UsageValues> };

/** A case that saves money, so that an outcome is worth something where nobody says what. */
export const runningCase = (name: string, { usage, ...more }: More = {}): Case => ({
  ...formulaCase,
  assumptions: { ...defaultAssumptions, realisation: 0.6, adoption: 0.8 },
  ...more,
  name,
  usage: { ...defaultUsage, ...usage },
});

export const costLine = (name: string, likely: number, more: Partial<RunningCost> = {}): RunningCost => ({
  ...runningCostDefaults,
  name,
  low: likely,
  likely,
  high: likely,
  ...more,
});

export const measure = (name: string, more: Partial<SavingMeasure> = {}): SavingMeasure => ({
  name,
  component: 'all',
  share: 1,
  low: 0.2,
  high: 0.4,
  counts: true,
  evidence: 'benchmark',
  source: '',
  ...more,
});

export const tokenPrice = (
  model: string,
  input: number,
  output: number,
  more: Partial<TokenPrice> = {},
): TokenPrice => ({
  model,
  provider: 'Provider',
  input,
  output,
  cached: null,
  batchDiscount: 0,
  asOf: '2026-11-01',
  source: '',
  ...more,
});

export const tokenUse = (name: string, model: string, more: Partial<TokenUse> = {}): TokenUse => ({
  name,
  model,
  callsPerRequest: 1,
  inputTokens: 3000,
  outputTokens: 500,
  cachedShare: 0,
  batchShare: 0,
  evidence: 'measured',
  ...more,
});

/** A line of every driver. */
const lines: readonly RunningCost[] = [
  costLine('Engineering', 4000, { component: 'engineering', quantity: 0.5, low: 3000, high: 6000 }),
  costLine('Vector store', 0.002, {
    component: 'retrieval',
    driver: 'per request',
    low: 0.001,
    high: 0.004,
    evidence: 'self-reported',
  }),
  costLine('Licences', 12, { component: 'other', driver: 'per user', quantity: 1.1, evidence: 'measured' }),
  costLine('Monitoring', 350, { component: 'observability', driver: 'volume', high: 900 }),
  costLine('Data pipelines', 0.2, {
    component: 'data',
    driver: 'share of total',
    low: 0.15,
    high: 0.25,
    evidence: 'benchmark',
  }),
];

const prices: readonly TokenPrice[] = [
  tokenPrice('Large 5', 5, 25, { cached: 0.5, batchDiscount: 0.5 }),
  tokenPrice('small-1', 0.1, 0.4),
  // Counts nothing: the first of a name counts.
  tokenPrice(' SMALL-1 ', 100, 400),
];

const uses: readonly TokenUse[] = [
  tokenUse('Answer', ' large  5', { cachedShare: 0.6, batchShare: 0.1, callsPerRequest: 1.5 }),
  tokenUse('Route', 'SMALL-1', { inputTokens: 800, outputTokens: 5, evidence: 'self-reported' }),
];

const savings: readonly SavingMeasure[] = [
  measure('Routing', { component: 'tokens', share: 0.7, low: 0.4, high: 0.6 }),
  measure('Caching', { component: 'tokens', share: 0.9, low: 0.2, high: 0.4, evidence: 'assumption' }),
  measure('Negotiation', { share: 0.5, low: 0.05, high: 0.1 }),
  measure('Spot capacity', { component: 'GPU', low: 0.7, high: 0.9 }),
  measure('Right-sizing', { component: 'engineering', low: 0, high: 1, counts: false }),
];

const usage: Partial<UsageValues> = {
  requestsPerMonth: 40_000,
  usersPerMonth: 120,
  successRate: 0.8,
  retryRate: 0.05,
  exchangeRate: 0.92,
  tokenFactorLow: 0.7,
  tokenFactorHigh: 1.8,
};

const all: More = { runningCosts: lines, tokenPrices: prices, tokenUses: uses, savings, usage };
const withUsage = (more: Partial<UsageValues>): More => ({ ...all, usage: { ...usage, ...more } });

/** Cost and value in round figures: 100 fixed and 25 growing a month, an outcome a request. */
const plain = (
  value: number,
  elasticity: number,
  [fixed, growing]: readonly [number, number] = [100, 25],
): More => ({
  runningCosts: [costLine('Fixed', fixed), costLine('Grows', growing, { driver: 'volume' })],
  savings: [measure('Half', { low: 0.5, high: 0.5 })],
  usage: { requestsPerMonth: 10, usersPerMonth: 2, valuePerOutcome: value / 10, elasticity },
});

function randomCase(seed: number): Case {
  const next = random(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!;
  const figure = (scale: number) => Math.round(next() * scale * 1000) / 1000;
  const hundredths = (least: number, scale: number) => Math.round(100 * (least + next() * scale)) / 100;
  const many = <T>(most: number, make: (index: number) => T) =>
    Array.from({ length: Math.ceil(next() * most) }, (_, index) => make(index));
  const inOrder = (scale: number) => {
    const [low, likely, high] = [figure(scale), figure(scale), figure(scale)].sort((a, b) => a - b);
    return { low: low!, likely: likely!, high: high! };
  };
  const models = ['alpha', 'beta 2', 'gamma'];
  return runningCase(`Random ${seed}`, {
    runningCosts: many(9, (index) => {
      const driver = pick(costDrivers);
      const scale = driver === 'share of total' ? 0.15 : driver === 'per request' ? 0.02 : 3000;
      return costLine(`Line ${index}`, 0, {
        ...inOrder(scale),
        component: pick(costComponents),
        quantity: figure(3),
        driver,
        evidence: pick(evidenceLevels),
      });
    }),
    tokenPrices: models.map((model) =>
      tokenPrice(model, figure(20), figure(80), {
        cached: pick([null, figure(2)]),
        batchDiscount: pick([0, 0.5]),
      }),
    ),
    tokenUses: many(4, (index) =>
      tokenUse(`Use ${index}`, pick([...models, 'BETA  2', 'unknown']), {
        callsPerRequest: figure(4),
        inputTokens: Math.round(figure(9000)),
        outputTokens: Math.round(figure(2000)),
        cachedShare: pick([0, next()]),
        batchShare: pick([0, next()]),
        evidence: pick(evidenceLevels),
      }),
    ),
    savings: many(9, (index) => {
      const [low, high] = [next(), next()].sort((a, b) => a - b);
      return measure(`Measure ${index}`, {
        component: pick(['all', 'all', ...costComponents]),
        share: next(),
        low: low! * 0.9,
        high: high! * 0.9,
        counts: next() < 0.6,
      });
    }),
    usage: {
      requestsPerMonth: Math.round(figure(90_000)),
      usersPerMonth: Math.round(figure(500)),
      successRate: 0.1 + 0.9 * next(),
      valuePerOutcome: pick([0, figure(2)]),
      retryRate: figure(0.5),
      exchangeRate: 0.5 + next(),
      tokenFactorLow: next(),
      tokenFactorHigh: 1 + 3 * next(),
      elasticity: pick([0, 1, 0.6 + next(), 3 * next()]),
      ...(next() < 0.4 && {
        firstVolume: 1000 + figure(9000),
        firstCost: figure(20_000),
        secondVolume: 20_000 + figure(40_000),
        secondCost: 10_000 + figure(90_000),
      }),
      // Of two decimals: programs round a 5 in the third one differently.
      milestone1: hundredths(0.2, 2),
      milestone2: hundredths(3, 10),
      milestone3: hundredths(20, 200),
    },
  });
}

export const runningCases: readonly Case[] = [
  runningCase('Nothing entered'),
  runningCase('Lines without usage', { runningCosts: lines }),
  runningCase('Only tokens', { tokenPrices: prices, tokenUses: uses, usage }),
  runningCase('Everything', all),
  runningCase('Prices without use', { tokenPrices: prices, savings, usage }),
  runningCase('Cheaper with volume', withUsage({ elasticity: 0.7, valuePerOutcome: 0.3 })),
  runningCase('Dearer with volume', withUsage({ elasticity: 1.4, valuePerOutcome: 0.5 })),
  runningCase('Dearer, between two volumes', plain(110, 2)),
  runningCase('Dearer, at one volume', plain(100, 2)),
  runningCase('Dearer, nowhere', plain(90, 2)),
  runningCase('Dearer, nothing fixed', plain(110, 2, [0, 25])),
  runningCase('Cheaper, nothing fixed', plain(20, 0.5, [0, 25])),
  runningCase('In proportion', plain(60, 1)),
  runningCase('In proportion, never', plain(25, 1)),
  runningCase('Nothing grows', plain(60, 1, [100, 0])),
  runningCase('Costs nothing', plain(60, 1, [0, 0])),
  runningCase('Grows by a fixed sum', plain(300, 0)),
  runningCase(
    'Fitted',
    withUsage({ firstVolume: 5000, firstCost: 5200, secondVolume: 50_000, secondCost: 9100 }),
  ),
  runningCase(
    'Observed below what is fixed',
    withUsage({ firstVolume: 5000, firstCost: 20, secondVolume: 50_000, secondCost: 9100 }),
  ),
  runningCase('Observed once', withUsage({ firstVolume: 5000, firstCost: 5200 })),
  runningCase(
    'Observed at one volume',
    withUsage({ firstVolume: 5000, firstCost: 5200, secondVolume: 5000, secondCost: 5300 }),
  ),
  runningCase(
    'Observed falling',
    withUsage({ firstVolume: 5000, firstCost: 15200, secondVolume: 50_000, secondCost: 9100 }),
  ),
  runningCase('No outcome', withUsage({ successRate: 0 })),
  runningCase('No users, no milestone', withUsage({ usersPerMonth: 0, milestone2: 0, milestone3: 0.5 })),
  runningCase('No request', withUsage({ requestsPerMonth: 0, valuePerOutcome: 3 })),
  runningCase('Shares of everything', {
    ...all,
    runningCosts: [...lines, costLine('Overhead', 0.6, { driver: 'share of total', high: 0.9 })],
  }),
  runningCase('No benefit', { ...all, inputs: { ...formulaCase.inputs, hoursSavedPerWeek: 0 } }),
  runningCase('Cheapest version too dear', withUsage({ valuePerOutcome: 0.01 })),
  runningCase('Not as it stands', withUsage({ valuePerOutcome: 0.22 })),
  runningCase('Pays, but not at high cost', withUsage({ valuePerOutcome: 0.4 })),
  runningCase('Tokens told twice', {
    ...all,
    runningCosts: [...lines, costLine('Model fees', 900, { component: 'tokens', driver: 'volume' })],
  }),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(randomCase),
];
