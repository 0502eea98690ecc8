import type { Actual, Tracking } from '../case';
import { isIsoDate } from '../isoDate';
import { amountsOfRow, readRows, type RowReading } from './actualRows';
import { dateOfMonth } from './calendar';
import type { Plan, PlanMonth } from './planByMonth';
import {
  benefitLines,
  benefitOf,
  isPlanned,
  perLine,
  type LineAmounts,
  type MonthlyLine,
} from './trackingLines';
import { varianceCauses, type BenefitCause } from './varianceCauses';

/**
 * - `actual`: its row counts.
 * - `missing`: it is behind, something was planned, and no row counts.
 * - `nothing planned`: it is behind, and there was nothing to tell.
 * - `to come`: behind the last month that counts.
 */
export type MonthState = 'actual' | 'missing' | 'nothing planned' | 'to come';

/** What a month brought. */
export interface MonthActual {
  readonly told: Actual;
  readonly lines: LineAmounts;
  readonly oneOff: number;
  /** Favourable above 0: benefits actual less plan, costs plan less actual. */
  readonly variance: LineAmounts;
  /** Of the benefit's variance. */
  readonly causes: Readonly<Record<BenefitCause, number>>;
}

export interface MonthView {
  /** Its first day, in ISO 8601; empty while the start is no date. */
  readonly date: string;
  readonly state: MonthState;
  readonly plan: PlanMonth;
  /** Null unless its row counts. */
  readonly actual: MonthActual | null;
}

export interface MonthViews {
  readonly rows: readonly RowReading[];
  readonly months: readonly MonthView[];
  /** The last month that counts; 0 before the first. */
  readonly last: number;
}

/**
 * Plan and actual side by side.
 *
 * @param hourWorth Money for a saved hour, realised.
 */
export function monthViews(tracking: Tracking, plan: Plan, hourWorth: number): MonthViews {
  const rows = readRows(tracking, plan);
  const toldIn = new Map<number, Actual>();
  rows.forEach(({ state, month }, row) => {
    if (state === 'counted') toldIn.set(month!, tracking.actuals[row]!);
  });
  const last = Math.max(0, ...toldIn.keys());
  const months = plan.months.map((planned): MonthView => {
    const told = toldIn.get(planned.month);
    return {
      date: isIsoDate(tracking.start) ? dateOfMonth(planned.month, tracking.start) : '',
      state: stateOf(planned, told, last),
      plan: planned,
      actual: told === undefined ? null : monthActual(told, planned, hourWorth),
    };
  });
  return { rows, months, last };
}

function stateOf({ month, lines }: PlanMonth, told: Actual | undefined, last: number): MonthState {
  if (told) return 'actual';
  if (month > last) return 'to come';
  return isPlanned(lines) ? 'missing' : 'nothing planned';
}

function monthActual(told: Actual, plan: PlanMonth, hourWorth: number): MonthActual {
  const lines = amountsOfRow(told, hourWorth);
  const isBenefit = (line: MonthlyLine) => (benefitLines as readonly string[]).includes(line);
  return {
    told,
    lines,
    oneOff: told.oneOff ?? 0,
    variance: perLine((line) => (isBenefit(line) ? 1 : -1) * (lines[line] - plan.lines[line])),
    causes: varianceCauses(
      { benefit: benefitOf(plan.lines), adoption: plan.adoption, volume: plan.volume },
      { benefit: benefitOf(lines), adoption: told.adoption, volume: told.volume },
    ),
  };
}
