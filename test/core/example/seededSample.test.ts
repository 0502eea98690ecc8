import { seededSample } from '../../../src/core/example/seededSample';

it('follows the beta-PERT distribution', () => {
  const sample = seededSample(7, 20_000, [4, 13, 38], 0.1);
  const mean = sample.reduce((total, value) => total + value, 0) / sample.length;
  // Vose, Risk Analysis (2008): mean (4 + 4 x 13 + 38) / 6; standard deviation below (38 - 4) / 5.
  expect(Math.abs(mean - 94 / 6)).toBeLessThan((4 * (34 / 5)) / Math.sqrt(20_000));
  expect(Math.min(...sample)).toBeGreaterThanOrEqual(4);
  expect(Math.max(...sample)).toBeLessThanOrEqual(38);
});

it('gives the same for the same seed, something else for another, and rounds', () => {
  const sample = seededSample(7, 50, [1, 4, 5], 1);
  expect(seededSample(7, 50, [1, 4, 5], 1)).toEqual(sample);
  expect(seededSample(8, 50, [1, 4, 5], 1)).not.toEqual(sample);
  expect(sample.every(Number.isInteger)).toBe(true);
});
