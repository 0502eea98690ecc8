import { nothingTold, type ActualValues } from './actualFigures';
import type { PlanMonth } from './planByMonth';

/**
 * What a month's row would tell if it came as planned; null where the plan says nothing.
 *
 * @param hourWorth Money for a saved hour, realised.
 */
export function plannedRow({ lines, adoption, volume }: PlanMonth, hourWorth: number): ActualValues {
  const planned = (amount: number | null) => (amount === 0 ? null : amount);
  return {
    ...nothingTold,
    hoursSaved: hourWorth === 0 ? null : planned(lines.hours / hourWorth),
    revenueAcceleration: planned(lines.revenue),
    errorCostAvoided: planned(lines.errors),
    capacityValue: planned(lines.capacity),
    runningCost: planned(lines.running),
    maintenance: planned(lines.maintenance),
    retraining: planned(lines.retraining),
    adoption: planned(adoption),
    volume: planned(volume),
  };
}
