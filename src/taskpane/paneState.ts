import type { Case, Metric } from '../core/case';
import { inputKeys, type Evidence, type InputKey } from '../core/inputs';
import { inputFedBy } from '../core/pilot/fedInputs';
import type { KnownColumns } from '../core/pilot/proposal';
import type { DrawReport, RangeReading } from '../sheets/workbook';
import { caseDraft, type CaseDraft, type SectionKey } from './caseDraft';
import {
  addressOf,
  freeMetricId,
  newMetric,
  storedMetric,
  type DataDraft,
  type MetricDraft,
  type RangeDraft,
  type RangeSlot,
} from './metricDraft';
import { statement } from './statement';
import type { StoredCase } from './storedCase';
import { chooseInTable, takeRange } from './takeRange';

export type BuildState =
  | { readonly is: 'idle' }
  | { readonly is: 'building' }
  | { readonly is: 'built'; readonly report: DrawReport }
  | { readonly is: 'failed'; readonly during: 'building' | 'showing'; readonly message: string };

/** What the pane tells once about how the case came here. */
export type Origin = 'example' | 'selection' | 'blank' | 'workbook';

export interface Editing {
  readonly is: 'editing';
  readonly draft: CaseDraft;
  /** The case as the workbook's cells hold it; null before the first build. */
  readonly stored: StoredCase | null;
  readonly section: SectionKey;
  readonly detailsOpen: boolean;
  /** The metric whose fields are unfolded. */
  readonly openMetric: string | null;
  /** The field that has the focus, of those that the cells may change. */
  readonly focused: InputKey | CaseText | null;
  readonly removed: { readonly metric: MetricDraft; readonly index: number } | null;
  readonly build: BuildState;
  /** Null once dismissed. */
  readonly origin: Origin | null;
  /** Why the cells could not be followed, while that is so. */
  readonly followProblem: string | null;
}

export type PaneState =
  | { readonly is: 'opening' }
  | { readonly is: 'unreadable'; readonly message: string }
  | { readonly is: 'choosing'; readonly taking: boolean; readonly problem: string | null }
  | Editing;

export type CaseText = 'name' | 'currency' | 'industry';

export type PaneAction =
  | { readonly type: 'opening' }
  | { readonly type: 'unreadable'; readonly message: string }
  | { readonly type: 'choosing'; readonly taking: boolean; readonly problem: string | null }
  | {
      readonly type: 'opened';
      readonly draft: CaseDraft;
      readonly stored: StoredCase | null;
      readonly origin: Origin;
      readonly openMetric: string | null;
    }
  /** A case that was left comes back as it was. */
  | { readonly type: 'resumed'; readonly editing: Editing }
  | { readonly type: 'followed'; readonly stored: StoredCase | null }
  | { readonly type: 'followFailed'; readonly message: string }
  | { readonly type: 'originDismissed' }
  | { readonly type: 'sectionChosen'; readonly section: SectionKey }
  | { readonly type: 'detailsToggled'; readonly open: boolean }
  | { readonly type: 'caseTextTyped'; readonly field: CaseText; readonly text: string }
  | { readonly type: 'focusMoved'; readonly field: InputKey | CaseText | null }
  | { readonly type: 'figureTyped'; readonly key: InputKey; readonly text: string }
  | { readonly type: 'evidenceChosen'; readonly key: InputKey; readonly evidence: Evidence }
  | { readonly type: 'confidenceTyped'; readonly text: string }
  | { readonly type: 'metricAdded'; readonly id: string }
  | { readonly type: 'metricToggled'; readonly id: string | null }
  | { readonly type: 'metricChanged'; readonly id: string; readonly change: Partial<MetricDraft> }
  | { readonly type: 'dataChanged'; readonly id: string; readonly change: Partial<DataDraft> }
  | { readonly type: 'tableChosen'; readonly id: string; readonly change: KnownColumns }
  | { readonly type: 'metricsAdded'; readonly metrics: readonly MetricDraft[] }
  | { readonly type: 'metricRemoved'; readonly id: string }
  | { readonly type: 'metricRestored' }
  | { readonly type: 'rangeTyped'; readonly id: string; readonly slot: RangeSlot; readonly text: string }
  | { readonly type: 'rangeReading'; readonly id: string; readonly slot: RangeSlot }
  | {
      readonly type: 'rangeTaken';
      readonly id: string;
      readonly slot: RangeSlot;
      readonly reading: RangeReading;
    }
  | {
      readonly type: 'rangeReread';
      readonly id: string;
      readonly slot: RangeSlot;
      readonly reading: RangeReading;
    }
  | { readonly type: 'rangeFailed'; readonly id: string; readonly slot: RangeSlot; readonly message: string }
  /** Measurements that took long are calculated: what shows them has to look again. */
  | { readonly type: 'calculated' }
  | { readonly type: 'building' }
  | {
      readonly type: 'built';
      readonly report: DrawReport;
      readonly stored: StoredCase;
      /** Of the metrics that were built, in the order of the stored case. */
      readonly metricIds: readonly string[];
    }
  | { readonly type: 'failed'; readonly during: 'building' | 'showing'; readonly message: string }
  | { readonly type: 'buildDismissed' };

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'opening':
      return { is: 'opening' };
    case 'unreadable':
      return { is: 'unreadable', message: action.message };
    case 'choosing':
      return { is: 'choosing', taking: action.taking, problem: action.problem };
    case 'opened':
      return {
        is: 'editing',
        draft: action.draft,
        stored: action.stored,
        section: action.origin === 'blank' ? 'value' : 'pilot',
        detailsOpen: false,
        openMetric: action.openMetric,
        focused: null,
        removed: null,
        build: { is: 'idle' },
        origin: action.origin,
        followProblem: null,
      };
    case 'resumed':
      return action.editing;
    default:
      return state.is === 'editing' ? editingReducer(state, action) : state;
  }
}

