/** One scale for every bar of a metric; places are shares of the width, from 0 to 1. */
export interface BenchmarkAxis {
  readonly ticks: readonly { readonly value: number; readonly place: number }[];
  /** Where a figure lies; beyond the scale, its end. */
  readonly place: (value: number) => number;
  readonly isInside: (value: number) => boolean;
}

/** How far the scale stretches for the case's own figure: so many times what the benchmarks span. */
const STRETCH = 1;
const MOST_TICKS = 4;

/**
 * A scale with round ticks over all figures of the benchmarks, from zero where they are on one side of it and
 * close. The own figure stretches it, but not so far that the benchmarks shrink to a point.
 */
export function benchmarkAxis(figures: readonly number[], own: number | null): BenchmarkAxis {
  const [lowest, highest] = [Math.min(0, ...figures), Math.max(0, ...figures)];
  const room = STRETCH * (highest - lowest || 1);
  const stretched = own === null ? lowest : Math.min(Math.max(own, lowest - room), highest + room);
  const step = roundStep((Math.max(highest, stretched) - Math.min(lowest, stretched) || 1) / MOST_TICKS);
  const first = Math.floor(Math.min(lowest, stretched) / step);
  const last = Math.max(Math.ceil(Math.max(highest, stretched) / step), first + 1);
  const [low, high] = [first * step, last * step];
  const place = (value: number) => Math.min(Math.max((value - low) / (high - low), 0), 1);
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, index) => {
      const value = Number(((first + index) * step).toPrecision(12));
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
