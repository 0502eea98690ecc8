import type { Scenario } from '../case';
import type { ForecastFigureKey } from '../forecast/forecastFigures';
import type { Evidence } from '../inputs';
import type { Finding } from '../pilot/finding';
import type { Outcome } from '../results';

/** The figures of a scenario that the rules read. */
export type JudgedFigures = Readonly<
  Record<
    Extract<ForecastFigureKey, 'netPresentValue' | 'presentCosts' | 'runRateNet' | 'paybackFromStart'>,
    Outcome
  >
>;

/** What of a metric the rules read. */
export interface PilotFact {
  readonly name: string;
  readonly evidence: 'measured' | 'self-reported';
  /** Whether its effect is part of the benefits. */
  readonly feeds: boolean;
  readonly verdict: Finding['verdict'];
}

/** All that the recommendation rests on. */
export interface RecommendationFacts {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly figures: Readonly<Record<Scenario, JudgedFigures>>;
  /** Of the stress test with ten times the volume. */
  readonly tenfoldNetPresentValue: Outcome;
  /** Share of trials with a gain, and whether the case is still the one that was simulated; null before the first. */
  readonly simulation: { readonly probabilityOfGain: number; readonly isCurrent: boolean } | null;
  /** What moves the net present value most; null where no driver has a range. */
  readonly largestDriver: { readonly label: string; readonly evidence: Evidence } | null;
  readonly metrics: readonly PilotFact[];
  /** Hours a year: saved, counted as realised, and counted as freed capacity. */
  readonly hours: { readonly saved: number; readonly realised: number; readonly freed: number };
  readonly sponsor: string;
  /** Fraction: no gain is more probable than going live. */
  readonly successProbability: number;
  /** Fraction. */
  readonly enoughProbability: number;
  /** Months from spend start. */
  readonly longestPayback: number;
}
