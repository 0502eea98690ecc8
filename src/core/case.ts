import { defaultAssumptions, driverKeys, type AssumptionValues, type DriverKey } from './assumptions';
import type { Evidence, InputValues } from './inputs';
import type { SimulationRecord } from './forecast/simulationRecord';
import type { CostComponent } from './runningCost/costComponents';
import { defaultUsage, type UsageValues } from './runningCost/usageFigures';
import type { ActualValues } from './tracking/actualFigures';
import type { Outcome } from './results';
import type { ReportFigure } from './tracking/keptReport';
import type { ReadinessKey } from './tracking/readinessItems';

/** Which way a metric should move. */
export type Better = 'lower' | 'higher';

/** A cell's value as a workbook or a file holds it; null is an empty cell. */
export type CellValue = number | string | boolean | null;

/** A range's, a table's or a file's cells, row by row. */
export type Grid = readonly (readonly CellValue[])[];

/** How a pilot was set up, and so which comparison is fair. */
export const pilotDesigns = ['separate', 'paired', 'controlled', 'adjusted', 'rates'] as const;
/**
 * - `separate`: two groups of different people or tasks (Welch).
 * - `paired`: the same people or tasks on the baseline and in the pilot.
 * - `controlled`: both groups before and after; what changed anyway is taken off (difference in differences).
 * - `adjusted`: separate groups, adjusted for something known before the pilot (analysis of covariance).
 * - `rates`: shares of errors (Newcombe's interval of two proportions).
 */
export type PilotDesign = (typeof pilotDesigns)[number];

export const scales = ['as measured', 'log', 'trimmed'] as const;
/**
 * What is compared: means as measured (a difference in the metric's unit), means of logarithms (a ratio, for
 * skewed values above 0), or 20% trimmed means (a difference that outliers hardly move; `separate` only).
 */
export type Scale = (typeof scales)[number];

/** n, mean and sample standard deviation of a group whose single values are gone. */
export interface GroupSummary {
  readonly n: number;
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Errors among all that could have been wrong. */
export interface ErrorCount {
  readonly errors: number;
  readonly total: number;
}

/** What a long table's columns hold; zero-based within the table, null where there is none. */
export interface TableColumns {
  readonly groupColumn: number;
  readonly valueColumn: number;
  readonly baselineGroup: CellValue;
  readonly pilotGroup: CellValue;
  /** Pairs rows of the same person or task. */
  readonly personColumn: number | null;
  /** Gives the trend and, with `before` and `after`, the two times of `controlled`. */
  readonly periodColumn: number | null;
  readonly before: CellValue;
  readonly after: CellValue;
  /** What `adjusted` adjusts for. */
  readonly covariateColumn: number | null;
}

/**
 * Where a metric's measurements are.
 * - `ranges`: one range per group, headers and blanks allowed ("Data!A1:A111"; sheet names quoted as Excel
 *   quotes them); for `paired` row by row; the ranges of before the pilot are for `controlled` only.
 * - `table`: a long table with a header row, by address or by the name of an Excel table; a group column tells
 *   baseline from pilot.
 * - `rows`: the same with the table's cells themselves, header row first, for cases that come from a file.
 * - `values`: the measurements of each group themselves, for cases that come from a file.
 * - `summary` and `counts`: what is left where single values are gone.
 */
export type MeasurementSource =
  | {
      readonly kind: 'ranges';
      readonly baseline: string;
      readonly pilot: string;
      readonly baselineBefore: string | null;
      readonly pilotBefore: string | null;
    }
  | ({ readonly kind: 'table'; readonly table: string } & TableColumns)
  | ({ readonly kind: 'rows'; readonly rows: Grid } & TableColumns)
  | {
      readonly kind: 'values';
      readonly baseline: readonly number[];
      readonly pilot: readonly number[];
      readonly baselineBefore: readonly number[] | null;
      readonly pilotBefore: readonly number[] | null;
    }
  | { readonly kind: 'summary'; readonly baseline: GroupSummary; readonly pilot: GroupSummary }
  | { readonly kind: 'counts'; readonly baseline: ErrorCount; readonly pilot: ErrorCount };

/**
 * How a metric's effect becomes money.
 * - `time`: time per task -> hours saved per week, everyone together; `hoursPerUnit` turns the metric's unit
 *   into hours (1/60 for minutes).
 * - `errors`: error rate -> error cost avoided in a year; negative where errors rise.
 * - `cost`: cost per case -> money saved in a year; shown, not part of the formula.
 */
export type Worth =
  | {
      readonly kind: 'time';
      readonly hoursPerUnit: number;
      readonly tasksPerPersonPerWeek: number;
      readonly people: number;
    }
  | { readonly kind: 'errors'; readonly volumePerYear: number; readonly costPerError: number }
  | { readonly kind: 'cost'; readonly volumePerYear: number };

/** Something measured in the pilot and on its baseline. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  /** What people said about themselves is marked as such wherever it is shown. */
  readonly evidence: 'measured' | 'self-reported';
  readonly design: PilotDesign;
  readonly scale: Scale;
  /** Smallest effect that matters, as a fraction of the baseline: 0.1 is 10%. */
  readonly smallestEffect: number;
  readonly source: MeasurementSource;
  /** Null while the metric is not turned into money. */
  readonly worth: Worth | null;
}

