import { driverKeys, rangedKeys, type DriverKey } from '../core/assumptions';
import { caseDefaults, defaultPilotConfidence, type Case, type CellValue } from '../core/case';
import { forecastFigureKeys } from '../core/forecast/forecastFigures';
import { inputKeys } from '../core/inputs';
import { inputFedBy } from '../core/pilot/fedInputs';
import { resultKeys } from '../core/results';
import { runningCostFigureKeys, runningCostFigures } from '../core/runningCost/runningCostFigures';
import { feedsToolCost } from '../core/runningCost/runningCostParts';
import { usageKeys } from '../core/runningCost/usageFigures';
import { caseNames, ownerOfName, type CaseFact, type CaseNames } from './caseNames';
import { CaseCells } from './reading/caseCells';
import { readChoices, readDecision } from './reading/decisionReading';
import { readRegister } from './reading/driverReading';
import { readMetrics } from './reading/metricReading';
import { readRunningCost } from './reading/runningCostReading';
import type { TrackingReader } from './reading/trackingReading';
import { readSimulation } from './risk/simulationCells';
import type { NamedReading } from './workbook';

/** A case as its sheets state it now. */
export interface CaseReading {
  readonly case: Case;
  /** What of the case's sheets is missing or unreadable, each as a sentence that says what to do. */
  readonly damage: readonly string[];
  /** What an update adds to a case that an earlier version of AIROI built, in sentences; nothing else changes. */
  readonly upgrades: readonly string[];
}

/** Whether a name's cells are needed to read a case; the analyst's own data is read by its address. */
export function isCaseCell(name: string): boolean {
  const owner = ownerOfName(name);
  return owner !== null && !owner.isData && !owner.isCalculated;
}

/** The numbers of the cases that a workbook holds, ascending. */
export function caseNumbers(names: readonly string[]): readonly number[] {
  return names
    .flatMap((name) => {
      const match = /^CaseName(?:_(\d+))?$/i.exec(name);
      return match ? [Number(match[1] ?? 1)] : [];
    })
    .sort((a, b) => a - b);
}

/** The number that one more case gets: beyond every case's, and every name that merely looks like ours. */
export function nextCaseNumber(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => ownerOfName(name)?.caseNumber ?? 0)) + 1;
}

/** What the Inputs sheet states beside the register since cases span several years. */
const laterFacts = [
  'CaseScenario',
  'CaseRampShape',
  'CaseDiscounting',
  'CaseAdjustByEvidence',
  'CaseEvidenceFactors',
  'CaseAsk',
  'CaseSponsor',
  'CaseNextGate',
  'CaseGateDate',
  'CaseGateOwner',
  'CaseRisks',
  'CaseEnoughProbability',
  'CaseLongestPayback',
] as const satisfies readonly CaseFact[];

/**
 * Reads a case back from the cells of its sheets.
 *
 * @param readTracking Given, so that a workbook without a tracked case is read without what tracking needs.
 */
export function readCase(
  readings: readonly NamedReading[],
  caseNumber: number,
  readTracking: TrackingReader,
): CaseReading {
  const names = caseNames(caseNumber);
  const cells = new CaseCells(readings);
  // Names such as DiscountRate may then be the analyst's own.
  const isEarlier = laterFacts.every((fact) => !cells.has(names.fact(fact)));
  cells.nameLost('Inputs', inputsNames(names, isEarlier));
  cells.nameLost('Pilot vs Baseline', [names.fact('PilotMetrics')]);
  const sheets = sheetsOf(names);
  const added = sheets.filter(({ cellNames }) => !cellNames.some((name) => cells.has(name)));
  for (const sheet of sheets) {
    if (!added.includes(sheet))
      cells.nameLost(sheet.title, [...sheet.cellNames, ...(sheet.plainNames ?? [])]);
  }

  const metrics = readMetrics(cells, readings, caseNumber);
  const runningCost = readRunningCost(cells, names, !added.some(({ title }) => title === 'Running cost'));
  const isFed = (key: DriverKey) =>
    metrics.some((metric) => inputFedBy(metric) === key) ||
    (key === 'toolCost' && feedsToolCost(runningCost));
  return {
    case: {
      ...caseDefaults,
      name: cells.text(names.fact('CaseName')),
      currency: cells.text(names.fact('CaseCurrency')).trim().toUpperCase() || 'USD',
      industry: cells.text(names.fact('CaseIndustry')),
      pilotConfidence: confidenceOf(cells.cell(names.fact('PilotConfidence'))),
      ...readRegister(cells, names, isFed, isEarlier),
      ...runningCost,
      ...(!isEarlier && {
        choices: readChoices(cells, names),
        decision: readDecision(cells, names),
        simulation: readSimulation(
          cells.rows(names.fact('CaseSimulation')),
          cells.rows(names.fact('CaseSimulationUsed')),
        ),
      }),
      tracking: readTracking(cells, names),
      metrics,
    },
    damage: cells.damage,
    upgrades: upgradesOf(
      isEarlier,
      added.map(({ title }) => title),
    ),
  };
}

