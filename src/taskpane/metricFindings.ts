import { metricDefaults, type Metric, type Worth } from '../core/case';
import { problemOf } from '../core/measurements';
import type { Samples } from '../core/pilot/samples';
import { dataFindings } from './dataFindings';
import { evaluationOf, type Evaluation } from './evaluation';
import { readPercent } from './figureText';
import { firstRowOf } from './firstRow';
import { Notes, type Gap, type MetricField } from './gaps';
import type { DataDraft, MetricDraft } from './metricDraft';
import { strings } from './strings';
import { readWorth } from './worthReading';

/** What a draft holds: what it shows where that can be calculated, and what to change where it cannot. */
export interface MetricFindings {
  /** The metric as a case holds it; null until everything is known. */
  readonly metric: Metric | null;
  /** What its measurements show; null while they cannot be read or are being calculated. */
  readonly evaluation: Evaluation | null;
  /** What it becomes in money; null where that is nothing, or not all told. */
  readonly worth: Worth | null;
  /** What is wrong with what the analyst gave, shown at its field. */
  readonly problems: Readonly<Partial<Record<MetricField, string>>>;
  /** Everything that is wrong or not given yet, in the order of the fields. */
  readonly gaps: readonly Gap[];
  /** True while the workbook is being read. */
  readonly waiting: boolean;
  /** The metric whose measurements have still to be calculated; null where nothing has. */
  readonly uncalculated: Metric | null;
}

const remembered = new WeakMap<
  MetricDraft,
  { readonly confidence: number; readonly findings: MetricFindings }
>();

/**
 * The findings of a draft, its interval with that confidence. Drafts never change, so each is looked at once;
 * what takes long is calculated once for all drafts that share their data (see `evaluationOf`).
 */
export function findingsOf(metric: MetricDraft, confidence: number): MetricFindings {
  const known = remembered.get(metric);
  if (known?.confidence === confidence && !known.findings.uncalculated) return known.findings;
  const findings = find(metric, confidence);
  remembered.set(metric, { confidence, findings });
  return findings;
}

function find(draft: MetricDraft, confidence: number): MetricFindings {
  const notes = new Notes();
  if (!draft.name.trim()) notes.gap('name', strings.metric.nameMissing);
  const data = dataFindings(draft.data);
  notes.add(data.notes);
  const effect = readEffect(draft.smallestEffect);
  if ('problem' in effect) notes.problem('smallestEffect', effect.problem);
  const money = readWorth(draft);
  notes.add(money.notes);

  const { better, evidence } = draft;
  const { design, scale } = draft.data;
  // What is unfinished elsewhere is no reason to hide what the measurements show.
  const smallestEffect = 'value' in effect ? effect.value : metricDefaults.smallestEffect;
  const shown: Metric | null = data.source && {
    name: draft.name.trim(),
    unit: draft.unit.trim(),
    better,
    evidence,
    design,
    scale,
    smallestEffect,
    source: data.source,
    worth: money.worth,
  };
  const evaluation = shown && evaluationOf(draft.data, shown, confidence);
  if (evaluation) noteContents(draft.data, evaluation.samples, notes);
  return {
    metric: notes.gaps.length === 0 ? shown : null,
    evaluation,
    worth: money.worth,
    problems: notes.problems,
    gaps: notes.gaps,
    waiting: data.waiting,
    uncalculated: evaluation ? null : shown,
  };
}

function readEffect(text: string): ReturnType<typeof readPercent> {
  if (text.trim() === '') return { problem: strings.metric.smallestEffectMissing };
  const reading = readPercent(text);
  return 'value' in reading && reading.value <= 0
    ? { problem: strings.metric.smallestEffectBounds }
    : reading;
}

/** Names the groups of a long table that cannot be compared; ranges of their own are looked at one by one. */
function noteContents(data: DataDraft, samples: Samples, notes: Notes): void {
  if (samples.is !== 'values' || (data.layout !== 'table' && data.layout !== 'rows')) return;
  for (const key of ['baseline', 'pilot', 'baselineBefore', 'pilotBefore'] as const) {
    const sample = samples[key];
    // Of pairs only complete ones count: the comparison itself says where there are none.
    if (!sample || (data.design === 'paired' && sample.errors.length === 0)) continue;
    const problem = problemOf(sample, firstRowOf(data));
    if (problem === null) continue;
    const { baselineGroup, pilotGroup } = data.table;
    const group = key.startsWith('baseline') ? baselineGroup : pilotGroup;
    notes.problem('valueColumn', strings.table.groupProblem(String(group), problem));
  }
}
