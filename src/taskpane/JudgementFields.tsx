import { Choice } from './Choice';
import { readPercent } from './figureText';
import type { MetricDraft } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { NumberField } from './NumberField';
import { pointsText } from './outcomeText';
import { usePaneStore } from './PaneContext';
import { figureWriter } from './sampleText';
import { strings } from './strings';

/** How far the figures are to be trusted, and from where on an effect matters. */
export function JudgementFields({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const store = usePaneStore();
  const change = (part: Partial<MetricDraft>) =>
    store.dispatch({ type: 'metricChanged', id: metric.id, change: part });
  return (
    <>
      <Choice
        id={`${metric.id}-evidence`}
        label={strings.metric.evidence}
        options={(['measured', 'self-reported'] as const).map((value) => ({
          value,
          label: strings.metric.evidences[value],
        }))}
        chosen={metric.evidence}
        onChoose={(evidence) => change({ evidence })}
      />
      <NumberField
        id={`${metric.id}-smallestEffect`}
        label={strings.metric.smallestEffect}
        unit={strings.metric.smallestEffectUnit}
        text={metric.smallestEffect}
        problem={findings.problems.smallestEffect}
        note={meaning(metric, findings)}
        onType={(smallestEffect) => change({ smallestEffect })}
      />
    </>
  );
}

/** What the percentage is in the metric's unit, where the baseline is known. */
function meaning(metric: MetricDraft, { evaluation }: MetricFindings): string | undefined {
  const reading = readPercent(metric.smallestEffect);
  if ('problem' in reading) return undefined;
  const reference = evaluation?.finding.reference;
  if (!evaluation || typeof reference !== 'number')
    return strings.metric.smallestEffectMeans(strings.percent(reading.value), null);
  const amount = Math.abs(reference) * reading.value;
  return strings.metric.smallestEffectMeans(
    strings.percent(reading.value),
    metric.data.design === 'rates'
      ? pointsText(amount)
      : `${figureWriter(metric, evaluation.finding)(amount)} ${metric.unit}`.trim(),
  );
}
