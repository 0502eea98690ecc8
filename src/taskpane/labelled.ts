import type { Better } from '../core/case';
import type { TableProposal } from '../core/pilot/proposal';
import { columnsOf, tableGrid } from './dataShape';
import type { MetricDraft } from './metricDraft';

const higherIsBetter =
  /satisf|score|rating|quality|accura|success|conversion|throughput|output|revenue|nps|csat|resolved|completed/i;

/** Names a metric after its value column ("Handling time (min)"), where it has no name yet. */
export function labelled(metric: MetricDraft, { columns }: TableProposal): MetricDraft {
  const grid = tableGrid(metric.data);
  if (metric.name.trim() !== '' || !grid) return metric;
  const header = columnsOf(grid).find(({ index }) => index === columns.valueColumn)?.header ?? '';
  const [, name = header, unit = ''] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(header) ?? [];
  const { state } = metric.data.ranges.table;
  const isDuration = state.is === 'read' && state.reading.formats[columns.valueColumn] === 'time';
  return {
    ...metric,
    name,
    unit: metric.unit || unit || (isDuration ? 'days' : ''),
    better: likelyBetter(name),
    // Excel keeps a duration as a part of a day of 24 hours.
    worth: isDuration ? { ...metric.worth, hoursPerUnit: 24 } : metric.worth,
  };
}

/** Which way a metric should move, judged by its name. */
function likelyBetter(name: string): Better {
  return higherIsBetter.test(name) ? 'higher' : 'lower';
}
