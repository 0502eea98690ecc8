import { runningCostDefaults, type RunningCost } from '../core/case';
import {
  numberText,
  percentFigureText,
  readByRule,
  readNumber,
  readPercent,
  type FigureReading,
} from './figureText';
import type { RowDraft } from './rowDraft';
import { strings } from './strings';

export const costFigures = ['low', 'likely', 'high'] as const;
export type CostFigure = (typeof costFigures)[number];

/** A line of the running cost as it is being edited: figures as typed, those of a share in percent. */
export type RunningCostDraft = RowDraft &
  Pick<RunningCost, 'name' | 'component' | 'driver' | 'evidence' | 'source' | 'origin'> &
  Readonly<Record<'quantity' | CostFigure, string>>;

export type CostField = 'name' | 'quantity' | CostFigure;

const quantityRule = { label: strings.costFields.quantity, isPercent: false, min: 0 };

/** A line of which nothing is known yet. */
export function newRunningCost(id: string): RunningCostDraft {
  return {
    ...runningCostDefaults,
    id,
    storedAt: null,
    name: '',
    quantity: '1',
    low: '',
    likely: '',
    high: '',
  };
}

export function storedRunningCost(cost: RunningCost, index: number): RunningCostDraft {
  const { low, likely, high, driver } = cost;
  const text = driver === 'share of total' ? percentFigureText : numberText;
  return {
    ...cost,
    id: `running-cost-${index + 1}`,
    storedAt: index,
    // An end that is the likely value again is one that nobody told.
    low: low === likely ? '' : text(low),
    likely: text(likely),
    high: high === likely ? '' : text(high),
    quantity: numberText(cost.quantity),
  };
}

/** What is wrong with a line or not given yet, at its field. */
export function runningCostProblems(line: RunningCostDraft): Partial<Record<CostField, string>> {
  const problems: Partial<Record<CostField, string>> = {};
  if (!line.name.trim()) problems.name = strings.runningCosts.nameMissing;
  const quantity = readQuantity(line);
  if ('problem' in quantity) problems.quantity = quantity.problem;
  const likely = readCost(line, 'likely');
  if (line.likely.trim() === '') problems.likely = strings.runningCosts.likelyMissing;
  else if ('problem' in likely) problems.likely = likely.problem;
  for (const end of ['low', 'high'] as const) {
    if (line[end].trim() === '') continue;
    const reading = readCost(line, end);
    if ('problem' in reading) problems[end] = reading.problem;
    else if ('value' in likely && isBeyond(end, reading.value, likely.value))
      problems[end] = strings.ends.beyond[end](line.likely.trim());
  }
  return problems;
}

function isBeyond(end: 'low' | 'high', value: number, likely: number): boolean {
  return end === 'low' ? value > likely : value < likely;
}

function readCost(line: RunningCostDraft, figure: CostFigure): FigureReading {
  const isShare = line.driver === 'share of total';
  const reading = isShare ? readPercent(line[figure]) : readNumber(line[figure]);
  if ('problem' in reading) return reading;
  if (reading.value < 0) return { problem: strings.runningCosts.negative };
  return isShare && reading.value > 1 ? { problem: strings.runningCosts.aboveAll } : reading;
}

/** How many; a share of the whole has no quantity. */
function readQuantity({ driver, quantity }: RunningCostDraft): FigureReading {
  if (driver === 'share of total' || quantity.trim() === '') return { value: runningCostDefaults.quantity };
  return readByRule(quantityRule, quantity);
}

/** The line that a draft states; null while something of it has to be corrected. */
export function readRunningCost(line: RunningCostDraft): RunningCost | null {
  if (Object.keys(runningCostProblems(line)).length > 0) return null;
  return runningCostSoFar(line);
}

/** The line with 0 for what has to be corrected: it feeds already, with less than it will. */
export function runningCostSoFar(line: RunningCostDraft): RunningCost {
  const { name, component, driver, evidence, source, origin } = line;
  const valueOf = (reading: FigureReading) => ('value' in reading ? reading.value : 0);
  const figure = (end: CostFigure) => valueOf(readCost(line, line[end].trim() === '' ? 'likely' : end));
  return {
    name: name.trim(),
    component,
    quantity: valueOf(readQuantity(line)),
    low: figure('low'),
    likely: figure('likely'),
    high: figure('high'),
    driver,
    evidence,
    source: source.trim(),
    origin,
  };
}
