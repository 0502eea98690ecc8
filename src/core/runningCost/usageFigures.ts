import type { Unit } from '../inputs';

/** A figure that says how much an AI system is used, or how its cost follows its use. */
export interface UsageFigureDefinition {
  /** Name in the workbook. */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit | 'requests per month' | 'users' | 'money per outcome' | 'money per month' | 'exponent';
  readonly default: number;
  readonly min: number;
  readonly max?: number;
  /** One sentence for the form and the sheet. */
  readonly help: string;
}

/**
 * The registry of usage: the form, the Running cost sheet, the validation, the names and the case file come from
 * it. Volumes are those that the case counts on: everyone it counts, at full effect.
 */
export const usageFigures = {
  requestsPerMonth: {
    name: 'RequestsPerMonth',
    label: 'Requests',
    unit: 'requests per month',
    default: 0,
    min: 0,
    help: 'What people or systems ask for in a month, at full effect; one request may call models several times.',
  },
  usersPerMonth: {
    name: 'UsersPerMonth',
    label: 'Users',
    unit: 'users',
    default: 0,
    min: 0,
    help: 'People who use it in a month, at full effect.',
  },
  successRate: {
    name: 'SuccessRate',
    label: 'Successful outcomes',
    unit: 'fraction',
    default: 1,
    min: 0,
    max: 1,
    help: 'Share of the requests that end in the outcome wanted; the others cost as much and bring nothing.',
  },
  valuePerOutcome: {
    name: 'ValuePerOutcome',
    label: 'Value of a successful outcome',
    unit: 'money per outcome',
    default: 0,
    min: 0,
    help: "Leave 0 to take it from the case: its annual benefit at full effect, by the year's successful outcomes.",
  },
  retryRate: {
    name: 'RetryRate',
    label: 'Retries',
    unit: 'fraction',
    default: 0,
    min: 0,
    max: 10,
    help: 'Further calls per call, because the first failed or was refused by a check; each is paid for.',
  },
  exchangeRate: {
    name: 'TokenExchangeRate',
    label: 'Exchange rate of token prices',
    unit: 'ratio',
    default: 1,
    min: 0,
    help: "Money of the case for one unit of the price table's currency.",
  },
  tokenFactorLow: {
    name: 'TokenFactorLow',
    label: 'Tokens at low, times likely',
    unit: 'ratio',
    default: 1,
    min: 0,
    max: 1,
    help: 'How far the token cost may lie below the likely one.',
  },
  tokenFactorHigh: {
    name: 'TokenFactorHigh',
    label: 'Tokens at high, times likely',
    unit: 'ratio',
    default: 1,
    min: 1,
    max: 1000,
    help: 'How far the token cost may lie above the likely one.',
  },
  elasticity: {
    name: 'CostElasticity',
    label: 'Elasticity of cost to volume',
    unit: 'exponent',
    default: 1,
    min: 0,
    max: 3,
    help: 'Twice the volume costs 2 to this power as much, fixed costs aside: below 1 cheaper each, above 1 dearer. Two observed months take its place.',
  },
  firstVolume: {
    name: 'ObservedVolume_First',
    label: 'First observed volume',
    unit: 'requests per month',
    default: 0,
    min: 0,
    help: 'Requests of an observed month; 0 where there is none.',
  },
  firstCost: {
    name: 'ObservedCost_First',
    label: 'First observed cost',
    unit: 'money per month',
    default: 0,
    min: 0,
    help: 'What that month cost in all.',
  },
  secondVolume: {
    name: 'ObservedVolume_Second',
    label: 'Second observed volume',
    unit: 'requests per month',
    default: 0,
    min: 0,
    help: 'Requests of a month with another volume.',
  },
  secondCost: {
    name: 'ObservedCost_Second',
    label: 'Second observed cost',
    unit: 'money per month',
    default: 0,
    min: 0,
    help: 'What that month cost in all.',
  },
  milestone1: {
    name: 'Milestone_First',
    label: 'First milestone',
    unit: 'ratio',
    default: 2,
    min: 0,
    help: 'Times the volume above; below 1 for a pilot.',
  },
  milestone2: {
    name: 'Milestone_Second',
    label: 'Second milestone',
    unit: 'ratio',
    default: 10,
    min: 0,
    help: 'Times the volume above; 10 is the usual test.',
  },
  milestone3: {
    name: 'Milestone_Third',
    label: 'Third milestone',
    unit: 'ratio',
    default: 100,
    min: 0,
    help: 'Times the volume above.',
  },
} as const satisfies Record<string, UsageFigureDefinition>;

export type UsageKey = keyof typeof usageFigures;

export type UsageValues = Readonly<Record<UsageKey, number>>;

export const usageKeys = Object.keys(usageFigures) as UsageKey[];

export const defaultUsage = Object.fromEntries(
  usageKeys.map((key) => [key, usageFigures[key].default]),
) as UsageValues;
