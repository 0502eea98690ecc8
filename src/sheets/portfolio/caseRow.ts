import { inputKeys } from '../../core/inputs';
import { caseNames, type CaseNames } from '../caseNames';
import { simulationFigure, simulationLabels, simulationStates } from '../risk/simulationCells';
import { quoted } from '../block';

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
