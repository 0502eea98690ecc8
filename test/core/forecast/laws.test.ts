import fc from 'fast-check';
import { driverKeys, drivers, rangedKeys, type DriverKey } from '../../../src/core/assumptions';
import { caseDefaults, scenarios } from '../../../src/core/case';
import type { CaseDrivers } from '../../../src/core/forecast/caseDrivers';
import { forecastFigureKeys, forecastFigures } from '../../../src/core/forecast/forecastFigures';
import { forecastOf } from '../../../src/core/forecast/forecastOf';
import { scenarioTerms, type ForecastTerms } from '../../../src/core/forecast/scenarioTerms';
import { waterfall, waterfallKeys, type WaterfallKey } from '../../../src/core/forecast/waterfall';
import { inputKeys } from '../../../src/core/inputs';
import { computeResults } from '../../../src/core/results';
import { randomTerms, randomValues } from './randomTerms';
import { termsOf } from './terms';

const runs = { numRuns: 500 };

function withValues(terms: ForecastTerms, values: Partial<Record<DriverKey, number>>): ForecastTerms {
  return { ...terms, values: { ...terms.values, ...values } };
}

function netPresentValue(terms: ForecastTerms): number {
  return forecastOf(terms).figures.netPresentValue as number;
}

/** All money that flows: what rounding is measured against. */
function moved({ values }: ForecastTerms): number {
  const { figures, waterfall: steps } = forecastOf({ ...termsOf({}), values });
  return Math.abs(figures.horizonCosts as number) + Math.abs(steps.gross) + 1e-9;
}

test.each(['hoursSavedPerWeek', 'revenueAcceleration', 'errorCostAvoided', 'capacityFreed'] as const)(
  'more %s never lowers a figure that should rise',
  (key) => {
    fc.assert(
      fc.property(randomTerms, fc.integer({ min: 0, max: 100_000 }), (terms, more) => {
        const less = forecastOf(terms).figures;
        const greater = forecastOf(withValues(terms, { [key]: terms.values[key] + more })).figures;
        for (const figure of ['netPresentValue', 'horizonNet', 'firstYearNet', 'presentRoi'] as const) {
          if (typeof less[figure] !== 'number') continue;
          const rounding = 1e-12 * (1 + Math.abs(greater[figure] as number));
          expect(greater[figure]).toBeGreaterThanOrEqual(less[figure] - rounding);
        }
        if (typeof less.paybackFromStart === 'number') {
          expect(greater.paybackFromStart).toBeLessThanOrEqual(less.paybackFromStart + 1e-9);
        }
      }),
      runs,
    );
  },
);

test.each([
  'toolCost',
  'implementationCost',
  'changeManagement',
  'maintenance',
  'retrainingCost',
  'costOverrun',
] as const)('more %s never raises a figure that should fall', (key) => {
  fc.assert(
    fc.property(randomTerms, fc.integer({ min: 0, max: 10_000 }), (terms, more) => {
      const less = forecastOf(terms).figures;
      const greater = forecastOf(withValues(terms, { [key]: terms.values[key] + more })).figures;
      for (const figure of [
        'netPresentValue',
        'horizonNet',
        'firstYearNet',
        'presentReturnPerDollar',
      ] as const) {
        if (typeof less[figure] !== 'number') continue;
        const rounding = 1e-12 * (1 + Math.abs(less[figure]) + Math.abs(greater[figure] as number));
        expect(greater[figure]).toBeLessThanOrEqual(less[figure] + rounding);
      }
      if (typeof greater.paybackFromStart === 'number') {
        expect(greater.paybackFromStart).toBeGreaterThanOrEqual((less.paybackFromStart as number) - 1e-9);
      }
    }),
    runs,
  );
});

const moneyKeys = driverKeys.filter((key) => drivers[key].unit.startsWith('money'));

