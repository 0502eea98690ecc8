import { assumptionKeys, driverKeys, drivers, type DriverKey } from '../core/assumptions';
import type { Case, Choices, Provenance, Tracking } from '../core/case';
import { caseFeeds } from '../core/forecast/caseFeeds';
import { feedsToolCost, type RunningCostParts } from '../core/runningCost/runningCostParts';
import type { SimulationRecord } from '../core/forecast/simulationRecord';
import { inputKeys, type Evidence, type InputValues } from '../core/inputs';
import { inputFedBy, withFedInputs, type FedInputs } from '../core/pilot/fedInputs';
import { metricConfidence } from '../core/pilot/metricConfidence';
import { dataFindings } from './dataFindings';
import { decisionDraft, readDecision, readThreshold, thresholds, type DecisionDraft } from './decisionDraft';
import { ends, isBlank, rangeProblems, rangeTexts, readRanges, type EndTexts } from './driverRange';
import { figureText, percentFigureText, readFigure, readPercent, type FigureReading } from './figureText';
import { findingsOf, type MetricFindings } from './metricFindings';
import { storedMetric, type MetricDraft } from './metricDraft';
import { costProblems, measureProblems } from './costProblems';
import { runningCostSoFar, storedRunningCost, type RunningCostDraft } from './runningCostDraft';
import { readSaving, storedSaving, type SavingDraft } from './savingDraft';
import { strings } from './strings';
import { readTokenPrice, storedTokenPrice, type TokenPriceDraft } from './tokenPriceDraft';
import type { TrackingTexts } from './tracking/trackingTexts';
import { readTokenUse, storedTokenUse, type TokenUseDraft } from './tokenUseDraft';
import { readUsage, usageDraft, type UsageDraft } from './usageDraft';

/** A case as it is being edited: figures as typed, so that nothing typed is lost. */
export interface CaseDraft {
  readonly name: string;
  readonly currency: string;
  readonly industry: string;
  /** Likely values of the drivers. */
  readonly figures: Readonly<Record<DriverKey, string>>;
  readonly ranges: Readonly<Record<DriverKey, EndTexts>>;
  readonly evidence: Readonly<Record<DriverKey, Evidence>>;
  /** Told in the cells of the assumptions register; the pane carries it along. */
  readonly provenance: Readonly<Partial<Record<DriverKey, Provenance>>>;
  readonly runningCosts: readonly RunningCostDraft[];
  readonly usage: UsageDraft;
  readonly tokenPrices: readonly TokenPriceDraft[];
  readonly tokenUses: readonly TokenUseDraft[];
  readonly savings: readonly SavingDraft[];
  readonly choices: Choices;
  readonly decision: DecisionDraft;
  readonly simulation: SimulationRecord | null;
  readonly tracking: Tracking;
  /** What was typed into the fields of tracking, by their ids. */
  readonly trackingTexts: TrackingTexts;
  /** As typed: percent. */
  readonly pilotConfidence: string;
  readonly metrics: readonly MetricDraft[];
}

/** Of all intervals together, until the analyst says otherwise. */
export const usualConfidence = 0.95;

export type SectionKey = 'pilot' | 'value' | 'cost' | 'risk' | 'share' | 'tracking';

/** What keeps a draft from being built, and where to mend it. */
export interface Blocker {
  readonly message: string;
  /** Null where waiting is all there is to do. */
  readonly field: {
    readonly section: SectionKey | 'details';
    readonly metric?: string;
    /** A card of what running costs, or of tracking. */
    readonly line?: string;
    readonly id: string;
  } | null;
}

export function caseDraft(stored: Case): CaseDraft {
  const { name, currency, industry, evidence, provenance, choices, simulation, tracking } = stored;
  const figures: Readonly<Record<DriverKey, number>> = { ...stored.inputs, ...stored.assumptions };
  return {
    name,
    currency,
    industry,
    figures: Object.fromEntries(
      // A figure that is fed is not the analyst's; under it they have none of their own.
      driverKeys.map((key) => [key, isFedIn(stored, key) ? '' : figureText(key, figures[key])]),
    ) as CaseDraft['figures'],
    ranges: rangeTexts(stored.ranges),
    evidence,
    provenance,
    runningCosts: stored.runningCosts.map(storedRunningCost),
    usage: usageDraft(stored.usage),
    tokenPrices: stored.tokenPrices.map(storedTokenPrice),
    tokenUses: stored.tokenUses.map(storedTokenUse),
    savings: stored.savings.map(storedSaving),
    choices,
    decision: decisionDraft(stored.decision),
    simulation,
    tracking,
    trackingTexts: {},
    pilotConfidence: percentFigureText(stored.pilotConfidence),
    metrics: stored.metrics.map((metric, index) => storedMetric(`metric-${index + 1}`, metric, index)),
  };
}

