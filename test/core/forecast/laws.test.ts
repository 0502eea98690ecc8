import fc from 'fast-check';
import { driverKeys, drivers, rangedKeys, type DriverKey } from '../../../src/core/assumptions';
import { caseDefaults, discountings, rampShapes, scenarios, type Case } from '../../../src/core/case';
import type { CaseDrivers } from '../../../src/core/forecast/caseDrivers';
import { forecastFigureKeys, forecastFigures } from '../../../src/core/forecast/forecastFigures';
import { forecastOf } from '../../../src/core/forecast/forecastOf';
import { scenarioTerms, type ForecastTerms } from '../../../src/core/forecast/scenarioTerms';
import { waterfall, waterfallKeys, type WaterfallKey } from '../../../src/core/forecast/waterfall';
import { evidenceLevels, inputKeys } from '../../../src/core/inputs';
import { computeResults } from '../../../src/core/results';
import { expectRelative } from '../../support/expectRelative';
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

/** Gains and losses alike. */
const signed = fc.integer({ min: -20_000_000, max: 20_000_000 }).map((cents) => cents / 100);

const gains = {
  ...randomValues,
  revenueAcceleration: signed,
  errorCostAvoided: signed,
};

describe.each([
  ...(['hoursSavedPerWeek', 'weeksPerYear', 'loadedHourlyCost', 'realisation', 'adoption'] as const),
  ...(['revenueAcceleration', 'errorCostAvoided', 'capacityFreed', 'strategicValue'] as const),
  ...(['toolCost', 'implementationCost', 'changeManagement', 'maintenance', 'retrainingCost'] as const),
  ...(['costOverrun', 'rampMonths', 'annualDecay'] as const),
])('monotone: %s', (key) => {
  test(`${drivers[key].better} is never worse, in any figure and month`, () => {
    fc.assert(
      fc.property(randomTerms, gains[key], gains[key], (terms, one, other) => {
        const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
        const [bad, good] = drivers[key].better === 'higher' ? [lower, higher] : [higher, lower];
        const worse = forecastOf(withValues(terms, { [key]: bad }));
        const better = forecastOf(withValues(terms, { [key]: good }));
        const rounding =
          1e-12 * (moved(withValues(terms, { [key]: lower })) + moved(withValues(terms, { [key]: higher })));
        for (const figure of ['netPresentValue', 'horizonNet', 'firstYearNet', 'runRateNet'] as const) {
          expect(better.figures[figure]).toBeGreaterThanOrEqual((worse.figures[figure] as number) - rounding);
        }
        better.months.forEach(({ cumulative }, month) =>
          expect(cumulative).toBeGreaterThanOrEqual(worse.months[month]!.cumulative - rounding),
        );
        for (const figure of ['paybackFromStart', 'discountedPayback'] as const) {
          const later = worse.figures[figure];
          if (typeof later !== 'number') continue;
          expect(better.figures[figure]).toBeLessThanOrEqual(later + 1e-9);
        }
        // A dearer loss loses less per 1 spent: with benefits only.
        const [lessReturned, moreReturned] = [worse, better].map(
          ({ figures }) => figures.presentReturnPerDollar,
        );
        if (typeof lessReturned !== 'number' || typeof moreReturned !== 'number' || lessReturned < 0) return;
        expect(moreReturned).toBeGreaterThanOrEqual(lessReturned * (1 - 1e-11));
      }),
      { numRuns: 200 },
    );
  });
});

test('an overrun is so much more of every cost, and of nothing else', () => {
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const factor = 1 + terms.values.costOverrun;
      const costs = [
        'toolCost',
        'implementationCost',
        'changeManagement',
        'maintenance',
        'retrainingCost',
      ] as const;
      const dearer = Object.fromEntries(costs.map((key) => [key, terms.values[key] * factor]));
      const [ours, theirs] = [
        forecastOf(terms).figures,
        forecastOf(withValues(terms, { ...dearer, costOverrun: 0 })).figures,
      ];
      for (const figure of ['investment', 'runningCostAtScale', 'horizonCosts', 'presentCosts'] as const) {
        expectRelative(theirs[figure] as number, ours[figure] as number, 1e-12);
      }
      expect(theirs.presentBenefits).toBe(ours.presentBenefits);
    }),
    runs,
  );
});

