import fc from 'fast-check';
import {
  runningCostDefaults,
  type RunningCost,
  type TokenPrice,
  type TokenUse,
} from '../../../src/core/case';
import { componentLabels, costComponents } from '../../../src/core/runningCost/costComponents';
import { costEnds } from '../../../src/core/runningCost/costRange';
import { fittedElasticity } from '../../../src/core/runningCost/fittedElasticity';
import { growingShare, monthlyCosts } from '../../../src/core/runningCost/monthlyCosts';
import { runningCostOf } from '../../../src/core/runningCost/runningCostOf';
import { feedsToolCost } from '../../../src/core/runningCost/runningCostParts';
import { priceOf } from '../../../src/core/runningCost/tokenUseCosts';
import { defaultUsage, type UsageValues } from '../../../src/core/runningCost/usageFigures';
import { expectRelative } from '../../support/expectRelative';

type Stated = Parameters<typeof runningCostOf>[0];

const nothing: Stated = {
  currency: 'USD',
  runningCosts: [],
  usage: defaultUsage,
  tokenPrices: [],
  tokenUses: [],
  savings: [],
};
const line: RunningCost = { ...runningCostDefaults, name: 'Line', low: 80, likely: 100, high: 150 };
const price: TokenPrice = {
  model: 'Model A',
  provider: '',
  input: 3,
  output: 15,
  cached: null,
  batchDiscount: 0.5,
  asOf: '',
  source: '',
};
const use: TokenUse = {
  name: 'Answer',
  model: 'model a',
  callsPerRequest: 1,
  inputTokens: 1e6,
  outputTokens: 0,
  cachedShare: 0,
  batchShare: 0,
  evidence: 'measured',
};
const used: UsageValues = { ...defaultUsage, requestsPerMonth: 100, usersPerMonth: 10, valuePerOutcome: 2 };

describe('what is not known is said', () => {
  const outcomes = (of: Partial<Stated>, benefit: number | string = 1200) => {
    const { figures, scale, kill } = runningCostOf({ ...nothing, ...of }, benefit);
    return {
      cost: figures.monthlyCost.likely,
      request: figures.costPerRequest.likely,
      user: figures.costPerUser.likely,
      outcome: figures.costPerOutcome.likely,
      value: figures.outcomeValue.likely,
      margin: figures.monthlyMargin.likely,
      from: figures.breakEvenRequests.likely,
      saved: figures.savedShare.likely,
      tenfold: scale[2]!.costPerOutcome,
      kill: kill.sentence,
    };
  };

  test('no line: enter running costs', () => {
    const none = 'enter running costs';
    expect(outcomes({ usage: used })).toEqual({
      cost: none,
      request: none,
      user: none,
      outcome: none,
      value: 2,
      margin: none,
      from: none,
      saved: none,
      tenfold: none,
      kill: 'Enter running costs.',
    });
  });

  test('no line: nothing to save of either', () => {
    const measure = { name: 'Tiers', component: 'all', share: 1, low: 0.5, high: 0.5, counts: true } as const;
    const savings = [{ ...measure, evidence: 'assumption', source: '' }] as const;
    const [saving] = runningCostOf({ ...nothing, usage: used, savings }, 0).savings;
    const unknown = { costPerOutcome: 'enter running costs', changesVerdict: false };
    expect(saving).toEqual({ saved: { low: 0, likely: 0, high: 0 }, now: unknown, atScale: unknown });
  });

  test('no requests: enter requests per month', () => {
    const none = 'enter requests per month';
    expect(outcomes({ runningCosts: [line], usage: { ...defaultUsage, valuePerOutcome: 2 } })).toMatchObject({
      value: 2,
      from: none,
    });
    expect(outcomes({ runningCosts: [line] })).toEqual({
      cost: 100,
      request: none,
      user: 'enter users',
      outcome: none,
      value: none,
      margin: none,
      from: none,
      saved: 0,
      tenfold: none,
      kill: 'Enter requests per month.',
    });
  });

  test('nothing succeeds, no cost, no benefit, and a milestone of 0', () => {
    expect(outcomes({ runningCosts: [line], usage: { ...used, successRate: 0 } })).toMatchObject({
      request: 1,
      outcome: 'no successful outcomes',
      margin: -100,
      from: 'never breaks even',
    });
    const free = { ...line, low: 0, likely: 0, high: 0 };
    expect(outcomes({ runningCosts: [free], usage: used })).toMatchObject({
      cost: 0,
      saved: 'no cost entered',
      from: 0,
    });
    const told = { ...used, valuePerOutcome: 0, milestone2: 0 };
    expect(outcomes({ runningCosts: [line], usage: told }, 'too large to calculate')).toMatchObject({
      outcome: 1,
      value: 'too large to calculate',
      margin: 'too large to calculate',
      from: 'too large to calculate',
      tenfold: 'enter a multiple above 0',
      kill: 'Too large to calculate.',
    });
  });
});

