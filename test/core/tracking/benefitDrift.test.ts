import type { Actual, Case } from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { trackingOf } from '../../../src/core/tracking/trackingOf';
import { asPlanned, withActuals } from './asPlanned';

const example = trackedAssistant(1, false);

/** The plan told as if it had come, for so many months, and then changed row by row. */
function viewOf(
  months: number,
  change: (actual: Actual, month: number) => Partial<Actual>,
  of: Case = example,
) {
  const planned = asPlanned(of, months);
  const changed = withActuals(
    planned,
    planned.tracking.actuals.map((actual, i) => ({ ...actual, ...change(actual, i + 1) })),
  );
  return trackingOf(changed, caseDrivers(changed, {}));
}

/** Up and down by turns, so that the slope stays and the scatter is this. */
const scattered = (size: number) => (actual: Actual, month: number) => {
  const factor = 1 + (month % 2 === 0 ? size : -size);
  return { hoursSaved: actual.hoursSaved! * factor, errorCostAvoided: actual.errorCostAvoided! * factor };
};

describe('drift', () => {
  it('is as assumed only where the data can tell it from none and from twice as much', () => {
    expect(viewOf(24, scattered(0.02)).drift.verdict).toBe('as assumed');
    const wide = viewOf(24, scattered(0.2)).drift;
    expect(wide.annualDecay!.low).toBeLessThan(0.15);
    expect(wide.annualDecay!.high).toBeGreaterThan(0.15);
    expect(wide.verdict).toBe('too few data');
    expect(wide.sentence).toMatch(
      /^Too few data to tell how fast the benefit falls after 21 months \(decay per year, 99% sure: .*\); \d+ months in a row would tell\.$/,
    );
  });

  it('between twice as much and more is not called as assumed', () => {
    // Falls by 24% a year where 15% are assumed: the interval holds 15% and reaches beyond 30%.
    const { annualDecay, verdict } = viewOf(14, (actual, month) => {
      const { hoursSaved, errorCostAvoided } = scattered(0.045)(actual, month);
      const worn = 0.9 ** (month / 12);
      return { hoursSaved: hoursSaved * worn, errorCostAvoided: errorCostAvoided * worn };
    }).drift;
    expect(annualDecay!.low).toBeGreaterThan(0);
    expect(annualDecay!.low).toBeLessThan(0.15);
    expect(annualDecay!.high).toBeGreaterThan(0.3);
    expect(verdict).toBe('too few data');
  });

  it('begins anew with a retraining, and not with one at go-live or before', () => {
    const retrainedIn = (...months: readonly number[]) =>
      viewOf(24, (_, month) => ({ retraining: months.includes(month) ? 15_000 : 0 })).drift;
    expect(retrainedIn(14)).toMatchObject({ stretches: 2, since: 14, months: 21 });
    expect(retrainedIn(2, 4)).toMatchObject({ stretches: 1, since: 4, months: 21 });
  });

  it('is found across a retraining that brought the benefit up again', () => {
    // After month 14 a third more, and 15% a year before and after.
    const { drift } = viewOf(24, (actual, month) => ({
      retraining: month === 14 ? 15_000 : 0,
      hoursSaved: actual.hoursSaved! * (month >= 14 ? 1.33 : 1),
      errorCostAvoided: actual.errorCostAvoided! * (month >= 14 ? 1.33 : 1),
    }));
    expect(drift.annualDecay!.likely).toBeCloseTo(0.15, 8);
  });

  it('needs six months', () => {
    expect(viewOf(8, () => ({})).drift).toMatchObject({
      annualDecay: null,
      sentence: 'Too few data to tell how fast the benefit falls: 5 of at least 6 months.',
    });
    expect(viewOf(9, () => ({})).drift.annualDecay).not.toBeNull();
  });
});

test('dearer months that scatter too much for the data to show it raise no alarm', () => {
  // 15% above plan in the last six months, the latest below it: by turns 70% above and 40% below.
  const { alarms, forecast } = viewOf(24, (actual, month) =>
    month > 18 ? { runningCost: actual.runningCost! * (month % 2 === 0 ? 0.6 : 1.9) } : {},
  );
  expect(forecast.recurring!.share).toBeGreaterThan(1.1);
  expect(alarms).toEqual([]);
});

test('retraining is worth nothing to say without a drift, and where it is planned anyway', () => {
  const steady: Case = { ...example, assumptions: { ...example.assumptions, annualDecay: 0 } };
  expect(viewOf(24, scattered(0.02), steady).retraining.likely).toBe('no drift shown');
  const planned: Case = { ...example, assumptions: { ...example.assumptions, retrainEveryMonths: 12 } };
  // Go-live after month 3: retrained at the beginning of months 16 and 28.
  expect(viewOf(27, () => ({}), planned).retraining.likely).toBe('retraining is planned for the next month');
  expect(viewOf(26, () => ({}), planned).retraining.months).toBe(1);
  expect(viewOf(36, () => ({})).retraining.likely).toBe('no month is to come');
});