type EditingAction = Exclude<
  PaneAction,
  { readonly type: 'opening' | 'unreadable' | 'choosing' | 'opened' | 'resumed' }
>;

function editingReducer(state: Editing, action: EditingAction): Editing {
  const { draft } = state;
  switch (action.type) {
    case 'followed':
      // The case's cells are gone: the draft is all there is, to be built anew.
      if (!action.stored) return { ...state, stored: null, followProblem: null };
      // Beside damage nothing is taken over: what the cells lost still stands in the pane.
      return {
        ...state,
        draft: action.stored.damage.length > 0 ? draft : follow(state, action.stored.case),
        stored: action.stored,
        followProblem: null,
      };
    case 'followFailed':
      return { ...state, followProblem: action.message };
    case 'originDismissed':
      return { ...state, origin: null };
    case 'sectionChosen':
      return { ...state, section: action.section };
    case 'detailsToggled':
      return { ...state, detailsOpen: action.open };
    case 'caseTextTyped':
      return { ...state, draft: { ...draft, [action.field]: action.text } };
    case 'focusMoved':
      return { ...state, focused: action.field };
    case 'figureTyped':
      return { ...state, draft: { ...draft, figures: { ...draft.figures, [action.key]: action.text } } };
    case 'evidenceChosen':
      return {
        ...state,
        draft: { ...draft, evidence: { ...draft.evidence, [action.key]: action.evidence } },
      };
    case 'confidenceTyped':
      return { ...state, draft: { ...draft, pilotConfidence: action.text } };
    case 'metricAdded':
      return {
        ...withMetrics(state, [...draft.metrics, newMetric(action.id)]),
        openMetric: action.id,
        removed: null,
      };
    case 'metricToggled':
      return { ...state, openMetric: action.id };
    case 'metricChanged':
      return changeMetric(state, action.id, (metric) => ({ ...metric, ...action.change }));
    case 'dataChanged':
      return changeData(state, action.id, (data) => ({ ...data, ...action.change }));
    case 'tableChosen':
      return changeData(state, action.id, (data) => chooseInTable(data, action.change));
    case 'metricsAdded':
      return { ...withMetrics(state, [...draft.metrics, ...action.metrics]), removed: null };
    case 'calculated':
      return { ...state };
    case 'metricRemoved': {
      const index = draft.metrics.findIndex((metric) => metric.id === action.id);
      const metric = draft.metrics[index];
      if (!metric) return state;
      return {
        ...withMetrics(
          state,
          draft.metrics.filter((other) => other !== metric),
        ),
        removed: { metric, index },
      };
    }
    case 'metricRestored': {
      if (!state.removed) return state;
      const { metric, index } = state.removed;
      return {
        ...withMetrics(state, [...draft.metrics.slice(0, index), metric, ...draft.metrics.slice(index)]),
        removed: null,
      };
    }
    case 'rangeTyped':
      return changeRange(state, action.id, action.slot, () => ({
        text: action.text,
        state: { is: 'untold' },
      }));
    case 'rangeReading':
      return changeRange(state, action.id, action.slot, ({ text }) => ({ text, state: { is: 'reading' } }));
    case 'rangeTaken':
      return changeMetric(state, action.id, (metric) => takeRange(metric, action.slot, action.reading));
    case 'rangeReread':
      return rereadRange(state, action.id, action.slot, action.reading);
    case 'rangeFailed':
      return changeRange(state, action.id, action.slot, ({ text }) => ({
        text,
        state: { is: 'failed', message: action.message },
      }));
    case 'building':
      return { ...state, build: { is: 'building' }, removed: null };
    case 'built': {
      const storedAt = (id: string) => {
        const at = action.metricIds.indexOf(id);
        return at < 0 ? null : at;
      };
      return {
        ...withMetrics(
          state,
          draft.metrics.map((metric) => ({ ...metric, storedAt: storedAt(metric.id) })),
        ),
        build: { is: 'built', report: action.report },
        stored: action.stored,
        origin: null,
      };
    }
    case 'failed':
      return { ...state, build: { is: 'failed', during: action.during, message: action.message } };
    case 'buildDismissed':
      return { ...state, build: { is: 'idle' } };
  }
}