test('benefits are adopted once: as many times as much as people who use it', () => {
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const all = forecastOf(withValues(terms, { adoption: 1 })).figures;
      const some = forecastOf(terms).figures;
      for (const figure of ['benefitAtScale', 'cashableBenefit', 'presentBenefits'] as const) {
        expectRelative(some[figure] as number, terms.values.adoption * (all[figure] as number), 1e-12);
      }
    }),
    runs,
  );
});

test('a retraining that costs nothing never takes a benefit away', () => {
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const never = forecastOf(withValues(terms, { retrainEveryMonths: 0 })).figures;
      const now = forecastOf(terms).figures;
      expect(now.presentBenefits).toBeGreaterThanOrEqual((never.presentBenefits as number) * (1 - 1e-12));
      // Once a month nothing has decayed when the month begins; the months before go-live count none.
      const always = withValues(terms, { retrainEveryMonths: 1, monthsToGoLive: 2 });
      const whole = forecastOf(withValues(always, { annualDecay: 0 })).figures;
      expectRelative(
        forecastOf(always).figures.presentBenefits as number,
        whole.presentBenefits as number,
        1e-12,
      );
    }),
    runs,
  );
});

test('benefits discounted at the months’ ends are worth more than at the years’ ends, by less than a year', () => {
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const monthly = forecastOf({ ...terms, discounting: 'monthly' }).figures.presentBenefits as number;
      const yearly = forecastOf({ ...terms, discounting: 'year-end' }).figures.presentBenefits as number;
      expect(monthly).toBeGreaterThanOrEqual(yearly * (1 - 1e-12));
      const most = yearly * (1 + terms.values.discountRate) ** (11 / 12);
      expect(monthly).toBeLessThanOrEqual(most * (1 + 1e-12));
    }),
    runs,
  );
});