test('homogeneous in money: in another currency, money is scaled and nothing else changes', () => {
  fc.assert(
    // A power of two changes no digit, so the figures are the same to the last one.
    fc.property(randomTerms, fc.constantFrom(0.125, 2, 1024), (terms, rate) => {
      const scaled = Object.fromEntries(moneyKeys.map((key) => [key, terms.values[key] * rate]));
      const [ours, theirs] = [forecastOf(terms).figures, forecastOf(withValues(terms, scaled)).figures];
      for (const key of forecastFigureKeys) {
        const isMoney = forecastFigures[key].unit.startsWith('money');
        const figure = ours[key];
        expect(theirs[key]).toBe(isMoney && typeof figure === 'number' ? figure * rate : figure);
      }
    }),
    runs,
  );
});

/** Drivers with an end on either side of a likely value. */
function randomDrivers(certain: readonly DriverKey[]): fc.Arbitrary<CaseDrivers> {
  return fc.record(
    Object.fromEntries(
      driverKeys.map((key) => [
        key,
        fc.tuple(randomValues[key], randomValues[key], randomValues[key]).map((values) => {
          const [low, likely, high] = values.sort((a, b) => a - b) as [number, number, number];
          return rangedKeys.includes(key) && !certain.includes(key)
            ? { low, likely, high, evidence: 'measured' as const }
            : { low: likely, likely, high: likely, evidence: 'measured' as const };
        }),
      ]),
    ) as unknown as { [Key in DriverKey]: fc.Arbitrary<CaseDrivers[Key]> },
  );
}

// Where running costs exceed the benefit, an earlier go-live only loses more: with go-live certain that cannot happen.
test('scenarios are ordered where no benefit is negative and the month of go-live is certain', () => {
  fc.assert(
    fc.property(randomDrivers(['monthsToGoLive']), (figures) => {
      const [low, likely, high] = scenarios.map((scenario) =>
        netPresentValue(scenarioTerms(caseDefaults, figures, scenario)),
      ) as [number, number, number];
      const rounding = 1e-12 * (Math.abs(low) + Math.abs(likely) + Math.abs(high));
      expect(low).toBeLessThanOrEqual(likely + rounding);
      expect(likely).toBeLessThanOrEqual(high + rounding);
    }),
    runs,
  );
});

// Within a month decay is taken as at its beginning, so that a go-live between months may decay less on the whole.
test('scenarios are ordered, go-live ranged in whole months, where nothing is paid after the start', () => {
  fc.assert(
    fc.property(randomDrivers([]), (figures) => {
      const none = { low: 0, likely: 0, high: 0, evidence: 'measured' as const };
      const { low: soonest, likely: soon, high: late } = figures.monthsToGoLive;
      const [low, likely, high] = scenarios.map((scenario) =>
        netPresentValue(
          scenarioTerms(
            caseDefaults,
            {
              ...figures,
              toolCost: none,
              maintenance: none,
              retrainingCost: none,
              monthsToGoLive: {
                ...none,
                low: Math.floor(soonest),
                likely: Math.floor(soon),
                high: Math.floor(late),
              },
            },
            scenario,
          ),
        ),
      ) as [number, number, number];
      const rounding = 1e-12 * (Math.abs(low) + Math.abs(likely) + Math.abs(high));
      expect(low).toBeLessThanOrEqual(likely + rounding);
      expect(likely).toBeLessThanOrEqual(high + rounding);
    }),
    runs,
  );
});

test('every figure is a finite number, no negative zero, or a sentence', () => {
  fc.assert(
    fc.property(randomTerms, (terms) => {
      for (const figure of Object.values(forecastOf(terms).figures)) {
        if (typeof figure === 'string') expect(figure).not.toBe('');
        else expect(Number.isFinite(figure) && !Object.is(figure, -0)).toBe(true);
      }
    }),
    runs,
  );
});

test('the net present value at the IRR is 0, discounted at the ends of the years', () => {
  fc.assert(
    fc.property(randomTerms, (given) => {
      const terms: ForecastTerms = { ...given, discounting: 'year-end' };
      const { figures, years } = forecastOf(terms);
      const rate = figures.internalRate;
      if (typeof rate !== 'number') return;
      const at = forecastOf(withValues(terms, { discountRate: rate })).figures;
      const flowed = years.reduce((sum, { net, year }) => sum + Math.abs(net) * (1 + rate) ** -year, 0);
      const passed = (at.presentBenefits as number) + (at.presentCosts as number);
      // A rate near -100% has few digits left in 1 + rate.
      const rounding = 1e-11 / Math.min(1, 1 + rate);
      expect(Math.abs(at.netPresentValue as number)).toBeLessThanOrEqual(rounding * (flowed + passed));
    }),
    runs,
  );
});

