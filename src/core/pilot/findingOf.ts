import type { Metric, Scale } from '../case';
import { checkResult } from '../checkResult';
import { CalcError } from '../errors';
import { finite, tooLarge, type Outcome } from '../results';
import { normalQuantile } from '../statistics/normal';
import { countOf, effectOf, type Effect, type ReadSamples } from './effectOf';
import type { Estimate, Finding } from './finding';
import { hedgesG } from './hedgesG';
import { measurementsNeeded } from './measurementsNeeded';
import { noSmallestEffect, problems, zeroBaseline } from './problems';
import { readCount, readSummary, readValues } from './readSample';
import { sampleProblem } from './sampleProblem';
import type { Sample, Samples } from './samples';
import { verdictWord } from './verdict';

/** What of a metric decides its finding. */
type Question = Pick<Metric, 'design' | 'scale' | 'better' | 'smallestEffect'>;

/**
 * What a metric's samples show: figures, test, interval, verdict (see `Finding`).
 *
 * @param confidence Of the interval, corrected for the number of metrics (`metricConfidence`).
 * @param read The samples as `readSamples` reads them, given by whoever reads them at another time.
 */
export function findingOf(
  samples: Samples,
  question: Question,
  confidence: number,
  read = readSamples(samples, question, confidence),
): Finding {
  const figures = {
    baseline: read.baseline.figures,
    pilot: read.pilot.figures,
    baselineBefore: read.baselineBefore && read.baselineBefore.figures,
    pilotBefore: read.pilotBefore && read.pilotBefore.figures,
  };
  const problem = sampleProblem(samples, question);
  if (problem !== null) return findingWithout(figures, problem, question, confidence);
  try {
    const effect = effectOf(samples, read, question, confidence);
    return { ...figures, ...readEffect(effect, figures, question, confidence) };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    const sentences = { 'divide-by-zero': problems.noVariation, 'no-solution': tooLarge };
    const sentence = sentences[error.code as keyof typeof sentences] ?? error.message;
    return findingWithout(figures, sentence, question, confidence);
  }
}

type FiguresOfSamples = Pick<Finding, 'baseline' | 'pilot' | 'baselineBefore' | 'pilotBefore'>;

/** The samples on the metric's working scale: about half of the work of a finding. */
export function readSamples(
  samples: Samples,
  { design, scale }: Pick<Question, 'design' | 'scale'>,
  confidence: number,
): ReadSamples {
  const none = { baselineBefore: null, pilotBefore: null };
  switch (samples.is) {
    case 'counts':
      return {
        ...none,
        baseline: readCount(samples.baseline, confidence),
        pilot: readCount(samples.pilot, confidence),
      };
    case 'summary':
      return {
        ...none,
        baseline: readSummary(samples.baseline, confidence),
        pilot: readSummary(samples.pilot, confidence),
      };
    case 'values': {
      const read = ({ values }: Sample) =>
        design === 'rates' ? readCount(countOf(values), confidence) : readValues(values, scale, confidence);
      return {
        baseline: read(samples.baseline),
        pilot: read(samples.pilot),
        baselineBefore: samples.baselineBefore && read(samples.baselineBefore),
        pilotBefore: samples.pilotBefore && read(samples.pilotBefore),
      };
    }
  }
}

/** What the effect means in the metric's unit, against its baseline and for the verdict. */
function readEffect(
  { test, statistic, degreesOfFreedom, perMeasurement: deviation, groups, slope, explained }: Effect,
  figures: FiguresOfSamples,
  { design, scale, better, smallestEffect }: Question,
  confidence: number,
): Omit<Finding, keyof FiguresOfSamples> {
  const isLog = scale === 'log';
  const reference = checkResult('the reference', referenceOf(figures, scale));
  const estimate = (read: (effect: number) => Outcome): Estimate => ({
    value: read(test.difference),
    low: read(test.low),
    high: read(test.high),
  });
  const relative = (effect: number): Outcome => {
    if (!isLog && reference === 0) return zeroBaseline;
    const share = isLog ? Math.expm1(effect) : effect / Math.abs(reference);
    // It is told in percent.
    return Number.isFinite(100 * share) ? share : tooLarge;
  };
  const smallest = isLog ? Math.log1p(smallestEffect) : smallestEffect * Math.abs(reference);
  const verdict = verdictWord(test, better, smallest);
  const present = smallestSample(figures);
  const needed =
    smallestEffect <= 0
      ? noSmallestEffect
      : smallest === 0
        ? zeroBaseline
        : measurementsNeeded(deviation, smallest, confidence);
  const normalMargin = normalQuantile((1 - confidence) / 2) * test.standardError;
  return {
    effect: estimate((effect) => effect),
    standardError: test.standardError,
    degreesOfFreedom,
    statistic,
    p: test.p,
    confidence,
    reference,
    relative: estimate(relative),
    inUnit: estimate((effect) => (isLog ? finite(reference * Math.expm1(effect)) : effect)),
    hedgesG: groups.length > 0 ? hedgesG(test.difference, groups) : null,
    present,
    // The spread seen is an estimate: where it promised enough already, at least one more is needed.
    needed: verdict === 'too few data' && typeof needed === 'number' ? Math.max(needed, present + 1) : needed,
    slope,
    explained,
    largeSample:
      design === 'adjusted'
        ? { low: relative(test.difference - normalMargin), high: relative(test.difference + normalMargin) }
        : null,
    verdict,
  };
}

/** What the effect is relative to. */
function referenceOf({ baseline, pilotBefore, baselineBefore }: FiguresOfSamples, scale: Scale): number {
  const now = Number(scale === 'trimmed' ? baseline.centre : baseline.mean);
  if (baselineBefore === null || pilotBefore === null) return now;
  // What the pilot group would have been: it changes as the baseline does, by as much or in the same ratio.
  const [controlBefore, before] = [Number(baselineBefore.mean), Number(pilotBefore.mean)];
  return scale === 'log' ? before * (now / controlBefore) : before + (now - controlBefore);
}

function smallestSample({ baseline, pilot, baselineBefore, pilotBefore }: FiguresOfSamples): number {
  const sizes = [baseline, pilot, baselineBefore, pilotBefore].flatMap((sample) => sample?.n ?? []);
  return Math.min(...sizes);
}

/** Every figure of the test is the sentence that says why there is none. */
function findingWithout(
  figures: FiguresOfSamples,
  problem: string,
  { design, scale }: Question,
  confidence: number,
): Finding {
  const nothing = { value: problem, low: problem, high: problem };
  const ofAdjusted = design === 'adjusted' ? problem : null;
  return {
    ...figures,
    effect: nothing,
    standardError: problem,
    degreesOfFreedom: design === 'rates' ? null : problem,
    statistic: problem,
    p: problem,
    confidence,
    reference: problem,
    relative: nothing,
    inUnit: nothing,
    hedgesG: design === 'rates' || scale === 'trimmed' ? null : problem,
    present: smallestSample(figures),
    needed: problem,
    slope: ofAdjusted,
    explained: ofAdjusted,
    largeSample: design === 'adjusted' ? { low: problem, high: problem } : null,
    verdict: { problem },
  };
}
