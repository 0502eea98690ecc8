import type { Outcome } from '../results';
import { ALARM_SHARE } from './trackingAlarms';
import type { TrackRange } from './forecastTracks';

/** Whether the promised return is arriving. */
export const arrivals = [
  'not yet',
  'too early to say',
  'at a loss',
  'short of plan',
  'ahead of plan',
  'on plan',
] as const;
export type Arrival = (typeof arrivals)[number];

/**
 * Whether the promised return is arriving, by the forecast of the net benefit over the horizon against the plan's.
 *
 * - `not yet`: no month counts.
 * - `too early to say`: too few months for a range of their own.
 * - `at a loss`: even the high track ends below 0.
 * - `short of plan`: even the high track misses the plan by more than a tenth of it, or there is an alarm and the likely
 *   track misses the plan.
 * - `ahead of plan`: even the low track is above the plan by more than a tenth of it, and there is no alarm.
 * - `on plan`: otherwise.
 *
 * @param last The last month that counts.
 * @param planned Net benefit over the horizon, by the plan.
 * @param alarms How many there are.
 */
export function promisedReturn(
  last: number,
  range: TrackRange,
  net: Readonly<Record<'low' | 'likely' | 'high', Outcome>>,
  planned: Outcome,
  alarms: number,
): Arrival {
  if (last === 0) return 'not yet';
  const { low, likely, high } = net;
  if (
    range === 'scenarios' ||
    typeof low === 'string' ||
    typeof likely === 'string' ||
    typeof high === 'string' ||
    typeof planned === 'string'
  ) {
    return 'too early to say';
  }
  const tolerance = ALARM_SHARE * Math.abs(planned);
  if (high < 0) return 'at a loss';
  if (high < planned - tolerance || (alarms > 0 && likely < planned)) return 'short of plan';
  return low > planned + tolerance && alarms === 0 ? 'ahead of plan' : 'on plan';
}
