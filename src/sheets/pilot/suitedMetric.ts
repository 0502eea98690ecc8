import type { Metric } from '../../core/case';
import { designsFor, scalesFor } from '../../core/pilot/designsFor';
import { problems } from '../../core/pilot/problems';
import { mostRowsToPair } from '../../core/pilot/samples';
import { cellsOfRange, rowsOfTable } from './tableColumns';

/** What of a metric decides its working, and why it cannot be compared as its owner wants. */
export interface SuitedMetric extends Pick<Metric, 'design' | 'scale' | 'source'> {
  readonly problem: string | null;
}

/**
 * The metric as its working can be written. Where its data lack what its design needs, the groups are shown as
 * they are, and the problem stands in place of every figure of the test.
 */
export function suitedMetric({ design, scale, source }: Metric): SuitedMetric {
  const plain = source.kind === 'counts' ? 'rates' : 'separate';
  const without = (problem: string): SuitedMetric => ({
    source,
    design: plain,
    scale: 'as measured',
    problem,
  });
  if (!designsFor(source.kind).includes(design) || !scalesFor(design, source.kind).includes(scale)) {
    return without(problems.unsuited);
  }
  switch (source.kind) {
    case 'ranges':
    case 'values':
      if (design === 'controlled' && (source.baselineBefore === null || source.pilotBefore === null)) {
        return without(problems.unsuited);
      }
      if (design === 'paired' && new Set(lengthsOf(source)).size > 1)
        return without(problems.differentLengths);
      break;
    case 'table':
    case 'rows': {
      const needed = {
        paired: source.personColumn,
        controlled: source.periodColumn,
        adjusted: source.covariateColumn,
      };
      if (design in needed && needed[design as keyof typeof needed] === null)
        return without(problems.unsuited);
      if (design === 'paired' && rowsOfTable(source) > mostRowsToPair) return without(problems.tooManyToPair);
      break;
    }
  }
  return { design, scale, source, problem: null };
}

/** Cells of what is paired row by row; whole columns are as long as the sheet. */
function lengthsOf(source: Extract<Metric['source'], { kind: 'ranges' | 'values' }>): readonly number[] {
  return source.kind === 'values'
    ? [source.baseline.length, source.pilot.length]
    : [cellsOfRange(source.baseline), cellsOfRange(source.pilot)];
}