function inputsNames(names: CaseNames, isEarlier: boolean): readonly string[] {
  const earlier = [
    ...(['CaseName', 'CaseCurrency', 'CaseIndustry'] as const).map(names.fact),
    ...inputKeys.map(names.figure),
  ];
  return isEarlier
    ? earlier
    : [
        ...new Set([
          ...earlier,
          ...laterFacts.map(names.fact),
          ...driverKeys.flatMap((key) => [names.figure(key), names.evidence(key), names.provenance(key)]),
          ...rangedKeys.flatMap((key) => [names.end(key, 'Low'), names.end(key, 'High')]),
        ]),
      ];
}

interface LaterSheet {
  readonly title: string;
  /** A workbook without any of them never had the sheet. */
  readonly cellNames: readonly string[];
  /** Such as may be the analyst's own where the sheet was never drawn, or stood on another sheet before. */
  readonly plainNames?: readonly string[];
}

/** The sheets that earlier versions did not all have, in the order of the workbook. */
function sheetsOf(names: CaseNames): readonly LaterSheet[] {
  const facts = (...of: readonly CaseFact[]) => of.map(names.fact);
  return [
    { title: 'Summary', cellNames: facts('CaseRecommendation') },
    { title: 'Result', cellNames: [...resultKeys.map(names.figure), ...facts('CaseChecks')] },
    {
      title: 'Running cost',
      cellNames: facts(
        'CaseTokenPrices',
        'CaseTokenUses',
        'CaseSavings',
        'CaseComponents',
        'CaseScaleTable',
        'CaseKillCriterion',
        'CaseRunningCostSentence',
        'CaseRunningCostsCheck',
        'CaseRunningCostEvidence',
        'CaseGrowingShare',
      ),
      plainNames: [
        ...facts('CaseRunningCosts'),
        ...usageKeys.map(names.figure),
        ...runningCostFigureKeys.flatMap((key) => [
          names.figure(key),
          ...(runningCostFigures[key].ranged ? [names.end(key, 'Low'), names.end(key, 'High')] : []),
        ]),
      ],
    },
    {
      title: 'Cash flow',
      cellNames: [
        ...forecastFigureKeys.flatMap((key) => [
          names.figure(key),
          names.end(key, 'Low'),
          names.end(key, 'High'),
        ]),
        ...facts('CaseWaterfall', 'CaseCumulative_Low', 'CaseCumulative', 'CaseCumulative_High'),
      ],
    },
    {
      title: 'Risk',
      cellNames: facts(
        'CaseTornado',
        'CaseBreakEven',
        'CaseStress',
        'CaseSimulation',
        'CaseSimulationUsed',
        'CaseSimulationState',
      ),
    },
  ];
}

function upgradesOf(isEarlier: boolean, sheets: readonly string[]): readonly string[] {
  const added = [
    ...(isEarlier
      ? [
          'Update sheets adds to Inputs what a case over several years needs: low and high values, owner, source and date of each figure, assumptions such as adoption and decay, choices, the decision and its risks. They begin with values that leave the first year as it is.',
        ]
      : []),
    ...(sheets.length > 0
      ? [`Update sheets adds the ${sheets.length > 1 ? 'sheets' : 'sheet'} ${listed(sheets)}.`]
      : []),
  ];
  return added.length === 0
    ? []
    : ['An earlier version of AIROI built this case.', ...added, 'Nothing that was typed changes.'];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

function confidenceOf(content: CellValue): number {
  return typeof content === 'number' && content > 0 && content < 1 ? content : defaultPilotConfidence;
}
