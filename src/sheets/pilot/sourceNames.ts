import type { Case } from '../../core/case';
import type { CaseNames, MetricPart } from '../caseNames';
import type { ReferenceName } from '../plan';
import { absoluteReference } from '../rangeAddress';
import { columnBody, namedColumns } from './tableColumns';

/** Names for the analyst's own cells, from which the metrics are calculated. */
export function sourceNames(of: Case, names: CaseNames): ReferenceName[] {
  return of.metrics.flatMap(({ source }, index) => {
    const name = (part: MetricPart, address: string): ReferenceName => ({
      name: names.metric(index + 1, part),
      refersTo: absoluteReference(address),
    });
    switch (source.kind) {
      case 'ranges':
        return [
          name('Baseline', source.baseline),
          name('Pilot', source.pilot),
          ...(source.baselineBefore === null ? [] : [name('BaselineBefore', source.baselineBefore)]),
          ...(source.pilotBefore === null ? [] : [name('PilotBefore', source.pilotBefore)]),
        ];
      case 'table':
        return [
          name('Table', source.table),
          ...namedColumns(source).map(({ part, column }) => name(part, columnBody(source.table, column))),
        ];
      case 'rows':
      case 'values':
      case 'summary':
      case 'counts':
        return [];
    }
  });
}
