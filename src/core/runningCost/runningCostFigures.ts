import type { UsageFigureDefinition } from './usageFigures';

/** A figure of what running costs and brings. */
export interface RunningCostFigureDefinition extends Pick<UsageFigureDefinition, 'name' | 'label'> {
  readonly unit: UsageFigureDefinition['unit'] | 'money per request' | 'money per user';
  /** Whether it is calculated at low, likely and high cost. */
  readonly ranged: boolean;
  /** What the figure rests on; printed beside it wherever it is shown. */
  readonly basis: string;
}

/**
 * The registry of what running costs, in reading order: `runningCostOf` computes each in TypeScript, the Running
 * cost sheet in native formulas; a figure without a cell does not compile.
 */
export const runningCostFigures = {
  monthlyCost: {
    name: 'RunningCostPerMonth',
    label: 'Running cost',
    unit: 'money per month',
    ranged: true,
    basis: 'All components, tokens included',
  },
  tokenShare: {
    name: 'TokenShare',
    label: '  of which tokens',
    unit: 'fraction',
    ranged: false,
    basis: 'Token row and lines of that component, by the running cost',
  },
  costPerRequest: {
    name: 'CostPerRequest',
    label: 'Cost per request',
    unit: 'money per request',
    ranged: true,
    basis: 'Running cost by requests',
  },
  costPerUser: {
    name: 'CostPerUser',
    label: 'Cost per user',
    unit: 'money per user',
    ranged: true,
    basis: 'Running cost by users',
  },
  costPerOutcome: {
    name: 'CostPerOutcome',
    label: 'Cost per successful outcome',
    unit: 'money per outcome',
    ranged: true,
    basis: 'Running cost by successful requests',
  },
  outcomeValue: {
    name: 'OutcomeValue',
    label: 'Value of a successful outcome',
    unit: 'money per outcome',
    ranged: false,
    basis: "As told, or the case's annual benefit at full effect by the year's outcomes",
  },
  marginPerOutcome: {
    name: 'MarginPerOutcome',
    label: 'Margin per outcome',
    unit: 'money per outcome',
    ranged: true,
    basis: 'Value less cost; one-off costs are not in it',
  },
  monthlyMargin: {
    name: 'MarginPerMonth',
    label: 'Margin',
    unit: 'money per month',
    ranged: true,
    basis: 'Value of all outcomes less the running cost',
  },
  elasticityUsed: {
    name: 'ElasticityUsed',
    label: 'Elasticity used',
    unit: 'exponent',
    ranged: false,
    basis: 'Fitted to the two observed points, or as chosen',
  },
  breakEvenRequests: {
    name: 'BreakEvenRequests',
    label: 'Breaks even from',
    unit: 'requests per month',
    ranged: false,
    basis: 'Where the value of all outcomes first equals the running cost',
  },
  paysUpTo: {
    name: 'PaysUpToRequests',
    label: 'Pays up to',
    unit: 'requests per month',
    ranged: false,
    basis: 'Beyond it volume costs more than it brings; only where volume makes dearer',
  },
  savedShare: {
    name: 'SavedShare',
    label: 'Saved by the measures counted',
    unit: 'fraction',
    ranged: true,
    basis: '1 less the product of what each measure leaves of its component',
  },
  costPerOutcomeAfter: {
    name: 'CostPerOutcomeAfter',
    label: 'Cost per outcome after savings',
    unit: 'money per outcome',
    ranged: true,
    basis: 'Likely cost; low and high are the measures at their low and high saving',
  },
  cheapestCostPerOutcome: {
    name: 'CheapestCostPerOutcome',
    label: 'Cheapest possible cost per outcome',
    unit: 'money per outcome',
    ranged: false,
    basis: 'Low costs, every measure at its high saving, the best of the volumes shown',
  },
} as const satisfies Record<string, RunningCostFigureDefinition>;

export type RunningCostFigureKey = keyof typeof runningCostFigures;

export const runningCostFigureKeys = Object.keys(runningCostFigures) as RunningCostFigureKey[];
