import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standardDeviation';
import type { Group } from './group';

/**
 * A group by its 20% trimmed mean, in the form in which Welch's test becomes Yuen's: `n` counts what is left
 * after a fifth of the values, rounded down, is taken off either end; the standard deviation is the one that
 * gives the trimmed mean its standard error, from the winsorized variance.
 *
 * @param values Two or more.
 * @source Yuen, "The Two-Sample Trimmed t for Unequal Population Variances", Biometrika 61 (1974); Wilcox,
 * Introduction to Robust Estimation and Hypothesis Testing, 3rd ed. (2012), section 5.3
 */
export function trimmedGroup(name: string, values: readonly number[]): Group {
  const sorted = Float64Array.from(values).sort();
  const cut = Math.floor(values.length / 5);
  const kept = Array.from(sorted.subarray(cut, values.length - cut));
  const [lowest, highest] = [kept[0]!, kept[kept.length - 1]!];
  const winsorized = values.map((value) => Math.min(Math.max(value, lowest), highest));
  return {
    n: kept.length,
    mean: mean(name, kept),
    standardDeviation:
      standardDeviation(name, winsorized) * Math.sqrt((values.length - 1) / (kept.length - 1)),
  };
}
