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
