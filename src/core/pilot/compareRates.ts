import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';
import { normalQuantile, normalUpperTail } from '../statistics/normal';
import type { Table } from '../table';
import { wilsonInterval } from './wilsonInterval';

export interface RateComparison {
  readonly baselineRate: number;
  readonly pilotRate: number;
  /** Pilot - baseline, as a fraction: -0.02 is two percentage points less. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Of the test: from both groups' errors pooled. */
  readonly standardError: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Two error rates against each other: their difference with its confidence interval, and the z test that
 * they are one (pooled, without continuity correction; z squared is Pearson's chi-square).
 *
 * The interval is Newcombe's hybrid of two Wilson scores: unlike the textbook (Wald) interval it keeps its
 * confidence at small counts and at 0 errors, and never leaves -1 to 1. Where both rates are 0 or both are 1
 * the pooled test has nothing to divide by: z is 0 and p is 1.
 *
 * @param baselineErrors Whole number from 0 to `baselineTotal`.
 * @param confidence Of the interval; fraction, 95% unless told.
 * @throws CalcError `bad-input` for counts that are not whole, negative or above their total.
 * @source Newcombe, "Interval Estimation for the Difference between Independent Proportions", Statistics in
 * Medicine 17 (1998), method 10
 */
export function compareRates(
  baselineErrors: number,
  baselineTotal: number,
  pilotErrors: number,
  pilotTotal: number,
  confidence = 0.95,
): RateComparison {
  checkCounts('baseline', baselineErrors, baselineTotal);
  checkCounts('pilot', pilotErrors, pilotTotal);
  checkNumber('confidence', confidence, { above: 0, below: 1, hint: 'enter 95% as 0.95' });
  const z = normalQuantile((1 - confidence) / 2);
  const baseline = wilsonInterval(baselineErrors, baselineTotal, z);
  const pilot = wilsonInterval(pilotErrors, pilotTotal, z);
  const difference = pilot.rate - baseline.rate;
  const pooled = (baselineErrors + pilotErrors) / (baselineTotal + pilotTotal);
  const standardError = Math.sqrt(pooled * (1 - pooled) * (1 / baselineTotal + 1 / pilotTotal));
  const statistic = standardError === 0 ? 0 : difference / standardError;
  return {
    baselineRate: baseline.rate,
    pilotRate: pilot.rate,
    difference,
    low: difference - Math.hypot(pilot.rate - pilot.low, baseline.high - baseline.rate),
    high: difference + Math.hypot(pilot.high - pilot.rate, baseline.rate - baseline.low),
    standardError,
    z: statistic,
    p: 2 * normalUpperTail(Math.abs(statistic)),
  };
}

/** The comparison as a table for cells. */
export function rateComparisonTable(comparison: RateComparison): Table {
  return [
    ['Figure', 'Value'],
    ['Baseline rate', comparison.baselineRate],
    ['Pilot rate', comparison.pilotRate],
    ['Difference, pilot - baseline', comparison.difference],
    ['Interval from', comparison.low],
    ['Interval to', comparison.high],
    ['z', comparison.z],
    ['p, two-sided', comparison.p],
  ];
}

function checkCounts(group: string, errors: number, total: number): void {
  checkNumber(`${group}Total`, total, { min: 1, max: Number.MAX_SAFE_INTEGER, whole: true });
  checkNumber(`${group}Errors`, errors, { min: 0, whole: true });
  if (errors > total) {
    throw new CalcError('bad-input', `${group}Errors has to be at most ${group}Total: ${errors} of ${total}`);
  }
}
