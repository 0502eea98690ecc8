import type { DriverKey } from '../../../src/core/assumptions';
import type { Choices } from '../../../src/core/case';
import { scheduleOf, type ScheduledMonth } from '../../../src/core/forecast/scheduleOf';
import { termsOf } from './terms';

function column(
  figure: keyof ScheduledMonth,
  values: Partial<Record<DriverKey, number>>,
  choices?: Partial<Choices>,
): readonly number[] {
  return scheduleOf(termsOf(values, choices)).months.map((month) => month[figure]);
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 13));
}

describe('ramp', () => {
  test('by hand: linear over 4 months brings 1/8, 3/8, 5/8, 7/8', () => {
    expectClose(column('ramped', { rampMonths: 4 }), [0.125, 0.375, 0.625, 0.875, 1, 1]);
  });

  test('by hand: S-curve over 4 months, R (u^3 - u^4 / 2) at quarters', () => {
    const brought = [0, 7 / 128, 3 / 8, 135 / 128, 2, 3];
    expectClose(
      column('ramped', { rampMonths: 4 }, { rampShape: 's-curve' }),
      brought.slice(1).map((months, i) => months - brought[i]!),
    );
  });

  test('both shapes lose half the ramp in all, whatever its length', () => {
    for (const rampShape of ['linear', 's-curve'] as const) {
      const schedule = scheduleOf(termsOf({ rampMonths: 7.3, monthsToGoLive: 2.9 }, { rampShape }));
      expect(schedule.total.ramped).toBeCloseTo(36 - 2.9 - 7.3 / 2, 12);
    }
  });
});

describe('go-live', () => {
  test('by hand: after 2.25 months, month 3 counts for three quarters', () => {
    expectClose(column('active', { monthsToGoLive: 2.25 }), [0, 0, 0.75, 1]);
    expectClose(column('ramped', { monthsToGoLive: 2.25 }), [0, 0, 0.75, 1]);
    // Linear over 2 months: 0.75^2 / 4, then (1.75^2 - 0.75^2) / 4.
    expectClose(column('ramped', { monthsToGoLive: 2.25, rampMonths: 2 }), [0, 0, 0.140625, 0.625]);
  });

  test('beyond the horizon nothing flows', () => {
    const { total } = scheduleOf(termsOf({ monthsToGoLive: 36, retrainEveryMonths: 1, horizonYears: 3 }));
    expect(total).toEqual({ ramped: 0, delivered: 0, active: 0, retrainings: 0 });
  });
});

describe('decay', () => {
  test('by hand: 15% a year leaves 85% after a year and 72.25% after two, counted from go-live', () => {
    const delivered = column('delivered', { annualDecay: 0.15, monthsToGoLive: 3 });
    expectClose([delivered[3]!, delivered[15]!, delivered[27]!], [1, 0.85, 0.7225]);
  });

  test('retraining makes the benefit whole again, and is paid in the month that begins with it', () => {
    const values = { annualDecay: 0.15, retrainEveryMonths: 12, monthsToGoLive: 3 };
    const delivered = column('delivered', values);
    expectClose([delivered[14]!, delivered[15]!], [0.85 ** (11 / 12), 1]);
    const paid = column('retrainings', values).flatMap((count, i) => (count > 0 ? [[i + 1, count]] : []));
    expect(paid).toEqual([
      [16, 1],
      [28, 1],
    ]);
  });

  test('with go-live within a month, the retraining falls into the first month that begins after it is due', () => {
    const values = { annualDecay: 0.15, retrainEveryMonths: 6, monthsToGoLive: 0.5, horizonYears: 1 };
    // The model is 6 months old at 6.5: month 8 begins half a month later.
    expect(column('retrainings', values)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expectClose([column('delivered', values)[7]!], [0.85 ** (0.5 / 12)]);
  });

  test('everything lost in a year: the first month is whole, as 0 to the power of 0 is 1', () => {
    expectClose(column('delivered', { annualDecay: 1 }), [1, 0, 0]);
  });
});

describe('discount factors', () => {
  test('by hand: year-end', () => {
    const discount = column('discount', { discountRate: 0.25, horizonYears: 2 });
    expectClose(
      discount,
      Array.from({ length: 24 }, (_, i) => (i < 12 ? 0.8 : 0.64)),
    );
  });

  test('by hand: monthly, 21% a year is 10% in half a year', () => {
    const discount = column('discount', { discountRate: 0.21 }, { discounting: 'monthly' });
    expectClose([discount[5]!, discount[11]!, discount[35]!], [1 / 1.1, 1 / 1.21, 1.21 ** -3]);
  });
});