test('discounted payback is never shorter, where the cumulative flow turns up once and stays up', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const { figures, months } = forecastOf(terms);
      const firstGain = months.findIndex(({ net }) => net > 0);
      const isConventional = months.every(({ net }, month) => (month < firstGain ? net <= 0 : net >= 0));
      if (!isConventional || typeof figures.discountedPayback !== 'number') return;
      compared++;
      expect(figures.paybackFromStart).toBeLessThanOrEqual(figures.discountedPayback + 1e-9);
    }),
    { numRuns: 3000 },
  );
  // Few random cases pay back at all.
  expect(compared).toBeGreaterThan(50);
});

test('the waterfall adds up, to the benefits and to the net benefit', () => {
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const { waterfall: steps, figures } = forecastOf(terms);
      const rounding = 1e-12 * moved(terms) * 10;
      let sum = 0;
      for (const key of waterfallKeys) {
        if (key === 'gross') sum = steps.gross;
        else if (waterfall[key as WaterfallKey].is === 'step') sum += steps[key];
        else expect(Math.abs(steps[key] - sum)).toBeLessThanOrEqual(rounding);
      }
      expect(Math.abs(steps.benefits - (figures.horizonBenefits as number))).toBeLessThanOrEqual(rounding);
      expect(Math.abs(steps.net - (figures.horizonNet as number))).toBeLessThanOrEqual(rounding);
    }),
    runs,
  );
});

test('no step of the waterfall before the benefits gains anything, where no benefit is negative', () => {
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const steps = forecastOf(terms).waterfall;
      const rounding = 1e-12 * moved(terms);
      for (const key of ['notRealised', 'evidence', 'notAdopted', 'delay', 'decay', 'mayFail'] as const) {
        expect(steps[key]).toBeLessThanOrEqual(rounding);
      }
    }),
    runs,
  );
});

test('with the default assumptions, year 1 is the formula’s', () => {
  fc.assert(
    fc.property(fc.record(randomValues), (values) => {
      const inputs = Object.fromEntries(inputKeys.map((key) => [key, values[key]])) as typeof values;
      const { figures } = forecastOf(termsOf(inputs));
      const results = computeResults(inputs);
      const scale = (results.annualGrossBenefit as number) + (results.totalCost as number);
      const close = (ours: number | string, theirs: number | string, size: number) =>
        typeof ours === 'number' && typeof theirs === 'number'
          ? expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-12 * size)
          : expect(ours).toBe(theirs);
      close(figures.firstYearNet, results.annualNetBenefit, scale);
      close(figures.runRateNet, results.annualRunRateBenefit, scale);
      close(figures.benefitAtScale, results.annualGrossBenefit, scale);
      const cost = results.totalCost as number;
      close(figures.firstYearRoi, results.roi, scale / cost);
      if (typeof results.paybackMonths === 'number' && results.paybackMonths <= 36) {
        // The last crossing of zero, where it lies within rounding of the horizon, may fall beyond it.
        if (figures.paybackFromStart === 'not within the horizon') {
          expect(results.paybackMonths).toBeCloseTo(36, 9);
        } else {
          expect(figures.paybackFromStart).toBeCloseTo(results.paybackMonths, 6);
        }
      }
    }),
    runs,
  );
});

test('expected value: p times success less (1 - p) times the investment', () => {
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const p = terms.values.successProbability;
      const success = forecastOf(withValues(terms, { successProbability: 1 })).figures;
      const expected = p * (success.netPresentValue as number) - (1 - p) * (success.investment as number);
      const passed = (success.presentBenefits as number) + (success.presentCosts as number);
      expect(Math.abs(netPresentValue(terms) - expected)).toBeLessThanOrEqual(1e-12 * passed);
    }),
    runs,
  );
});
