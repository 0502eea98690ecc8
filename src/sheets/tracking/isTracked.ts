import type { Tracking } from '../../core/case';

/** Whether anything of a case's tracking is told: until then it has none of its sheets. */
export function isTracked({ start, approved, actuals, readiness, gates, reports }: Tracking): boolean {
  return (
    start !== '' ||
    approved !== null ||
    actuals.length > 0 ||
    gates.length > 0 ||
    reports.length > 0 ||
    Object.keys(readiness).length > 0
  );
}
