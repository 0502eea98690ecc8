import type { Benchmark } from '../benchmarks/benchmark';
import { benchmarks } from '../benchmarks/benchmarks';
import type { RunningCost } from '../core/case';
import { numberText } from './figureText';
import { freeId } from './rowDraft';
import { newRunningCost, type RunningCostDraft } from './runningCostDraft';
import { strings } from './strings';

/** The components of a production system, by their scope among the benchmarks, and how each grows; the latter is ours. */
const components = {
  tokens: 'volume',
  retrieval: 'volume',
  observability: 'volume',
  'error handling': 'volume',
  compliance: 'fixed',
  engineering: 'fixed',
} as const satisfies Record<string, RunningCost['driver']>;

type Component = keyof typeof components;

/** What one component costs in a month, as published. */
export function componentRow(component: Component): Benchmark {
  const row = benchmarks.find(({ metric, scope }) => metric === 'cost per month' && scope === component);
  if (!row) throw new Error(`no benchmark of ${component}`);
  return row;
}

/** A line for each component, with what the table says of it and the middle as the likely value. */
export function componentLines(lines: readonly RunningCostDraft[]): readonly RunningCostDraft[] {
  return (Object.keys(components) as Component[]).reduce<readonly RunningCostDraft[]>((added, component) => {
    const { low, high, publisher, grade } = componentRow(component);
    const [from, to] = [low ?? 0, high ?? low ?? 0];
    const line: RunningCostDraft = {
      ...newRunningCost(freeId('running-cost', [...lines, ...added])),
      name: strings.runningCosts.components[component],
      low: numberText(from),
      likely: numberText((from + to) / 2),
      high: numberText(to),
      driver: components[component],
      evidence: 'benchmark',
      source: strings.runningCosts.source(publisher, grade),
    };
    return [...added, line];
  }, []);
}
