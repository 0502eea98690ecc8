import { tDensity, tTwoTails, tTwoTailsInverse } from './distributions';
import { Elementwise } from './elementwise';

/** Excel cuts degrees of freedom to whole numbers; below 1 there is no distribution. */
const whole = (degrees: number) => (degrees >= 1 ? Math.floor(degrees) : NaN);
const isProbability = (p: number) => p > 0 && p <= 1;

function left(t: number, degrees: number): number {
  const tail = tTwoTails(Math.abs(t), whole(degrees)) / 2;
  return t < 0 ? tail : 1 - tail;
}

function leftInverse(p: number, degrees: number): number {
  if (!(p > 0 && p < 1)) return NaN;
  const t = tTwoTailsInverse(2 * Math.min(p, 1 - p), whole(degrees));
  return p < 0.5 ? -t : t;
}

const twoTails = (t: number, degrees: number) => (t < 0 ? NaN : tTwoTails(t, whole(degrees)));
const twoTailsInverse = (p: number, degrees: number) =>
  isProbability(p) ? tTwoTailsInverse(p, whole(degrees)) : NaN;

/** Student's t: the engine's own deviated by up to 8e-10, and its inverses by more. */
export const createTDistributions = () => [
  new Elementwise('T.DIST', 3, (t, v, cumulative) => (cumulative ? left(t, v) : tDensity(t, whole(v)))),
  new Elementwise('T.DIST.2T', 2, twoTails),
  new Elementwise('T.DIST.RT', 2, (t, v) => left(-t, v)),
  new Elementwise('TDIST', 3, (t, v, tails) => {
    if (tails !== 1 && tails !== 2) return NaN;
    return (twoTails(t, v) * tails) / 2;
  }),
  new Elementwise('T.INV', 2, leftInverse),
  new Elementwise('T.INV.2T', 2, twoTailsInverse),
  new Elementwise('TINV', 2, twoTailsInverse),
  new Elementwise('CONFIDENCE.T', 3, (alpha, deviation, size) => {
    if (!(alpha > 0 && alpha < 1 && deviation > 0 && Math.floor(size) >= 2)) return NaN;
    return (tTwoTailsInverse(alpha, Math.floor(size) - 1) * deviation) / Math.sqrt(Math.floor(size));
  }),
];
