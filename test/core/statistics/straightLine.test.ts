import { marginOf, straightLine } from '../../../src/core/statistics/straightLine';
import { expectRelative } from '../../support/expectRelative';

/** NIST Statistical Reference Datasets, Norris: 36 points with certified values; y before x. */
const norris: readonly (readonly [number, number])[] = [
  [0.1, 0.2],
  [338.8, 337.4],
  [118.1, 118.2],
  [888.0, 884.6],
  [9.2, 10.1],
  [228.1, 226.5],
  [668.5, 666.3],
  [998.5, 996.3],
  [449.1, 448.6],
  [778.9, 777.0],
  [559.2, 558.2],
  [0.3, 0.4],
  [0.1, 0.6],
  [778.1, 775.5],
  [668.8, 666.9],
  [339.3, 338.0],
  [448.9, 447.5],
  [10.8, 11.6],
  [557.7, 556.0],
  [228.3, 228.1],
  [998.0, 995.8],
  [888.8, 887.6],
  [119.6, 120.2],
  [0.3, 0.3],
  [0.6, 0.3],
  [557.6, 556.8],
  [339.3, 339.1],
  [888.0, 887.2],
  [998.5, 999.0],
  [778.9, 779.0],
  [10.2, 11.1],
  [117.6, 118.3],
  [228.9, 229.2],
  [668.4, 669.1],
  [449.2, 448.9],
  [0.2, 0.5],
];

test('NIST Norris: the certified slope, its error, the residual deviation and the intercept', () => {
  const line = straightLine(norris.map(([y, x]) => ({ x, y })))!;
  expectRelative(line.slope, 1.00211681802045, 1e-12);
  expectRelative(line.slopeError, 0.429796848199937e-3, 1e-11);
  expectRelative(line.scatter, 0.884796396144373, 1e-11);
  expectRelative(line.at(0).y, -0.262323073774029, 1e-10);
  expectRelative(line.at(0).error, 0.232818234301152, 1e-11);
});

test('through groups at other heights it has their common slope', () => {
  const points = [0, 1, 2, 3].flatMap((x) => [
    { x, y: 5 + 2 * x, group: 0 },
    { x: x + 10, y: -70 + 2 * x, group: 1 },
  ]);
  const line = straightLine(points)!;
  expect(line.slope).toBeCloseTo(2, 12);
  expect(line.degreesOfFreedom).toBe(5);
  expect(line.scatter).toBeCloseTo(0, 12);
});

test('by hand, two groups: a rise of 3 and one of 1 over the same 2 steps', () => {
  const line = straightLine([
    { x: 0, y: 0 },
    { x: 2, y: 3, group: 0 },
    { x: 5, y: 1, group: 1 },
    { x: 7, y: 2, group: 1 },
  ])!;
  // From the groups' means: x 1 either way, y 1.5 and 0.5; each point lies 0.5 beside its line.
  expect(line).toMatchObject({ slope: 1, degreesOfFreedom: 1, scatter: 1, slopeError: 0.5 });
  expect(line.at(3.5)).toEqual({ y: 1.5, error: 0.5 });
  expect(line.at(5.5)).toEqual({ y: 3.5, error: Math.sqrt(1 / 4 + 4 / 4) });
});

test('is none without a degree of freedom, and where all lie above one place', () => {
  expect(
    straightLine([
      { x: 1, y: 1 },
      { x: 2, y: 5 },
    ]),
  ).toBeNull();
  expect(straightLine([1, 2, 3].map((y) => ({ x: 4, y })))).toBeNull();
  expect(straightLine([])).toBeNull();
});

test('by hand: t of 10 degrees at 95% is 2.228', () => {
  expect(marginOf(1, 10, 0.95)).toBeCloseTo(2.228, 3);
});
