import fc from 'fast-check';
import { benchmarkAxis } from '../../src/taskpane/benchmarkAxis';

const values = (figures: readonly number[], own: number | null) =>
  benchmarkAxis(figures, own).ticks.map(({ value }) => value);

test('ticks are round, from zero where all figures are on one side of it', () => {
  expect(values([2, 36], null)).toEqual([0, 10, 20, 30, 40]);
  expect(values([-0.19, 0.55], null)).toEqual([-0.2, 0, 0.2, 0.4, 0.6]);
  expect(values([0, 0], null)).toEqual([0, 0.25]);
});

test('an own figure stretches the scale, but never shrinks the benchmarks to a point', () => {
  expect(values([2, 36], 50)).toEqual([0, 20, 40, 60]);
  const far = benchmarkAxis([2, 36], 5000);
  expect(far.isInside(5000)).toBe(false);
  expect([far.place(5000), far.isInside(36)]).toEqual([1, true]);
  expect(far.place(36)).toBeGreaterThan(0.4);
});

const figure = fc
  .double({ min: -1e6, max: 1e6, noNaN: true })
  .map((value) => Math.round(value * 1000) / 1000);

test('every benchmark lies on the scale, in order, whatever the own figure is', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1 }), fc.option(figure), (figures, own) => {
      const axis = benchmarkAxis(figures, own);
      const places = [...figures].sort((a, b) => a - b).map(axis.place);
      expect(figures.every(axis.isInside)).toBe(true);
      expect(places.every((place, i) => place >= 0 && place <= 1 && place >= (places[i - 1] ?? 0))).toBe(
        true,
      );
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(7);
      expect([axis.ticks[0]!.place, axis.ticks.at(-1)!.place]).toEqual([0, 1]);
    }),
  );
});
