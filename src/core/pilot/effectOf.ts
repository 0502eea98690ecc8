import type { ErrorCount, Metric } from '../case';
import { CalcError } from '../errors';
import { compareRates } from './compareRates';
import { covarianceAnalysis } from './covarianceAnalysis';
import { summariseGroup, type Group } from './group';
import { meanTest, type MeanTest } from './meanTest';
import type { ReadSample } from './readSample';
import type { Sample, Samples } from './samples';
import { scaledValues } from './scaledGroup';

/** An effect on the working scale, with its test. */
export interface Effect {
  readonly test: Omit<MeanTest, 't' | 'degreesOfFreedom'>;
  readonly statistic: number;
  readonly degreesOfFreedom: number | null;
  /** Standard error that one measurement per sample would have. */
  readonly perMeasurement: number;
  /** On the working scale, for the effect in standard deviations; none where that has no meaning. */
  readonly groups: readonly Group[];
  readonly slope: number | null;
  readonly explained: number | null;
}

/** A metric's samples as read on its working scale. */
export interface ReadSamples {
  readonly baseline: ReadSample;
  readonly pilot: ReadSample;
  readonly baselineBefore: ReadSample | null;
  readonly pilotBefore: ReadSample | null;
}

/**
 * The effect that a design finds in samples, on the metric's working scale.
 *
 * @param samples Without a problem (`sampleProblem`).
 * @param read The same samples.
 * @throws CalcError as `meanTest` and `covarianceAnalysis`; `no-solution` where a sample has no figures.
 */
export function effectOf(
  samples: Samples,
  read: ReadSamples,
  { design, scale }: Pick<Metric, 'design' | 'scale'>,
  confidence: number,
): Effect {
  if (samples.is === 'counts') return effectOfRates(samples.baseline, samples.pilot, confidence);
  if (design === 'rates' && samples.is === 'values') {
    return effectOfRates(countOf(samples.baseline.values), countOf(samples.pilot.values), confidence);
  }
  const groups = [groupOf(read.baseline), groupOf(read.pilot)] as const;
  const [baseline, pilot] = groups;
  const difference = pilot.mean - baseline.mean;
  switch (design) {
    case 'paired': {
      const before = read.baseline.scaled;
      const changes = summariseGroup(
        'the differences',
        read.pilot.scaled.map((value, i) => value - before[i]!),
      );
      const size = Math.max(Math.abs(baseline.mean), Math.abs(pilot.mean));
      return { ...effectOfMeans(changes.mean, [changes], confidence, size), groups };
    }
    case 'controlled': {
      const [baselineBefore, pilotBefore] = [groupOf(read.baselineBefore), groupOf(read.pilotBefore)];
      return effectOfMeans(
        pilot.mean - pilotBefore.mean - (baseline.mean - baselineBefore.mean),
        [baselineBefore, baseline, pilotBefore, pilot],
        confidence,
      );
    }
    case 'adjusted': {
      if (samples.is !== 'values') break;
      const covariates = (sample: Sample) => scaledValues(sample.covariates, scale);
      const analysis = covarianceAnalysis(
        { values: read.baseline.scaled, covariates: covariates(samples.baseline) },
        { values: read.pilot.scaled, covariates: covariates(samples.pilot) },
        confidence,
      );
      return { ...analysis, test: analysis, statistic: analysis.t, groups };
    }
  }
  const effect = effectOfMeans(difference, groups, confidence);
  if (scale !== 'trimmed') return effect;
  const sizes = [read.baseline.figures.n, read.pilot.figures.n];
  return { ...effect, perMeasurement: perMeasurement(groups, sizes), groups: [] };
}

function groupOf(sample: ReadSample | null): Group {
  if (!sample?.group) throw new CalcError('no-solution', 'a sample has no mean');
  return sample.group;
}

function effectOfMeans(
  difference: number,
  groups: readonly Group[],
  confidence: number,
  scaleOfMeans = Math.max(...groups.map(({ mean }) => Math.abs(mean))),
): Effect {
  const test = meanTest(difference, groups, confidence, scaleOfMeans);
  return {
    test,
    statistic: test.t,
    degreesOfFreedom: test.degreesOfFreedom,
    perMeasurement: perMeasurement(
      groups,
      groups.map(({ n }) => n),
    ),
    groups,
    slope: null,
    explained: null,
  };
}

/** @param sizes Measurements of each group, of which its mean may use fewer (trimmed). */
function perMeasurement(groups: readonly Group[], sizes: readonly number[]): number {
  return Math.hypot(
    ...groups.map(({ n, standardDeviation }, i) => standardDeviation * Math.sqrt(sizes[i]! / n)),
  );
}

function effectOfRates(baseline: ErrorCount, pilot: ErrorCount, confidence: number): Effect {
  const test = compareRates(baseline.errors, baseline.total, pilot.errors, pilot.total, confidence);
  const variance = (rate: number) => rate * (1 - rate);
  return {
    test,
    statistic: test.z,
    degreesOfFreedom: null,
    perMeasurement: Math.sqrt(variance(test.baselineRate) + variance(test.pilotRate)),
    groups: [],
    slope: null,
    explained: null,
  };
}

/** Zeros and ones as a count of ones. */
export function countOf(values: readonly number[]): ErrorCount {
  return { errors: values.filter((value) => value === 1).length, total: values.length };
}
