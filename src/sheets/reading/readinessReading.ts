import { readinessStates, type ReadinessAnswer, type Tracking } from '../../core/case';
import { readinessKeys, type ReadinessKey } from '../../core/tracking/readinessItems';
import { trackingBounds } from '../../core/tracking/trackingBounds';
import type { CaseNames } from '../caseNames';
import { dateText } from '../inputs/dateCell';
import { answerColumns, column } from '../tracking/readinessColumns';
import { choiceOf, textOf, type CaseCells } from './caseCells';

/** What the Readiness sheet says of each item, found by its key; a blank row is none. */
export function readReadiness(cells: CaseCells, names: CaseNames): Tracking['readiness'] {
  const { min, max } = trackingBounds.weight;
  return Object.fromEntries(
    cells.rows(names.fact('CaseReadiness')).flatMap((row): [ReadinessKey, ReadinessAnswer][] => {
      const at = (which: keyof typeof column) => row[column[which] - answerColumns.first];
      const key = readinessKeys.find((known) => known === textOf(at('key')).trim());
      const weight = at('ownWeight');
      const answer: ReadinessAnswer = {
        state: choiceOf(at('state'), readinessStates, '' as const),
        weight: typeof weight === 'number' ? Math.min(max, Math.max(min, weight)) : null,
        owner: textOf(at('owner')).trim(),
        date: dateText(at('date') ?? null),
      };
      const isBlank = answer.weight === null && `${answer.state}${answer.owner}${answer.date}` === '';
      return key === undefined || isBlank ? [] : [[key, answer]];
    }),
  );
}
