import { marginOf } from '../statistics/straightLine';

/** With fewer months a share has no interval. */
export const INTERVAL_MONTHS = 3;

/** What a month should have brought, and did. */
export interface PlanAndActual {
  readonly plan: number;
  readonly actual: number;
}

/** Which part of the plan came, with its standard error. */
export interface ShareOfPlan {
  readonly months: number;
  readonly share: number;
  /** Null with fewer than three months. */
  readonly standardError: number | null;
}

/**
 * The sum of what came, by the sum of what was planned; its error from how far the months lie from that share.
 *
 * @param pairs Months with a plan above 0.
 * @returns Null without any month.
 * @source Cochran, Sampling Techniques, 3rd ed., section 2.11 (the ratio estimator)
 */
export function shareOfPlan(pairs: readonly PlanAndActual[]): ShareOfPlan | null {
  const months = pairs.length;
  if (months === 0) return null;
  const planned = pairs.reduce((total, { plan }) => total + plan, 0);
  const share = pairs.reduce((total, { actual }) => total + actual, 0) / planned;
  const squares = pairs.reduce((total, { plan, actual }) => total + (actual - share * plan) ** 2, 0);
  return {
    months,
    share,
    standardError:
      months < INTERVAL_MONTHS ? null : (Math.sqrt(squares / (months - 1)) * Math.sqrt(months)) / planned,
  };
}

/** The share's interval by Student's t; null with fewer than three months. */
export function shareInterval(
  { months, share, standardError }: ShareOfPlan,
  confidence: number,
): { readonly low: number; readonly high: number } | null {
  if (standardError === null) return null;
  const margin = marginOf(standardError, months - 1, confidence);
  return { low: share - margin, high: share + margin };
}
