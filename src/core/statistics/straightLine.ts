import { studentQuantile } from './studentT';

/** A point of a scatter; points of different groups may lie at different heights. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly group?: number;
}

/** Parallel lines through the groups of a scatter, by least squares: one line where all are of one group. */
export interface StraightLine {
  readonly slope: number;
  readonly degreesOfFreedom: number;
  /** Standard deviation of the points around their lines. */
  readonly scatter: number;
  readonly slopeError: number;
  /** The line's height at x, and its standard error, as if all points were of one group. */
  readonly at: (x: number) => { readonly y: number; readonly error: number };
}

/**
 * The common slope of parallel lines, one a group: deviations from the means of the groups.
 *
 * @returns Null where no degree of freedom is left, or nothing lies side by side.
 * @source Draper and Smith, Applied Regression Analysis, 3rd ed., chapters 1 (one line) and 14 (groups)
 */
export function straightLine(points: readonly LinePoint[]): StraightLine | null {
  const groups = new Map<number, { n: number; x: number; y: number }>();
  for (const { x, y, group = 0 } of points) {
    const sums = groups.get(group) ?? { n: 0, x: 0, y: 0 };
    groups.set(group, { n: sums.n + 1, x: sums.x + x, y: sums.y + y });
  }
  const deviations = points.map(({ x, y, group = 0 }) => {
    const sums = groups.get(group)!;
    return { x: x - sums.x / sums.n, y: y - sums.y / sums.n };
  });
  const sumOf = (of: (deviation: { x: number; y: number }) => number) =>
    deviations.reduce((total, deviation) => total + of(deviation), 0);
  const spread = sumOf(({ x }) => x * x);
  const degreesOfFreedom = points.length - groups.size - 1;
  if (degreesOfFreedom < 1 || spread === 0) return null;
  const slope = sumOf(({ x, y }) => x * y) / spread;
  const scatter = Math.sqrt(sumOf(({ x, y }) => (y - slope * x) ** 2) / degreesOfFreedom);
  const meanX = points.reduce((total, { x }) => total + x, 0) / points.length;
  const meanY = points.reduce((total, { y }) => total + y, 0) / points.length;
  return {
    slope,
    degreesOfFreedom,
    scatter,
    slopeError: scatter / Math.sqrt(spread),
    at: (x) => ({
      y: meanY + slope * (x - meanX),
      error: scatter * Math.sqrt(1 / points.length + (x - meanX) ** 2 / spread),
    }),
  };
}

/** Half the interval of an estimate with this standard error: Student's t, two-sided. */
export function marginOf(standardError: number, degreesOfFreedom: number, confidence: number): number {
  return standardError * studentQuantile((1 - confidence) / 2, degreesOfFreedom);
}
