import { caseDefaults, metricDefaults, runningCostDefaults, type Case } from '../case';
import { seededSample } from './seededSample';

const TICKETS = 240;
const AGENTS = 120;
const TICKETS_PER_AGENT_AND_WEEK = 100;
const WEEKS = 46;
const ADOPTION = 0.75;

/** Tickets of one group of the pilot, in minutes. */
const times = (seed: number, range: readonly [number, number, number]) =>
  seededSample(seed, TICKETS, range, 0.1);
/** Answers of customers, 1 to 5. */
const ratings = (seed: number, range: readonly [number, number, number]) => seededSample(seed, 180, range, 1);

/** Models and prices are as invented as the rest. */
const pilotContract = {
  batchDiscount: 0.5,
  asOf: '2026-10-01',
  source: 'Contract of the pilot, USD',
} as const;

/**
 * The worked example: an assistant that drafts answers for a support team, piloted for six weeks by 36 of its 120
 * agents, and the case for giving it to all of them. The measurements are drawn with a seed; all figures are
 * invented, and nobody's. As in most pilots, not everything got better.
 */
export const supportAssistant: Case = {
  ...caseDefaults,
  name: 'Support assistant',
  currency: 'USD',
  industry: 'Customer support',
  inputs: {
    hoursSavedPerWeek: 0,
    weeksPerYear: WEEKS,
    loadedHourlyCost: 38,
    revenueAcceleration: 0,
    errorCostAvoided: 0,
    capacityFreed: 0,
    strategicValue: 0,
    toolCost: 0,
    implementationCost: 140_000,
    changeManagement: 65_000,
    maintenance: 30_000,
  },
  assumptions: {
    ...caseDefaults.assumptions,
    realisation: 0.6,
    cashableShare: 0.35,
    adoption: ADOPTION,
    monthsToGoLive: 3,
    rampMonths: 6,
    annualDecay: 0.1,
    retrainEveryMonths: 12,
    retrainingCost: 18_000,
    costOverrun: 0.1,
    successProbability: 0.9,
  },
  ranges: {
    loadedHourlyCost: { low: 35, high: 41 },
    implementationCost: { low: 120_000, high: 190_000 },
    changeManagement: { low: 50_000, high: 95_000 },
    maintenance: { low: 24_000, high: 42_000 },
    realisation: { low: 0.5, high: 0.7 },
    adoption: { low: 0.6, high: 0.85 },
    monthsToGoLive: { low: 2, high: 6 },
    rampMonths: { low: 4, high: 10 },
    annualDecay: { low: 0.05, high: 0.15 },
    retrainingCost: { low: 12_000, high: 30_000 },
    costOverrun: { low: 0, high: 0.4 },
  },
  evidence: {
    ...caseDefaults.evidence,
    hoursSavedPerWeek: 'measured',
    errorCostAvoided: 'measured',
    weeksPerYear: 'measured',
    loadedHourlyCost: 'measured',
    implementationCost: 'self-reported',
    changeManagement: 'self-reported',
    realisation: 'benchmark',
    adoption: 'benchmark',
    annualDecay: 'assumption',
  },
  provenance: {
    loadedHourlyCost: { owner: 'Finance', source: 'Payroll 2026 with overhead', date: '2026-09-30' },
    weeksPerYear: { owner: 'Finance', source: 'Shift plan 2026', date: '2026-09-30' },
    implementationCost: { owner: 'IT', source: 'Offers of two integrators', date: '2026-10-12' },
    changeManagement: { owner: 'Support', source: 'Training plan, 120 agents', date: '2026-10-12' },
    maintenance: { owner: 'IT', source: 'A fifth of the integration, each year', date: '2026-10-12' },
    realisation: {
      owner: 'Support',
      source: 'Practitioners: 50% to 70% of saved hours',
      date: '2026-10-20',
    },
    adoption: { owner: 'Support', source: 'Use in weeks 4 to 6 of the pilot', date: '2026-10-20' },
    costOverrun: { owner: 'IT', source: 'Last three projects: 0% to 40% over', date: '2026-10-12' },
  },
  runningCosts: [
    {
      ...runningCostDefaults,
      name: 'Retrieval',
      component: 'retrieval',
      low: 900,
      likely: 1_300,
      high: 1_900,
      driver: 'volume',
      evidence: 'measured',
      source: 'Pilot invoice, scaled to 120 agents',
    },
    {
      ...runningCostDefaults,
      name: 'Observability',
      component: 'observability',
      low: 600,
      likely: 1_000,
      high: 2_000,
      driver: 'volume',
      evidence: 'self-reported',
      source: 'Offer',
    },
    {
      ...runningCostDefaults,
      name: 'Error handling',
      component: 'error handling',
      low: 0.006,
      likely: 0.01,
      high: 0.017,
      driver: 'per request',
      evidence: 'assumption',
      source: '',
    },
    {
      ...runningCostDefaults,
      name: 'Compliance',
      component: 'compliance',
      low: 400,
      likely: 600,
      high: 1_000,
      driver: 'fixed',
      evidence: 'self-reported',
      source: 'Legal',
    },
    {
      ...runningCostDefaults,
      name: 'Engineering, half a post',
      component: 'engineering',
      quantity: 0.5,
      low: 13_000,
      likely: 15_000,
      high: 18_000,
      driver: 'fixed',
      evidence: 'self-reported',
      source: 'IT, loaded cost',
    },
  ],
  usage: {
    ...caseDefaults.usage,
    requestsPerMonth: (AGENTS * ADOPTION * TICKETS_PER_AGENT_AND_WEEK * WEEKS) / 12,
    usersPerMonth: AGENTS * ADOPTION,
    successRate: 0.82,
    retryRate: 0.05,
    tokenFactorLow: 0.7,
    tokenFactorHigh: 1.55,
    milestone1: 0.3,
  },
  tokenPrices: [
    { model: 'Large model', provider: 'Invented', input: 3, output: 15, cached: 0.3, ...pilotContract },
    { model: 'Small model', provider: 'Invented', input: 0.25, output: 1.5, cached: 0.025, ...pilotContract },
  ],
  tokenUses: [
    {
      name: 'Draft an answer',
      model: 'Large model',
      callsPerRequest: 2.5,
      inputTokens: 15_000,
      outputTokens: 1_000,
      cachedShare: 0.5,
      batchShare: 0,
      evidence: 'measured',
    },
    {
      name: 'Choose articles',
      model: 'Small model',
      callsPerRequest: 3,
      inputTokens: 6_000,
      outputTokens: 150,
      cachedShare: 0.3,
      batchShare: 0,
      evidence: 'measured',
    },
    {
      name: 'Summarise the closed ticket',
      model: 'Large model',
      callsPerRequest: 1,
      inputTokens: 6_000,
      outputTokens: 500,
      cachedShare: 0,
      batchShare: 1,
      evidence: 'measured',
    },
  ],
  savings: [
    {
      name: 'Simple tickets to the small model',
      component: 'tokens',
      share: 0.5,
      low: 0.4,
      high: 0.6,
      counts: true,
      evidence: 'benchmark',
      source: 'ArgminAI (2026), grade D, for routing',
    },
    {
      name: 'Caching of answers',
      component: 'tokens',
      share: 0.15,
      low: 0.2,
      high: 0.4,
      counts: false,
      evidence: 'benchmark',
      source: 'ArgminAI (2026), grade D; SixteenDigits (2025), grade D, says 60% to 80%',
    },
    {
      name: 'Logs kept for 30 days, not a year',
      component: 'observability',
      share: 0.6,
      low: 0.3,
      high: 0.5,
      counts: true,
      evidence: 'self-reported',
      source: 'Offer',
    },
  ],
  decision: {
    ...caseDefaults.decision,
    ask: 'Approve the roll-out to all 120 agents and its running cost for three years',
    sponsor: 'Head of Customer Operations',
    nextGate: 'Adoption of 50% and handling time still below the baseline, month 6',
    gateDate: '2027-06-30',
    gateOwner: 'Head of Customer Operations',
    risks: [
      {
        risk: 'Saved minutes do not become work left out',
        owner: 'Support',
        response: 'Plan shifts by the new handling time from month 6',
      },
      {
        risk: 'Agents send drafts unread',
        owner: 'Quality',
        response: '2% of answers looked at each week; stop at 1% wrong',
      },
      {
        risk: 'Prices of the model rise',
        owner: 'IT',
        response: 'Second provider tested every half year',
      },
    ],
  },
  metrics: [
    {
      name: 'Handling time',
      unit: 'minutes',
      ...metricDefaults,
      better: 'lower',
      worth: {
        kind: 'time',
        hoursPerUnit: 1 / 60,
        tasksPerPersonPerWeek: TICKETS_PER_AGENT_AND_WEEK,
        people: AGENTS,
      },
      source: {
        kind: 'values',
        baseline: times(11, [4, 13, 38]),
        pilot: times(12, [3, 10, 34]),
        baselineBefore: null,
        pilotBefore: null,
      },
    },
    {
      name: 'Customer satisfaction',
      unit: 'of 5',
      ...metricDefaults,
      better: 'higher',
      evidence: 'self-reported',
      source: {
        kind: 'values',
        baseline: ratings(21, [1, 4, 5]),
        pilot: ratings(22, [1, 4.2, 5]),
        baselineBefore: null,
        pilotBefore: null,
      },
    },
    {
      name: 'Reopened tickets',
      unit: '',
      ...metricDefaults,
      better: 'lower',
      design: 'rates',
      worth: {
        kind: 'errors',
        volumePerYear: AGENTS * TICKETS_PER_AGENT_AND_WEEK * WEEKS,
        costPerError: 2.5,
      },
      source: {
        kind: 'counts',
        baseline: { errors: 262, total: 4320 },
        pilot: { errors: 255, total: 4180 },
      },
    },
  ],
};