/**
 * Takes over what changed in the cells since they were last read. What the analyst typed in the pane and did
 * not build yet stays, except where the same figure was changed in the cells afterwards; a field that is
 * being typed in always stays.
 */
function follow({ draft, stored, focused }: Editing, now: Case): CaseDraft {
  const theirs = caseDraft(now);
  if (!stored) return theirs;
  const known = caseDraft(stored.case);
  const isFed = (key: InputKey) =>
    [...stored.case.metrics, ...now.metrics].some((metric) => inputFedBy(metric) === key);
  const pick = <T>(field: InputKey | CaseText, mine: T, was: T, is: T): T =>
    was === is || (field === focused && mine !== was) ? mine : is;
  return {
    name: pick('name', draft.name, known.name, theirs.name),
    currency: pick('currency', draft.currency, known.currency, theirs.currency),
    industry: pick('industry', draft.industry, known.industry, theirs.industry),
    // A fed input's cell follows its metrics; what the pane keeps under it is the analyst's own figure.
    figures: perInput((key) =>
      isFed(key)
        ? draft.figures[key]
        : pick(key, draft.figures[key], known.figures[key], theirs.figures[key]),
    ),
    evidence: perInput((key) =>
      isFed(key) || known.evidence[key] === theirs.evidence[key] ? draft.evidence[key] : theirs.evidence[key],
    ),
    pilotConfidence:
      known.pilotConfidence === theirs.pilotConfidence ? draft.pilotConfidence : theirs.pilotConfidence,
    metrics: followMetrics(draft.metrics, stored.case.metrics, now.metrics),
  };
}

function followMetrics(
  mine: readonly MetricDraft[],
  before: readonly Metric[],
  now: readonly Metric[],
): readonly MetricDraft[] {
  const kept = mine.flatMap((metric) => {
    const at = metric.storedAt;
    if (at === null) return [metric];
    const theirs = now[at];
    if (!theirs) return [];
    const was = before[at];
    return [was && isSame(was, theirs, metric) ? metric : storedMetric(metric.id, theirs, at)];
  });
  return now
    .slice(before.length)
    .reduce<readonly MetricDraft[]>(
      (all, metric, index) => [...all, storedMetric(freeMetricId(all), metric, before.length + index)],
      kept,
    );
}

/** Whether the cells still state the same; an Excel table that grew is the same, read by its name. */
function isSame(was: Metric, is: Metric, { data }: MetricDraft): boolean {
  const isNamed = data.layout === 'table' && addressOf(data.ranges.table) !== data.ranges.table.text;
  const without = isNamed ? ['table'] : [];
  return statement(was, without) === statement(is, without);
}

function perInput<T>(value: (key: InputKey) => T): Record<InputKey, T> {
  return Object.fromEntries(inputKeys.map((key) => [key, value(key)])) as Record<InputKey, T>;
}

function withMetrics(state: Editing, metrics: readonly MetricDraft[]): Editing {
  return { ...state, draft: { ...state.draft, metrics } };
}

function changeMetric(state: Editing, id: string, change: (metric: MetricDraft) => MetricDraft): Editing {
  return withMetrics(
    state,
    state.draft.metrics.map((metric) => (metric.id === id ? change(metric) : metric)),
  );
}

/** Takes a new reading over; the same one again changes nothing, so that nothing is calculated anew. */
function rereadRange(state: Editing, id: string, slot: RangeSlot, reading: RangeReading): Editing {
  const range = state.draft.metrics.find((metric) => metric.id === id)?.data.ranges[slot];
  if (range?.state.is === 'read' && isSameReading(range.state.reading, reading)) return state;
  return changeRange(state, id, slot, ({ text }) => ({
    text: reading.table?.address === reading.address ? reading.table.name : text,
    state: { is: 'read', reading },
  }));
}

function isSameReading(a: RangeReading, b: RangeReading): boolean {
  return (
    a.address === b.address &&
    a.hiddenRows === b.hiddenRows &&
    a.table?.name === b.table?.name &&
    a.values.length === b.values.length &&
    a.values.every((row, at) => {
      const other = b.values[at]!;
      return row.length === other.length && row.every((cell, index) => cell === other[index]);
    })
  );
}

function changeRange(
  state: Editing,
  id: string,
  slot: RangeSlot,
  change: (range: RangeDraft) => RangeDraft,
): Editing {
  return changeData(state, id, (data) => ({
    ...data,
    ranges: { ...data.ranges, [slot]: change(data.ranges[slot]) },
  }));
}

function changeData(state: Editing, id: string, change: (data: DataDraft) => DataDraft): Editing {
  return changeMetric(state, id, (metric) => ({ ...metric, data: change(metric.data) }));
}
