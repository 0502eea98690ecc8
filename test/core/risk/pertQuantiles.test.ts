import fc from 'fast-check';
import { PIECES, pertQuantiles } from '../../../src/core/risk/pertQuantiles';

const pieces = [1, 82, 2048, 4096, 8000, 8191];

/** scipy 1.17.1: beta.ppf(k / 8192, 1 + 4 (likely - low) / (high - low), 1 + 4 (high - likely) / (high - low)). */
test.each([
  {
    points: [0, 2, 10],
    quantiles: [
      0.019529697463282546, 0.2314741926771477, 1.6343149752227435, 2.7667225939251887, 6.882993979381534,
      9.144955030916938,
    ],
  },
  {
    points: [5, 5, 9],
    quantiles: [
      5.000097661018721, 5.008040068953172, 5.223649954820392, 5.5177977468155035, 7.111824977410196,
      8.340246044613552,
    ],
  },
  {
    points: [-3, 4, 4],
    quantiles: [
      -1.8454305780737177, -0.21270573146595284, 2.3050079827863925, 3.093853943072869, 3.966875484686202,
      3.9998290932172385,
    ],
  },
  {
    points: [10, 15, 20],
    quantiles: [
      10.232972115828604, 11.056762993181248, 13.59436164789647, 15, 18.567582623021668, 19.767027884171398,
    ],
  },
] as const)('quantiles of $points', ({ points: [low, likely, high], quantiles }) => {
  const table = pertQuantiles(low, likely, high);
  expect(table).toHaveLength(PIECES + 1);
  expect([table[0], table[PIECES]]).toEqual([low, high]);
  pieces.forEach((piece, i) =>
    expect(Math.abs(table[piece]! - quantiles[i]!)).toBeLessThan(1e-5 * (high - low)),
  );
});

test('laws: quantiles rise, and their mean is (low + 4 likely + high) / 6', () => {
  const point = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const [low, likely, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
      fc.pre(low < high);
      const table = pertQuantiles(low, likely, high);
      let total = 0;
      let rises = true;
      for (let piece = 0; piece < PIECES; piece++) {
        rises &&= table[piece]! <= table[piece + 1]!;
        total += (table[piece]! + table[piece + 1]!) / 2;
      }
      expect(rises).toBe(true);
      // Means differ by the integral of what the cumulative probabilities differ by: below 1 / PIECES everywhere.
      expect(Math.abs(total / PIECES - (low + 4 * likely + high) / 6)).toBeLessThan((high - low) / PIECES);
    }),
    { numRuns: 20 },
  );
});

test('to the last bit as the same algorithm in Python, whose numbers round by IEEE 754 as well', () => {
  const table = pertQuantiles(0, 3, 10);
  expect([1, 1000, 4096, 8191].map((piece) => table[piece])).toEqual([
    0.05730696351245759, 1.5126817127623429, 3.5099949045724417, 9.411249184199205,
  ]);
  expect(table.reduce((sum, value) => sum + value, 0)).toBe(30042.503838442328);
});
