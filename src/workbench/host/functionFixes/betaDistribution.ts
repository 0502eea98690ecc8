import { betaCumulative, betaDensity, betaInverse } from './distributions';
import { Elementwise } from './elementwise';

/** Whether these are shapes, and bounds, of a beta distribution. */
const isBeta = (a: number, b: number, from: number, to: number) => a > 0 && b > 0 && from < to;

function cumulative(x: number, a: number, b: number, from = 0, to = 1): number {
  return isBeta(a, b, from, to) && x >= from && x <= to
    ? betaCumulative((x - from) / (to - from), a, b)
    : NaN;
}

function density(x: number, a: number, b: number, from = 0, to = 1): number {
  return isBeta(a, b, from, to) && x >= from && x <= to
    ? betaDensity((x - from) / (to - from), a, b) / (to - from)
    : NaN;
}

function inverse(p: number, a: number, b: number, from = 0, to = 1): number {
  return isBeta(a, b, from, to) && p > 0 && p < 1 ? from + (to - from) * betaInverse(p, a, b) : NaN;
}

/** The beta distribution: the engine's own lost digits from the ninth on. */
export const createBetaDistributions = () => [
  new Elementwise(
    'BETA.DIST',
    4,
    (x, a, b, isCumulative, from, to) => (isCumulative ? cumulative : density)(x, a, b, from, to),
    2,
  ),
  new Elementwise('BETADIST', 3, cumulative, 2),
  ...['BETA.INV', 'BETAINV'].map((name) => new Elementwise(name, 3, inverse, 2)),
];