describe('problems say what to change', () => {
  const problems = (of: Partial<Stated>) => monthlyCosts({ ...nothing, ...of }).problems;

  test('nothing is wrong', () => {
    expect(problems({})).toEqual([]);
    expect(
      problems({
        usage: used,
        tokenUses: [use],
        tokenPrices: [price],
        runningCosts: [{ ...line, driver: 'per user' }],
      }),
    ).toEqual([]);
  });

  test('models without a price, missing usage, shares that leave nothing', () => {
    expect(problems({ usage: used, tokenUses: [use, { ...use, name: 'Rank', model: ' ' }] })).toEqual([
      '"model a" is not in the price table, so "Answer" counts nothing: add its prices there.',
      '"Rank" names no model and counts nothing: choose one of the price table.',
    ]);
    expect(problems({ tokenUses: [{ ...use, model: ' Model B ' }], tokenPrices: [price] })).toEqual([
      '"Model B" is not in the price table, so "Answer" counts nothing: add its prices there.',
      'Tokens and lines per request count nothing yet: enter requests per month.',
    ]);
    expect(
      problems({
        runningCosts: [
          { ...line, driver: 'per request' },
          { ...line, driver: 'per user' },
        ],
      }),
    ).toEqual([
      'Tokens and lines per request count nothing yet: enter requests per month.',
      'Lines per user count nothing yet: enter users.',
    ]);
    const share: RunningCost = { ...line, driver: 'share of total', low: 0.3, likely: 0.4, high: 0.5 };
    const costs = monthlyCosts({ ...nothing, runningCosts: [line, share, share] });
    expect(costs.problems).toEqual([
      'Shares of the total add up to 100%; they count as 95%, because what is left has to carry them: lower them.',
    ]);
    expectRelative(costs.total.high, 150 / 0.05, 1e-12);
    expectRelative(costs.total.likely, 100 / 0.2, 1e-12);
  });

  test('tokens that are told in more than one way', () => {
    const twice =
      'Tokens may count twice: token uses, lines of that component and imported usage add up; leave in one of them.';
    const tokens: RunningCost = { ...line, component: 'tokens' };
    const bill: RunningCost = { ...line, component: 'other', origin: 'usage' };
    const told = { usage: used, tokenPrices: [price] };
    expect(problems({ ...told, tokenUses: [use], runningCosts: [tokens] })).toEqual([twice]);
    expect(problems({ ...told, tokenUses: [use], runningCosts: [bill] })).toEqual([twice]);
    expect(problems({ ...told, runningCosts: [tokens, bill] })).toEqual([twice]);
    const nothingYet = { ...tokens, low: 0, likely: 0, high: 0 };
    expect(problems({ ...told, tokenUses: [use], runningCosts: [nothingYet] })).toEqual([]);
    expect(problems({ ...told, runningCosts: [tokens, tokens] })).toEqual([]);
    expect(problems({ ...told, runningCosts: [{ ...bill, component: 'tokens' }] })).toEqual([]);
  });

  test('a measure that finds nothing to act on, because its component is a share of the total', () => {
    const share: RunningCost = {
      ...line,
      component: 'data',
      driver: 'share of total',
      low: 0.1,
      likely: 0.2,
      high: 0.3,
    };
    const savings = [
      {
        name: 'Tiers',
        component: 'data',
        share: 1,
        low: 0.5,
        high: 0.5,
        counts: true,
        evidence: 'assumption',
        source: '',
      },
    ] as const;
    const { figures } = runningCostOf({ ...nothing, runningCosts: [line, share], savings }, 0);
    expect(figures.savedShare.likely).toBe(0);
  });
});

