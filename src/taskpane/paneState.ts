import type { DriverKey } from '../core/assumptions';
import type { Choices, Tracking } from '../core/case';
import type { SimulationRecord } from '../core/forecast/simulationRecord';
import type { Evidence } from '../core/inputs';
import type { KnownColumns } from '../core/pilot/proposal';
import type { DrawReport, RangeReading } from '../sheets/workbook';
import type { CaseDraft, SectionKey } from './caseDraft';
import {
  isBlankRisk,
  type DecisionDraft,
  type DecisionText,
  type RiskDraft,
  type Threshold,
} from './decisionDraft';
import type { End } from './driverRange';
import { followCase } from './followCase';
import { newMetric, type DataDraft, type MetricDraft, type RangeDraft, type RangeSlot } from './metricDraft';
import type { RowDraft } from './rowDraft';
import type { UsageKey } from '../core/runningCost/usageFigures';
import type { RunningCostDraft } from './runningCostDraft';
import type { SavingDraft } from './savingDraft';
import type { StoredCase } from './storedCase';
import { chooseInTable, takeRange } from './takeRange';
import type { TokenPriceDraft } from './tokenPriceDraft';
import type { TokenUseDraft } from './tokenUseDraft';
import type { TrackingTexts } from './tracking/trackingTexts';

/** What running costs beside its lines, in lists. */
export interface CostRows {
  readonly tokenUses: TokenUseDraft;
  readonly tokenPrices: TokenPriceDraft;
  readonly savings: SavingDraft;
}
export type CostList = keyof CostRows;
export const costLists: readonly CostList[] = ['tokenUses', 'tokenPrices', 'savings'];

type RowAction = {
  readonly [L in CostList]:
    | { readonly type: 'rowsAdded'; readonly list: L; readonly rows: readonly CostRows[L][] }
    /** The whole list at once. */
    | { readonly type: 'rowsSet'; readonly list: L; readonly rows: readonly CostRows[L][] }
    | {
        readonly type: 'rowChanged';
        readonly list: L;
        readonly id: string;
        readonly change: Partial<CostRows[L]>;
      }
    | { readonly type: 'rowRemoved'; readonly list: L; readonly id: string };
}[CostList];

export type BuildState =
  | { readonly is: 'idle' }
  | { readonly is: 'building' }
  | { readonly is: 'built'; readonly report: DrawReport }
  | { readonly is: 'failed'; readonly during: 'building' | 'showing'; readonly message: string };

/** What the pane tells once about how the case came here. */
export type Origin = 'example' | 'selection' | 'blank' | 'workbook' | 'file';

export interface Editing {
  readonly is: 'editing';
  readonly draft: CaseDraft;
  /** The case as the workbook's cells hold it; null before the first build. */
  readonly stored: StoredCase | null;
  readonly section: SectionKey;
  readonly detailsOpen: boolean;
  /** The metric whose fields are unfolded. */
  readonly openMetric: string | null;
  /** The card of what running costs, or of tracking, whose fields are unfolded. */
  readonly openLine: string | null;
  /** The field that has the focus, of those that the cells may change. */
  readonly focused: FieldKey | null;
  readonly removed: { readonly metric: MetricDraft; readonly index: number } | null;
  readonly removedLine: { readonly line: RunningCostDraft; readonly index: number } | null;
  readonly removedRow: {
    readonly list: CostList;
    readonly row: CostRows[CostList];
    readonly index: number;
  } | null;
  readonly removedRisk: { readonly risk: RiskDraft; readonly index: number } | null;
  readonly build: BuildState;
  /** Null once dismissed. */
  readonly origin: Origin | null;
  /** Why the cells could not be followed, while that is so. */
  readonly followProblem: string | null;
  /** Whether what is due was put aside. */
  readonly dueDismissed: boolean;
}

export type PaneState =
  | { readonly is: 'opening' }
  | { readonly is: 'unreadable'; readonly message: string }
  | { readonly is: 'choosing'; readonly taking: boolean; readonly problem: string | null }
  | Editing;

