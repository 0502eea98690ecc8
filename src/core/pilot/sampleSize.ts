import { checkNumber } from '../checkNumber';
import { normalQuantile } from '../statistics/normal';
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
 * @source Cohen (1988) (see `tTestPower`); the first guess: Guenther, "Sample Size Formulas for Normal Theory
 * t Tests", The American Statistician 35 (1981)
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
  const enough = (n: number) => tTestPower(n, effect, alpha, paired) >= power;

  const reach = normalQuantile(alpha / 2) + normalQuantile(1 - power);
  const correction = normalQuantile(alpha / 2) ** 2 / (paired ? 2 : 4);
  let reaching = Math.max(2, Math.ceil((paired ? 1 : 2) * (reach / effect) ** 2 + correction));
  let short = reaching - 1;
  for (let gap = 1; !enough(reaching); gap *= 2) {
    short = reaching;
    reaching += gap;
  }
  // One measurement per group never suffices: it has no spread.
  for (let gap = 1; short > 1 && enough(short); gap *= 2) {
    reaching = short;
    short = Math.max(1, short - gap);
  }
  while (reaching - short > 1) {
    const middle = Math.floor((short + reaching) / 2);
    if (enough(middle)) reaching = middle;
    else short = middle;
  }
  return reaching;
}
