import type { SimulationRecord } from './simulationRecord';

const BINS = 20;
/** Money; nothing smaller is worth a bin of its own. */
const LEAST_WIDTH = 1e-6;

/** Widths that people count in, times a power of ten. */
const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * Twenty bins of equal width that hold all figures, on edges that are easy to read. Where all figures are the
 * same they stand in the middle.
 *
 * @param figures At least one; finite.
 */
export function simulationHistogram(figures: Float64Array): SimulationRecord['histogram'] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const figure of figures) {
    if (figure < lowest) lowest = figure;
    if (figure > highest) highest = figure;
  }
  const { from, width } = bins(lowest, highest);
  const counts = new Array<number>(BINS).fill(0);
  for (const figure of figures) {
    const bin = Math.floor((figure - from) / width);
    counts[Math.max(0, Math.min(BINS - 1, bin))]! += 1;
  }
  return { from, width, counts };
}

function bins(lowest: number, highest: number): { readonly from: number; readonly width: number } {
  const size = Math.abs(highest);
  // Alone, a figure is seen against its own size; below the fifteen digits of a cell there is no spread to show.
  const spread = lowest === highest ? size : Math.max(highest - lowest, 1e-12 * size);
  const narrowest = Math.max(spread / BINS, LEAST_WIDTH);
  for (let exponent = Math.floor(Math.log10(narrowest)); ; exponent++) {
    for (const step of steps) {
      const width = scaled(step, exponent);
      if (width < narrowest) continue;
      const spare = lowest === highest ? BINS / 2 : 0;
      const first = Math.floor(lowest / width) - spare;
      // Adding 0 takes the sign off a zero.
      if (highest < (first + BINS) * width) return { from: scaled(first * step, exponent) + 0, width };
    }
  }
}

/** Times a power of ten, as the shortest decimal: 3 x 10^-1 is 0.3. */
function scaled(figure: number, exponent: number): number {
  return exponent < 0 ? figure / 10 ** -exponent : figure * 10 ** exponent;
}