/** Whether metrics or running-cost lines give a driver of a stored case. */
export function isFedIn(stored: Case, key: DriverKey): boolean {
  if (key === 'toolCost') return feedsToolCost(stored);
  return stored.metrics.some((metric) => inputFedBy(metric) === key);
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

/** The inputs that metrics and running-cost lines feed, as far as known; positions are those in the draft. */
export function feedsOf(draft: CaseDraft): FedInputs {
  const known = metricFindings(draft).flatMap(({ metric, evaluation }, index) =>
    metric && evaluation && inputFedBy(metric) ? [{ metric, finding: evaluation.finding, index }] : [],
  );
  const fed = caseFeeds(
    { metrics: known.map(({ metric }) => metric), ...costPartsOf(draft) },
    known.map(({ finding }) => finding),
  );
  return Object.fromEntries(
    Object.entries(fed).map(([key, feed]) => [
      key,
      { ...feed, metrics: feed.metrics.map((at) => known[at]!.index) },
    ]),
  );
}

/** What running costs, as far as it is told: what has to be corrected counts with 0. */
export function costPartsOf({ runningCosts, usage, tokenPrices, tokenUses }: CaseDraft): RunningCostParts {
  return {
    runningCosts: runningCosts.map(runningCostSoFar),
    usage: readUsage(usage),
    tokenPrices: tokenPrices.map(readTokenPrice),
    tokenUses: tokenUses.map(readTokenUse),
  };
}

/** What is wrong with a driver's likely value and with its ends, where the analyst types them. */
export function driverProblems(draft: CaseDraft, key: DriverKey): readonly string[] {
  const reading = readFigure(key, draft.figures[key]);
  const ofEnds = Object.values(rangeProblems(key, draft.figures[key], draft.ranges[key]));
  return 'problem' in reading ? [reading.problem, ...ofEnds] : ofEnds;
}

/** The draft's inputs, those that are fed in place of what was typed; null while one cannot be read. */
export function figuresOf(draft: CaseDraft): InputValues | null {
  const feeds = feedsOf(draft);
  if (costProblems(draft).length > 0) return null;
  const readings = inputKeys.map((key) => [key, readFigure(key, draft.figures[key])] as const);
  if (readings.some(([key, reading]) => !feeds[key] && 'problem' in reading)) return null;
  const typed = Object.fromEntries(
    readings.map(([key, reading]) => [key, 'value' in reading ? reading.value : 0]),
  ) as InputValues;
  return withFedInputs(typed, feeds);
}

/** The draft's assumptions; null while one cannot be read. */
function assumptionsOf({ figures }: CaseDraft): Case['assumptions'] | null {
  const readings = assumptionKeys.map((key) => [key, readFigure(key, figures[key])] as const);
  const known = readings.flatMap(([key, reading]) => ('value' in reading ? [[key, reading.value]] : []));
  return known.length < readings.length ? null : (Object.fromEntries(known) as Case['assumptions']);
}

/** All of a case that a forecast depends on. */
export type Terms = Pick<Case, 'inputs' | 'assumptions' | 'ranges' | 'evidence' | 'choices'> &
  RunningCostParts;

/** The terms that the draft states; null while one of them has to be corrected. */
export function termsOf(draft: CaseDraft): Terms | null {
  const feeds = feedsOf(draft);
  const inputs = figuresOf(draft);
  const assumptions = assumptionsOf(draft);
  const ranges = readRanges(draft.figures, draft.ranges, (key) => key in feeds);
  if (!inputs || !assumptions || !ranges) return null;
  const evidence = Object.entries(feeds).map(([key, feed]) => [key, feed.evidence] as const);
  return {
    inputs,
    assumptions,
    ranges,
    evidence: { ...draft.evidence, ...Object.fromEntries(evidence) },
    ...costPartsOf(draft),
    choices: draft.choices,
  };
}

/** The case that the draft states, or null while something keeps it from being built. */
export function caseOf(draft: CaseDraft): Case | null {
  const terms = termsOf(draft);
  const confidence = readConfidence(draft);
  const decision = readDecision(draft.decision);
  const metrics = metricFindings(draft).flatMap(({ metric }) => metric ?? []);
  if (!terms || !decision || 'problem' in confidence) return null;
  if (!draft.name.trim() || metrics.length < draft.metrics.length) return null;
  if (measureProblems(draft).length > 0 || mistyped(draft).length > 0) return null;
  const { currency, provenance, simulation, tracking } = draft;
  return {
    ...terms,
    name: draft.name.trim(),
    currency,
    industry: draft.industry.trim(),
    pilotConfidence: confidence.value,
    provenance,
    decision,
    simulation,
    tracking,
    savings: draft.savings.map(readSaving),
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
  for (const section of ['value', 'cost', 'risk'] as const) {
    for (const key of driverKeys.filter((each) => drivers[each].section === section && !(each in feeds)))
      blockers.push(...driverBlockers(draft, key));
    if (section === 'cost') blockers.push(...costBlockers(draft));
  }
  for (const key of thresholds) {
    const reading = readThreshold(key, draft.decision[key]);
    if ('problem' in reading)
      blockers.push({ message: reading.problem, field: { section: 'share', id: `decision-${key}` } });
  }
  return [...blockers, ...mistyped(draft)];
}

/** What of tracking has to be corrected. */
export function mistyped({ trackingTexts }: CaseDraft): readonly Blocker[] {
  return Object.entries(trackingTexts).flatMap(([id, typed]) =>
    typed?.problem
      ? { message: strings.build.correct(typed.label), field: { section: 'tracking', line: typed.line, id } }
      : [],
  );
}

function driverBlockers({ figures, ranges }: CaseDraft, key: DriverKey): readonly Blocker[] {
  const { section, label } = drivers[key];
  if ('problem' in readFigure(key, figures[key]))
    return [{ message: strings.build.correct(label), field: { section, id: `figure-${key}` } }];
  const problems = rangeProblems(key, figures[key], ranges[key]);
  return ends
    .filter((end) => problems[end] !== undefined)
    .map((end) => ({
      message: strings.build.correct(strings.ends.of[end](label)),
      field: { section, id: `figure-${key}-${end}` },
    }));
}

function costBlockers(draft: CaseDraft): readonly Blocker[] {
  return [...costProblems(draft), ...measureProblems(draft)].map(({ name, line, field }) => ({
    message: strings.build.correct(name),
    field: { section: 'cost', line, id: field },
  }));
}

/** Whether a driver stands as in a new case: neither its likely value nor its ends are told. */
export function isUntold({ figures, ranges }: CaseDraft, key: DriverKey): boolean {
  return [figureText(key, drivers[key].default), ''].includes(figures[key].trim()) && isBlank(ranges[key]);
}
