import { qualityAdvice, qualityOf } from '../../../src/core/pilot/quality';
import { problems } from '../../../src/core/pilot/problems';
import { tooLarge } from '../../../src/core/results';
import type { PilotDesign, Scale } from '../../../src/core/case';
import { expectRelative } from '../../support/expectRelative';
import { plants, sleep } from './pilotData';
import { samplesFor } from './samplesFor';

const qualityFor = (
  baseline: readonly number[],
  pilot: readonly number[],
  scale: Scale = 'as measured',
  design: PilotDesign = 'separate',
) => qualityOf(samplesFor(design, { baseline, pilot }), { design, scale })!;

/** The example of scipy's trimmed t test: one value far above the rest. */
const farOut = [56, 128.6, 12, 123.8, 64.34, 78, 763.3];

test.each([
  { what: 'far out', values: farOut, skewness: 2.515951611529607 },
  { what: 'sleep, drug 1', values: sleep.drug1, skewness: 0.5809206737398492 },
  { what: 'plants, control', values: plants.control, skewness: 0.3209749750374664 },
])('skewness of $what: scipy 1.17.1, skew(bias=False)', ({ values, skewness }) => {
  expectRelative(Number(qualityFor(values, values).baseline.skewness), skewness, 1e-12);
});

test('far outliers lie beyond 3 interquartile ranges: quartiles 60.17 and 126.2 (numpy 2.4.6) reach to 324.29', () => {
  expect(qualityFor(farOut, [...farOut.slice(0, -1), 324.2]).baseline.farOutliers).toBe(1);
  expect(qualityFor(farOut, [...farOut.slice(0, -1), 324.2]).pilot.farOutliers).toBe(0);
});

// Quartiles of 8, 12, 16 and 20 with one value on either side: 9 and 19; three times 10 outside is -21 and 49.
test.each([
  { lowest: -21, highest: 49, far: 0 },
  { lowest: -21.1, highest: 49, far: 1 },
  { lowest: -21, highest: 49.1, far: 1 },
  { lowest: -22, highest: 50, far: 2 },
])('from $lowest to $highest, by hand: $far far out', ({ lowest, highest, far }) => {
  expect(qualityFor([lowest, 8, 12, 16, 20, highest], plants.control).baseline.farOutliers).toBe(far);
});

test('values too far apart have no skewness', () => {
  expect(qualityFor([1.7e308, -1.7e308, 1.7e308], plants.control).baseline.skewness).toBe(tooLarge);
});

test('counts zeros and negatives, and says why there is no skewness', () => {
  expect(qualityFor([0, -1, 0, 5], [3, 3, 3]).baseline).toMatchObject({ counted: 4, zeros: 2, negatives: 1 });
  expect(qualityFor([1, 2], [3, 3, 3]).baseline.skewness).toBe('needs 3 values');
  expect(qualityFor([1, 2], [3, 3, 3]).pilot.skewness).toBe(problems.noVariation);
  expect(qualityFor([], [1]).baseline).toMatchObject({ counted: 0, farOutliers: 0 });
});

test('skewed values above 0: the log scale; with a 0 among them: trimmed means; even ones: nothing', () => {
  expect(qualityFor(farOut, [1, 2, 3]).advice).toEqual({ scale: 'log', sentence: qualityAdvice.log });
  expect(qualityFor(farOut, [0, 2, 3]).advice).toEqual({ scale: 'trimmed', sentence: qualityAdvice.trimmed });
  expect(qualityFor(farOut, [0, -2, 3]).advice).toEqual({
    scale: 'trimmed',
    sentence: qualityAdvice.trimmed,
  });
  expect(qualityFor(sleep.drug1, sleep.drug2).advice).toBeNull();
  expect(qualityFor(plants.control, plants.treatment2).advice).toBeNull();
  expect(qualityFor(farOut, [1, 2, 3], 'log').advice).toBeNull();
});

test('advises only what the design can do: pairs are not trimmed, shares have no scale', () => {
  const pairs = farOut.map((value) => value - 20);
  expect(qualityFor(pairs, farOut, 'as measured', 'paired').advice).toBeNull();
  expect(qualityFor([0, 0, 0, 0, 0, 0, 0, 1], [0, 1, 1], 'as measured', 'rates').advice).toBeNull();
});

test('a summary has no values to look at', () => {
  const group = { n: 5, mean: 1, standardDeviation: 1 };
  expect(
    qualityOf({ is: 'summary', baseline: group, pilot: group }, { design: 'separate', scale: 'as measured' }),
  ).toBeNull();
});
