import { discountings, rampShapes, type CellValue, type Grid } from '../../core/case';
import { driverKeys } from '../../core/assumptions';
import { isIsoDate } from '../../core/isoDate';
import type { SimulationRecord, UsedDriver } from '../../core/forecast/simulationRecord';
import { quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { dateText } from '../inputs/dateCell';

/** What the record's cells are called: by these labels the record is read back, and other sheets find its figures. */
export const simulationLabels = {
  trials: 'Trials',
  seed: 'Seed',
  date: 'Run on',
  probabilityOfGain: 'Probability of a positive NPV',
  probabilityOfPayback: 'Probability of payback within the horizon',
  mean: 'Mean NPV',
  from: 'First bin from',
  width: 'Width of a bin',
} as const;

/** What a simulation's state cell says. */
export const simulationStates = {
  notRun: 'not run',
  upToDate: 'up to date',
  changed: 'inputs changed since: run again',
} as const;

/** Label of a percentile: "5% of trials at or below". */
export function percentileLabel(level: number): string {
  return `${Number((level * 100).toFixed(9))}% of trials at or below`;
}

const percentile = /^(\d+(?:\.\d+)?)% of trials at or below$/;

/**
 * Formula, without "=", of a figure of the simulation by its label; empty cells count as 0, so look at
 * `CaseSimulationState` first.
 */
export function simulationFigure(names: CaseNames, label: string): string {
  const cells = names.fact('CaseSimulation');
  // INDEX of a whole column of a name gives #REF! in Gnumeric.
  return `VLOOKUP(${quoted(label)},${cells},2,FALSE)`;
}

/**
 * The simulation as its cells hold it; null where none has run, or where a cell no longer holds what was recorded.
 *
 * @param simulation Cells of `CaseSimulation`: labels, figures, then one line a bin.
 * @param used Cells of `CaseSimulationUsed`: a line per driver, the ramp's shape, the discounting.
 */
export function readSimulation(simulation: Grid | null, used: Grid | null): SimulationRecord | null {
  if (!simulation || used?.length !== driverKeys.length + 2) return null;
  const labels = simulation.map(([label]) => String(label ?? ''));
  const at = (label: string): CellValue => simulation[labels.indexOf(label)]?.[1] ?? null;
  const date = dateText(at(simulationLabels.date));
  const percentiles = simulation.flatMap(([, netPresentValue], row) => {
    const level = percentile.exec(labels[row]!)?.[1];
    return level === undefined ? [] : [{ level: Number(level) / 100, netPresentValue }];
  });
  const counts = simulation
    .slice(labels.indexOf(simulationLabels.width) + 1)
    .map((cells) => cells[1] ?? null);
  const drivers = used.slice(0, driverKeys.length);
  const [rampShape, discounting] = [
    positionOf(used[driverKeys.length]![0], rampShapes),
    positionOf(used[driverKeys.length + 1]![0], discountings),
  ];
  const figures = {
    seed: at(simulationLabels.seed),
    trials: at(simulationLabels.trials),
    mean: at(simulationLabels.mean),
    probabilityOfGain: at(simulationLabels.probabilityOfGain),
    probabilityOfPayback: at(simulationLabels.probabilityOfPayback),
    from: at(simulationLabels.from),
    width: at(simulationLabels.width),
  };
  const cells = [
    ...Object.values(figures),
    ...counts,
    ...percentiles.map(({ netPresentValue }) => netPresentValue),
    ...drivers.flatMap((line) => line.slice(0, 4)),
  ];
  if (!isIsoDate(date)) return null;
  if (percentiles.length === 0 || counts.length === 0 || rampShape < 0 || discounting < 0) return null;
  if (!cells.every((cell) => typeof cell === 'number' && Number.isFinite(cell))) return null;
  const { from, width, ...rest } = figures as Record<keyof typeof figures, number>;
  return {
    ...rest,
    date,
    percentiles: percentiles as SimulationRecord['percentiles'],
    histogram: { from, width, counts: counts as number[] },
    used: drivers.map((line) => line.slice(0, 4) as unknown as UsedDriver),
    usedChoices: [rampShape, discounting],
  };
}

function positionOf(content: CellValue | undefined, choices: readonly string[]): number {
  return choices.indexOf(String(content ?? ''));
}
