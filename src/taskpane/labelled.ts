import type { Better } from '../core/case';
import { hoursPerUnit } from '../core/pilot/hoursPerUnit';
import type { TableProposal } from '../core/pilot/proposal';
import { columnsOf, tableGrid } from './dataShape';
import type { MetricDraft } from './metricDraft';
import { strings } from './strings';

const higherIsBetter =
  /(?<!dis|un)satisf|score|rating|quality|(?<!in)accura|(?<!un)success|conversion|throughput|output|revenue|nps|csat|(?<!un)resolved|completed|sales/i;
const lowerIsBetter =
  /error|defect|bug|cost|complaint|escalat|reopen|fail|(^|[ _])(time|seconds?|minutes?|hours?)[ _]per[ _]/i;
/** So much done in a time: "Calls per hour". */
const isPace = /[ _]per[ _](second|minute|hour|day|shift|week|month)s?$/i;

/** Names a metric after its value column ("Handling time (min)"), where it has no name yet. */
export function labelled(metric: MetricDraft, { columns }: TableProposal): MetricDraft {
  const grid = tableGrid(metric.data);
  if (metric.name.trim() !== '' || !grid) return metric;
  const header = columnsOf(grid).find(({ index }) => index === columns.valueColumn)?.header ?? '';
  const { name, unit } = readHeader(header);
  const { state } = metric.data.ranges.table;
  const isDuration = state.is === 'read' && state.reading.formats[columns.valueColumn] === 'time';
  return {
    ...metric,
    name,
    unit: metric.unit || unit || (isDuration ? 'days' : ''),
    better: likelyBetter(header),
    // Excel keeps a duration as a part of a day of 24 hours.
    worth: isDuration ? { ...metric.worth, hoursPerUnit: 24 } : metric.worth,
  };
}

/** "Handling time (min)", "handling_minutes" and "minutes" name a metric and its unit. */
function readHeader(header: string): { readonly name: string; readonly unit: string } {
  const [, before = header, bracketed = ''] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(header) ?? [];
  const words = before.replace(/_/g, ' ').trim().split(/\s+/);
  const last = words[words.length - 1]!;
  const endsInUnit =
    bracketed === '' && hoursPerUnit(last) !== null && !/^per$/i.test(words[words.length - 2] ?? '');
  const name = (endsInUnit ? words.slice(0, -1) : words).join(' ') || strings.metric.time;
  return { name: name.charAt(0).toUpperCase() + name.slice(1), unit: endsInUnit ? last : bracketed };
}

/** Which way a metric should move, judged by its header. */
function likelyBetter(header: string): Better {
  if (isPace.test(header.trim())) return lowerIsBetter.test(header) ? 'lower' : 'higher';
  return higherIsBetter.test(header) ? 'higher' : 'lower';
}
