import { rampedMonths } from '../cashFlow/rampedMonths';
import type { RampShape } from '../case';
import type { Schedule, Shares } from './scheduleOf';

export type ShareSums = { -readonly [Share in keyof Shares]: number };

/** Sums of a schedule that are used again for every trial. */
export interface SimulatedShares {
  readonly total: ShareSums;
  readonly present: ShareSums;
}

/**
 * The sums of `scheduleOf` for other times to go-live, ramps and decays of the same case, written over
 * `shares`: without an object or a power for every month, because a simulation needs them for every trial.
 */
export function simulatedShares(
  { months }: Schedule,
  rampShape: RampShape,
  retrainEveryMonths: number,
): (shares: SimulatedShares, monthsToGoLive: number, rampMonths: number, annualDecay: number) => void {
  const discounts = Float64Array.from([1, ...months.map(({ discount }) => discount)]);
  const retrainEvery = retrainEveryMonths > 0 ? retrainEveryMonths : Infinity;
  return ({ total, present }, monthsToGoLive, rampMonths, annualDecay) => {
    const leftAfterMonth = (1 - annualDecay) ** (1 / 12);
    let left = 1;
    let passed = 0;
    let rampedBefore = 0;
    let [ramped, delivered, active, retrainings] = [0, 0, 0, 0];
    let [presentRamped, presentDelivered, presentActive, presentRetrainings] = [0, 0, 0, 0];
    const first = Math.floor(monthsToGoLive) + 1;
    for (let month = first; month < discounts.length; month++) {
      const discount = discounts[month]!;
      const end = month - monthsToGoLive;
      if (month > first) {
        const beginning = month - 1 - monthsToGoLive;
        const due = Math.floor(beginning / retrainEvery);
        left =
          due > passed || month === first + 1
            ? leftAfterMonth ** (beginning % retrainEvery)
            : left * leftAfterMonth;
        retrainings += due - passed;
        presentRetrainings += (due - passed) * discount;
        passed = due;
      }
      const rampedNow = rampedMonths(end, rampMonths, rampShape);
      const rampedHere = rampedNow - rampedBefore;
      rampedBefore = rampedNow;
      const activeHere = end < 1 ? end : 1;
      ramped += rampedHere;
      delivered += rampedHere * left;
      active += activeHere;
      presentRamped += rampedHere * discount;
      presentDelivered += rampedHere * left * discount;
      presentActive += activeHere * discount;
    }
    total.ramped = ramped;
    total.delivered = delivered;
    total.active = active;
    total.retrainings = retrainings;
    present.ramped = presentRamped;
    present.delivered = presentDelivered;
    present.active = presentActive;
    present.retrainings = presentRetrainings;
  };
}
