import type { Benchmark } from '../benchmarks/benchmark';
import { lookUpBenchmark } from '../benchmarks/lookUpBenchmark';
import type { BenchmarkMetric } from '../benchmarks/vocabulary';
import { CalcError } from '../core/errors';
import type { DriverKey } from '../core/assumptions';
import type { CaseDraft } from './caseDraft';
import { industryMeaning, rowText } from './benchmarkView';
import { readFigure } from './figureText';
import { moneyText } from './outcomeText';
import { gradeStrings } from './gradeStrings';
import { strings } from './strings';

/** What a benchmark says about a figure to fill in. */
export interface InputHint {
  readonly row: Benchmark;
  readonly metric: BenchmarkMetric;
  readonly text: string;
}

/**
 * Inputs that a benchmark of the same measure exists for. Most have none: hours saved by everyone together, for
 * one, are not the hours that a user saves.
 */
const hinted: Partial<
  Readonly<
    Record<
      DriverKey,
      { readonly metric: BenchmarkMetric; readonly text: (row: Benchmark, draft: CaseDraft) => string }
    >
  >
> = {
  loadedHourlyCost: {
    metric: 'loaded cost multiple',
    text: (row) => gradeStrings.hint.loadedCost(rowText(row)),
  },
  maintenance: {
    metric: 'maintenance rate',
    text: (row, draft) => gradeStrings.hint.maintenance(rowText(row), amounts(row, draft)),
  },
};

/** The hint beside an input; null where no benchmark measures the same. */
export function inputHint(key: DriverKey, draft: CaseDraft, own: readonly Benchmark[]): InputHint | null {
  const hint = hinted[key];
  if (!hint) return null;
  const { metric, text } = hint;
  try {
    const { row } = lookUpBenchmark(industryMeaning(draft.industry, own) ?? 'all', metric, null, own);
    return { row, metric, text: text(row, draft) };
  } catch (error) {
    if (error instanceof CalcError) return null;
    throw error;
  }
}

/** The rate as money of this case, once it says what building cost. */
function amounts({ low, central, high }: Benchmark, draft: CaseDraft): string | null {
  const built = readFigure('implementationCost', draft.figures.implementationCost);
  if (!('value' in built) || built.value === 0) return null;
  const text = (rate: number | null) =>
    rate === null ? null : moneyText(rate * built.value, draft.currency);
  return strings.benchmarks.figure(text(central), text(low), text(high));
}
