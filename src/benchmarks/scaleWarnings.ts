import type { Benchmark } from './benchmark';
import { benchmarks } from './benchmarks';

/** What was said elsewhere about cost at scale. */
export interface ScaleWarning {
  readonly row: Benchmark;
  /** One sentence; what kind of evidence it is comes first. */
  readonly text: string;
}

/** To be read beside a scale table. None of them is a measurement, and none enters a figure. */
export const scaleWarnings: readonly ScaleWarning[] = [
  warning(
    'B038',
    'An anecdote: one bill went from 10 to 9,500 a month between prototype and production, 950 times.',
  ),
  warning(
    'B056',
    'An example that its author made up: a user costs 10 times as much at 10,000 users as at 100.',
  ),
  warning(
    'B049',
    'A rule of thumb: with its infrastructure an interaction costs 2 to 3 times the model calls.',
  ),
  warning(
    'B055',
    'A rule of thumb: scaling takes 3 to 5 times what the first implementation cost, within two years.',
  ),
  warning(
    'B023',
    'A survey that nobody could find: 58% of firms exceeded their infrastructure estimate by 40% or more.',
  ),
  warning('B047', 'A rule of thumb: where nobody watches cost, the bill is 5 times the budget.'),
];

function warning(id: string, text: string): ScaleWarning {
  return { row: benchmarks.find((each) => each.id === id)!, text };
}
