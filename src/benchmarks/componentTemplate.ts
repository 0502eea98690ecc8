import { runningCostDefaults, type CostDriver, type RunningCost } from '../core/case';
import { componentLabels, type CostComponent } from '../core/runningCost/costComponents';
import type { Benchmark } from './benchmark';
import { benchmarks } from './benchmarks';
import { sourceNote } from './sourceNote';

/** How the components of the published table grow with use, which it does not say. */
const growth = {
  tokens: 'volume',
  retrieval: 'volume',
  observability: 'volume',
  'error handling': 'volume',
  compliance: 'fixed',
  engineering: 'fixed',
} as const satisfies Partial<Record<CostComponent, CostDriver>>;

type PublishedComponent = keyof typeof growth;

/** What one component costs in a month, as published. */
export function publishedComponent(component: PublishedComponent): Benchmark {
  return benchmarks.find(({ metric, scope }) => metric === 'cost per month' && scope === component)!;
}

/**
 * The six components of a production system as published, a line each; the likely value is the middle, ours.
 * Engineering is far below what half an engineer to one costs with overhead, and its source says so.
 */
export const componentTemplate: readonly RunningCost[] = (Object.keys(growth) as PublishedComponent[]).map(
  (component) => {
    const row = publishedComponent(component);
    const caveat = component === 'engineering' ? '; far below a fully loaded cost: enter your own' : '';
    return {
      ...runningCostDefaults,
      ...ends(row),
      name: componentLabels[component],
      component,
      driver: growth[component],
      evidence: 'benchmark',
      source: `${sourceNote(row)}; likely: the middle${caveat}`,
    };
  },
);

/**
 * The costs that are usually forgotten. Only that of data has a published figure, a share of the whole; the others
 * stand at 0 until somebody estimates them, and say so.
 */
export const hiddenCostTemplate: readonly RunningCost[] = [
  unpublished(
    'training',
    'What a round costs by the rounds in a year, over 12, unless it is told as Cost of a retraining',
  ),
  dataLine(),
  unpublished('security', 'Access, filters against injected prompts, tests by attack'),
  unpublished('evaluation', 'Test sets, graders, and people who look at samples'),
];

/** What data pipelines and storage take of the running cost, as published. */
export function publishedHiddenShare(): Benchmark {
  return benchmarks.find(({ metric, scope }) => metric === 'share of running cost' && scope === 'data')!;
}

function dataLine(): RunningCost {
  const row = publishedHiddenShare();
  return {
    ...runningCostDefaults,
    ...ends(row),
    name: componentLabels.data,
    component: 'data',
    driver: 'share of total',
    evidence: 'benchmark',
    source: `${sourceNote(row)}; likely: the middle`,
  };
}

function unpublished(component: CostComponent, what: string): RunningCost {
  return {
    ...runningCostDefaults,
    name: componentLabels[component],
    component,
    low: 0,
    likely: 0,
    high: 0,
    source: `${what}; no published figure: estimate your own`,
  };
}

function ends({ low, high }: Benchmark): Pick<RunningCost, 'low' | 'likely' | 'high'> {
  return { low: low!, likely: (low! + high!) / 2, high: high! };
}
