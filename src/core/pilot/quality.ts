import type { Scale } from '../case';
import type { PlacedCell } from '../measurements';
import type { Outcome } from '../results';

/** What a sample's values are like, and what else stands among them. */
export interface SampleQuality {
  readonly counted: number;
  readonly blanks: number;
  readonly texts: readonly PlacedCell[];
  readonly errors: readonly PlacedCell[];
  readonly zeros: number;
  readonly negatives: number;
  /** As Excel's SKEW; the sentence why there is none for fewer than 3 values or values that do not vary. */
  readonly skewness: Outcome;
  /** Values more than 3 interquartile ranges outside the quartiles (QUARTILE.INC). */
  readonly farOutliers: number;
}

/** What to do about values that pull the mean; never done by itself. */
export interface QualityAdvice {
  readonly scale: Exclude<Scale, 'as measured'>;
  readonly sentence: string;
}

export interface Quality {
  readonly baseline: SampleQuality;
  readonly pilot: SampleQuality;
  readonly baselineBefore: SampleQuality | null;
  readonly pilotBefore: SampleQuality | null;
  /** Null where the scale in use is right. */
  readonly advice: QualityAdvice | null;
}
