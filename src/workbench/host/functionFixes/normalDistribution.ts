import { normalCumulative, normalDensity } from './distributions';
import { Elementwise } from './elementwise';

/** The normal distribution: the engine's own lost the digits of the lower tail. */
export const createNormalDistributions = () => [
  new Elementwise('NORM.S.DIST', 2, (z, cumulative) => (cumulative ? normalCumulative(z) : normalDensity(z))),
  new Elementwise('NORMSDIST', 1, normalCumulative),
  ...['NORM.DIST', 'NORMDIST'].map(
    (name) =>
      new Elementwise(name, 4, (x, mean, deviation, cumulative) => {
        if (deviation <= 0) return NaN;
        const z = (x - mean) / deviation;
        return cumulative ? normalCumulative(z) : normalDensity(z) / deviation;
      }),
  ),
];
