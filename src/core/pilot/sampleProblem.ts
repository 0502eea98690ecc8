import type { ErrorCount, GroupSummary, Metric } from '../case';
import { problems } from './problems';
import type { Sample, Samples } from './samples';
import { scalesFor } from './designsFor';

/** The first of `problems` that keeps samples from being compared by a design; null where none does. */
export function sampleProblem(
  samples: Samples,
  { design, scale }: Pick<Metric, 'design' | 'scale'>,
): string | null {
  switch (samples.is) {
    case 'counts':
      return design === 'rates' && scale === 'as measured'
        ? countProblem([samples.baseline, samples.pilot])
        : problems.unsuited;
    case 'summary':
      return design === 'separate' && scale === 'as measured'
        ? summaryProblem([samples.baseline, samples.pilot])
        : problems.unsuited;
    case 'values': {
      if (!scalesFor(design, 'values').includes(scale)) return problems.unsuited;
      if (samples.problem !== null) return samples.problem;
      const groups = [samples.baseline, samples.pilot, samples.baselineBefore, samples.pilotBefore];
      return valueProblem(
        groups.filter((group) => group !== null),
        design,
        scale,
      );
    }
  }
}

function valueProblem(
  samples: readonly Sample[],
  design: Metric['design'],
  scale: Metric['scale'],
): string | null {
  const holdSome = (test: (value: number) => boolean) =>
    samples.some(({ values, covariates }) => values.some(test) || covariates.some(test));
  if (samples.some(({ errors }) => errors.length > 0)) return problems.cellsWithErrors;
  if (design === 'rates' && holdSome((value) => value !== 0 && value !== 1)) return problems.notYesOrNo;
  const fewest = Math.min(...samples.map(({ values }) => values.length));
  if (fewest === 0) return design === 'paired' ? problems.noPairs : problems.noValues;
  if (fewest === 1 && design !== 'rates') return problems.needsTwoValues;
  return scale === 'log' && holdSome((value) => value <= 0) ? problems.notAboveZero : null;
}

function countProblem(counts: readonly ErrorCount[]): string | null {
  const isCount = (figure: number) => Number.isSafeInteger(figure) && figure >= 0;
  if (!counts.every(({ errors, total }) => isCount(errors) && isCount(total))) return problems.notCounts;
  if (counts.some(({ errors, total }) => errors > total)) return problems.moreErrorsThanCases;
  return counts.some(({ total }) => total === 0) ? problems.noValues : null;
}

function summaryProblem(groups: readonly GroupSummary[]): string | null {
  if (!groups.every(({ n }) => Number.isSafeInteger(n) && n >= 0)) return problems.notCounts;
  if (groups.some(({ standardDeviation }) => standardDeviation < 0)) return problems.negativeDeviation;
  if (groups.some(({ n }) => n === 0)) return problems.noValues;
  return groups.some(({ n }) => n === 1) ? problems.needsTwoValues : null;
}
