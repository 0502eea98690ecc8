import { driverKeys, drivers, rangedKeys, type DriverKey } from '../core/assumptions';
import {
  forecastFigureKeys,
  forecastFigures,
  type ForecastFigureKey,
} from '../core/forecast/forecastFigures';
import {
  runningCostFigureKeys,
  runningCostFigures,
  type RunningCostFigureKey,
} from '../core/runningCost/runningCostFigures';
import { usageFigures, usageKeys, type UsageKey } from '../core/runningCost/usageFigures';
import { resultKeys, results, type ResultKey } from '../core/results';
import {
  trackingFigureKeys,
  trackingFigures,
  type TrackingFigureKey,
} from '../core/tracking/trackingFigures';

/** Imported usage, what it is judged by, and what is calculated from it; a case is read without them. */
const importedFacts = [
  'CaseUsageLedger',
  'CaseUsageImports',
  // Columns of the ledger that the Usage sheet is calculated from.
  'CaseUsageLedger_Day',
  'CaseUsageLedger_Requests',
  'CaseUsageLedger_InputTokens',
  'CaseUsageLedger_OutputTokens',
  'CaseUsageLedger_Outcomes',
  'CaseUsageLedger_Cost',
  'CaseUsageLedger_Line',
  'CaseUsageLedger_LineMonth',
  'CaseUsageLedger_Week',
  'CaseUsageLedger_Source',
  'CaseUsageThresholds',
  'CaseUsageMonthly_Low',
  'CaseUsageMonthly',
  'CaseUsageMonthly_High',
  'CaseUsageRequests',
  'CaseUsageAlerts',
  'CaseUsageMonths',
  'CaseUsageDrivers',
  'CaseUsageUnattributed',
] as const;

/** What Cash flow lends to tracking: a row has the months 1 to 60. */
const lentFacts = [
  /** Every driver as the scenarios take it: low, likely, high, unit, factor of its evidence. */
  'CasePlanDrivers',
  'CasePlan_Within',
  'CasePlan_Discount',
  ...perEnd('CasePlan_Effect'),
  ...perEnd('CasePlan_Left'),
  /** Months since go-live at the month's end, and at its beginning. */
  ...perEnd('CasePlan_Since'),
  ...perEnd('CasePlan_Beginning'),
] as const;

/** What a tracked case is calculated from and shows. A name that begins with "CaseTrack_" is a row of 60 months. */
const trackingFacts = [
  // Calculated on Actuals.
  /** First day of month 1; "" without a start. */
  'CaseTrackStart',
  /** The window that counts, whatever stands in its cell. */
  'CaseTrackWindow',
  /** Beside each row of the table, the month of the case that it names. */
  'CaseTrackRows',
  'CaseTrackingProblems',
  // Calculated on Plan vs actual.
  'CaseTrack_Month',
  'CaseTrack_Date',
  /** "November 2026". */
  'CaseTrack_Words',
  'CaseTrack_Within',
  'CaseTrack_RowState',
  'CaseTrack_Flaw',
  'CaseTrack_Counts',
  'CaseTrack_Missing',
  ...perEnd('CaseTrack_PlanBenefit'),
  ...perEnd('CaseTrack_PlanRecurring'),
  'CaseTrack_PlanRetraining',
  'CaseTrack_PlanAdoption',
  'CaseTrack_PlanVolume',
  'CaseTrack_Discount',
  'CaseTrack_Benefit',
  'CaseTrack_Recurring',
  'CaseTrack_Retraining',
  'CaseTrack_OneOff',
  'CaseTrack_Adoption',
  'CaseTrack_Volume',
  /** The last month that counts; 0 before the first. */
  'CaseTrackLast',
  /** Planned, spent, to come, and 1 where it is estimated. */
  'CaseTrackOneOff',
  /** Over the horizon, if it goes live; not discounted. */
  'CaseTrackPlannedNet',
  'CaseLineVariance',
  /** Each line's plan, actual and variance. */
  'CaseLinesToDate',
  'CaseCauses',
  /** The page, as far as it is printed. */
  'CaseTrackingPage',
  // Calculated on Forecast.
  /** Months that the shares of plan rest on. */
  'CaseWindowMonths_Benefit',
  'CaseWindowMonths_Running',
  'CaseForecastMethod',
  ...perEnd('CaseForecastCumulative'),
  'CasePlanCumulative',
  ...perEnd('CaseNextPayback'),
  'CaseAlarms',
  'CaseDriftVerdict',
  /** Whether it is arriving, in a word. */
  'CasePromisedReturn',
  // Calculated on Gates and Readiness.
  'CaseKillCriteria',
  'CaseTimeline',
  'CaseReadinessScores',
  /** The state, as it counts, of the items that kill criteria ask for; "" where nobody has said. */
  'CaseKpisAgreed',
  'CaseNoManualCheck',
  /** Of the last kept report, the cells of its row; "" where there is none. */
  'CaseLastReport',
  /** What was decided on the next gate; "" while nothing is. */
  'CaseGateDecision',
] as const;