// 100 requests cost 100 likely and 80 low; m times as many 80 m^elasticity, and so 0.8 m^(elasticity - 1) each.
test.each([
  [3, 1.5, 'It pays to run: an outcome costs 1.00 USD and is worth 1.50 USD.'],
  // 150 high for 100 requests.
  [
    3,
    1.01,
    'It pays to run: an outcome costs 1.00 USD and is worth 1.01 USD, but costs 1.50 USD where costs are high.',
  ],
  // In proportion every volume is as cheap: that of the case counts.
  [
    1,
    1,
    'It pays to run: an outcome costs 1.00 USD and is worth 1.00 USD, but costs 1.50 USD where costs are high.',
  ],
  [
    1,
    0.8,
    'Not as it stands: an outcome costs 1.00 USD and is worth 0.80 USD; the cheapest possible version, with low costs and every saving, would cost 0.80 USD, at the volume of the case.',
  ],
  [
    1,
    0.1,
    'Stop: even the cheapest possible version costs 0.80 USD for each outcome, at the volume of the case, and an outcome is worth 0.10 USD.',
  ],
  [
    3,
    0.5,
    'Not as it stands: an outcome costs 1.00 USD and is worth 0.50 USD; the cheapest possible version, with low costs and every saving, would cost 0.0500 USD, at 0.25 times the volume.',
  ],
  [
    0.5,
    0.05,
    'Stop: even the cheapest possible version costs 0.0800 USD for each outcome, at 100 times the volume, and an outcome is worth 0.0500 USD.',
  ],
])(
  'the kill criterion in words, with elasticity %d and %d for an outcome',
  (elasticity, valuePerOutcome, sentence) => {
    const usage = { ...used, elasticity, valuePerOutcome, milestone1: 0.25 };
    const runningCosts: readonly RunningCost[] = [{ ...line, driver: 'volume' }];
    expect(runningCostOf({ ...nothing, runningCosts, usage }, 0).kill.sentence).toBe(sentence);
  },
);

test('the kill criterion of what costs nothing, in a case without a currency', () => {
  const runningCosts = [{ ...line, low: 0, likely: 0, high: 0 }];
  expect(runningCostOf({ ...nothing, currency: '', runningCosts, usage: used }, 0).kill.sentence).toBe(
    'It pays to run: an outcome costs 0.00 and is worth 2.00.',
  );
});

test('all of the running cost grows where nobody says how, and none of nothing', () => {
  expect(growingShare(nothing)).toBe(1);
  const free = { ...nothing, runningCosts: [{ ...line, low: 0, likely: 0, high: 0 }] };
  expect(growingShare(free)).toBe(0);
  for (const { share } of runningCostOf(free, 0).components) expect(share).toBe(0);
});

test('the tool cost is fed by lines or by token uses', () => {
  expect(feedsToolCost(nothing)).toBe(false);
  expect(feedsToolCost({ ...nothing, runningCosts: [line] })).toBe(true);
  expect(feedsToolCost({ ...nothing, tokenUses: [use] })).toBe(true);
});

test('components have a name each', () => {
  const names = costComponents.map((component) => componentLabels[component]);
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]/);
  expect(new Set(names).size).toBe(costComponents.length);
});

test('a model is found as TRIM and MATCH find it, the first of that name', () => {
  const prices = [
    { ...price, model: '  GPT  Five ' },
    { ...price, model: 'gpt five', input: 9 },
  ];
  expect(priceOf('gpt five', prices)).toBe(prices[0]);
  expect(priceOf(' Gpt   FIVE', prices)).toBe(prices[0]);
  expect(priceOf('gpt-five', prices)).toBeNull();
  expect(priceOf('gptfive', prices)).toBeNull();
  expect(priceOf('', [{ ...price, model: '' }])).toBeNull();
});

test('tokens are as well founded as the weakest use, and cached input without a price costs as other input', () => {
  const tokenUses = [
    { ...use, cachedShare: 0.5 },
    { ...use, evidence: 'benchmark' as const },
  ];
  const {
    evidence,
    rows,
    tokenUses: costs,
  } = monthlyCosts({ ...nothing, usage: used, tokenPrices: [price], tokenUses });
  expect(evidence).toBe('benchmark');
  expect(rows).toEqual([
    { name: 'Tokens', component: 'tokens', growth: 'grows', month: { low: 600, likely: 600, high: 600 } },
  ]);
  expect(costs[0]!.perCall).toBe(3);
});