/** What a metric is until the analyst says more. */
export const metricDefaults = {
  evidence: 'measured',
  design: 'separate',
  scale: 'as measured',
  smallestEffect: 0.1,
  worth: null,
} as const satisfies Partial<Metric>;

/** What a case's `pilotConfidence` is until the analyst says more. */
export const defaultPilotConfidence = 0.95;

/** How far a driver may lie from its likely value; null where that end is not stated and the likely value counts. */
export interface DriverRange {
  readonly low: number | null;
  readonly high: number | null;
}

/** Where a driver's figures come from, for the assumptions register. */
export interface Provenance {
  readonly owner: string;
  readonly source: string;
  /** ISO 8601 ("2026-11-22"), or empty. */
  readonly date: string;
}

export const costDrivers = ['fixed', 'volume', 'per request', 'per user', 'share of total'] as const;
/**
 * What a running-cost line is stated per, and what it grows with.
 * - `fixed`: money per month, whatever the use.
 * - `volume`: money per month at the volume of the case; grows with it.
 * - `per request`, `per user`: money for each, in a month.
 * - `share of total`: a fraction of the whole running cost, itself included.
 */
export type CostDriver = (typeof costDrivers)[number];

export const costOrigins = ['typed', 'usage'] as const;

/** A line of the running cost; all lines and the token row together give the input `toolCost`. */
export interface RunningCost {
  readonly name: string;
  readonly component: CostComponent;
  /** How many of what the figures are for: GPU hours, posts, licences; 1 unless told. */
  readonly quantity: number;
  /** Money, or a fraction, of one; see `driver`. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly driver: CostDriver;
  readonly evidence: Evidence;
  readonly source: string;
  /** `usage`: imported usage feeds it; its figures here are the last ones read. */
  readonly origin: (typeof costOrigins)[number];
}

/** Prices of a model's tokens, money per million, in one currency for the whole table. */
export interface TokenPrice {
  readonly model: string;
  readonly provider: string;
  readonly input: number;
  readonly output: number;
  /** Of input read from the provider's cache; null where it costs as other input. */
  readonly cached: number | null;
  /** Fraction taken off what runs as batches. */
  readonly batchDiscount: number;
  /** ISO 8601, or empty. */
  readonly asOf: string;
  readonly source: string;
}

/** What a request asks of a model. */
export interface TokenUse {
  readonly name: string;
  /** As the price table calls it. */
  readonly model: string;
  readonly callsPerRequest: number;
  /** Tokens of a call: prompt, context and history, cached or not. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Fraction of the input read from the cache. */
  readonly cachedShare: number;
  /** Fraction of the calls that run as batches. */
  readonly batchShare: number;
  readonly evidence: Evidence;
}