/** Names that a case has beside its inputs and results. */
const facts = [
  'CaseName',
  'CaseCurrency',
  'CaseIndustry',
  'CaseChecks',
  'PilotMetrics',
  'PilotConfidence',
  'PilotData',
  'PilotPairs',
  // Chosen and told on the Inputs sheet.
  'CaseScenario',
  'CaseRampShape',
  'CaseDiscounting',
  'CaseAdjustByEvidence',
  'CaseEvidenceFactors',
  'CaseRunningCosts',
  'CaseAsk',
  'CaseSponsor',
  'CaseNextGate',
  'CaseGateDate',
  'CaseGateOwner',
  'CaseRisks',
  'CaseEnoughProbability',
  'CaseLongestPayback',
  /** "OK", or which lines of Inputs to look at. */
  'CaseInputsCheck',
  // Told on the Running cost sheet, beside the usage figures.
  'CaseTokenPrices',
  'CaseTokenUses',
  'CaseSavings',
  // Calculated there.
  'CaseComponents',
  'CaseScaleTable',
  'CaseKillCriterion',
  'CaseRunningCostSentence',
  'CaseRunningCostsCheck',
  /** The weakest of what running costs; "none" where nothing is stated. */
  'CaseRunningCostEvidence',
  /** Of the likely running cost, what grows with use. */
  'CaseGrowingShare',
  // Imported usage, and what is calculated from it.
  ...importedFacts,
  // Calculated on Cash flow.
  /** Years, as they count. */
  'CaseHorizon',
  'CaseWaterfall',
  'CaseCumulative_Low',
  'CaseCumulative',
  'CaseCumulative_High',
  // Calculated on Risk.
  'CaseTornado',
  'CaseBreakEven',
  'CaseStress',
  'CaseSimulation',
  'CaseSimulationUsed',
  'CaseSimulationState',
  // Calculated on Summary.
  'CaseRecommendation',
  // Told on Actuals.
  'CaseTrackingStart',
  'CaseTrackingMethod',
  'CaseTrackingWindow',
  'CaseOneOffComplete',
  /** Date and net benefit of the plan that was approved. */
  'CaseApproved',
  /** The table, with its heads. */
  'CaseActuals',
  // Columns of the table of actuals, without their heads.
  'CaseActuals_Month',
  'CaseActuals_HoursSaved',
  'CaseActuals_RevenueAcceleration',
  'CaseActuals_ErrorCostAvoided',
  'CaseActuals_CapacityValue',
  'CaseActuals_RunningCost',
  'CaseActuals_Maintenance',
  'CaseActuals_Retraining',
  'CaseActuals_OneOff',
  'CaseActuals_Adoption',
  'CaseActuals_Volume',
  'CaseActuals_Quality',
  'CaseActuals_Note',
  // Told on Gates and Readiness.
  'CaseGateRecord',
  'CaseReports',
  'CaseReadiness',
  // Calculated from them.
  ...lentFacts,
  ...trackingFacts,
] as const;
export type CaseFact = (typeof facts)[number];

/** Facts that no case is read from; the simulation is, though no cell of it is typed. */
const calculatedFacts = [
  'CaseChecks',
  'CaseInputsCheck',
  'CaseComponents',
  'CaseScaleTable',
  'CaseKillCriterion',
  'CaseRunningCostSentence',
  'CaseRunningCostsCheck',
  'CaseRunningCostEvidence',
  'CaseGrowingShare',
  ...importedFacts,
  'CaseHorizon',
  'CaseWaterfall',
  'CaseCumulative_Low',
  'CaseCumulative',
  'CaseCumulative_High',
  'CaseTornado',
  'CaseBreakEven',
  'CaseStress',
  'CaseSimulationState',
  'CaseRecommendation',
  ...lentFacts,
  ...trackingFacts,
] as const satisfies readonly CaseFact[];

/** The analyst's own cells, or those of a case file, with a metric's measurements. */
const dataParts = [
  'Baseline',
  'Pilot',
  'BaselineBefore',
  'PilotBefore',
  'Table',
  'GroupColumn',
  'ValueColumn',
  'PersonColumn',
  'PeriodColumn',
  'CovariateColumn',
  'PairedBaseline',
  'PairedPilot',
] as const;

/** Cells of ours that state a metric or say what it shows. */
const cellParts = [
  'Name',
  'Unit',
  'Better',
  'SmallestEffect',
  'Evidence',
  'Design',
  'Scale',
  'BaselineGroup',
  'PilotGroup',
  'Before',
  'After',
  'BaselineSummary',
  'PilotSummary',
  'BaselineCounts',
  'PilotCounts',
  'HoursPerUnit',
  'TasksPerPersonPerWeek',
  'People',
  'VolumePerYear',
  'CostPerError',
  'Verdict',
  'Worth',
  'WorthLow',
  'WorthHigh',
] as const;

/** What a metric's names stand for; which of them exist depends on its source, design and worth. */
export type MetricPart = (typeof dataParts)[number] | (typeof cellParts)[number];

/** Names of earlier versions, known so that an update removes them. */
const retiredParts = ['Field', 'BaselineCriteria', 'PilotCriteria'];

/** Ends of a range. */
export type RangeEnd = 'Low' | 'High';

