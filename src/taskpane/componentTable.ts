import { componentTemplate } from '../benchmarks/componentTemplate';
import type { RunningCost } from '../core/case';
import { freeId } from './rowDraft';
import { storedRunningCost, type RunningCostDraft } from './runningCostDraft';

/** A line for each component of the published table, behind those that are there. */
export function componentLines(lines: readonly RunningCostDraft[]): readonly RunningCostDraft[] {
  return templateLines(componentTemplate, lines);
}

/** New lines as a template states them, behind those that are there. */
export function templateLines(
  template: readonly RunningCost[],
  lines: readonly RunningCostDraft[],
): readonly RunningCostDraft[] {
  return template.reduce<readonly RunningCostDraft[]>((added, cost) => {
    const id = freeId('running-cost', [...lines, ...added]);
    return [...added, { ...storedRunningCost(cost, 0), id, storedAt: null }];
  }, []);
}