/** A measure that makes running cheaper. */
export interface SavingMeasure {
  readonly name: string;
  readonly component: CostComponent | 'all';
  /** Fraction of that component's cost that it can act on. */
  readonly share: number;
  /** Fractions saved of what it acts on. */
  readonly low: number;
  readonly high: number;
  /** Whether it counts in the figures after savings. */
  readonly counts: boolean;
  readonly evidence: Evidence;
  readonly source: string;
}

export const scenarios = ['low', 'likely', 'high'] as const;
/** `low` takes the unfavourable end of every range, whichever it is; `high` the favourable one. */
export type Scenario = (typeof scenarios)[number];

export const rampShapes = ['linear', 's-curve'] as const;
export type RampShape = (typeof rampShapes)[number];

export const discountings = ['year-end', 'monthly'] as const;
/** When flows are discounted: at the end of their year (Total Economic Impact), or of their month. */
export type Discounting = (typeof discountings)[number];

/** By how much a figure of some evidence counts: benefits times the one, costs times the other. */
export interface EvidenceFactors {
  readonly benefit: number;
  readonly cost: number;
}

/** What is chosen, not estimated. */
export interface Choices {
  readonly scenario: Scenario;
  readonly rampShape: RampShape;
  readonly discounting: Discounting;
  /** Whether benefits and costs are adjusted by their evidence. */
  readonly adjustByEvidence: boolean;
  readonly evidenceFactors: Readonly<Record<Evidence, EvidenceFactors>>;
}

/** Risks that a case names at most: leadership reads them on one page. */
export const riskLimit = 5;

export interface Risk {
  readonly risk: string;
  readonly owner: string;
  readonly response: string;
}

/** What leadership is asked for, and what it needs beside the figures. */
export interface Decision {
  readonly ask: string;
  readonly sponsor: string;
  readonly nextGate: string;
  /** ISO 8601, or empty. */
  readonly gateDate: string;
  readonly gateOwner: string;
  readonly risks: readonly Risk[];
  /** Probability of a positive net present value that is enough to fund. */
  readonly enoughProbability: number;
  /** Payback from spend start that is soon enough to fund, in months. */
  readonly longestPayback: number;
}

export const forecastMethods = ['scaled plan', 'recent trend'] as const;
/**
 * What the months to come are thought to bring.
 * - `scaled plan`: the plan times the share of it that the last months brought.
 * - `recent trend`: the plan times that share as it has been moving.
 */
export type ForecastMethod = (typeof forecastMethods)[number];

/** What a month brought and cost; what nobody told is null, which is not 0. */
export interface Actual extends ActualValues {
  /** ISO 8601; any day stands for its month. */
  readonly month: string;
  readonly note: string;
}

export const readinessStates = ['not started', 'under way', 'done', 'not applicable'] as const;
export type ReadinessState = (typeof readinessStates)[number];

/** How a case stands with an item of the checklists. */
export interface ReadinessAnswer {
  /** Empty while nobody has said, though it may have an owner. */
  readonly state: ReadinessState | '';
  /** Null where the checklist's own counts. */
  readonly weight: number | null;
  readonly owner: string;
  /** When it is due; ISO 8601, or empty. */
  readonly date: string;
}

export const gateDecisions = ['go', 'extend', 'stop'] as const;

/** What was decided at a gate; records are added to, never changed. */
export interface GateDecision {
  /** ISO 8601. */
  readonly date: string;
  readonly gate: string;
  /** One of `gateDecisions`; what else stands on a sheet is no decision, and is kept. */
  readonly decision: string;
  readonly reasons: string;
  readonly who: string;
}

/** The plan that was approved, so that it shows when the plan that actuals are held against is another one. */
export interface ApprovedPlan {
  /** ISO 8601. */
  readonly date: string;
  /** Net benefit over the horizon, if it goes live; not discounted. */
  readonly net: number;
}

/** The figures of a report that was kept, each as it stood then; reports are added to, never changed. */
export interface KeptReport extends Readonly<Record<ReportFigure, Outcome>> {
  /** When it was kept; ISO 8601. */
  readonly date: string;
  /** The first day of the last month that counted; ISO 8601. */
  readonly month: string;
  /** How many alarms there were. */
  readonly alarms: number;
}

