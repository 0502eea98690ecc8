import type { ErrorCount, GroupSummary, Scale } from '../case';
import { CalcError } from '../errors';
import { finite, tooLarge, type Outcome } from '../results';
import { mean } from '../statistics/mean';
import { normalQuantile } from '../statistics/normal';
import { standardDeviation } from '../statistics/standardDeviation';
import { studentQuantile } from '../statistics/studentT';
import type { SampleFigures } from './finding';
import type { Group } from './group';
import { problems } from './problems';
import { scaledGroup, scaledValues } from './scaledGroup';
import { wilsonInterval } from './wilsonInterval';

/** The figures of a sample of single values. */
export function figuresOfValues(values: readonly number[], scale: Scale, confidence: number): SampleFigures {
  const n = values.length;
  if (n === 0) return figuresWithout(n, problems.noValues, problems.needsTwoValues);
  const asMeasured = orSentence(() => mean('the values', values));
  if (n === 1) {
    return { ...figuresWithout(n, problems.needsTwoValues, problems.needsTwoValues), mean: asMeasured };
  }
  const deviation = orSentence(() => standardDeviation('the values', values));
  if (scale === 'log' && values.some((value) => value <= 0)) {
    return { ...figuresWithout(n, problems.notAboveZero, deviation), mean: asMeasured };
  }
  const back = scale === 'log' ? Math.exp : (figure: number) => figure;
  try {
    const group = scaledGroup('the values', scaledValues(values, scale), scale);
    return { n, mean: asMeasured, standardDeviation: deviation, ...interval(group, confidence, back) };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return { ...figuresWithout(n, tooLarge, deviation), mean: asMeasured };
  }
}

/** The figures of a sample whose single values are gone. */
export function figuresOfSummary(summary: GroupSummary, confidence: number): SampleFigures {
  const { n, mean: centre, standardDeviation: deviation } = summary;
  if (n < 1) return figuresWithout(n, problems.noValues, problems.needsTwoValues);
  if (n < 2) {
    return { ...figuresWithout(n, problems.needsTwoValues, problems.needsTwoValues), mean: centre };
  }
  return {
    n,
    mean: centre,
    standardDeviation: deviation,
    ...interval(summary, confidence, (figure) => figure),
  };
}

/** The figures of a count of errors. */
export function figuresOfCount({ errors, total }: ErrorCount, confidence: number): SampleFigures {
  if (total < 1) return figuresWithout(total, problems.noValues, problems.noValues);
  const { rate, low, high } = wilsonInterval(errors, total, normalQuantile((1 - confidence) / 2));
  return { n: total, mean: rate, standardDeviation: Math.sqrt(rate * (1 - rate)), centre: rate, low, high };
}

function figuresWithout(n: number, sentence: string, deviation: Outcome): SampleFigures {
  return { n, mean: sentence, standardDeviation: deviation, centre: sentence, low: sentence, high: sentence };
}

function interval(
  { n, mean: centre, standardDeviation: deviation }: Group,
  confidence: number,
  back: (figure: number) => number,
) {
  const margin = (studentQuantile((1 - confidence) / 2, n - 1) * deviation) / Math.sqrt(n);
  return {
    centre: finite(back(centre)),
    low: finite(back(centre - margin)),
    high: finite(back(centre + margin)),
  };
}

function orSentence(figure: () => number): Outcome {
  try {
    return figure();
  } catch (error) {
    if (error instanceof CalcError) return tooLarge;
    throw error;
  }
}
