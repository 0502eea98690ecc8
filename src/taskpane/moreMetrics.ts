import type { ColumnDescription } from '../core/pilot/describeColumns';
import { valueColumns } from '../core/pilot/proposal';
import { columnsOf, proposalFor, tableGrid } from './dataShape';
import { labelled } from './labelled';
import { newMetric, tableColumnFields, type MetricDraft } from './metricDraft';
import { freeId } from './rowDraft';

/** The columns of a metric's table that hold measurements, not dates, and are in no metric's use yet. */
export function moreColumns(
  { data }: MetricDraft,
  metrics: readonly MetricDraft[],
): readonly ColumnDescription[] {
  const grid = tableGrid(data);
  if (!grid || data.table.groupColumn === null) return [];
  const used = new Set(
    metrics
      .filter((other) => other.data.ranges.table.text === data.ranges.table.text)
      .flatMap(({ data: { table } }) => tableColumnFields.map((field) => table[field])),
  );
  const { state } = data.ranges.table;
  const isDate = (index: number) => state.is === 'read' && state.reading.formats[index] === 'date';
  return valueColumns(columnsOf(grid)).filter(({ index }) => !used.has(index) && !isDate(index));
}

/** Metrics for those columns, each with a proposal of its own; a step for each. */
export function* moreMetricsSteps(
  metric: MetricDraft,
  metrics: readonly MetricDraft[],
): Generator<undefined, readonly MetricDraft[]> {
  const { data, evidence } = metric;
  const { groupColumn, baselineGroup, pilotGroup } = data.table;
  const grid = tableGrid(data);
  const found: MetricDraft[] = [];
  if (!grid || groupColumn === null) return found;
  for (const { index: valueColumn } of moreColumns(metric, metrics)) {
    yield;
    const proposal = proposalFor(grid, { groupColumn, valueColumn, baselineGroup, pilotGroup });
    if (!proposal) continue;
    const { design, scale, why, columns } = proposal;
    const begun = newMetric(freeId('metric', [...metrics, ...found]));
    const proposed = { ...data, table: columns, design, scale, proposal: { design, scale, why } };
    found.push(labelled({ ...begun, evidence, data: proposed }, proposal));
  }
  return found;
}