/** What has come of a case since it was decided on. */
export interface Tracking {
  /** The month of the first spending; ISO 8601, any day of it, or empty where it is not tracked yet. */
  readonly start: string;
  /** Null where nobody has said that the plan is approved. */
  readonly approved: ApprovedPlan | null;
  readonly method: ForecastMethod;
  /** How many of the last months the forecast rests on. */
  readonly window: number;
  /** Whether nothing more of the planned one-off cost is to come. */
  readonly oneOffComplete: boolean;
  readonly actuals: readonly Actual[];
  readonly readiness: Readonly<Partial<Record<ReadinessKey, ReadinessAnswer>>>;
  readonly gates: readonly GateDecision[];
  /** In the order in which they were kept. */
  readonly reports: readonly KeptReport[];
}

/** What a running-cost line is until the analyst says more. */
export const runningCostDefaults = {
  component: 'other',
  quantity: 1,
  driver: 'fixed',
  evidence: 'assumption',
  source: '',
  origin: 'typed',
} as const satisfies Partial<RunningCost>;

/** One AI project's business case, as the analyst states it. */
export interface Case {
  readonly name: string;
  /** ISO 4217 code; money in the case is in this currency. */
  readonly currency: string;
  readonly industry: string;
  /** Of all metrics together; fraction. With k metrics each interval has 1 - (1 - confidence) / k (Bonferroni). */
  readonly pilotConfidence: number;
  /** Likely values. What metrics or running costs feed is calculated in the workbook; its figure here is the last one read. */
  readonly inputs: InputValues;
  /** Likely values. */
  readonly assumptions: AssumptionValues;
  /** Of `rangedKeys` only; a driver without one is certain. */
  readonly ranges: Readonly<Partial<Record<DriverKey, DriverRange>>>;
  readonly evidence: Readonly<Record<DriverKey, Evidence>>;
  readonly provenance: Readonly<Partial<Record<DriverKey, Provenance>>>;
  readonly runningCosts: readonly RunningCost[];
  readonly usage: UsageValues;
  readonly tokenPrices: readonly TokenPrice[];
  readonly tokenUses: readonly TokenUse[];
  readonly savings: readonly SavingMeasure[];
  readonly choices: Choices;
  readonly decision: Decision;
  /** The last simulation; null before the first. */
  readonly simulation: SimulationRecord | null;
  readonly tracking: Tracking;
  readonly metrics: readonly Metric[];
}

/** What a case holds until the analyst says more. The evidence factors are presets of ours, without a source. */
export const caseDefaults = {
  pilotConfidence: defaultPilotConfidence,
  assumptions: defaultAssumptions,
  ranges: {},
  evidence: Object.fromEntries(driverKeys.map((key) => [key, 'assumption'])) as Readonly<
    Record<DriverKey, Evidence>
  >,
  provenance: {},
  runningCosts: [],
  usage: defaultUsage,
  tokenPrices: [],
  tokenUses: [],
  savings: [],
  choices: {
    scenario: 'likely',
    rampShape: 'linear',
    discounting: 'year-end',
    adjustByEvidence: false,
    evidenceFactors: {
      measured: { benefit: 1, cost: 1 },
      'self-reported': { benefit: 0.8, cost: 1.1 },
      benchmark: { benefit: 0.7, cost: 1.2 },
      assumption: { benefit: 0.5, cost: 1.3 },
    },
  },
  decision: {
    ask: '',
    sponsor: '',
    nextGate: '',
    gateDate: '',
    gateOwner: '',
    risks: [],
    enoughProbability: 0.8,
    longestPayback: 36,
  },
  simulation: null,
  tracking: {
    start: '',
    approved: null,
    method: 'scaled plan',
    window: 6,
    oneOffComplete: false,
    actuals: [],
    readiness: {},
    gates: [],
    reports: [],
  },
  metrics: [],
} as const satisfies Partial<Case>;
