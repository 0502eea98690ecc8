import {
  caseDefaults,
  defaultPilotConfidence,
  metricDefaults,
  pilotDesigns,
  scales,
  type Case,
  type CellValue,
  type MeasurementSource,
  type Metric,
  type Worth,
} from '../core/case';
import { defaultInputs, evidenceLevels, inputKeys, type Evidence, type InputKey } from '../core/inputs';
import { resultKeys } from '../core/results';
import { caseNames, ownerOfName, type MetricPart } from './caseNames';
import { worthParts } from './pilot/worthLines';
import { plainAddress, splitAddress } from './rangeAddress';
import type { NamedReading } from './workbook';

/** A case as its sheets state it now. */
export interface CaseReading {
  readonly case: Case;
  /** What of the case's sheets is missing or unreadable, each as a sentence that says what to do. */
  readonly damage: readonly string[];
}

/** Whether a name's cells are needed to read a case; the analyst's own data is read by its address. */
export function isCaseCell(name: string): boolean {
  return ownerOfName(name)?.isData === false;
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

/** Reads a case back from the cells of its sheets. */
export function readCase(readings: readonly NamedReading[], caseNumber: number): CaseReading {
  const names = caseNames(caseNumber);
  const byName = new Map(readings.map((reading) => [reading.name.toLowerCase(), reading]));
  const find = (name: string) => byName.get(name.toLowerCase());
  const isGone = (name: string) => /#REF!/.test(find(name)?.refersTo ?? '#REF!');
  const cell = (name: string): CellValue => find(name)?.range?.values[0]?.[0] ?? null;
  const text = (name: string) => String(cell(name) ?? '');
  const damage: string[] = [];
  const missing = (name: string) =>
    damage.push(
      find(name)
        ? `${name} is missing: its cell or its sheet was deleted. Update sheets restores it.`
        : `${name} is missing: its name was deleted. Update sheets restores it.`,
    );

  const figureOf = (key: InputKey): number => {
    const name = names.figure(key);
    const value = cell(name);
    if (isGone(name)) missing(name);
    else if (typeof value === 'number') return value;
    else if (value !== null) {
      damage.push(`${name} holds no number (${String(value)}): enter one in its cell on the Inputs sheet.`);
    }
    return defaultInputs[key];
  };
  const evidenceOf = (key: InputKey): Evidence =>
    evidenceLevels.find((level) => level === text(names.evidence(key)).trim().toLowerCase()) ?? 'assumption';

  const metricOf = (metric: number): Metric[] => {
    const nameOf = (part: MetricPart) => names.metric(metric, part);
    // A metric whose row was deleted is a metric the analyst took out.
    if (isGone(nameOf('Name')) && !isGone(names.fact('PilotMetrics'))) return [];
    const source = sourceOf(nameOf);
    if (!source) {
      const label = text(nameOf('Name')) || `Metric ${metric}`;
      damage.push(
        `${label} has lost its measurements: their cells were deleted. Choose them again in the pane.`,
      );
      return [];
    }
    const chosen = <T extends string>(part: MetricPart, choices: readonly T[], usual: T): T =>
      choices.find((choice) => choice === text(nameOf(part)).trim().toLowerCase()) ?? usual;
    const smallest = cell(nameOf('SmallestEffect'));
    return [
      {
        name: text(nameOf('Name')),
        unit: text(nameOf('Unit')),
        better: chosen('Better', ['lower', 'higher'], 'lower'),
        evidence: chosen('Evidence', ['measured', 'self-reported'], metricDefaults.evidence),
        design: chosen('Design', pilotDesigns, metricDefaults.design),
        scale: chosen('Scale', scales, metricDefaults.scale),
        smallestEffect: typeof smallest === 'number' ? smallest : metricDefaults.smallestEffect,
        source,
        worth: worthOf(nameOf),
      },
    ];
  };
  const numbers = (name: string, count: number): readonly number[] | null => {
    const row = find(name)?.range?.values[0];
    if (!row || isGone(name)) return null;
    // A cell that was emptied or holds text is 0: the sheet says what is wrong with it.
    return Array.from({ length: count }, (_, index) => (typeof row[index] === 'number' ? row[index] : 0));
  };
  const worthOf = (nameOf: (part: MetricPart) => string): Worth | null => {
    const has = (part: MetricPart) => find(nameOf(part)) !== undefined && !isGone(nameOf(part));
    const kind = (['time', 'errors', 'cost'] as const).find((one) => worthParts[one].every(has));
    const figure = (part: MetricPart) => numbers(nameOf(part), 1)?.[0] ?? 0;
    switch (kind) {
      case 'time':
        return {
          kind,
          hoursPerUnit: figure('HoursPerUnit'),
          tasksPerPersonPerWeek: figure('TasksPerPersonPerWeek'),
          people: figure('People'),
        };
      case 'errors':
        return { kind, volumePerYear: figure('VolumePerYear'), costPerError: figure('CostPerError') };
      case 'cost':
        return { kind, volumePerYear: figure('VolumePerYear') };
      case undefined:
        return null;
    }
  };
  const sourceOf = (nameOf: (part: MetricPart) => string): MeasurementSource | null => {
    const address = (part: MetricPart) => {
      const reading = find(nameOf(part));
      if (!reading) return null;
      return plainAddress(reading.refersTo) ?? reading.range?.address ?? null;
    };
    const [baselineCounts, pilotCounts] = [
      numbers(nameOf('BaselineCounts'), 2),
      numbers(nameOf('PilotCounts'), 2),
    ];
    if (baselineCounts && pilotCounts) {
      const count = ([errors, total]: readonly number[]) => ({ errors: errors!, total: total! });
      return { kind: 'counts', baseline: count(baselineCounts), pilot: count(pilotCounts) };
    }
    const [baselineSummary, pilotSummary] = [
      numbers(nameOf('BaselineSummary'), 3),
      numbers(nameOf('PilotSummary'), 3),
    ];
    if (baselineSummary && pilotSummary) {
      const summary = ([n, mean, standardDeviation]: readonly number[]) => ({
        n: n!,
        mean: mean!,
        standardDeviation: standardDeviation!,
      });
      return { kind: 'summary', baseline: summary(baselineSummary), pilot: summary(pilotSummary) };
    }
    const [baseline, pilot] = [address('Baseline'), address('Pilot')];
    if (baseline && pilot) {
      return {
        kind: 'ranges',
        baseline,
        pilot,
        baselineBefore: address('BaselineBefore'),
        pilotBefore: address('PilotBefore'),
      };
    }
    const [table, group, value] = [address('Table'), address('GroupColumn'), address('ValueColumn')];
    if (!table || !group || !value) return null;
    const column = (of: string) => firstColumn(of) - firstColumn(table);
    const optional = (part: MetricPart) => {
      const found = address(part);
      return found === null ? null : column(found);
    };
    return {
      kind: 'table',
      table: grownTable(table, value),
      groupColumn: column(group),
      valueColumn: column(value),
      baselineGroup: cell(nameOf('BaselineGroup')),
      pilotGroup: cell(nameOf('PilotGroup')),
      personColumn: optional('PersonColumn'),
      periodColumn: optional('PeriodColumn'),
      before: cell(nameOf('Before')),
      after: cell(nameOf('After')),
      covariateColumn: optional('CovariateColumn'),
    };
  };

  for (const fact of ['CaseName', 'CaseCurrency', 'CaseIndustry'] as const) {
    if (isGone(names.fact(fact))) missing(names.fact(fact));
  }
  const figures = Object.fromEntries(inputKeys.map((key) => [key, figureOf(key)])) as Case['inputs'];
  const lostResults = resultKeys.map(names.figure).filter(isGone);
  lostResults.forEach(missing);
  const metrics = new Set(
    readings.flatMap(({ name }) => {
      const owner = ownerOfName(name);
      return owner?.caseNumber === caseNumber && owner.metric !== null ? [owner.metric] : [];
    }),
  );
  return {
    case: {
      ...caseDefaults,
      name: text(names.fact('CaseName')),
      currency: text(names.fact('CaseCurrency')).trim().toUpperCase() || 'USD',
      industry: text(names.fact('CaseIndustry')),
      pilotConfidence: confidenceOf(cell(names.fact('PilotConfidence'))),
      inputs: figures,
      evidence: {
        ...caseDefaults.evidence,
        ...Object.fromEntries(inputKeys.map((key) => [key, evidenceOf(key)])),
      },
      metrics: [...metrics].sort((a, b) => a - b).flatMap(metricOf),
    },
    damage,
  };
}

function firstColumn(address: string): number {
  const letters = /^[A-Z]+/.exec(splitAddress(address)?.cells ?? '')?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The table as far down as the column of its values, which grows with an Excel table. */
function grownTable(table: string, values: string): string {
  const last = /(\d+)$/.exec(values)?.[1];
  return last === undefined ? table : table.replace(/\d+$/, last);
}

function confidenceOf(content: CellValue): number {
  return typeof content === 'number' && content > 0 && content < 1 ? content : defaultPilotConfidence;
}
