import { driverKeys, type DriverKey } from '../assumptions';
import type { Case } from '../case';
import { amountsOf } from './amountsOf';
import type { CaseDrivers } from './caseDrivers';
import { presentValues } from './presentValues';
import { scheduleOf } from './scheduleOf';
import { evidenceSides, scenarioTerms } from './scenarioTerms';

/** What the net present value does while one driver goes from end to end and all others stay at their likely values. */
export interface NetPresentValueSwing {
  readonly key: DriverKey;
  readonly low: number;
  readonly high: number;
  /** Net present value with the driver at its low and at its high value. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The distance between the two. */
  readonly swing: number;
  /** What its evidence multiplies a benefit by while that is above 0; 1 of every other driver. */
  readonly factor: number;
}

/** Drivers that move when money flows; all others leave the schedule as it is. */
const ofTime: ReadonlySet<DriverKey> = new Set(['monthsToGoLive', 'rampMonths', 'annualDecay']);

/** In these the net present value is a straight line; with a bend at 0 where evidence adjusts a benefit. */
export function isLinear(key: DriverKey): boolean {
  return !ofTime.has(key);
}

/** Swings closer than this to each other, against the largest, differ by rounding only: their order is the registry's. */
export const SWING_ROUNDING = 1e-12;

/**
 * The tornado: every driver whose low value is below its high one, widest swing first.
 *
 * @source Eschenbach, "Spiderplots versus Tornado Diagrams for Sensitivity Analysis", Interfaces 22 (1992)
 */
export function netPresentValueSwings(
  of: Pick<Case, 'choices'>,
  drivers: CaseDrivers,
): readonly NetPresentValueSwing[] {
  const likely = scenarioTerms(of, drivers, 'likely');
  const schedule = scheduleOf(likely);
  const netAt = (key: DriverKey, value: number) => {
    const values = { ...likely.values, [key]: value };
    const terms = { ...likely, values };
    return presentValues(
      amountsOf(terms),
      isLinear(key) ? schedule : scheduleOf(terms),
      values.successProbability,
    ).net;
  };
  const swings = driverKeys
    .filter((key) => drivers[key].low < drivers[key].high)
    .map((key) => {
      const { low, high } = drivers[key];
      const [atLow, atHigh] = [netAt(key, low), netAt(key, high)];
      const factor = evidenceSides[key] === 'benefit' ? likely.factors[key] : 1;
      return { key, low, high, atLow, atHigh, swing: Math.abs(atHigh - atLow), factor };
    });
  const unit = SWING_ROUNDING * Math.max(...swings.map(({ swing }) => swing));
  const rank = ({ swing }: NetPresentValueSwing) => Math.round(swing / unit) || 0;
  return swings.sort((a, b) => rank(b) - rank(a));
}
