import { CalcError } from './errors';

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** Lower bound that is itself refused. */
  readonly above?: number;
  /** Upper bound that is itself refused. */
  readonly below?: number;
  readonly whole?: boolean;
  /** What to enter instead, where the bounds alone do not say it. */
  readonly hint?: string;
}

/**
 * Refuses an argument that is no finite number or lies outside its bounds, with a message that names the
 * argument as Excel shows it and says what to enter.
 *
 * @throws CalcError `bad-input`.
 */
export function checkNumber(name: string, value: number, bounds: Bounds = {}): void {
  const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity, whole, hint } = bounds;
  const fits =
    Number.isFinite(value) &&
    value >= min &&
    value <= max &&
    value > above &&
    value < below &&
    (!whole || Number.isInteger(value));
  if (fits) return;
  const limits = [
    Number.isFinite(min) && `at least ${min}`,
    Number.isFinite(above) && `above ${above}`,
    Number.isFinite(max) && `at most ${max}`,
    Number.isFinite(below) && `below ${below}`,
  ].filter(Boolean);
  const wanted = [whole ? 'a whole number' : 'a number', limits.join(' and ')].filter(Boolean).join(' ');
  throw new CalcError('bad-input', `${name} has to be ${wanted}, not ${value}${hint ? `: ${hint}` : ''}`);
}
