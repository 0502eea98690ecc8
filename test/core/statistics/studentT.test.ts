import fc from 'fast-check';
import { studentQuantile, studentTwoTails, studentUpperTail } from '../../../src/core/statistics/studentT';
import { expectRelative } from '../../support/expectRelative';

/** Degrees of freedom, t and P(T > t), from mpmath 1.3.0 (betainc, hyp2f1 and quad, 40 digits). */
const tails = [
  [1, 1e-8, 0.49999999681690114],
  [1, 0.5, 0.35241638234956673],
  [1, 3, 0.10241638234956673],
  [1, 1e4, 3.1830988512275772e-5],
  [1, 1e150, 3.1830988618379068e-151],
  [1.5, 0, 0.5],
  [1.5, 0.1, 0.46602072674348131],
  [1.5, 2, 0.11209416517802553],
  [1.5, 100, 0.00037705494496244677],
  [2, 1, 0.21132486540518712],
  [2, 8, 0.0076340360826690691],
  [5, 1.4, 0.11020193996467221],
  [5, 1.6, 0.085247615912590979],
  [5, 12, 3.5447462585807613e-5],
  [17.776, 1.8608, 0.039698289069889905],
  [17.776, 20, 6.1935303947679309e-14],
  [100, 2, 0.02410608936556684],
  [100, 38, 1.5195158191964643e-61],
  [1999.5, 1.49, 0.068190976981712003],
  [1999.5, 1.51, 0.065600713205156983],
  [1999.5, 2.5, 0.006249436253883156],
  [1999.5, 30, 6.9598589170886485e-164],
  [2001, 1.96, 0.025067195940090169],
  [2001, 8, 1.0429543369149777e-15],
  [1e6, 0.1, 0.46017217274602158],
  [1e6, 2, 0.022750266925659604],
  [1e6, 20, 2.866543523695186e-89],
  [3e11, 1.96, 0.024997895148682584],
  [3e11, 5, 2.8665157204025519e-7],
  [1e15, 1.96, 0.024997895148220573],
  [1e15, 5, 2.8665157187924223e-7],
] as const;

test.each(tails)('at %d degrees, P(T > %d), mpmath', (degrees, t, tail) => {
  expectRelative(studentUpperTail(t, degrees), tail, 1e-12);
  expectRelative(studentUpperTail(-t, degrees), 1 - tail, 1e-14);
});

test('a tail smaller than any number is 0, however far out', () => {
  expect(studentUpperTail(1000, 3000)).toBe(0);
  expect(studentUpperTail(1e300, 3000)).toBe(0);
});

test.each(tails.filter(([, t]) => t >= 0.1))('at %d degrees, the quantile %d, mpmath', (degrees, t, tail) => {
  expectRelative(studentQuantile(tail, degrees), t, 1e-12);
});

/** NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, and Abramowitz and Stegun, table 26.10. */
test.each([
  [1, 0.025, 12.706],
  [1, 0.001, 318.313],
  [2, 0.025, 4.303],
  [5, 0.025, 2.571],
  [10, 0.025, 2.228],
  [10, 0.001, 4.143],
  [30, 0.05, 1.697],
  [100, 0.005, 2.626],
])('printed table: %d degrees, upper tail %d', (degrees, tail, t) => {
  expect(Math.abs(studentQuantile(tail, degrees) - t)).toBeLessThanOrEqual(0.0062);
  expectRelative(studentQuantile(tail, degrees), t, 2.5e-4);
});

test('law: the quantile takes the tail back, from 1 degree of freedom on', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-280, max: 0.5, noNaN: true }),
      fc.double({ min: 1, max: 1e5, noNaN: true }),
      (tail, degrees) =>
        expectRelative(studentUpperTail(studentQuantile(tail, degrees), degrees), tail, 1e-10),
    ),
  );
});

test('law: quantiles mirror', () => {
  expect(studentQuantile(0.5, 3)).toBe(0);
  expect(studentQuantile(0.75, 3)).toBe(-studentQuantile(0.25, 3));
});

test('law: one degree is the Cauchy distribution, two degrees have a closed form', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (t) => {
      expectRelative(studentTwoTails(t, 1), (2 / Math.PI) * Math.atan(1 / t), 1e-13);
      const root = Math.sqrt(2 + t * t);
      expectRelative(studentTwoTails(t, 2), 2 / (root * (root + t)), 1e-13);
    }),
  );
});