test.each([
  [{}, 1.2, 'As chosen: two observed months would tell it.'],
  [{ firstVolume: 10 }, 1.2, 'As chosen: each observed month needs a volume and a cost above 0.'],
  [
    { firstVolume: 10, firstCost: 300, secondVolume: 10, secondCost: 400 },
    1.2,
    'As chosen: the two observed months have the same volume.',
  ],
  [
    { firstVolume: 10, firstCost: 100, secondVolume: 20, secondCost: 400 },
    1.2,
    'As chosen: an observed month cost no more than what is fixed now.',
  ],
  [
    { firstVolume: 10, firstCost: 400, secondVolume: 20, secondCost: 100 },
    1.2,
    'As chosen: an observed month cost no more than what is fixed now.',
  ],
  [
    { firstVolume: 10, firstCost: 400, secondVolume: 20, secondCost: 200 },
    1.2,
    'As chosen: the observed months would give one below 0 or above 3; do they belong together?',
  ],
  [
    { firstVolume: 10, firstCost: 200, secondVolume: 20, secondCost: 1000 },
    1.2,
    'As chosen: the observed months would give one below 0 or above 3; do they belong together?',
  ],
  // 100 above the fixed 100 at 10, 400 above it at 20: 4 = 2^2; and 200: in proportion, exactly
  [
    { firstVolume: 10, firstCost: 200, secondVolume: 20, secondCost: 500 },
    2,
    'Fitted to the two observed months.',
  ],
  [
    { firstVolume: 10, firstCost: 200, secondVolume: 30, secondCost: 400 },
    1,
    'Fitted to the two observed months.',
  ],
])('elasticity of %j with 100 fixed is %d', (observed, value, remark) => {
  const elasticity = fittedElasticity({ ...defaultUsage, elasticity: 1.2, ...observed }, 100);
  expect(elasticity).toMatchObject({ value, remark });
});

const money = fc.integer({ min: 0, max: 1e6 }).map((cents) => cents / 100);
const fraction = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const lines = fc.array(
  fc.record({
    component: fc.constantFrom(...costComponents),
    driver: fc.constantFrom('fixed', 'volume', 'per request', 'per user'),
    ends: fc.tuple(money, money, money).map((each) => [...each].sort((a, b) => a - b)),
    quantity: fc.integer({ min: 1, max: 50 }),
  }),
  { minLength: 1, maxLength: 6 },
);
const measures = fc.array(
  fc.record({
    component: fc.constantFrom(...costComponents, 'all' as const),
    share: fraction,
    ends: fc.tuple(fraction, fraction).map((each) => [...each].sort((a, b) => a - b)),
    counts: fc.boolean(),
  }),
  { maxLength: 5 },
);
const cases = fc
  .record({ lines, measures, share: fc.integer({ min: 0, max: 90 }), e: fc.integer({ min: 0, max: 30 }) })
  .map((drawn): Stated => ({
    ...nothing,
    usage: { ...used, successRate: 0.8, elasticity: drawn.e / 10 },
    runningCosts: [
      ...drawn.lines.map(({ ends, ...each }) => ({
        ...line,
        ...each,
        low: ends[0]!,
        likely: ends[1]!,
        high: ends[2]!,
      })),
      { ...line, driver: 'share of total', low: 0, likely: drawn.share / 200, high: drawn.share / 100 },
    ],
    savings: drawn.measures.map(({ ends, ...each }) => ({
      ...each,
      name: each.component,
      low: ends[0]!,
      high: ends[1]!,
      evidence: 'assumption',
      source: '',
    })),
  }));

