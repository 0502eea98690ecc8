import {
  metricDefaults,
  pilotDesigns,
  scales,
  type MeasurementSource,
  type Metric,
  type Worth,
} from '../../core/case';
import { caseNames, ownerOfName, type MetricPart } from '../caseNames';
import { worthParts } from '../pilot/worthLines';
import { columnIndex, plainAddress, splitAddress } from '../rangeAddress';
import type { NamedReading } from '../workbook';
import type { CaseCells } from './caseCells';

/** The metrics of a case as Pilot vs Baseline states them. */
export function readMetrics(
  cells: CaseCells,
  readings: readonly NamedReading[],
  caseNumber: number,
): readonly Metric[] {
  const names = caseNames(caseNumber);
  const metricOf = (metric: number): Metric[] => {
    const nameOf = (part: MetricPart) => names.metric(metric, part);
    // A metric whose row was deleted is a metric the analyst took out.
    if (cells.isGone(nameOf('Name')) && !cells.isGone(names.fact('PilotMetrics'))) return [];
    const source = sourceOf(nameOf);
    if (!source) {
      const label = cells.text(nameOf('Name')) || `Metric ${metric}`;
      cells.damage.push(
        `${label} has lost its measurements: their cells were deleted. Choose them again in the pane.`,
      );
      return [];
    }
    const chosen = <T extends string>(part: MetricPart, choices: readonly T[], usual: T): T =>
      cells.choice(nameOf(part), choices, usual);
    const smallest = cells.cell(nameOf('SmallestEffect'));
    return [
      {
        name: cells.text(nameOf('Name')),
        unit: cells.text(nameOf('Unit')),
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
    const row = cells.find(name)?.range?.values[0];
    if (!row || cells.isGone(name)) return null;
    // A cell that was emptied or holds text is 0: the sheet says what is wrong with it.
    return Array.from({ length: count }, (_, index) => (typeof row[index] === 'number' ? row[index] : 0));
  };
  const worthOf = (nameOf: (part: MetricPart) => string): Worth | null => {
    const has = (part: MetricPart) => cells.find(nameOf(part)) !== undefined && !cells.isGone(nameOf(part));
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
      const reading = cells.find(nameOf(part));
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
      baselineGroup: cells.cell(nameOf('BaselineGroup')),
      pilotGroup: cells.cell(nameOf('PilotGroup')),
      personColumn: optional('PersonColumn'),
      periodColumn: optional('PeriodColumn'),
      before: cells.cell(nameOf('Before')),
      after: cells.cell(nameOf('After')),
      covariateColumn: optional('CovariateColumn'),
    };
  };

  const metrics = new Set(
    readings.flatMap(({ name }) => {
      const owner = ownerOfName(name);
      return owner?.caseNumber === caseNumber && owner.metric !== null ? [owner.metric] : [];
    }),
  );
  return [...metrics].sort((a, b) => a - b).flatMap(metricOf);
}

function firstColumn(address: string): number {
  return columnIndex(/^[A-Z]+/.exec(splitAddress(address)?.cells ?? '')?.[0] ?? '');
}

/** The table as far down as the column of its values, which grows with an Excel table. */
function grownTable(table: string, values: string): string {
  const last = /(\d+)$/.exec(values)?.[1];
  return last === undefined ? table : table.replace(/\d+$/, last);
}
