import type { ErrorCount, Metric } from '../case';
import { compareRates } from './compareRates';
import { covarianceAnalysis } from './covarianceAnalysis';
import { summariseGroup, type Group } from './group';
import { meanTest, type MeanTest } from './meanTest';
import type { Sample, Samples } from './samples';
import { scaledGroup, scaledValues } from './scaledGroup';

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

/**
 * The effect that a design finds in samples, on the metric's working scale.
 *
 * @param samples Without a problem (`sampleProblem`).
 * @throws CalcError as `meanTest` and `covarianceAnalysis`.
 */
export function effectOf(
  samples: Samples,
  { design, scale }: Pick<Metric, 'design' | 'scale'>,
  confidence: number,
): Effect {
  if (samples.is === 'counts') return effectOfRates(samples.baseline, samples.pilot, confidence);
  if (samples.is === 'summary') {
    const { baseline, pilot } = samples;
    return effectOfMeans(pilot.mean - baseline.mean, [baseline, pilot], confidence);
  }
  if (design === 'rates') {
    return effectOfRates(countOf(samples.baseline.values), countOf(samples.pilot.values), confidence);
  }
  const scaled = ({ values }: Sample) => scaledValues(values, scale);
  const group = (sample: Sample) => scaledGroup('the values', scaled(sample), scale);
  const [baseline, pilot] = [group(samples.baseline), group(samples.pilot)];
  const difference = pilot.mean - baseline.mean;
  switch (design) {
    case 'separate': {
      const effect = effectOfMeans(difference, [baseline, pilot], confidence);
      if (scale !== 'trimmed') return effect;
      const sizes = [samples.baseline.values.length, samples.pilot.values.length];
      return { ...effect, perMeasurement: perMeasurement([baseline, pilot], sizes), groups: [] };
    }
    case 'paired': {
      const before = scaled(samples.baseline);
      const changes = summariseGroup(
        'the differences',
        scaled(samples.pilot).map((value, i) => value - before[i]!),
      );
      const scaleOfMeans = Math.max(Math.abs(baseline.mean), Math.abs(pilot.mean));
      return {
        ...effectOfMeans(changes.mean, [changes], confidence, scaleOfMeans),
        groups: [baseline, pilot],
      };
    }
    case 'controlled': {
      const [baselineBefore, pilotBefore] = [group(samples.baselineBefore!), group(samples.pilotBefore!)];
      return effectOfMeans(
        pilot.mean - pilotBefore.mean - (baseline.mean - baselineBefore.mean),
        [baselineBefore, baseline, pilotBefore, pilot],
        confidence,
      );
    }
    case 'adjusted': {
      const withCovariates = (sample: Sample) => ({
        values: scaled(sample),
        covariates: scaledValues(sample.covariates, scale),
      });
      const analysis = covarianceAnalysis(
        withCovariates(samples.baseline),
        withCovariates(samples.pilot),
        confidence,
      );
      const { t: statistic, degreesOfFreedom, slope, explained, perMeasurement: deviation } = analysis;
      return {
        test: analysis,
        statistic,
        degreesOfFreedom,
        perMeasurement: deviation,
        groups: [baseline, pilot],
        slope,
        explained,
      };
    }
  }
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
