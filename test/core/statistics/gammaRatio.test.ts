import { gammaRatio } from '../../../src/core/statistics/gammaRatio';
import { hedgesCorrection } from '../../../src/core/statistics/hedgesCorrection';
import { expectRelative } from '../../support/expectRelative';

test.each([
  [0.5, 1 / Math.sqrt(Math.PI)],
  [1, Math.sqrt(Math.PI) / 2],
  [2, (3 / 4) * Math.sqrt(Math.PI)],
  [2.5, 2 / ((3 / 4) * Math.sqrt(Math.PI))],
])('Gamma(a + 1/2) / Gamma(a) at %d, by hand', (a, ratio) => {
  expectRelative(gammaRatio(a), ratio, 1e-15);
});

test.each([3.7, 20, 63.9, 64, 1000])('law: ratio(a) x ratio(a + 1/2) = a, at %d', (a) => {
  expectRelative(gammaRatio(a) * gammaRatio(a + 0.5), a, 1e-14);
});

test.each([
  [2, 0.5641895835477563],
  [10, 0.9227456080530871],
  [18, 0.9576464270237181],
  [244, 0.996922550428681],
])("Hedges' correction at %d degrees, mpmath", (degrees, factor) => {
  expectRelative(hedgesCorrection(degrees), factor, 1e-14);
});
