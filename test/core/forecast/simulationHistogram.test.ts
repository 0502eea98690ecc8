import fc from 'fast-check';
import { simulationHistogram } from '../../../src/core/forecast/simulationHistogram';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

test('by hand: figures from -100 to 1,800 stand on edges of hundreds', () => {
  const { from, width, counts } = simulationHistogram(Float64Array.of(-100, 0, 1, 99, 100, 1800));
  expect({ from, width }).toEqual({ from: -100, width: 100 });
  expect(counts).toEqual([1, 3, 1, ...new Array<number>(16).fill(0), 1]);
});

test.each([
  // Ten times twenty would hold 198, but not from 0 to 207.
  { figures: [9, 207], from: 0, width: 15 },
  // The upper edge of the last bin is not in it.
  { figures: [0, 30], from: 0, width: 2 },
  { figures: [-0, 29], from: 0, width: 1.5 },
  // The spread counts, not the size.
  { figures: [1000, 1009.9], from: 1000, width: 0.5 },
  { figures: [-1009.9, -1000], from: -1010.4, width: 0.6 },
  // Of fifteen digits the last one is no spread to show.
  { figures: [9e14, 9e14 + 1], from: 9e14, width: 50 },
  // Alone, a figure is seen against its own size, in the middle.
  { figures: [100, 100], from: 50, width: 5 },
])('by hand: $figures stand from $from on in bins of $width', ({ figures, ...bins }) => {
  expect(simulationHistogram(Float64Array.from(figures))).toMatchObject(bins);
});

test('a figure that rounding puts on the upper edge counts in the last bin', () => {
  // (-0.9 + 2.1) / 0.06 is 20 and a little in floating point.
  const { from, width, counts } = simulationHistogram(Float64Array.of(-2.05, -0.9));
  expect({ from, width }).toEqual({ from: -2.1, width: 0.06 });
  expect(counts).toEqual([1, ...new Array<number>(18).fill(0), 1]);
});

test('law: every figure stands within its bin, and every one is counted', () => {
  const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 50 }), (figures) => {
      const { from, width, counts } = simulationHistogram(Float64Array.from(figures));
      expect(counts).toHaveLength(20);
      expect(sum(counts)).toBe(figures.length);
      expect(from - 1e-9 * width).toBeLessThanOrEqual(Math.min(...figures));
      expect(from + (20 + 1e-9) * width).toBeGreaterThanOrEqual(Math.max(...figures));
      counts.forEach((count, bin) => {
        const [left, right] = [from + bin * width, from + (bin + 1) * width];
        // Within rounding of an edge a figure may count on either side.
        const slack = 1e-9 * width;
        const inside = figures.filter((one) => one >= left + slack && one < right - slack).length;
        const around = figures.filter((one) => one >= left - slack && one < right + slack).length;
        expect(count).toBeGreaterThanOrEqual(inside);
        expect(count).toBeLessThanOrEqual(around);
      });
    }),
  );
});

test('law: an edge is a multiple of the width, and a width has two digits at most', () => {
  const figure = fc.double({ min: -1e7, max: 1e7, noNaN: true });
  fc.assert(
    fc.property(figure, figure, (one, other) => {
      fc.pre(Math.abs(one - other) > 1e-6);
      const { from, width } = simulationHistogram(Float64Array.of(one, other));
      expect(Number(width.toPrecision(2))).toBe(width);
      expect(Math.abs(from / width - Math.round(from / width))).toBeLessThan(1e-6);
    }),
  );
});

test.each([0, 1, -250_000, 1e-300, 1e15])('%d alone stands in the middle', (figure) => {
  const { from, width, counts } = simulationHistogram(new Float64Array(100).fill(figure));
  expect(counts[10]).toBe(100);
  expect(from + 10 * width).toBeLessThanOrEqual(figure);
  expect(from + 11 * width).toBeGreaterThan(figure);
});
