import { runningCostDefaults, type RunningCost } from '../core/case';
import { numberText, readNumber } from './figureText';
import type { RowDraft } from './rowDraft';
import { strings } from './strings';

export const costFigures = ['low', 'likely', 'high'] as const;
export type CostFigure = (typeof costFigures)[number];

/** A line of the running cost as it is being edited: figures as typed, money per month. */
export type RunningCostDraft = RowDraft &
  Pick<RunningCost, 'name' | 'component' | 'quantity' | 'driver' | 'evidence' | 'source' | 'origin'> &
  Readonly<Record<CostFigure, string>>;

export type CostField = 'name' | CostFigure;

/** A line of which nothing is known yet. */
export function newRunningCost(id: string): RunningCostDraft {
  return {
    ...runningCostDefaults,
    id,
    storedAt: null,
    name: '',
    low: '',
    likely: '',
    high: '',
  };
}

export function storedRunningCost(cost: RunningCost, index: number): RunningCostDraft {
  const { low, likely, high } = cost;
  return {
    ...cost,
    id: `running-cost-${index + 1}`,
    storedAt: index,
    // An end that is the likely value again is one that nobody told.
    low: low === likely ? '' : numberText(low),
    likely: numberText(likely),
    high: high === likely ? '' : numberText(high),
  };
}

/** What is wrong with a line or not given yet, at its field. */
export function runningCostProblems(line: RunningCostDraft): Partial<Record<CostField, string>> {
  const problems: Partial<Record<CostField, string>> = {};
  if (!line.name.trim()) problems.name = strings.runningCosts.nameMissing;
  const likely = readCost(line.likely);
  if (line.likely.trim() === '') problems.likely = strings.runningCosts.likelyMissing;
  else if ('problem' in likely) problems.likely = likely.problem;
  for (const end of ['low', 'high'] as const) {
    if (line[end].trim() === '') continue;
    const reading = readCost(line[end]);
    if ('problem' in reading) problems[end] = reading.problem;
    else if ('value' in likely && isBeyond(end, reading.value, likely.value))
      problems[end] = strings.ends.beyond[end](numberText(likely.value));
  }
  return problems;
}

function isBeyond(end: 'low' | 'high', value: number, likely: number): boolean {
  return end === 'low' ? value > likely : value < likely;
}

function readCost(text: string): ReturnType<typeof readNumber> {
  const reading = readNumber(text);
  return 'value' in reading && reading.value < 0 ? { problem: strings.runningCosts.negative } : reading;
}

/** The line that a draft states; null while something of it has to be corrected. */
export function readRunningCost(line: RunningCostDraft): RunningCost | null {
  if (Object.keys(runningCostProblems(line)).length > 0) return null;
  const { name, component, quantity, driver, evidence, source, origin } = line;
  const figure = (text: string) => {
    const reading = readCost(text.trim() === '' ? line.likely : text);
    return 'value' in reading ? reading.value : 0;
  };
  return {
    name: name.trim(),
    component,
    quantity,
    low: figure(line.low),
    likely: figure(line.likely),
    high: figure(line.high),
    driver,
    evidence,
    source: source.trim(),
    origin,
  };
}
