/** The rate from which Excel's IRR searches; of several rates the nearest to it counts. */
const GUESS = 0.1;

/** A value this small against what has flowed is nothing but rounding: there the flows touch zero. */
const RELATIVE_ROUNDING = 1e-13;

/**
 * Internal rate of return: the rate per period at which flows at the ends of the periods are worth nothing, the
 * first at the start. All rates above -100% are found; of several, the one nearest to 10%, Excel's own guess,
 * by the ratio of their growths: so a gain of 60% is nearer than a loss of 37%.
 *
 * @param flows Money, out negative.
 * @returns Fraction per period; null where there is no such rate.
 * @remarks With x = 1 / (1 + rate) the value is a polynomial in x, and for rates below 0 one in 1 / x: both are
 * searched from 0 to 1, between the roots of their derivatives, where no root can hide.
 * @example internalRate([-100, 60, 72]) // 0.2
 */
export function internalRate(flows: readonly number[]): number | null {
  const largest = Math.max(...flows.map(Math.abs));
  if (!(largest > 0 && largest < Infinity)) return null;
  const coefficients = flows.map((flow) => flow / largest);
  const rates = [
    ...rootsUpToOne(coefficients).map((x) => 1 / x - 1),
    ...rootsUpToOne([...coefficients].reverse()).map((y) => y - 1),
  ].filter((rate) => rate > -1 && rate < Infinity);
  const distance = (rate: number) => Math.abs(Math.log((1 + rate) / (1 + GUESS)));
  return rates.reduce<number | null>(
    (best, rate) => (best === null || distance(rate) < distance(best) ? rate : best),
    null,
  );
}

/** Where the polynomial c0 + c1 x + c2 x^2 ... is 0, for x above 0 up to 1, ascending. */
function rootsUpToOne(given: readonly number[]): readonly number[] {
  // Zeros in front are roots at 0, and no others.
  const coefficients = given.slice(given.findIndex((factor) => factor !== 0));
  if (coefficients.length < 2) return [];
  const turns = rootsUpToOne(coefficients.map((factor, power) => factor * power));
  const roots: number[] = [];
  let from = 0;
  for (const to of [...turns, 1]) {
    const value = valueAt(coefficients, to);
    if (Math.abs(value) <= RELATIVE_ROUNDING * movedAt(coefficients, to)) roots.push(to);
    else if (value > 0 !== valueAt(coefficients, from) > 0) roots.push(bisected(coefficients, from, to));
    from = to;
  }
  return roots;
}

/** Where the polynomial changes its sign, to the last digit. */
function bisected(coefficients: readonly number[], from: number, to: number): number {
  const isPositiveBelow = valueAt(coefficients, from) > 0;
  let [below, above] = [from, to];
  for (;;) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) return middle;
    if (valueAt(coefficients, middle) > 0 === isPositiveBelow) below = middle;
    else above = middle;
  }
}

function valueAt(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) value = value * x + coefficients[power]!;
  return value;
}

function movedAt(coefficients: readonly number[], x: number): number {
  return valueAt(coefficients.map(Math.abs), x);
}
