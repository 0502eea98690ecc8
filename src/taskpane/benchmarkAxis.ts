/** One scale for every bar of a metric; places are shares of the width, from 0 to 1. */
export interface BenchmarkAxis {
  readonly ticks: readonly { readonly value: number; readonly place: number }[];
  /** Where a figure lies; beyond the scale, its end. */
  readonly place: (value: number) => number;
  readonly isInside: (value: number) => boolean;
}

const MOST_TICKS = 4;

/**
 * A scale with round ticks over zero and all figures of the benchmarks. The own figure stretches it, but at most
 * to twice its length on that side, so that the benchmarks never shrink to a point.
 */
export function benchmarkAxis(figures: readonly number[], own: number | null): BenchmarkAxis {
  const [lowest, highest] = [Math.min(0, ...figures), Math.max(0, ...figures)];
  const room = highest - lowest || 1;
  const stretched = own === null ? lowest : Math.min(Math.max(own, lowest - room), highest + room);
  const step = roundStep((Math.max(highest, stretched) - Math.min(lowest, stretched) || 1) / MOST_TICKS);
  const first = Math.floor(Math.min(lowest, stretched) / step);
  const last = Math.max(Math.ceil(Math.max(highest, stretched) / step), first + 1);
  // 3 times 0.05 is a little more than 0.15.
  const tick = (index: number) => Number(((first + index) * step).toPrecision(12));
  const [low, high] = [tick(0), tick(last - first)];
  const place = (value: number) => Math.min(Math.max((value - low) / (high - low), 0), 1);
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, index) => {
      const value = tick(index);
      return { value, place: place(value) };
    }),
    place,
    isInside: (value) => value >= low && value <= high,
  };
}

/** The next larger of 1, 2, 2.5 and 5 times a power of ten. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= size * (1 - 1e-12))!;
  return Number((factor * power).toPrecision(12));
}
