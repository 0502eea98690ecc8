import type { Actual, Case } from '../../../src/core/case';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { scenarioTerms } from '../../../src/core/forecast/scenarioTerms';
import { nothingTold } from '../../../src/core/tracking/actualFigures';
import { dateOfMonth } from '../../../src/core/tracking/calendar';
import { planByMonth } from '../../../src/core/tracking/planByMonth';
import { trackingOf, type TrackingView } from '../../../src/core/tracking/trackingOf';

export const withActuals = (of: Case, actuals: readonly Actual[]): Case => ({
  ...of,
  tracking: { ...of.tracking, actuals },
});

/** The plan, told as if it had come. */
export function asPlanned(of: Case, months: number): Case {
  const terms = scenarioTerms(of, caseDrivers(of, {}), 'likely');
  const plan = planByMonth(terms, of);
  const { realisation, loadedHourlyCost } = terms.values;
  return withActuals(
    of,
    plan.months.slice(0, months).map(({ month, lines, adoption, volume }): Actual => ({
      ...nothingTold,
      month: dateOfMonth(month, of.tracking.start),
      hoursSaved: lines.hours / (realisation * loadedHourlyCost),
      revenueAcceleration: lines.revenue,
      errorCostAvoided: lines.errors,
      capacityValue: lines.capacity,
      runningCost: lines.running,
      maintenance: lines.maintenance,
      retraining: lines.retraining,
      oneOff: month === 1 ? plan.oneOff : 0,
      adoption,
      volume,
      note: '',
    })),
  );
}

/** The plan told as if it had come, for so many months, and then changed row by row. */
export function viewWithChanges(
  of: Case,
  months: number,
  change: (actual: Actual, month: number) => Partial<Actual>,
): TrackingView {
  const planned = asPlanned(of, months);
  const changed = withActuals(
    planned,
    planned.tracking.actuals.map((actual, i) => ({ ...actual, ...change(actual, i + 1) })),
  );
  return trackingOf(changed, caseDrivers(changed, {}));
}
