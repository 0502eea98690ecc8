import { runningCostDefaults, type RunningCost } from '../core/case';
import { benchmarks } from './benchmarks';
import { sourceNote } from './sourceNote';

/** Hours of graphics processors that a model of one's own takes in a month, as published. */
const modelSizes = [
  { id: 'B050', label: 'Small model, up to 1 billion parameters', hours: 1_200 },
  { id: 'B051', label: 'Medium model, 1 to 7 billion parameters', hours: 4_800 },
  { id: 'B052', label: 'Large model, more than 7 billion parameters', hours: 15_000 },
] as const;

/**
 * A line for serving a model of one's own, by its size: hours times the price of an hour, which is the published
 * cost over the published hours. The source calls its table a simplified illustration, and states the large model
 * as a least.
 */
export const gpuTemplate: readonly RunningCost[] = modelSizes.map(({ id, label, hours }) => {
  const row = benchmarks.find((each) => each.id === id)!;
  const isLeast = row.central === null;
  const price = Math.round((100 * (row.central ?? row.low!)) / hours) / 100;
  return {
    ...runningCostDefaults,
    name: label,
    component: 'GPU',
    quantity: hours,
    low: price,
    likely: price,
    high: price,
    evidence: 'benchmark',
    source: `${sourceNote(row)}; a simplified illustration by its own words${isLeast ? ', and a least' : ''}`,
  };
});