export type CaseText = 'name' | 'currency' | 'industry';

/** A field whose cell may change while somebody types in it; of ends, decision and rows by the field's id. */
export type FieldKey = CaseText | DriverKey | `${string}-${string}`;

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
  | { readonly type: 'focusMoved'; readonly field: FieldKey | null }
  | { readonly type: 'figureTyped'; readonly key: DriverKey; readonly text: string }
  | { readonly type: 'endTyped'; readonly key: DriverKey; readonly end: End; readonly text: string }
  | { readonly type: 'evidenceChosen'; readonly key: DriverKey; readonly evidence: Evidence }
  | { readonly type: 'choiceMade'; readonly change: Partial<Choices> }
  | {
      readonly type: 'decisionTyped';
      readonly field: DecisionText | Threshold;
      readonly text: string;
    }
  | { readonly type: 'linesAdded'; readonly lines: readonly RunningCostDraft[] }
  | { readonly type: 'lineToggled'; readonly id: string | null }
  | { readonly type: 'lineChanged'; readonly id: string; readonly change: Partial<RunningCostDraft> }
  | { readonly type: 'lineRemoved'; readonly id: string }
  | { readonly type: 'lineRestored' }
  | { readonly type: 'usageTyped'; readonly key: UsageKey; readonly text: string }
  | RowAction
  | { readonly type: 'rowRestored' }
  | { readonly type: 'riskAdded'; readonly risk: RiskDraft }
  | { readonly type: 'riskChanged'; readonly id: string; readonly change: Partial<RiskDraft> }
  | { readonly type: 'riskRemoved'; readonly id: string }
  | { readonly type: 'riskRestored' }
  | {
      readonly type: 'trackingChanged';
      readonly change: Partial<Tracking>;
      readonly texts?: TrackingTexts;
    }
  | { readonly type: 'dueDismissed' }
  /** A simulation ran to its end. */
  | { readonly type: 'simulated'; readonly record: SimulationRecord }
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
        openLine: null,
        focused: null,
        removed: null,
        removedLine: null,
        removedRow: null,
        removedRisk: null,
        build: { is: 'idle' },
        origin: action.origin,
        followProblem: null,
        dueDismissed: false,
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
        draft: action.stored.damage.length > 0 ? draft : followCase(state, action.stored.case),
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
    case 'endTyped': {
      const texts = { ...draft.ranges[action.key], [action.end]: action.text };
      return { ...state, draft: { ...draft, ranges: { ...draft.ranges, [action.key]: texts } } };
    }
    case 'choiceMade':
      return { ...state, draft: { ...draft, choices: { ...draft.choices, ...action.change } } };
    case 'decisionTyped':
      return withDecision(state, { [action.field]: action.text });
    case 'linesAdded':
      return { ...withLines(state, [...draft.runningCosts, ...action.lines]), removedLine: null };
    case 'lineToggled':
      return { ...state, openLine: action.id };
    case 'lineChanged':
      return withLines(state, changed(draft.runningCosts, action));
    case 'lineRemoved': {
      const { row, index, others } = without(draft.runningCosts, action.id);
      return row ? { ...withLines(state, others), removedLine: { line: row, index } } : state;
    }
    case 'lineRestored': {
      if (!state.removedLine) return state;
      const { line, index } = state.removedLine;
      return { ...withLines(state, withRow(draft.runningCosts, line, index)), removedLine: null };
    }
    case 'usageTyped':
      return { ...state, draft: { ...draft, usage: { ...draft.usage, [action.key]: action.text } } };
    case 'rowsAdded':
      return {
        ...withCostRows(state, action.list, [...draft[action.list], ...action.rows]),
        removedRow: null,
      };
    case 'rowsSet':
      return { ...withCostRows(state, action.list, action.rows), removedRow: null };
    case 'rowChanged': {
      const rows: readonly RowDraft[] = draft[action.list];
      return withCostRows(state, action.list, changed(rows, action));
    }
    case 'rowRemoved': {
      const { list } = action;
      const { row, index, others } = without<CostRows[CostList]>(draft[list], action.id);
      return row ? { ...withCostRows(state, list, others), removedRow: { list, row, index } } : state;
    }
    case 'rowRestored': {
      if (!state.removedRow) return state;
      const { list, row, index } = state.removedRow;
      return {
        ...withCostRows(state, list, withRow<RowDraft>(draft[list], row, index)),
        removedRow: null,
      };
    }
    case 'riskAdded':
      return { ...withRisks(state, [...draft.decision.risks, action.risk]), removedRisk: null };
    case 'riskChanged':
      return withRisks(state, changed(draft.decision.risks, action));
    case 'riskRemoved': {
      const { row, index, others } = without(draft.decision.risks, action.id);
      return row ? { ...withRisks(state, others), removedRisk: { risk: row, index } } : state;
    }
    case 'riskRestored': {
      if (!state.removedRisk) return state;
      const { risk, index } = state.removedRisk;
      return { ...withRisks(state, withRow(draft.decision.risks, risk, index)), removedRisk: null };
    }
    case 'trackingChanged':
      return {
        ...state,
        draft: {
          ...draft,
          tracking: { ...draft.tracking, ...action.change },
          trackingTexts: { ...draft.trackingTexts, ...action.texts },
        },
      };
    case 'dueDismissed':
      return { ...state, dueDismissed: true };
    case 'simulated':
      return { ...state, draft: { ...draft, simulation: action.record } };
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
      return {
        ...state,
        build: { is: 'building' },
        removed: null,
        removedLine: null,
        removedRow: null,
        removedRisk: null,
      };
    case 'built': {
      const storedAt = (id: string) => {
        const at = action.metricIds.indexOf(id);
        return at < 0 ? null : at;
      };
      return {
        ...state,
        draft: {
          ...draft,
          metrics: draft.metrics.map((metric) => ({ ...metric, storedAt: storedAt(metric.id) })),
          runningCosts: inOrder(draft.runningCosts),
          tokenPrices: inOrder(draft.tokenPrices),
          tokenUses: inOrder(draft.tokenUses),
          savings: inOrder(draft.savings),
          decision: { ...draft.decision, risks: storedRisks(draft.decision.risks) },
        },
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

/** Rows as their sheet holds them. */
function inOrder<Row extends RowDraft>(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => ({ ...row, storedAt: index }));
}

/** Risks as their sheet holds them; one of which nothing is told stays in the pane. */
function storedRisks(risks: readonly RiskDraft[]): readonly RiskDraft[] {
  const built = risks.filter((risk) => !isBlankRisk(risk));
  return risks.map((risk) => {
    const at = built.indexOf(risk);
    return { ...risk, storedAt: at < 0 ? null : at };
  });
}

function withDecision(state: Editing, change: Partial<DecisionDraft>): Editing {
  return { ...state, draft: { ...state.draft, decision: { ...state.draft.decision, ...change } } };
}

function withRisks(state: Editing, risks: readonly RiskDraft[]): Editing {
  return withDecision(state, { risks });
}

function withLines(state: Editing, runningCosts: readonly RunningCostDraft[]): Editing {
  return { ...state, draft: { ...state.draft, runningCosts } };
}

function withCostRows(state: Editing, list: CostList, rows: readonly RowDraft[]): Editing {
  return { ...state, draft: { ...state.draft, [list]: rows } };
}

function changed<Row extends RowDraft>(
  rows: readonly Row[],
  { id, change }: { readonly id: string; readonly change: Partial<Row> },
): readonly Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row));
}

function withRow<Row>(rows: readonly Row[], row: Row, index: number): readonly Row[] {
  return [...rows.slice(0, index), row, ...rows.slice(index)];
}

function without<Row extends RowDraft>(rows: readonly Row[], id: string) {
  const index = rows.findIndex((row) => row.id === id);
  return { row: rows[index], index, others: rows.filter((row) => row.id !== id) };
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
