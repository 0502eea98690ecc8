import type { InputValues } from './inputs';

export type CostInputs = Pick<
  InputValues,
  'toolCost' | 'implementationCost' | 'changeManagement' | 'maintenance'
>;

/**
 * Tool cost + implementation cost + change management + maintenance: the cost of the first year, which
 * bears the one-off costs in full.
 *
 * @returns Money.
 * @source "AI Scaling Mastery", step 4, Generate Forge AI, 2026, generateforgeai.store/?p=32
 */
export function totalCost(cost: CostInputs): number {
  return cost.toolCost + cost.implementationCost + cost.changeManagement + cost.maintenance;
}
