import fc from 'fast-check';
import { noncentralUpperTail } from '../../../src/core/statistics/noncentralT';
import { studentUpperTail } from '../../../src/core/statistics/studentT';
import { expectRelative } from '../../support/expectRelative';

/** Degrees of freedom, noncentrality, t and P(T > t), from mpmath 1.3.0 (quad over the chi density, 25 digits). */
test.each([
  [1, 0, 0.5, 0.3524163823495667],
  [1, 3, 12.706, 0.1861109999828746],
  [3, 30, 30, 0.6078634490025415],
  [2, -1, 2, 0.01551261531891922],
  [5, 1, 2.571, 0.127363725034241],
  [10, 2.8, 2.228, 0.7139344501511399],
  [10, -2.8, 2.228, 2.97085801016652e-6],
  [24.5, 5, 2, 0.9981433072740113],
  [50, 2.8, 0, 0.9974448696695721],
  [126, 2.828, 1.979, 0.8013322947037147],
  [784.8, 2.8, 1.963, 0.7985911092015522],
  [784.8, 1, 8, 3.429593078213138e-12],
])('at %d degrees, noncentrality %d, P(T > %d), mpmath', (degrees, noncentrality, t, tail) => {
  expectRelative(noncentralUpperTail(t, degrees, noncentrality), tail, 1e-12);
});

test('law: without noncentrality it is the central distribution, which another algorithm gives', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -30, max: 30, noNaN: true }),
      fc.double({ min: 1, max: 2000, noNaN: true }),
      (t, degrees) => expectRelative(noncentralUpperTail(t, degrees, 0), studentUpperTail(t, degrees), 1e-11),
    ),
    { numRuns: 50 },
  );
});

test('law: mirrored, the lower tail is the upper one', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -8, max: 8, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (t, noncentrality) =>
        expect(
          noncentralUpperTail(t, 7, noncentrality) + noncentralUpperTail(-t, 7, -noncentrality),
        ).toBeCloseTo(1, 12),
    ),
    { numRuns: 50 },
  );
});
