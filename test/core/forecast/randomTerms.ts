import fc from 'fast-check';
import { driverKeys, drivers, type DriverKey } from '../../../src/core/assumptions';
import { discountings, rampShapes } from '../../../src/core/case';
import type { ForecastTerms } from '../../../src/core/forecast/scenarioTerms';

/** To the cent, and nothing at all now and then. */
const amount = (max: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 100 * max }).map((cents) => cents / 100) },
    fc.constant(0),
  );
const share = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000) },
  fc.constantFrom(0, 1),
);
const months = fc.oneof(amount(12), fc.integer({ min: 0, max: 12 }), amount(60), fc.constant(60));

/** Values over the whole of what the registry allows, money of ordinary size; benefits not negative. */
export const randomValues: Readonly<Record<DriverKey, fc.Arbitrary<number>>> = {
  hoursSavedPerWeek: amount(400),
  weeksPerYear: fc.oneof(fc.integer({ min: 40, max: 53 }), amount(53)),
  loadedHourlyCost: amount(150),
  revenueAcceleration: amount(500_000),
  errorCostAvoided: amount(200_000),
  capacityFreed: amount(4_000),
  strategicValue: amount(100),
  toolCost: amount(150_000),
  implementationCost: amount(400_000),
  changeManagement: amount(150_000),
  maintenance: amount(80_000),
  realisation: share,
  cashableShare: share,
  adoption: share,
  monthsToGoLive: months,
  rampMonths: months,
  annualDecay: fc.oneof(share, fc.constantFrom(0, 0.15)),
  retrainEveryMonths: fc.integer({ min: 0, max: 60 }),
  retrainingCost: amount(50_000),
  costOverrun: fc.oneof(amount(1), amount(10)),
  successProbability: share,
  discountRate: share,
  horizonYears: fc.integer({ min: 1, max: 5 }),
};

const weakBenefits: readonly DriverKey[] = [
  'hoursSavedPerWeek',
  'revenueAcceleration',
  'errorCostAvoided',
  'capacityFreed',
];

/** Terms of a case whose benefits are not negative, adjusted by evidence or not. */
export const randomTerms: fc.Arbitrary<ForecastTerms> = fc.record({
  values: fc.record(randomValues),
  factors: fc.record(
    Object.fromEntries(
      driverKeys.map((key) => [
        key,
        weakBenefits.includes(key)
          ? fc.constantFrom(1, 0.8, 0.5)
          : drivers[key].section === 'cost'
            ? fc.constantFrom(1, 1.1, 1.3)
            : fc.constant(1),
      ]),
    ) as Record<DriverKey, fc.Arbitrary<number>>,
  ),
  rampShape: fc.constantFrom(...rampShapes),
  discounting: fc.constantFrom(...discountings),
});
