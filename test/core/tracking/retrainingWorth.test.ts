import type { Case } from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { retrainingWorth } from '../../../src/core/tracking/retrainingWorth';
import { viewWithChanges } from './asPlanned';

/** 1,000 a month and 500 for a retraining, up to month 40; 24 months count. */
const benefitAYear = (low: number, retrainedIn: readonly number[] = []) => {
  const lines = {
    hours: 1000,
    revenue: 0,
    errors: 0,
    capacity: 0,
    running: 0,
    maintenance: 0,
    retraining: 0,
  };
  const months = Array.from({ length: 40 }, (_, i) => i + 1);
  return retrainingWorth(
    { annualDecay: { low, likely: 0.2, high: 0.36 }, since: 1 },
    {
      months: months.map((month) => ({
        month,
        isActual: month <= 24,
        benefit: 1000,
        recurring: 0,
        retraining: 0,
        oneOff: 0,
        net: 1000,
        cumulative: 1000 * month,
      })),
    },
    {
      oneOff: 0,
      retraining: 500,
      months: months.map((month) => ({
        month,
        lines: { ...lines, retraining: retrainedIn.includes(month) ? 500 : 0 },
        adoption: 1,
        volume: null,
        discount: 1,
      })),
    },
    24,
  );
};

test('by hand: twelve months are raised by two years of decay, less a retraining', () => {
  const { low, likely, high, months } = benefitAYear(0.1);
  expect(months).toBe(12);
  // 1 / 0.9^2, 1 / 0.8^2 and 1 / 0.64^2 of 12,000.
  expect(low).toBeCloseTo(12_000 / 0.81 - 12_000 - 500, 8);
  expect(likely).toBeCloseTo(12_000 / 0.64 - 12_000 - 500, 8);
  expect(high).toBeCloseTo(12_000 / 0.4096 - 12_000 - 500, 8);
});

test('it helps up to the next retraining planned, and one that came is none', () => {
  expect(benefitAYear(0.1, [24]).months).toBe(12);
  expect(benefitAYear(0.1, [24, 30]).months).toBe(5);
  expect(benefitAYear(0.1, [25]).likely).toBe('retraining is planned for the next month');
});

test('a decay that may be none is no drift', () => {
  expect(benefitAYear(0).likely).toBe('no drift shown');
  expect(benefitAYear(-0.01)).toEqual({
    low: 'no drift shown',
    likely: 'no drift shown',
    high: 'no drift shown',
    months: 0,
  });
});

test('of the example it stands where months are to come, and no retraining is planned anyway', () => {
  const example = trackedAssistant(1, false);
  const viewOf = (months: number, of: Case = example) => viewWithChanges(of, months, () => ({}));
  const planned: Case = { ...example, assumptions: { ...example.assumptions, retrainEveryMonths: 12 } };
  // Go-live after month 3: retrained at the beginning of months 16 and 28.
  expect(viewOf(27, planned).retraining.likely).toBe('retraining is planned for the next month');
  expect(viewOf(26, planned).retraining.months).toBe(1);
  expect(viewOf(36).retraining.likely).toBe('no month is to come');
});
