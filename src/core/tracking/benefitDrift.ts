import type { Outcome } from '../results';
import { TYPICAL_ANNUAL_DECAY } from '../runningCost/drift';
import { percentOf } from '../pilot/figureText';
import { marginOf, straightLine } from '../statistics/straightLine';
import { studentQuantile } from '../statistics/studentT';
import type { MonthViews } from './monthViews';
import { benefitOf } from './trackingLines';

/** How sure a change has to be before it is called one: this much, because it is looked at month after month. */
export const CHANGE_CONFIDENCE = 0.99;

/** Two decays this close are the same to a planner. */
export const SAME_DECAY = 0.01;

/** Below it an interval says nothing. */
export const LEAST_DEGREES = 4;

/** As many as leave these to one line. */
export const LEAST_MONTHS = LEAST_DEGREES + 2;

/** How probable it is that enough months show the decay. */
export const POWER = 0.8;

/** The longest horizon. */
const MOST_MONTHS = 60;

export const tooManyMonths = `more than ${MOST_MONTHS}`;

/** What the benefit is divided by, so that more or less use is no drift. */
export type DriftBasis = 'volume' | 'adoption' | 'planned adoption';

export type DriftVerdict =
  'faster than assumed' | 'as assumed' | 'slower than assumed' | 'no drift' | 'too few data';

export interface Drift {
  readonly basis: DriftBasis;
  /** Months looked at, and the stretches between retrainings that they lie in. */
  readonly months: number;
  readonly stretches: number;
  /** Fraction lost in a year, with its interval; growth is below 0. Null where there are too few months for a line. */
  readonly annualDecay: { readonly low: number; readonly likely: number; readonly high: number } | null;
  /** Of the months around the line, as a fraction of the benefit; null likewise. */
  readonly scatter: number | null;
  readonly assumed: number;
  readonly verdict: DriftVerdict;
  /** Months in a row that would show the assumed decay at this scatter; what is usual where none is assumed. */
  readonly monthsNeeded: Outcome | null;
  /** First month of the last stretch; 0 before go-live. */
  readonly since: number;
  readonly sentence: string;
}

/**
 * How fast the benefit for the same use falls: the slope of its logarithm, common to the stretches between
 * retrainings, each of which begins at a height of its own.
 *
 * @param assumed Fraction lost in a year, by the plan.
 */
export function benefitDrift({ months }: MonthViews, assumed: number): Drift {
  const live = months.findIndex(
    ({ plan, actual }) => benefitOf(plan.lines) !== 0 || (actual && benefitOf(actual.lines) !== 0),
  );
  let stretch = 0;
  let since = live + 1;
  const told = months.flatMap(({ plan, actual }) => {
    if (!actual) return [];
    if (actual.lines.retraining > 0 && plan.month > since) {
      stretch++;
      since = plan.month;
    }
    const { adoption, volume } = actual.told;
    return [
      {
        month: plan.month,
        stretch,
        benefit: benefitOf(actual.lines),
        use: { volume, adoption, 'planned adoption': plan.adoption },
      },
    ];
  });
  const pointsBy = (basis: DriftBasis) =>
    told.flatMap(({ month, stretch: group, benefit, use }) => {
      const by = use[basis] ?? 0;
      return benefit > 0 && by > 0 ? [{ x: month, y: Math.log(benefit / by), group }] : [];
    });
  const basis: DriftBasis =
    (['volume', 'adoption'] as const).find((each) => pointsBy(each).length >= LEAST_MONTHS) ??
    'planned adoption';
  const points = pointsBy(basis);
  const stretches = new Set(points.map(({ group }) => group)).size;
  const line = straightLine(points);
  const base = { basis, months: points.length, stretches, assumed, since };
  if (!line || line.degreesOfFreedom < LEAST_DEGREES) {
    const none = {
      ...base,
      annualDecay: null,
      scatter: null,
      verdict: 'too few data',
      monthsNeeded: null,
    } as const;
    return { ...none, sentence: sentenceOf(none) };
  }
  const margin = marginOf(line.slopeError, line.degreesOfFreedom, CHANGE_CONFIDENCE);
  const decayOf = (slope: number) => 1 - Math.exp(12 * slope);
  const annualDecay = {
    low: decayOf(line.slope + margin),
    likely: decayOf(line.slope),
    high: decayOf(line.slope - margin),
  };
  const found = {
    ...base,
    annualDecay,
    scatter: line.scatter,
    verdict: verdictOf(annualDecay, assumed),
    monthsNeeded: monthsNeeded(line.scatter, referenceOf(assumed)),
  } as const;
  return { ...found, sentence: sentenceOf(found) };
}

function verdictOf({ low, high }: NonNullable<Drift['annualDecay']>, assumed: number): DriftVerdict {
  if (low > assumed + SAME_DECAY) return 'faster than assumed';
  if (high < assumed - SAME_DECAY) return 'slower than assumed';
  // It has to tell the assumed decay from none and from twice as much, or none from what is usual.
  const reference = referenceOf(assumed);
  if (assumed > SAME_DECAY) return low > 0 && high < 2 * reference ? 'as assumed' : 'too few data';
  return low > -reference && high < reference ? 'no drift' : 'too few data';
}

/** The decay that has to show: the assumed one, or what is usual where none is assumed. */
function referenceOf(assumed: number): number {
  return assumed > SAME_DECAY ? assumed : TYPICAL_ANNUAL_DECAY;
}

/**
 * Months in a row after which a decay shows with a probability of 80%, in a test at 1%: the smallest n for which the
 * slope is as large as the quantiles of both, by Student's t.
 *
 * @param scatter Of the logarithms around their line.
 * @source Dupont and Plummer, "Power and sample size calculations for studies involving linear regression",
 * Controlled Clinical Trials 19 (1998)
 */
export function monthsNeeded(scatter: number, annualDecay: number): Outcome {
  const slope = Math.abs(Math.log1p(-annualDecay)) / 12;
  for (let n = 3; n <= MOST_MONTHS; n++) {
    const quantiles = studentQuantile((1 - CHANGE_CONFIDENCE) / 2, n - 2) + studentQuantile(1 - POWER, n - 2);
    if (slope * Math.sqrt((n * (n * n - 1)) / 12) >= quantiles * scatter) return n;
  }
  return tooManyMonths;
}

const basisText: Readonly<Record<DriftBasis, string>> = {
  volume: 'Benefit per unit',
  adoption: 'Benefit for the same adoption',
  'planned adoption': 'Benefit for the planned adoption',
};

function sentenceOf({
  basis,
  months,
  annualDecay,
  assumed,
  verdict,
  monthsNeeded: needed,
}: Pick<Drift, 'basis' | 'months' | 'annualDecay' | 'assumed' | 'verdict' | 'monthsNeeded'>): string {
  const what = basisText[basis];
  if (annualDecay === null) {
    return `Too few data to tell how fast the benefit falls: ${months} of at least ${LEAST_MONTHS} months.`;
  }
  const { low, likely, high } = annualDecay;
  const sure = `${percentOf(CHANGE_CONFIDENCE)} sure: ${percentOf(low)} to ${percentOf(high)}`;
  if (verdict === 'too few data') {
    const enough =
      typeof needed === 'number' && needed <= months ? '' : `; ${needed} months in a row would tell`;
    return `Too few data to tell how fast the benefit falls after ${months} months (decay per year, ${sure})${enough}.`;
  }
  const way = likely < 0 ? `grows by ${percentOf(-likely)}` : `falls by ${percentOf(likely)}`;
  return `${what} ${way} a year (decay, ${sure}; assumed: ${percentOf(assumed)}): ${verdict}.`;
}
