/** How a cost grows with the size of the work, from measurements at a few sizes. */
import { row, time } from './report.mjs';

/** Fixed parts that are tried: from nothing to all but a millionth of the smallest cost. */
const FIXED_SHARES = Array.from({ length: 601 }, (_, step) => 1 - 10 ** (-step / 100));
const LEAST_GAIN = 1e-9;
/** Above it the rest is noise, and any exponent would be made up. */
const MOST_FIXED = 0.9;

/**
 * The exponent b of cost = a x size^b, by least squares of the logarithms: 1 is proportional, 0 is constant.
 *
 * @param points Pairs of size and cost, all above 0, of at least two sizes.
 */
export function exponentOf(points) {
  return lineThrough(points.map(([size, cost]) => [Math.log(size), Math.log(cost)])).slope;
}

/**
 * The same beyond what is paid whatever the size: cost = fixed + a x size^b, where `fixed` leaves the smallest
 * squares of the logarithms. The exponent is null where nearly everything is fixed. From three sizes the curve goes
 * through all points: it describes them and proves nothing.
 *
 * @param points As exponentOf's.
 */
export function growthOf(points) {
  const costs = points.map(([, cost]) => cost);
  const fits = FIXED_SHARES.map((share) => fitBeyond(Math.min(...costs) * share, points));
  // A fixed part has to explain something, and what is left to grow.
  const best = fits.reduce((one, fit) =>
    fit.squares < one.squares - LEAST_GAIN && fit.exponent > 0 ? fit : one,
  );
  const allFixed = best.fixed > MOST_FIXED * Math.max(...costs);
  return { fixed: best.fixed, exponent: allFixed ? null : best.exponent };
}

function fitBeyond(fixed, points) {
  const beyond = points.map(([size, cost]) => [Math.log(size), Math.log(cost - fixed)]);
  const { slope, at } = lineThrough(beyond);
  const misses = points.map(([size, cost]) => Math.log(cost / (fixed + Math.exp(at(Math.log(size))))));
  return { fixed, exponent: slope, squares: misses.reduce((sum, miss) => sum + miss ** 2, 0) };
}

/** A row on the growth of a series: the plain exponent, and the one beyond the fixed part where there is one. */
export function growthRow(name, points, shown = time) {
  const { fixed, exponent } = growthOf(points);
  const sizes = points.map(([size]) => size.toLocaleString('en')).join(', ');
  const beyond = exponent === null ? 'nothing that grows' : exponent.toFixed(2);
  const note = fixed > 0 ? `; beyond ${shown(fixed)} whatever the size: ${beyond}` : '';
  row(name, exponentOf(points).toFixed(2), `exponent over ${sizes}${note}`);
}

function lineThrough(points) {
  const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const together = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const slope = together / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return { slope, at: (place) => y + slope * (place - x) };
}
