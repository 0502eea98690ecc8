import type { Case } from '../case';
import { inputProblem } from '../inputProblem';
import { isIsoDate } from '../isoDate';
import { moneyText } from '../pilot/figureText';
import type { Outcome } from '../results';
import { monthText } from './calendar';
import type { MonthViews } from './monthViews';
import type { OneOffCost } from './oneOffCost';
import { trackingBounds } from './trackingBounds';

/**
 * What keeps tracking from being what it says, in sentences that say what to change.
 *
 * @param plannedNet Net benefit over the horizon, by the plan as it stands.
 */
export function trackingProblems(
  { tracking, currency }: Pick<Case, 'tracking' | 'currency'>,
  { rows, months, last }: MonthViews,
  oneOff: OneOffCost,
  plannedNet: Outcome,
): readonly string[] {
  const { start, window, approved, actuals } = tracking;
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
        ? `${missing[0]} is estimated, because no row of it counts.`
        : `${missing.length} months are estimated, because no row of them counts, the first ${missing[0]}.`,
    );
  }
  if (last > 0 && oneOff.isEstimate) {
    problems.push('No one-off cost is told, so that the planned one counts as spent: enter what was spent.');
  }
  if (approved && !isSameMoney(approved.net, plannedNet)) {
    problems.push(
      `The plan has changed since it was approved on ${approved.date}: its net benefit was ` +
        `${moneyText(approved.net, currency)} and is ${moneyText(plannedNet, currency)} now. Set the inputs back, or approve it anew.`,
    );
  }
  return problems;
}

/** But for what sheets may round otherwise. */
function isSameMoney(approved: number, planned: Outcome): boolean {
  return typeof planned === 'number' && Math.abs(approved - planned) <= 1e-9 * Math.abs(approved) + 0.005;
}
