import { checkResult } from '../checkResult';
import { checkValues } from './checkValues';
import { mean } from './mean';
import { sum } from './sum';

/**
 * Standard deviation of a sample (n - 1), in the unit of the values; Excel's STDEV.S.
 *
 * Two passes: deviations from the mean, then their squares less what the rounding of the mean added.
 *
 * @param name What the values are, for the message.
 * @throws CalcError `bad-input` with fewer than two values; `no-solution` where they spread too far.
 * @source Chan, Golub and LeVeque, "Algorithms for Computing the Sample Variance", The American
 * Statistician 37 (1983), equation 1.7
 */
export function standardDeviation(name: string, values: readonly number[]): number {
  checkValues(name, values, 2);
  return deviationFrom(name, values, mean(name, values));
}

/** The same for two finite values or more, whose mean is known already. */
export function deviationFrom(name: string, values: readonly number[], centre: number): number {
  const farthest = values.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0);
  if (farthest === 0) return 0;
  // A power of two scales without rounding, so that squares neither overflow nor vanish.
  const unit = 2 ** Math.floor(Math.log2(farthest));
  const squares = sum(values, (value) => ((value - centre) / unit) ** 2);
  const drift = sum(values, (value) => (value - centre) / unit);
  const variance = (squares - drift ** 2 / values.length) / (values.length - 1);
  return checkResult(`the standard deviation of ${name}`, unit * Math.sqrt(variance));
}
