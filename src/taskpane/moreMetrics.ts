import { valueColumns } from '../core/pilot/proposal';
import { columnsOf, proposalFor, tableGrid } from './dataShape';
import { labelled } from './labelled';
import { freeMetricId, newMetric, type MetricDraft } from './metricDraft';

/** Metrics for those columns of a metric's table that hold measurements and are in no use yet. */
export function moreMetrics(metric: MetricDraft, metrics: readonly MetricDraft[]): readonly MetricDraft[] {
  const { data } = metric;
  const grid = tableGrid(data);
  const { groupColumn, baselineGroup, pilotGroup } = data.table;
  if (!grid || groupColumn === null) return [];
  const used = new Set(
    metrics
      .filter((other) => other.data.ranges.table.text === data.ranges.table.text)
      .flatMap(({ data: { table } }) => [
        table.groupColumn,
        table.valueColumn,
        table.personColumn,
        table.periodColumn,
        table.covariateColumn,
      ]),
  );
  return valueColumns(columnsOf(grid))
    .filter(({ index }) => !used.has(index))
    .reduce<readonly MetricDraft[]>((found, { index: valueColumn }) => {
      const proposal = proposalFor(grid, { groupColumn, valueColumn, baselineGroup, pilotGroup });
      if (!proposal) return found;
      const { design, scale, why, columns } = proposal;
      const begun = newMetric(freeMetricId([...metrics, ...found]));
      const added = {
        ...begun,
        evidence: metric.evidence,
        data: { ...data, table: columns, design, scale, proposal: { design, scale, why } },
      };
      return [...found, labelled(added, proposal)];
    }, []);
}
