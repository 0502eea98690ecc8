import type { Metric } from '../core/case';
import type { Finding } from '../core/pilot/finding';
import { verdictSentence } from '../core/pilot/verdictSentence';
import type { MetricDraft } from './metricDraft';
import { strings } from './strings';
import { verdictStrings } from './verdictStrings';

/** The verdict in a manager's sentence; where there is none, what to do about it. */
export function verdictText({ name, unit, evidence, data }: MetricDraft, finding: Finding): string {
  const { verdict } = finding;
  if (typeof verdict === 'object') return verdictStrings.problem(verdict.problem);
  const metric: Pick<Metric, 'name' | 'unit' | 'design' | 'evidence'> = {
    name: name.trim() || strings.metric.thisMetric,
    unit: unit.trim(),
    design: data.design,
    evidence,
  };
  return verdictSentence(metric, finding);
}
