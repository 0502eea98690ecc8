import { caseDefaults, type Case } from '../core/case';
import { inputKeys, inputs, type Evidence, type InputKey, type InputValues } from '../core/inputs';
import { fedInputs, inputFedBy, withFedInputs, type FedInputs } from '../core/pilot/fedInputs';
import { metricConfidence } from '../core/pilot/metricConfidence';
import { dataFindings } from './dataFindings';
import { figureText, percentFigureText, readFigure, readPercent, type FigureReading } from './figureText';
import { findingsOf, type MetricFindings } from './metricFindings';
import { storedMetric, type MetricDraft } from './metricDraft';
import { strings } from './strings';

/** A case as it is being edited: figures as typed, so that nothing typed is lost. */
export interface CaseDraft {
  readonly name: string;
  readonly currency: string;
  readonly industry: string;
  readonly figures: Readonly<Record<InputKey, string>>;
  readonly evidence: Readonly<Record<InputKey, Evidence>>;
  /** As typed: percent. */
  readonly pilotConfidence: string;
  readonly metrics: readonly MetricDraft[];
}

/** Of all intervals together, until the analyst says otherwise. */
export const usualConfidence = 0.95;

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
  const isFed = (key: InputKey) => stored.metrics.some((metric) => inputFedBy(metric) === key);
  return {
    name: stored.name,
    currency: stored.currency,
    industry: stored.industry,
    figures: Object.fromEntries(
      // A figure that metrics feed is theirs; under it the analyst has none of their own.
      inputKeys.map((key) => [key, isFed(key) ? '' : figureText(key, stored.inputs[key])]),
    ) as CaseDraft['figures'],
    evidence: stored.evidence,
    pilotConfidence: percentFigureText(stored.pilotConfidence),
    metrics: stored.metrics.map((metric, index) => storedMetric(`metric-${index + 1}`, metric, index)),
  };
}

/** The confidence that all intervals keep together, from 50% to 99.9%. */
export function readConfidence({ pilotConfidence }: CaseDraft): FigureReading {
  const reading = readPercent(pilotConfidence);
  if ('problem' in reading) return reading;
  const { value } = reading;
  return value >= 0.5 && value <= 0.999 ? reading : { problem: strings.pilot.confidenceBounds };
}

/** What a metric's own interval has, so that all together keep the case's; 95% where that cannot be read. */
export function intervalConfidence(draft: CaseDraft): number {
  const reading = readConfidence(draft);
  return metricConfidence(
    'value' in reading ? reading.value : usualConfidence,
    Math.max(1, countedMetrics(draft)),
  );
}

/** Metrics among which the confidence is shared: those of which it is known where their measurements are. */
export function countedMetrics({ metrics }: CaseDraft): number {
  return metrics.filter((metric) => dataFindings(metric.data).source).length;
}

/** The findings of all metrics, in their order. */
export function metricFindings(draft: CaseDraft): readonly MetricFindings[] {
  const confidence = intervalConfidence(draft);
  return draft.metrics.map((metric) => findingsOf(metric, confidence));
}

/** The inputs that the metrics feed, as far as they can be calculated; positions are those in the draft. */
export function feedsOf(draft: CaseDraft): FedInputs {
  const known = metricFindings(draft).flatMap(({ metric, evaluation }, index) =>
    metric && evaluation && inputFedBy(metric) ? [{ metric, finding: evaluation.finding, index }] : [],
  );
  const fed = fedInputs(
    known.map(({ metric }) => metric),
    known.map(({ finding }) => finding),
  );
  return Object.fromEntries(
    Object.entries(fed).map(([key, feed]) => [
      key,
      { ...feed, metrics: feed.metrics.map((at) => known[at]!.index) },
    ]),
  );
}

/** The draft's figures, those that metrics feed in place of what was typed; null while one cannot be read. */
export function figuresOf(draft: CaseDraft): InputValues | null {
  const feeds = feedsOf(draft);
  const readings = inputKeys.map((key) => [key, readFigure(key, draft.figures[key])] as const);
  if (readings.some(([key, reading]) => !feeds[key] && 'problem' in reading)) return null;
  const typed = Object.fromEntries(
    readings.map(([key, reading]) => [key, 'value' in reading ? reading.value : 0]),
  ) as InputValues;
  return withFedInputs(typed, feeds);
}

/** The case that the draft states, or null while something keeps it from being built. */
export function caseOf(draft: CaseDraft): Case | null {
  const figures = figuresOf(draft);
  const confidence = readConfidence(draft);
  const metrics = metricFindings(draft).flatMap(({ metric }) => metric ?? []);
  if (!figures || !draft.name.trim() || metrics.length < draft.metrics.length) return null;
  if ('problem' in confidence) return null;
  const feeds = feedsOf(draft);
  const evidence = Object.entries(feeds).map(([key, feed]) => [key, feed.evidence] as const);
  return {
    ...caseDefaults,
    name: draft.name.trim(),
    currency: draft.currency,
    industry: draft.industry.trim(),
    pilotConfidence: confidence.value,
    inputs: figures,
    evidence: { ...caseDefaults.evidence, ...draft.evidence, ...Object.fromEntries(evidence) },
    metrics,
  };
}

/** Everything that keeps the draft from being built, in the order of the pane. */
export function blockersOf(draft: CaseDraft): readonly Blocker[] {
  const blockers: Blocker[] = [];
  if (!draft.name.trim())
    blockers.push({ message: strings.details.nameMissing, field: { section: 'details', id: 'case-name' } });
  const all = metricFindings(draft);
  draft.metrics.forEach((metric, index) => {
    const { gaps, waiting, uncalculated } = all[index]!;
    const [first] = gaps;
    if (first)
      blockers.push({
        message: strings.build.metricGap(metric.name.trim(), first.message),
        field: { section: 'pilot', metric: metric.id, id: `${metric.id}-${first.field}` },
      });
    else if (waiting || uncalculated)
      blockers.push({ message: strings.build.reading(metric.name), field: null });
  });
  const confidence = readConfidence(draft);
  if (draft.metrics.length > 0 && 'problem' in confidence)
    blockers.push({ message: confidence.problem, field: { section: 'pilot', id: 'pilot-confidence' } });
  const feeds = feedsOf(draft);
  for (const key of inputKeys) {
    if (!feeds[key] && 'problem' in readFigure(key, draft.figures[key]))
      blockers.push({
        message: strings.build.correct(inputs[key].label),
        field: { section: inputs[key].section, id: `figure-${key}` },
      });
  }
  return blockers;
}