test('payback is the last time that the cumulative flow leaves what is below 0', () => {
  let crossed = 0;
  fc.assert(
    fc.property(randomTerms, (terms) => {
      const { figures, months } = forecastOf(terms);
      const rounding = 1e-12 * moved(terms);
      const { paybackFromStart: payback } = figures;
      const sums = months.map(({ cumulative }) => cumulative);
      if (typeof payback === 'string') {
        expect(payback).toBe('not within the horizon');
        expect(sums.at(-1)).toBeLessThanOrEqual(rounding);
        return;
      }
      const since = Math.ceil(payback - 1e-9);
      expect(Math.min(...sums.slice(since))).toBeGreaterThanOrEqual(-rounding);
      if (payback === 0) return;
      crossed++;
      expect(sums[since - 1]).toBeLessThanOrEqual(rounding);
      // In between it is a straight line.
      const [before, after] = [sums[since - 1]!, sums[since]!];
      const there = before + (payback - (since - 1)) * (after - before);
      expect(Math.abs(there)).toBeLessThanOrEqual(10 * rounding);
    }),
    { numRuns: 2000 },
  );
  expect(crossed).toBeGreaterThan(50);
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

const threeOf = (key: DriverKey) => fc.tuple(randomValues[key], randomValues[key], randomValues[key]);

/** Drivers with an end on either side of a likely value. */
function randomDrivers(certain: readonly DriverKey[]): fc.Arbitrary<CaseDrivers> {
  return fc.record(
    Object.fromEntries(
      driverKeys.map((key) => [
        key,
        fc.tuple(threeOf(key), fc.constantFrom(...evidenceLevels)).map(([values, evidence]) => {
          const [low, likely, high] = values.sort((a, b) => a - b) as [number, number, number];
          return rangedKeys.includes(key) && !certain.includes(key)
            ? { low, likely, high, evidence }
            : { low: likely, likely, high: likely, evidence };
        }),
      ]),
    ) as unknown as { [Key in DriverKey]: fc.Arbitrary<CaseDrivers[Key]> },
  );
}

function expectOrdered(figures: CaseDrivers, choices: Case['choices']): void {
  const terms = scenarios.map((scenario) => scenarioTerms({ choices }, figures, scenario));
  const [low, likely, high] = terms.map(netPresentValue) as [number, number, number];
  const rounding = 1e-12 * Math.max(...terms.map(moved));
  expect(low).toBeLessThanOrEqual(likely + rounding);
  expect(likely).toBeLessThanOrEqual(high + rounding);
}

const randomChoices: fc.Arbitrary<Case['choices']> = fc.record({
  scenario: fc.constant('likely'),
  rampShape: fc.constantFrom(...rampShapes),
  discounting: fc.constantFrom(...discountings),
  adjustByEvidence: fc.boolean(),
  evidenceFactors: fc.constant(caseDefaults.choices.evidenceFactors),
});

// Where running costs exceed the benefit, an earlier go-live only loses more: with go-live certain that cannot happen.
describe('scenarios are ordered where the month of go-live is certain', () => {
  const others = rangedKeys.filter((key) => key !== 'monthsToGoLive');

  test('all ranges together, where no benefit is negative', () => {
    fc.assert(fc.property(randomDrivers(['monthsToGoLive']), randomChoices, expectOrdered), runs);
  });

  // Together, one end taken wrongly is outweighed by the others.
  test.each(others)('%s alone', (key) => {
    fc.assert(
      fc.property(randomDrivers(rangedKeys.filter((other) => other !== key)), randomChoices, expectOrdered),
      { numRuns: 100 },
    );
  });
});

// Within a month decay is taken as at its beginning, so that a go-live between months may decay less on the whole.
test('scenarios are ordered, go-live ranged in whole months, where nothing is paid after the start', () => {
  fc.assert(
    fc.property(randomDrivers([]), randomChoices, (figures, choices) => {
      const none = { low: 0, likely: 0, high: 0, evidence: 'measured' as const };
      const { low: soonest, likely: soon, high: late } = figures.monthsToGoLive;
      expectOrdered(
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
        choices,
      );
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
  let found = 0;
  fc.assert(
    fc.property(randomTerms, (given) => {
      const terms: ForecastTerms = { ...given, discounting: 'year-end' };
      const { figures, years } = forecastOf(terms);
      const rate = figures.internalRate;
      if (typeof rate !== 'number') {
        // Flows that turn once have a rate, and one only.
        expect(figures.signChanges).not.toBe(1);
        return;
      }
      found++;
      const at = forecastOf(withValues(terms, { discountRate: rate })).figures;
      const flowed = years.reduce((sum, { net, year }) => sum + Math.abs(net) * (1 + rate) ** -year, 0);
      const passed = (at.presentBenefits as number) + (at.presentCosts as number);
      // A rate near -100% has few digits left in 1 + rate.
      const rounding = 1e-11 / Math.min(1, 1 + rate);
      // A year whose sum is rounding beside all that flows counts as none, and such a rate makes much of it.
      const all = years.reduce((sum, { benefit, cost }) => sum + benefit + cost, 0);
      const dropped = years
        .filter(({ net }) => Math.abs(net) <= 1e-14 * all)
        .reduce((sum, { net, year }) => sum + Math.abs(net) * (1 + rate) ** -year, 0);
      const nothing = rounding * (flowed + passed) + dropped * (1 + rounding);
      expect(Math.abs(at.netPresentValue as number)).toBeLessThanOrEqual(nothing);
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(200);
});

test('of an outlay that returns, the IRR is above the discount rate where the net present value is above 0', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomTerms, (given) => {
      const { figures, years } = forecastOf({ ...given, discounting: 'year-end' });
      const { internalRate: rate, netPresentValue: net, signChanges } = figures;
      const firstMoved = years.find((year) => Math.abs(year.net) > 1e-12 * moved(given));
      if (typeof rate !== 'number' || signChanges !== 1 || !firstMoved || firstMoved.net > 0) return;
      compared++;
      if (Math.abs(net as number) <= 1e-9 * moved(given)) return;
      expect((net as number) > 0).toBe(rate > given.values.discountRate);
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(100);
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
