import type { ErrorCount, Metric } from '../case';
import { CalcError } from '../errors';
import { compareRates } from './compareRates';
import { covarianceAnalysis } from './covarianceAnalysis';
import { compareChanges } from './differenceInDifferences';
import type { Group } from './group';
import type { MeanTest } from './meanTest';
import type { ReadSample } from './readSample';
import type { Sample, Samples } from './samples';
import { scaledValues } from './scaledGroup';
import { pairedTest, summariseChanges, welchTest } from './tTest';

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
  const now = { baseline: groupOf(read.baseline), pilot: groupOf(read.pilot) };
  const groups = [now.baseline, now.pilot];
  switch (design) {
    case 'paired': {
      const changes = summariseChanges(read.baseline.scaled, read.pilot.scaled);
      const test = pairedTest(changes, now, confidence);
      return { ...effectOfTest(test, groups), perMeasurement: changes.standardDeviation };
    }
    case 'controlled': {
      const before = { baselineBefore: groupOf(read.baselineBefore), pilotBefore: groupOf(read.pilotBefore) };
      return effectOfTest(compareChanges({ ...now, ...before }, confidence), [
        ...groups,
        before.baselineBefore,
        before.pilotBefore,
      ]);
    }
    case 'adjusted': {
      if (samples.is !== 'values') break;
      const covariates = (sample: Sample) => scaledValues(sample.covariates, scale);
      const analysis = covarianceAnalysis(
        { values: read.baseline.scaled, covariates: covariates(samples.baseline) },
        { values: read.pilot.scaled, covariates: covariates(samples.pilot) },
        confidence,
      );
      const { slope, explained, perMeasurement } = analysis;
      return { ...effectOfTest(analysis, groups), slope, explained, perMeasurement };
    }
  }
  const effect = effectOfTest(welchTest(now, confidence), groups);
  if (scale !== 'trimmed') return effect;
  // A trimmed mean stands for all its values, of which it uses fewer.
  const perMeasurement = Math.hypot(
    ...[read.baseline, read.pilot].map(({ figures }, i) => {
      const { n, standardDeviation } = groups[i]!;
      return standardDeviation * Math.sqrt(figures.n / n);
    }),
  );
  return { ...effect, perMeasurement, groups: [] };
}

function groupOf(sample: ReadSample | null): Group {
  if (!sample?.group) throw new CalcError('no-solution', 'a sample has no mean');
  return sample.group;
}

function effectOfTest(test: MeanTest, groups: readonly Group[]): Effect {
  return {
    test,
    statistic: test.t,
    degreesOfFreedom: test.degreesOfFreedom,
    perMeasurement: Math.hypot(...groups.map(({ standardDeviation }) => standardDeviation)),
    groups,
    slope: null,
    explained: null,
  };
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
