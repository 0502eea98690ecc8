import type { ErrorCount, GroupSummary, Scale } from '../case';
import { CalcError } from '../errors';
import { finite, tooLarge, type Outcome } from '../results';
import { normalQuantile } from '../statistics/normal';
import { studentQuantile } from '../statistics/studentT';
import type { SampleFigures } from './finding';
import { summariseGroup, type Group } from './group';
import { problems } from './problems';
import { scaledGroup, scaledValues } from './scaledGroup';
import { wilsonInterval } from './wilsonInterval';

/** A sample's figures, and what the comparison takes from it. */
export interface ReadSample {
  readonly figures: SampleFigures;
  /** On the working scale; null where there is none, as the figures say. */
  readonly group: Group | null;
  /** The values on the working scale. */
  readonly scaled: readonly number[];
}

/** Reads a sample of single values. */
export function readValues(values: readonly number[], scale: Scale, confidence: number): ReadSample {
  const n = values.length;
  const without = (figures: SampleFigures): ReadSample => ({ figures, group: null, scaled: [] });
  if (n === 0) return without(figuresWithout(n, problems.noValues, problems.needsTwoValues));
  if (n === 1) {
    const none = figuresWithout(n, problems.needsTwoValues, problems.needsTwoValues);
    return without({ ...none, mean: values[0]! });
  }
  try {
    const measured = summariseGroup('the values', values);
    const { mean, standardDeviation } = measured;
    if (scale === 'log' && values.some((value) => value <= 0)) {
      return without({ ...figuresWithout(n, problems.notAboveZero, standardDeviation), mean });
    }
    const scaled = scaledValues(values, scale);
    const group = scale === 'as measured' ? measured : scaledGroup('the values', scaled, scale);
    const back = scale === 'log' ? Math.exp : (figure: number) => figure;
    return { figures: { n, mean, standardDeviation, ...interval(group, confidence, back) }, group, scaled };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return without(figuresWithout(n, tooLarge, tooLarge));
  }
}

/** Reads a sample whose single values are gone. */
export function readSummary(summary: GroupSummary, confidence: number): ReadSample {
  const { n, mean, standardDeviation } = summary;
  const without = (figures: SampleFigures): ReadSample => ({ figures, group: null, scaled: [] });
  if (n < 1) return without(figuresWithout(n, problems.noValues, problems.needsTwoValues));
  if (n < 2) {
    return without({ ...figuresWithout(n, problems.needsTwoValues, problems.needsTwoValues), mean });
  }
  const figures = { n, mean, standardDeviation, ...interval(summary, confidence, (figure) => figure) };
  return { figures, group: summary, scaled: [] };
}

/** Reads a count of errors. */
export function readCount({ errors, total }: ErrorCount, confidence: number): ReadSample {
  const nothing = { group: null, scaled: [] };
  if (total < 1) {
    return { figures: figuresWithout(total, problems.noValues, problems.noValues), ...nothing };
  }
  if (errors < 0 || errors > total) {
    const sentence = errors < 0 ? problems.notCounts : problems.moreErrorsThanCases;
    return { figures: figuresWithout(total, sentence, sentence), ...nothing };
  }
  const { rate, low, high } = wilsonInterval(errors, total, normalQuantile((1 - confidence) / 2));
  const standardDeviation = Math.sqrt(rate * (1 - rate));
  return { figures: { n: total, mean: rate, standardDeviation, centre: rate, low, high }, ...nothing };
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
