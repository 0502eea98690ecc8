import type { Case } from '../core/case';
import { inputKeys, inputs, type Evidence, type InputKey, type InputValues } from '../core/inputs';
import { figureText, readFigure } from './figureText';
import { findingsOf } from './metricFindings';
import { storedMetric, type MetricDraft } from './metricDraft';
import { strings } from './strings';

/** A case as it is being edited: figures as typed, so that nothing typed is lost. */
export interface CaseDraft {
  readonly name: string;
  readonly currency: string;
  readonly industry: string;
  readonly figures: Readonly<Record<InputKey, string>>;
  readonly evidence: Readonly<Record<InputKey, Evidence>>;
  readonly metrics: readonly MetricDraft[];
}

export type SectionKey = 'pilot' | 'value' | 'cost' | 'share';

/** What keeps a draft from being built, and where to mend it. */
export interface Blocker {
  readonly message: string;
  /** Null where waiting is all there is to do. */
  readonly field: {
    readonly section: SectionKey | 'details';
    readonly metric?: string;
    readonly id: string;
  } | null;
}

export function caseDraft(stored: Case): CaseDraft {
  return {
    name: stored.name,
    currency: stored.currency,
    industry: stored.industry,
    figures: Object.fromEntries(
      inputKeys.map((key) => [key, figureText(key, stored.inputs[key])]),
    ) as CaseDraft['figures'],
    evidence: stored.evidence,
    metrics: stored.metrics.map((metric, index) => storedMetric(`metric-${index + 1}`, metric, index)),
  };
}

/** The draft's figures, or null while one of them cannot be read. */
export function figuresOf(draft: CaseDraft): InputValues | null {
  const readings = inputKeys.map((key) => [key, readFigure(key, draft.figures[key])] as const);
  if (readings.some(([, reading]) => 'problem' in reading)) return null;
  return Object.fromEntries(
    readings.map(([key, reading]) => [key, 'value' in reading ? reading.value : 0]),
  ) as InputValues;
}

/** The case that the draft states, or null while something keeps it from being built. */
export function caseOf(draft: CaseDraft): Case | null {
  const figures = figuresOf(draft);
  const metrics = draft.metrics.flatMap((metric) => {
    const { source } = findingsOf(metric);
    return source && metric.name.trim()
      ? [{ name: metric.name.trim(), unit: metric.unit.trim(), better: metric.better, source }]
      : [];
  });
  if (!figures || !draft.name.trim() || metrics.length < draft.metrics.length) return null;
  return {
    name: draft.name.trim(),
    currency: draft.currency,
    industry: draft.industry.trim(),
    inputs: figures,
    evidence: draft.evidence,
    metrics,
  };
}

/** Everything that keeps the draft from being built, in the order of the pane. */
export function blockersOf(draft: CaseDraft): readonly Blocker[] {
  const blockers: Blocker[] = [];
  if (!draft.name.trim())
    blockers.push({ message: strings.details.nameMissing, field: { section: 'details', id: 'case-name' } });
  for (const metric of draft.metrics) {
    const findings = findingsOf(metric);
    const [first] = findings.gaps;
    if (first)
      blockers.push({
        message: strings.build.metricGap(metric.name.trim(), first.message),
        field: { section: 'pilot', metric: metric.id, id: `${metric.id}-${first.field}` },
      });
    else if (findings.waiting) blockers.push({ message: strings.build.reading(metric.name), field: null });
  }
  for (const key of inputKeys) {
    if ('problem' in readFigure(key, draft.figures[key]))
      blockers.push({
        message: strings.build.correct(inputs[key].label),
        field: { section: inputs[key].section, id: `figure-${key}` },
      });
  }
  return blockers;
}
