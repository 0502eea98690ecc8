import { drivers, type DriverKey } from '../assumptions';
import { inputProblem } from '../inputProblem';
import type { Outcome } from '../results';
import type { CaseDrivers } from './caseDrivers';
import { isLinear, type NetPresentValueSwing } from './netPresentValueSwings';

/** What must be true: the value of the driver that matters most at which the case is worth nothing. */
export interface BreakEven {
  readonly key: DriverKey;
  readonly likely: number;
  /** In the driver's unit, or the sentence why there is none. */
  readonly value: Outcome;
  /** Which side of the value pays. */
  readonly pays: 'at least' | 'at most';
}

/** What stands where a driver's break-even lies outside its bounds; the sheet shows the same words. */
export function noBreakEven(key: DriverKey): string {
  return `no value of ${drivers[key].label.toLowerCase()} alone makes it pay`;
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
  const { key, low, high, atLow, atHigh } = widest;
  const { likely } = figures[key];
  const value = likely - (netPresentValue * (high - low)) / (atHigh - atLow);
  return {
    key,
    likely,
    value: inputProblem(drivers[key], value) === null ? value : noBreakEven(key),
    pays: atHigh > atLow ? 'at least' : 'at most',
  };
}