describe('laws', () => {
  test('rows add up to the total; low, likely and high are in order; components and the two parts as well', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const { costs, components, figures } = runningCostOf(of, 5000);
        for (const end of costEnds) {
          const sum = (each: readonly { readonly month: Record<typeof end, number> }[]) =>
            each.reduce((total, { month }) => total + month[end], 0);
          expectRelative(sum(costs.rows) + 1, costs.total[end] + 1, 1e-9);
          expectRelative(sum(components) + 1, costs.total[end] + 1, 1e-9);
        }
        expect(costs.total.low).toBeLessThanOrEqual(costs.total.likely);
        expect(costs.total.likely).toBeLessThanOrEqual(costs.total.high);
        const { low, high } = figures.costPerOutcome;
        expect(low as number).toBeLessThanOrEqual(high as number);
      }),
    );
  });

  test('all money times 7: ratios and volumes stay, money follows', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const dearer: Stated = {
          ...of,
          usage: { ...of.usage, valuePerOutcome: 7 * of.usage.valuePerOutcome },
          runningCosts: of.runningCosts.map((each) =>
            each.driver === 'share of total'
              ? each
              : { ...each, low: 7 * each.low, likely: 7 * each.likely, high: 7 * each.high },
          ),
        };
        const [before, after] = [of, dearer].map((each) => runningCostOf(each, 5000));
        const outcomes = ['monthlyCost', 'costPerOutcome', 'cheapestCostPerOutcome'] as const;
        for (const key of outcomes) {
          const [a, b] = [before!.figures[key].likely, after!.figures[key].likely];
          expectRelative(b as number, 7 * (a as number), 1e-9);
        }
        for (const key of ['savedShare', 'breakEvenRequests', 'paysUpTo', 'tokenShare'] as const) {
          const [a, b] = [before!.figures[key].likely, after!.figures[key].likely];
          if (typeof a === 'string') expect(b).toBe(a);
          else expectRelative((b as number) + 1, a + 1, 1e-6);
        }
        expect(after!.kill.verdict).toBe(before!.kill.verdict);
      }),
    );
  });

  test('more saving never costs more, and no version is cheaper than the cheapest possible', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const { figures, scale, savings } = runningCostOf(of, 5000);
        const after = figures.costPerOutcomeAfter;
        expect(after.high as number).toBeLessThanOrEqual((after.low as number) * (1 + 1e-12));
        expect(after.low as number).toBeLessThanOrEqual(
          (figures.costPerOutcome.likely as number) * (1 + 1e-12),
        );
        const cheapest = figures.cheapestCostPerOutcome.likely as number;
        for (const row of scale) {
          expect(cheapest).toBeLessThanOrEqual((row.after.costPerOutcome as number) * (1 + 1e-12));
          expect(row.after.cost as number).toBeLessThanOrEqual((row.cost as number) * (1 + 1e-12));
        }
        for (const { saved } of savings)
          expect(saved.low).toBeLessThanOrEqual(saved.high * (1 + 1e-12) + 1e-9);
      }),
    );
  });

  test('a figure is a number or a sentence, however large what goes in', () => {
    const huge = fc.constantFrom(0, 1e-300, 1, 1e150, 1e300);
    fc.assert(
      fc.property(
        huge,
        huge,
        huge,
        fc.constantFrom(0, 0.5, 0.999, 1, 1.001, 3),
        (cost, requests, worth, elasticity) => {
          const usage = {
            ...used,
            requestsPerMonth: requests,
            valuePerOutcome: worth,
            elasticity,
            milestone3: 1e9,
          };
          const { figures, scale } = runningCostOf(
            {
              ...nothing,
              usage,
              runningCosts: [
                { ...line, low: cost, likely: cost, high: cost },
                { ...line, driver: 'per request', low: cost, likely: cost, high: cost },
              ],
            },
            worth,
          );
          const all = [
            ...Object.values(figures).flatMap((range) => Object.values(range)),
            ...scale.flatMap(Object.values),
          ];
          for (const figure of all) {
            if (typeof figure === 'number') expect(Number.isFinite(figure)).toBe(true);
          }
        },
      ),
    );
  });

  test('an elasticity fitted to two volumes of the same curve is that of the curve', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), money, (hundredths, fixed) => {
        const costAt = (volume: number) => fixed + 5 * volume ** (hundredths / 100);
        const usage = {
          ...defaultUsage,
          firstVolume: 100,
          firstCost: costAt(100),
          secondVolume: 900,
          secondCost: costAt(900),
        };
        expect(fittedElasticity(usage, fixed).value).toBeCloseTo(hundredths / 100, 6);
      }),
    );
  });
});
