import type { Metric } from '../case';
import { checkResult } from '../checkResult';
import { CalcError } from '../errors';
import { tooLarge, type Outcome } from '../results';
import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standardDeviation';
import { sum } from '../statistics/sum';
import type { PlacedCell } from '../measurements';
import { scalesFor } from './designsFor';
import { problems } from './problems';
import type { Sample, Samples } from './samples';

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
  readonly scale: 'log' | 'trimmed';
  readonly sentence: string;
}

export interface Quality {
  readonly baseline: SampleQuality;
  readonly pilot: SampleQuality;
  readonly baselineBefore: SampleQuality | null;
  readonly pilotBefore: SampleQuality | null;
  /** Null where nothing speaks against the scale in use. */
  readonly advice: QualityAdvice | null;
}

/** Beyond this many interquartile ranges outside the quartiles a value is far out. */
const FAR_OUT = 3;
/** Above this skewness the log scale is advised. */
const SKEWED = 1;

export const needsThreeValues = 'needs 3 values';

export const qualityAdvice = {
  log: 'A few long values pull the mean (skewness above 1): compare on the log scale.',
  trimmed: 'Values lie far outside the rest: compare trimmed means, or correct them where they are mistakes.',
} as const;

/** Looks at a metric's samples as they are measured; null where there are no single values to look at. */
export function qualityOf(
  samples: Samples,
  { design, scale }: Pick<Metric, 'design' | 'scale'>,
): Quality | null {
  if (samples.is !== 'values') return null;
  const qualities = {
    baseline: sampleQuality(samples.baseline),
    pilot: sampleQuality(samples.pilot),
    baselineBefore: samples.baselineBefore && sampleQuality(samples.baselineBefore),
    pilotBefore: samples.pilotBefore && sampleQuality(samples.pilotBefore),
  };
  const found = Object.values(qualities).filter((quality) => quality !== null);
  return { ...qualities, advice: scale === 'as measured' ? adviceOn(found, design) : null };
}

function adviceOn(qualities: readonly SampleQuality[], design: Metric['design']): QualityAdvice | null {
  const scales = scalesFor(design, 'values');
  const isAboveZero = qualities.every(({ zeros, negatives }) => zeros + negatives === 0);
  const isSkewed = qualities.some(({ skewness }) => typeof skewness === 'number' && skewness > SKEWED);
  if (isSkewed && isAboveZero && scales.includes('log')) {
    return { scale: 'log', sentence: qualityAdvice.log };
  }
  const areFarOut = qualities.some(({ farOutliers }) => farOutliers > 0);
  return areFarOut && scales.includes('trimmed')
    ? { scale: 'trimmed', sentence: qualityAdvice.trimmed }
    : null;
}

function sampleQuality({ values, blanks, texts, errors }: Sample): SampleQuality {
  return {
    counted: values.length,
    blanks,
    texts,
    errors,
    zeros: values.filter((value) => value === 0).length,
    negatives: values.filter((value) => value < 0).length,
    skewness: skewness(values),
    farOutliers: farOutliers(values),
  };
}

/**
 * Adjusted Fisher-Pearson skewness of a sample; Excel's SKEW.
 *
 * @source Joanes and Gill, "Comparing Measures of Sample Skewness and Kurtosis", The Statistician 47 (1998), G1
 */
export function skewness(values: readonly number[]): Outcome {
  const n = values.length;
  if (n < 3) return needsThreeValues;
  try {
    const centre = mean('the values', values);
    const deviation = standardDeviation('the values', values);
    if (deviation === 0) return problems.noVariation;
    const cubes = sum(values, (value) => ((value - centre) / deviation) ** 3);
    return checkResult('the skewness', (n / ((n - 1) * (n - 2))) * cubes);
  } catch (error) {
    if (error instanceof CalcError) return tooLarge;
    throw error;
  }
}

function farOutliers(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const [first, third] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = FAR_OUT * (third - first);
  return values.filter((value) => value < first - reach || value > third + reach).length;
}

/** Excel's PERCENTILE.INC of sorted values: linear between them, the smallest at 0, the largest at 1. */
function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const next = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return sorted[below]! + (position - below) * (next - sorted[below]!);
}
