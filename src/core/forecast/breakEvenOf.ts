import { drivers, type DriverKey } from '../assumptions';
import { inputProblem } from '../inputProblem';
import type { Outcome } from '../results';
import type { CaseDrivers } from './caseDrivers';
import { isLinear, SWING_ROUNDING, type NetPresentValueSwing } from './netPresentValueSwings';

/** What must be true: the value of the driver that matters most at which the case is worth nothing. */
export interface BreakEven {
  readonly key: DriverKey;
  readonly likely: number;
  /** In the driver's unit, or the sentence why there is none. */
  readonly value: Outcome;
  /** Which side of the value pays. */
  readonly pays: 'at least' | 'at most';
}

/** What stands for a break-even outside the driver's bounds; the sheet shows the same words. */
export function noBreakEven(key: DriverKey): string {
  return `no value of ${drivers[key].label.toLowerCase()} alone makes it pay`;
}

/** The same where the case is worth something as it is. */
export function paysAnyway(key: DriverKey): string {
  return `pays whatever the ${drivers[key].label.toLowerCase()}`;
}

/**
 * The break-even value of the driver with the largest swing among those in which the net present value is linear;
 * null where none swings.
 *
 * @param swings As `netPresentValueSwings` ranks them.
 * @param netPresentValue Of the likely scenario.
 */
export function breakEvenOf(
  figures: CaseDrivers,
  swings: readonly NetPresentValueSwing[],
  netPresentValue: number,
): BreakEven | null {
  const widest = swings.find(({ key, swing }) => isLinear(key) && swing > 0);
  if (!widest) return null;
  const { key, low, high, atLow, atHigh, factor } = widest;
  const { likely } = figures[key];
  // The net present value is a straight line in what evidence leaves of the driver.
  const counted = (value: number) => (value > 0 ? value * factor : value);
  const zero = counted(likely) - (netPresentValue * (counted(high) - counted(low))) / (atHigh - atLow);
  const isAtNothing = Math.abs(zero) <= SWING_ROUNDING * Math.abs(likely);
  const value = isAtNothing ? 0 : zero > 0 ? zero / factor : zero;
  const isPossible = inputProblem(drivers[key], value) === null;
  return {
    key,
    likely,
    value: isPossible ? value : netPresentValue > 0 ? paysAnyway(key) : noBreakEven(key),
    pays: atHigh > atLow ? 'at least' : 'at most',
  };
}
