import type { SavingMeasure } from '../core/case';
import type { Benchmark } from './benchmark';
import { benchmarks } from './benchmarks';
import { sourceNote } from './sourceNote';
import { figureText } from './units';

/** A measure as published, and what to know before it counts. */
export interface SavingPreset {
  /** Counts nothing until the analyst says so. */
  readonly measure: SavingMeasure;
  /** Null where nobody publishes a figure that could be graded. */
  readonly row: Benchmark | null;
  /** Figures of the same measure that say otherwise. */
  readonly against: readonly Benchmark[];
  readonly remark: string;
}

/** Of all that they act on, until the analyst says how much that is. */
const uncounted = { share: 1, counts: false } as const;

/** The usual measures, in the order in which they are tried. */
export const savingPresets: readonly SavingPreset[] = [
  published(
    'Model routing',
    'tokens',
    'B033',
    'Seven of ten requests go to a cheaper model: is that one good enough?',
  ),
  published(
    'Caching of answers',
    'tokens',
    'B034',
    'Only where requests repeat. Prompts that the provider caches are part of the token use, not of this.',
  ),
  published(
    'Prompt compression',
    'tokens',
    'B035',
    'Acts on input alone: set the share of the token cost that input is.',
  ),
  published(
    'Batch processing',
    'tokens',
    'B036',
    'Set the share that can wait. Leave it out where the token uses already tell a share in batches.',
  ),
  // Twice the throughput halves what a request takes of a processor.
  published(
    'Continuous batching',
    'GPU',
    'B037',
    'For a model of your own: 2 to 3 times the throughput.',
    (times) => 1 - 1 / times,
  ),
  published(
    'Spot capacity',
    'training',
    'B027',
    'For training that can be interrupted and resumed, not for serving.',
  ),
  {
    measure: {
      ...uncounted,
      name: 'Right-sizing',
      component: 'GPU',
      low: 0,
      high: 0,
      evidence: 'assumption',
      source: '',
    },
    row: null,
    against: [],
    remark:
      'No published figure could be graded: measure how much of the capacity stands idle, and enter that.',
  },
];

/** @param savedBy Turns the published figure into the fraction saved. */
function published(
  name: string,
  component: SavingMeasure['component'],
  id: string,
  remark: string,
  savedBy: (figure: number) => number = (figure) => figure,
): SavingPreset {
  const row = benchmarks.find((each) => each.id === id)!;
  const against = benchmarks.filter((each) => row.contradicts.includes(each.id));
  const saying = against.map((each) => `${sourceNote(each)}, says ${rangeText(each)}`);
  return {
    measure: {
      ...uncounted,
      name,
      component,
      low: savedBy((row.low ?? row.central)!),
      high: savedBy((row.high ?? row.central)!),
      evidence: 'benchmark',
      source: [sourceNote(row), ...saying].join('; '),
    },
    row,
    against,
    remark,
  };
}

/** Of fractions. */
function rangeText({ low, central, high }: Benchmark): string {
  return central === null
    ? `${figureText(low!, 'fraction')} to ${figureText(high!, 'fraction')}`
    : figureText(central, 'fraction');
}
