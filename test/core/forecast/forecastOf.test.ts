import { forecastFigureKeys } from '../../../src/core/forecast/forecastFigures';
import { forecastOf } from '../../../src/core/forecast/forecastOf';
import { waterfallKeys } from '../../../src/core/forecast/waterfall';
import type { Outcome } from '../../../src/core/results';
import { expectRelative } from '../../support/expectRelative';
import { referenceForecasts } from './referenceForecasts';
import { termsOf } from './terms';

function expectOutcome(actual: Outcome, expected: Outcome): void {
  if (typeof actual === 'number' && typeof expected === 'number') expectRelative(actual, expected, 1e-12);
  else expect(actual).toBe(expected);
}

describe.each(referenceForecasts)('$what', ({ terms, figures, waterfall }) => {
  const forecast = forecastOf(terms);

  test.each(forecastFigureKeys)('%s', (key) => expectOutcome(forecast.figures[key], figures[key]));

  test.each(waterfallKeys)('waterfall: %s', (key) =>
    expectOutcome(forecast.waterfall[key] + 0, waterfall[key]),
  );
});

describe('by hand: 2,000 spent, 1,200 a year gained from month 3 on, 240 a year paid, two years', () => {
  const forecast = forecastOf(
    termsOf({
      revenueAcceleration: 1200,
      implementationCost: 2000,
      toolCost: 240,
      monthsToGoLive: 2,
      horizonYears: 2,
      discountRate: 0.25,
    }),
  );

  test('months', () => {
    expect(forecast.months).toHaveLength(25);
    expect(forecast.months[0]).toMatchObject({ month: 0, investment: 2000, net: -2000, cumulative: -2000 });
    expect(forecast.months[2]).toMatchObject({ benefit: 0, running: 0, net: 0, cumulative: -2000 });
    expect(forecast.months[3]).toMatchObject({ benefit: 100, running: 20, net: 80, cumulative: -1920 });
    expect(forecast.months[24]).toMatchObject({ net: 80, discount: 0.64 });
  });

  test('years', () => {
    expect(forecast.years).toEqual([
      { year: 0, benefit: 0, cost: 2000, net: -2000, cumulative: -2000 },
      { year: 1, benefit: 1000, cost: 200, net: 800, cumulative: -1200 },
      { year: 2, benefit: 1200, cost: 240, net: 960, cumulative: -240 },
    ]);
  });

  test('figures', () => {
    expect(forecast.figures).toMatchObject({
      firstYearNet: -1200,
      horizonNet: -240,
      paybackFromStart: 'not within the horizon',
      signChanges: 1,
    });
    expect(forecast.figures.firstYearRoi).toBeCloseTo(-1200 / 2200, 14);
    // 1000 / 1.25 + 1200 / 1.5625, less 2000 + 200 / 1.25 + 240 / 1.5625.
    expect(forecast.figures.presentBenefits).toBeCloseTo(1568, 9);
    expect(forecast.figures.netPresentValue).toBeCloseTo(1568 - 2313.6, 9);
  });
});

test('by hand: payback within a month, from the start and from go-live', () => {
  const { figures } = forecastOf(
    termsOf({ revenueAcceleration: 1200, implementationCost: 250, monthsToGoLive: 1.5, horizonYears: 1 }),
  );
  // 50 in month 2, 100 in each month after it: 250 is back after month 4.
  expect(figures).toMatchObject({ paybackFromStart: 4, paybackFromGoLive: 2.5 });
});

test('nothing spent: paid back at once, also from go-live', () => {
  const { figures } = forecastOf(termsOf({ revenueAcceleration: 10, monthsToGoLive: 6 }));
  expect(figures).toMatchObject({ paybackFromStart: 0, paybackFromGoLive: 0, discountedPayback: 0 });
});

test.each(['linear', 's-curve'] as const)(
  'by hand: a %s ramp over year 1 brings half of it, here just the running cost: the IRR knows no loss',
  (rampShape) => {
    // Sums of twelve months leave the year a 1e-13 above or below 0.
    for (const runningCost of [1200, 12345.67, 33333]) {
      const { figures } = forecastOf(
        termsOf(
          { revenueAcceleration: 2 * runningCost, toolCost: runningCost, rampMonths: 12 },
          { rampShape },
        ),
      );
      expect(figures).toMatchObject({
        firstYearNet: 0,
        paybackFromStart: 12,
        internalRate: 'no IRR: the flows never change sign',
        signChanges: 0,
      });
    }
  },
);

test('an empty case has figures or sentences throughout', () => {
  const { figures } = forecastOf(termsOf({}));
  expect(figures).toMatchObject({
    netPresentValue: 0,
    presentRoi: 'no cost entered',
    paybackFromStart: 0,
    internalRate: 'no IRR: the flows never change sign',
  });
});

test('what is too large to calculate says so', () => {
  const { figures } = forecastOf(termsOf({ revenueAcceleration: 1e308, toolCost: 1e308, costOverrun: 1 }));
  expect(figures.horizonBenefits).toBe('too large to calculate');
  for (const key of forecastFigureKeys) expect(figures[key]).not.toBeNaN();
});
