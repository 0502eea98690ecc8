import { checkValues } from '../statistics/checkValues';
import { mean } from '../statistics/mean';
import { deviationFrom } from '../statistics/standardDeviation';

export interface Group {
  readonly n: number;
  readonly mean: number;
  /** Of a sample (n - 1). */
  readonly standardDeviation: number;
}

/** n, mean and standard deviation of two values or more. */
export function summariseGroup(name: string, values: readonly number[]): Group {
  checkValues(name, values, 2);
  const centre = mean(name, values);
  return { n: values.length, mean: centre, standardDeviation: deviationFrom(name, values, centre) };
}

/** Root of the groups' average variance. */
export function averageDeviation(groups: readonly Group[]): number {
  return Math.hypot(...groups.map((group) => group.standardDeviation)) / Math.sqrt(groups.length);
}

/** Size of the largest mean: what the rounding of a difference of means is measured against. */
export function sizeOf(groups: readonly Group[]): number {
  return Math.max(...groups.map((group) => Math.abs(group.mean)));
}
