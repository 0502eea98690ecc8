import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standardDeviation';

export interface Group {
  readonly n: number;
  readonly mean: number;
  /** Of a sample (n - 1). */
  readonly standardDeviation: number;
}

/** n, mean and standard deviation of two values or more. */
export function summariseGroup(name: string, values: readonly number[]): Group {
  return { n: values.length, mean: mean(name, values), standardDeviation: standardDeviation(name, values) };
}

/** Root of the groups' average variance. */
export function averageDeviation(groups: readonly Group[]): number {
  return Math.hypot(...groups.map((group) => group.standardDeviation)) / Math.sqrt(groups.length);
}
