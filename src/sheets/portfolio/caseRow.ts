import { inputKeys } from '../../core/inputs';
import { readinessListKeys } from '../../core/tracking/readinessItems';
import { alarmKeys } from '../../core/tracking/trackingAlarms';
import { caseNames, type CaseNames } from '../caseNames';
import { simulationFigure, simulationLabels, simulationStates } from '../risk/simulationCells';
import { quoted } from '../block';
import { reportKeys } from '../tracking/keptReportLines';

/** What stands in place of the forecast of a case that nobody tracks. */
export const notTracked = 'not tracked';

/** What a figure of a case says that has no such cell: its sheets are older, or deleted. */
export const missing = 'missing';

/** What stands in a row of the portfolio, as formulas over one case's names. */
export interface CaseRow {
  readonly name: string;
  readonly currency: string;
  readonly netPresentValue: string;
  readonly low: string;
  readonly high: string;
  readonly investment: string;
  readonly presentRoi: string;
  readonly payback: string;
  readonly probabilityOfGain: string;
  readonly recommendation: string;
  readonly evidence: string;
  readonly nextGate: string;
  readonly gateDate: string;
  readonly presentCosts: string;
  readonly checks: string;
}

/** The row of one of the workbook's cases; none of its cells shows an error, whatever the case lacks. */
export function caseRow(caseNumber: number): CaseRow {
  const names = caseNames(caseNumber);
  const fact = names.fact;
  return {
    name: text(fact('CaseName')),
    currency: text(fact('CaseCurrency')),
    netPresentValue: content(names.figure('netPresentValue')),
    low: content(names.end('netPresentValue', 'Low')),
    high: content(names.end('netPresentValue', 'High')),
    investment: content(names.figure('investment')),
    presentRoi: content(names.figure('presentRoi')),
    payback: figureOr(names.figure('paybackFromStart'), 'none'),
    probabilityOfGain: probability(names),
    recommendation: text(fact('CaseRecommendation')),
    evidence: evidence(names),
    nextGate: text(fact('CaseNextGate')),
    gateDate: `=IF(ISNUMBER(${fact('CaseGateDate')}),${fact('CaseGateDate')},"")`,
    presentCosts: content(names.figure('presentCosts')),
    checks: text(fact('CaseChecks')),
  };
}

/** What has come of a case, as formulas over its names; nothing but that it is not tracked where it is not. */
export interface TrackedRow {
  readonly forecastNet: string;
  readonly forecastLow: string;
  readonly forecastHigh: string;
  readonly plannedToDate: string;
  readonly netToDate: string;
  readonly months: string;
  readonly benefitShare: string;
  readonly alarms: string;
  readonly readiness: string;
  readonly decision: string;
  readonly lastReport: string;
}

export function trackedRow(caseNumber: number): TrackedRow {
  const { fact, figure, end } = caseNames(caseNumber);
  const tracked = (then: string, otherwise = '') =>
    `=IF(ISERROR(${fact('CaseTrackLast')}),${quoted(otherwise)},IFERROR(${then},${quoted(missing)}))`;
  const orText = (cell: string, text: string) => tracked(`IF(ISNUMBER(${cell}),${cell},${quoted(text)})`);
  const orNone = (name: string) => orText(name, 'none yet');
  const planned = figure('plannedBenefitToDate');
  const alarms = alarmKeys
    .map((key, index) => `IF(INDEX(${fact('CaseAlarms')},${index + 1},1)="","","${key} ")`)
    .join('&');
  const readiness = `INDEX(${fact('CaseReadinessScores')},${readinessListKeys.length + 1},1)`;
  const reasons = `COUNTIF(${fact('CaseKillCriteria')},"holds")`;
  const decided = `IF(${fact('CaseGateDecision')}="","open",${fact('CaseGateDecision')})`;
  return {
    forecastNet: tracked(figure('forecastNet'), notTracked),
    forecastLow: tracked(end('forecastNet', 'Low')),
    forecastHigh: tracked(end('forecastNet', 'High')),
    plannedToDate: tracked(`IF(ISNUMBER(${planned}),${planned}-${figure('plannedCostToDate')},"none yet")`),
    netToDate: orNone(figure('netToDate')),
    months: tracked(figure('monthsTold')),
    benefitShare: orNone(figure('benefitShare')),
    alarms: tracked(`IF(TRIM(${alarms})="","none",SUBSTITUTE(TRIM(${alarms})," ",", "))`),
    readiness: orText(readiness, ''),
    decision: tracked(
      `${decided}&IF(${reasons}=0,"","; "&${reasons}&IF(${reasons}=1," reason to stop"," reasons to stop"))`,
    ),
    lastReport: orText(`INDEX(${fact('CaseLastReport')},1,${reportKeys.indexOf('month') + 1})`, ''),
  };
}

const content = (name: string) => `=IF(ISERROR(${name}),${quoted(missing)},${name})`;
/** A figure, or one word for the sentence in its place, which the case's own sheet says in full. */
const figureOr = (name: string, word: string) =>
  `=IF(ISERROR(${name}),${quoted(missing)},IF(ISNUMBER(${name}),${name},${quoted(word)}))`;
const text = (name: string) => `=IF(ISERROR(${name}),${quoted(missing)},${name}&"")`;

/** The figure while it holds for the inputs as they are; else why there is none. */
function probability(names: CaseNames): string {
  const state = names.fact('CaseSimulationState');
  const figure = simulationFigure(names, simulationLabels.probabilityOfGain);
  const { upToDate, notRun } = simulationStates;
  return (
    `=IF(ISERROR(${state}),${quoted(missing)},IF(${state}=${quoted(upToDate)},${figure},` +
    `IF(${state}=${quoted(notRun)},${quoted(notRun)},"run again")))`
  );
}

/** How many of the inputs that count were measured. */
function evidence(names: CaseNames): string {
  const counts = inputKeys.filter((key) => key !== 'weeksPerYear');
  const used = counts.map((key) => `IF(${names.figure(key)}=0,0,1)`).join('+');
  const measured = counts
    .map((key) => `IF(${names.figure(key)}=0,0,IF(${names.evidence(key)}="measured",1,0))`)
    .join('+');
  return `=IF(ISERROR(${used}),${quoted(missing)},(${measured})&" of "&(${used})&" measured")`;
}