export type FigureKey =
  DriverKey | UsageKey | ResultKey | RunningCostFigureKey | ForecastFigureKey | TrackingFigureKey;

const figures: Readonly<Record<FigureKey, { readonly name: string }>> = {
  ...drivers,
  ...usageFigures,
  ...results,
  ...runningCostFigures,
  ...forecastFigures,
  ...trackingFigures,
};

/** The workbook names of one case. The first case's names are plain; the second's end in "_2", and so on. */
export interface CaseNames {
  readonly fact: (fact: CaseFact) => string;
  /** Of a driver its likely value, of a forecast figure that of the likely scenario. */
  readonly figure: (key: FigureKey) => string;
  readonly evidence: (key: DriverKey) => string;
  /** Of a driver the cell on Inputs, empty where that end is not told; of a forecast figure the scenario's. */
  readonly end: (key: FigureKey, end: RangeEnd) => string;
  /** Owner, source and date of a driver, side by side. */
  readonly provenance: (key: DriverKey) => string;
  /** Stands on the sheet of a kept report. @param month In ISO 8601. */
  readonly report: (month: string) => string;
  /** Metrics count from 1. */
  readonly metric: (metric: number, part: MetricPart) => string;
}

export function caseNames(caseNumber: number): CaseNames {
  const suffix = caseNumber === 1 ? '' : `_${caseNumber}`;
  return {
    fact: (fact) => fact + suffix,
    figure: (key) => figures[key].name + suffix,
    end: (key, end) => `${figures[key].name}_${end}${suffix}`,
    evidence: (key) => `${drivers[key].name}_Evidence${suffix}`,
    provenance: (key) => `${drivers[key].name}_Provenance${suffix}`,
    report: (month) => `CaseReportOf${month.slice(0, 7).replace('-', 'm')}${suffix}`,
    metric: (metric, part) => `Metric${metric}_${part}${suffix}`,
  };
}

const fixedNames = new Set(
  [
    ...facts,
    ...driverKeys.flatMap((key) => ['', '_Evidence', '_Provenance'].map((part) => drivers[key].name + part)),
    ...[...rangedKeys, ...runningCostFigureKeys, ...forecastFigureKeys, ...trackingFigureKeys].flatMap(
      (key) => ['_Low', '_High'].map((end) => figures[key].name + end),
    ),
    ...[...usageKeys, ...runningCostFigureKeys].map((key) => figures[key].name),
    ...resultKeys.map((key) => results[key].name),
    ...[...forecastFigureKeys, ...trackingFigureKeys].map((key) => figures[key].name),
  ].map((name) => name.toLowerCase()),
);
/** Ends of the formula's results stand only as long as metrics feed it. */
const rangeNames = new Set(
  resultKeys.flatMap((key) => ['low', 'high'].map((end) => `${results[key].name.toLowerCase()}_${end}`)),
);
const calculatedNames = new Set(
  [
    ...resultKeys.map((key) => results[key].name),
    ...[...runningCostFigureKeys, ...forecastFigureKeys, ...trackingFigureKeys].flatMap((key) =>
      ['', '_Low', '_High'].map((end) => figures[key].name + end),
    ),
    ...calculatedFacts,
  ].map((name) => name.toLowerCase()),
);
const metricName = new RegExp(
  `^metric(\\d+)_(${[...dataParts, ...cellParts, ...retiredParts].join('|')})$`,
  'i',
);
const reportName = /^casereportof\d{4}m\d{2}$/i;
const dataPart = new RegExp(`^(${dataParts.join('|')})$`, 'i');

/** Whose a name is, and whether it stands only as long as metrics need it. */
export interface NameOwner {
  readonly caseNumber: number;
  readonly metric: number | null;
  /** A plan without it removes it. */
  readonly isPassing: boolean;
  /** Stands for measurements, which are read by their address. */
  readonly isData: boolean;
  /** Stands for figures that the sheets calculate: nobody states a case there. */
  readonly isCalculated: boolean;
}

/** Which case a workbook name belongs to, and which metric of it; null where the name is not one of ours. */
export function ownerOfName(name: string): NameOwner | null {
  const [, base, number] = /^(.*?)(?:_([1-9]\d*))?$/.exec(name)!;
  const caseNumber = number === undefined ? 1 : Number(number);
  if (number === '1') return null;
  const metric = metricName.exec(base!);
  if (metric) {
    return {
      caseNumber,
      metric: Number(metric[1]),
      isPassing: true,
      isData: dataPart.test(metric[2]!),
      isCalculated: false,
    };
  }
  const known = base!.toLowerCase();
  const isRange = rangeNames.has(known);
  const isReport = reportName.test(known);
  return isRange || isReport || fixedNames.has(known)
    ? {
        caseNumber,
        metric: null,
        isPassing: isRange,
        isData: false,
        isCalculated: isRange || isReport || calculatedNames.has(known),
      }
    : null;
}

/** A name, and those of its low and its high end. */
function perEnd<Name extends string>(name: Name): readonly [`${Name}_Low`, Name, `${Name}_High`] {
  return [`${name}_Low`, name, `${name}_High`];
}
