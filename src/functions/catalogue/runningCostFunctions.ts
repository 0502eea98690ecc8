import type { CatalogueEntry } from './catalogueEntry';

const driftSource =
  '"AI Scaling Mastery", Generate Forge AI, 2026: accuracy falls by 15% in 12 months without retraining';

export const runningCostFunctions: readonly CatalogueEntry[] = [
  {
    id: 'AIROI.TOKENCOST',
    family: 'runningCost',
    definition:
      'Tokens / 1,000,000 x price, cached input at its own price, less the discount on the share that runs in batches.',
    source:
      "The providers' price lists, per million tokens; batches at half price (OpenAI and Anthropic, batch API)",
    parameters: [
      { name: 'inputTokens' },
      { name: 'outputTokens' },
      { name: 'inputPricePerMillion' },
      { name: 'outputPricePerMillion' },
      { name: 'cachedShare', default: 0 },
      { name: 'cachedPricePerMillion', default: null },
      { name: 'batchShare', default: 0 },
      { name: 'batchDiscount', default: 0.5 },
    ],
    examples: [
      { arguments: [2000000, 500000, 3, 15], result: 13.5, source: 'By hand: 2 x 3 + 0.5 x 15' },
      {
        arguments: [2000000, 500000, 3, 15, 0.5, 0.3],
        result: 10.8,
        source: 'By hand: 1 x 3 + 1 x 0.3 + 0.5 x 15',
      },
      {
        arguments: [2000000, 500000, 3, 15, null, null, 0.4, 0.25],
        result: 12.15,
        source: 'By hand: 13.5 x (1 - 0.4 x 0.25)',
      },
    ],
    errors: [
      {
        arguments: [2000000, 500000, 3, 15, 0.5],
        error: '#VALUE!',
        because: 'a share is cached and its price is missing',
      },
    ],
    native:
      '=(inputTokens*(inputPricePerMillion*(1-cachedShare)+cachedPricePerMillion*cachedShare)+outputTokens*outputPricePerMillion)/1000000*(1-batchShare*batchDiscount)',
  },
  {
    id: 'AIROI.UNITCOST',
    family: 'runningCost',
    definition: 'Cost / (requests x success rate): failed requests cost as much and bring nothing.',
    source:
      '"Cost per successful outcome", SixteenDigits, "How to Scale AI Systems Without Breaking Your Business"',
    parameters: [{ name: 'cost' }, { name: 'requests' }, { name: 'successRate', default: 1 }],
    examples: [
      { arguments: [1000, 5000], result: 0.2, source: 'By hand: 1,000 / 5,000' },
      { arguments: [1000, 5000, 0.8], result: 0.25, source: 'By hand: 1,000 over 4,000 successes' },
    ],
    errors: [{ arguments: [1000, 0], error: '#DIV/0!', because: 'no request succeeded' }],
    native: '=cost/(requests*successRate)',
  },
  {
    id: 'AIROI.SAVINGS',
    family: 'runningCost',
    definition: '1 - (1 - s1)(1 - s2)...: each saving acts on what the others leave.',
    source: 'Successive discounts, as in every text of commercial arithmetic',
    parameters: [{ name: 'saving', isRepeating: true }],
    examples: [
      { arguments: [0.4, 0.2, 0.5], result: 0.76, source: 'By hand: 0.6 x 0.8 x 0.5 = 0.24 is left' },
      {
        arguments: [[[0.4, 0.2, 0.3, 0.5]]],
        result: 0.832,
        source:
          'By hand, on the low ends of ArgminAI, "Scaling Costs" (2026), for routing, caching, compression and batches: 0.168 is left',
      },
    ],
    errors: [{ arguments: [40, 20], error: '#VALUE!', because: 'a saving is not from 0 to 1' }],
    native: '=1-(1-saving1)*(1-saving2)',
  },
  {
    id: 'AIROI.SCALECOST',
    family: 'runningCost',
    definition: 'Fixed cost + (pilot cost - fixed cost) x (target volume / pilot volume)^elasticity.',
    source: 'The cost-capacity rule: Williams, Chemical Engineering 54 (1947)',
    parameters: [
      { name: 'pilotCost' },
      { name: 'pilotVolume' },
      { name: 'targetVolume' },
      { name: 'fixedCost', default: 0 },
      { name: 'elasticity', default: 1 },
    ],
    examples: [
      {
        arguments: [300, 200, 600, 0, 0.79],
        result: 714,
        within: 1,
        source: 'Sullivan, Wicks and Koelling, Engineering Economy, the cost-capacity example: 714 million',
      },
      {
        arguments: [100, 100, 10000, 0, 1.5],
        result: 100000,
        source: 'SixteenDigits: 1 per user at 100 users, 10 per user at 10,000',
      },
      {
        arguments: [150, 1000, 10000, 100],
        result: 600,
        source: 'By hand: 100 fixed, and ten times the other 50',
      },
    ],
    errors: [
      {
        arguments: [100, 1000, 10000, 150],
        error: '#VALUE!',
        because: "the fixed cost exceeds the pilot's cost, which includes it",
      },
    ],
    native: '=fixedCost+(pilotCost-fixedCost)*(targetVolume/pilotVolume)^elasticity',
  },
  {
    id: 'AIROI.BREAKEVEN',
    family: 'runningCost',
    definition: 'Fixed cost / (value per outcome - cost per outcome).',
    source: 'Horngren and others, Cost Accounting, "Cost-Volume-Profit Analysis"',
    parameters: [{ name: 'fixedCost' }, { name: 'valuePerOutcome' }, { name: 'costPerOutcome' }],
    examples: [
      {
        arguments: [60000, 2, 0.8],
        result: 50000,
        source: 'Investopedia, "Break-Even Analysis": 60,000 fixed, a price of 2.00, a variable cost of 0.80',
      },
      { arguments: [100, 5, 3], result: 50, source: 'By hand: 100 / 2' },
    ],
    errors: [
      {
        arguments: [60000, 2, 2],
        error: '#N/A',
        because: 'an outcome costs as much as it is worth, or more',
      },
    ],
    native: '=fixedCost/(valuePerOutcome-costPerOutcome)',
  },
  {
    id: 'AIROI.DRIFT',
    family: 'runningCost',
    definition: 'Value x (1 - annual decay)^(months / 12), months counted anew from each retraining.',
    source: driftSource,
    parameters: [
      { name: 'value' },
      { name: 'months' },
      { name: 'annualDecay', default: 0.15 },
      { name: 'retrainEveryMonths', default: null },
    ],
    examples: [
      { arguments: [100, 12], result: 85, source: driftSource },
      {
        arguments: [100, 30, 0.36, 12],
        result: 80,
        source: 'By hand: 0.64^(6 / 12) of 100, since the retraining in month 24',
      },
    ],
    errors: [{ arguments: [100, -1], error: '#VALUE!', because: 'the months are negative' }],
    native: '=value*(1-annualDecay)^(MOD(months,retrainEveryMonths)/12)',
  },
];
