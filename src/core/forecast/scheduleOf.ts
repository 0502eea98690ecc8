import { rampedMonths } from '../cashFlow/rampedMonths';
import { shareLeft } from '../runningCost/drift';
import type { ForecastTerms } from './scenarioTerms';

/** What a month, or many of them, take of a case's amounts. */
export interface Shares {
  /** Months of full effect by the ramp alone. */
  readonly ramped: number;
  /** The same, less what has decayed. */
  readonly delivered: number;
  /** Months of running cost. */
  readonly active: number;
  readonly retrainings: number;
}

export interface ScheduledMonth extends Shares {
  /** From 1 on. */
  readonly month: number;
  /** Present value of 1 in this month. */
  readonly discount: number;
}

/** When a case's money flows, whatever its amounts. */
export interface Schedule {
  readonly months: readonly ScheduledMonth[];
  readonly total: Shares;
  /** Sums of the discounted shares. */
  readonly present: Shares;
}

/**
 * The months 1 to 12 x years. A month's share of the ramp is its integral over the month from go-live on; what has
 * decayed is taken as at the month's beginning; a retraining is paid in the month at whose beginning it is due.
 */
export function scheduleOf({ values, rampShape, discounting }: Omit<ForecastTerms, 'factors'>): Schedule {
  const { horizonYears, monthsToGoLive, rampMonths, annualDecay, retrainEveryMonths, discountRate } = values;
  const retrainEvery = retrainEveryMonths > 0 ? retrainEveryMonths : Infinity;
  const months: ScheduledMonth[] = [];
  const total = { ramped: 0, delivered: 0, active: 0, retrainings: 0 };
  const present = { ...total };
  let discount = 1;
  let rampedBefore = 0;
  for (let month = 1; month <= 12 * horizonYears; month++) {
    if (discounting === 'monthly') discount = (1 + discountRate) ** (-month / 12);
    else if (month % 12 === 1) discount = (1 + discountRate) ** -Math.ceil(month / 12);
    const end = Math.max(0, month - monthsToGoLive);
    const beginning = Math.max(0, month - 1 - monthsToGoLive);
    const rampedNow = rampedMonths(end, rampMonths, rampShape);
    const ramped = rampedNow - rampedBefore;
    rampedBefore = rampedNow;
    const delivered = ramped * shareLeft(beginning, annualDecay, retrainEvery);
    const active = Math.min(1, end);
    const retrainings =
      Math.floor(beginning / retrainEvery) - Math.floor(Math.max(0, beginning - 1) / retrainEvery);
    months.push({ month, ramped, delivered, active, retrainings, discount });
    total.ramped += ramped;
    total.delivered += delivered;
    total.active += active;
    total.retrainings += retrainings;
    present.ramped += ramped * discount;
    present.delivered += delivered * discount;
    present.active += active * discount;
    present.retrainings += retrainings * discount;
  }
  return { months, total, present };
}
