/** What a number may be; a part of every input's definition in the registry. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** What to do when the value is below `min`, where that is not obvious. */
  readonly belowMin?: string;
  /** What to do when the value is above `max`, where that is not obvious. */
  readonly aboveMax?: string;
}

/** What is wrong with a value and what to change, to follow its label; null where nothing is. */
export function inputProblem(
  { min = -Infinity, max = Infinity, belowMin, aboveMax }: Bounds,
  value: number,
): string | null {
  if (!Number.isFinite(value)) return 'is not a finite number: enter a number';
  if (value < min) {
    return `is ${min === 0 ? 'negative' : `below ${min}`}: ${belowMin ?? `enter ${min} or more`}`;
  }
  if (value > max) return `is above ${max}: ${aboveMax ?? `enter ${max} or less`}`;
  return null;
}
