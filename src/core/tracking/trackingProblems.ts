import type { Tracking } from '../case';
import { inputProblem } from '../inputProblem';
import { isIsoDate } from '../isoDate';
import { monthText } from './calendar';
import type { MonthViews } from './monthViews';
import type { OneOffCost } from './oneOffCost';
import { trackingBounds } from './trackingBounds';

/** What keeps tracking from being what it says, in sentences that say what to change. */
export function trackingProblems(
  { start, window, actuals }: Tracking,
  { rows, months, last }: MonthViews,
  oneOff: OneOffCost,
): readonly string[] {
  const problems: string[] = [];
  if (start !== '' && !isIsoDate(start)) {
    problems.push(`The start, "${start}", is no date: enter the month of the first spending.`);
  } else if (start === '' && actuals.length > 0) {
    problems.push('Nothing counts yet: enter the month of the first spending.');
  }
  const wrongWindow = inputProblem(trackingBounds.window, window);
  if (wrongWindow !== null || !Number.isInteger(window)) {
    problems.push(`The window ${wrongWindow ?? 'is no whole number: enter whole months'}.`);
  }
  if (isIsoDate(start)) problems.push(...new Set(rows.flatMap(({ sentence }) => sentence || [])));
  const missing = months.filter(({ state }) => state === 'missing').map(({ date }) => monthText(date));
  if (missing.length > 0) {
    problems.push(
      missing.length === 1
        ? `${missing[0]} is missing and estimated: add its row.`
        : `${missing.length} months are missing and estimated, the first ${missing[0]}: add their rows.`,
    );
  }
  if (last > 0 && oneOff.isEstimate) {
    problems.push('No one-off cost is told, so that the planned one counts as spent: enter what was spent.');
  }
  return problems;
}
