import fc from 'fast-check';
import { discountings, rampShapes } from '../../../src/core/case';
import { scheduleOf } from '../../../src/core/forecast/scheduleOf';
import { simulatedShares } from '../../../src/core/forecast/simulatedShares';
import { expectRelative } from '../../support/expectRelative';
import { termsOf } from './terms';

/** Whole, or with six decimals: below, a month's last digit decides whether a retraining falls due. */
const months = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 60_000_000 }).map((millionths) => millionths / 1e6),
);

test('law: the sums are those of the schedule month by month, whatever the times', () => {
  fc.assert(
    fc.property(
      fc.record({
        horizonYears: fc.integer({ min: 1, max: 5 }),
        discountRate: fc.double({ min: 0, max: 1, noNaN: true }),
        retrainEveryMonths: fc.integer({ min: 0, max: 30 }),
      }),
      fc.record({
        monthsToGoLive: months,
        rampMonths: months,
        annualDecay: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      }),
      fc.record({
        rampShape: fc.constantFrom(...rampShapes),
        discounting: fc.constantFrom(...discountings),
      }),
      (fixed, times, choices) => {
        const likely = scheduleOf(termsOf({ ...fixed, monthsToGoLive: 3, rampMonths: 6 }, choices));
        const shares = { total: { ...likely.total }, present: { ...likely.present } };
        const sumShares = simulatedShares(likely, choices.rampShape, fixed.retrainEveryMonths);
        sumShares(shares, times.monthsToGoLive, times.rampMonths, times.annualDecay);
        const schedule = scheduleOf(termsOf({ ...fixed, ...times }, choices));
        for (const sums of ['total', 'present'] as const) {
          for (const share of ['ramped', 'delivered', 'active', 'retrainings'] as const) {
            // A share of a month is found as the difference of months, which leaves 1e-14 of their rounding.
            expectRelative(shares[sums][share] + 1, schedule[sums][share] + 1, 1e-12);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
