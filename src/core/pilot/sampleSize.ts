import { checkNumber } from '../checkNumber';
import { fewestThat } from './fewestThat';
import { tTestPower } from './tTestPower';

export interface SampleSizeOptions {
  /** Probability of finding an effect that is there; 80% unless told. */
  readonly power?: number;
  /** Probability of finding an effect where there is none, two-sided; 5% unless told. */
  readonly alpha?: number;
  /** The same people or tasks in both groups; the effect is then in standard deviations of the differences. */
  readonly paired?: boolean;
}

/**
 * Measurements needed to find an effect of the given size with a t test: the smallest whole number, per group
 * or of pairs, that has the power asked for; exact by the noncentral t distribution.
 *
 * @param effectSize Difference of the means in standard deviations, from 0.00001 to 100; its sign is ignored.
 * @throws CalcError `bad-input` for an effect outside that, or a power that is not between alpha and 1.
 * @source Cohen (1988) (see `tTestPower`)
 * @example sampleSize(0.5) // 64
 */
export function sampleSize(
  effectSize: number,
  { power = 0.8, alpha = 0.05, paired = false }: SampleSizeOptions = {},
): number {
  checkNumber('effectSize', effectSize);
  const effect = Math.abs(effectSize);
  checkNumber('effectSize', effect, { min: 0.00001, max: 100, hint: 'it is counted in standard deviations' });
  checkNumber('alpha', alpha, { min: 1e-12, max: 0.5, hint: 'enter 5% as 0.05' });
  checkNumber('power', power, { above: alpha, max: 1 - 1e-9, hint: 'enter 80% as 0.8' });
  return fewestThat((n) => tTestPower(n, effect, alpha, paired) >= power);
}
