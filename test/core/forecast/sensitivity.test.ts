import fc from 'fast-check';
import { driverKeys, type DriverKey } from '../../../src/core/assumptions';
import {
  caseDefaults,
  runningCostDefaults,
  type DriverRange,
  type RunningCost,
} from '../../../src/core/case';
import { breakEvenOf } from '../../../src/core/forecast/breakEvenOf';
import { caseDrivers, type CaseDrivers } from '../../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../../src/core/forecast/caseFeeds';
import { forecastOf } from '../../../src/core/forecast/forecastOf';
import { netPresentValueSwings } from '../../../src/core/forecast/netPresentValueSwings';
import { scenarioTerms } from '../../../src/core/forecast/scenarioTerms';
import { stressTests } from '../../../src/core/forecast/stressTests';
import { expectRelative } from '../../support/expectRelative';
import { randomTerms } from './randomTerms';
import { team } from './referenceForecasts';
import { termsOf } from './terms';

const of = { ...caseDefaults, choices: { ...caseDefaults.choices, rampShape: 's-curve' as const } };

function teamDrivers(
  ranges: Partial<Record<DriverKey, DriverRange>>,
  more: Partial<Record<DriverKey, number>> = {},
  runningCosts: readonly RunningCost[] = [],
): CaseDrivers {
  const { values } = termsOf({ ...team, ...more });
  const stated = { ...caseDefaults, inputs: values, assumptions: values, ranges };
  return caseDrivers(stated, caseFeeds({ ...of, runningCosts }, []));
}

function likelyValue(drivers: CaseDrivers, values: Partial<Record<DriverKey, number>> = {}): number {
  const terms = scenarioTerms(of, drivers, 'likely');
  return forecastOf({ ...terms, values: { ...terms.values, ...values } }).figures.netPresentValue as number;
}

describe('tornado (scipy model of the reference forecasts)', () => {
  const drivers = teamDrivers({
    hoursSavedPerWeek: { low: 120, high: 200 },
    adoption: { low: 0.5, high: 0.9 },
    monthsToGoLive: { low: 3, high: 12 },
    rampMonths: { low: 6, high: 18 },
    annualDecay: { low: 0.05, high: 0.3 },
    implementationCost: { low: 120000, high: 220000 },
    maintenance: { low: 20000, high: 20000 },
    toolCost: { low: 70000, high: 60000 },
  });
  const swings = netPresentValueSwings(of, drivers);

  test('widest swing first, and drivers without a range left out', () => {
    expect(swings.map(({ key }) => key)).toEqual([
      'adoption',
      'hoursSavedPerWeek',
      'implementationCost',
      'annualDecay',
      'rampMonths',
      'monthsToGoLive',
    ]);
  });

  test.each([
    { key: 'adoption', atLow: -141081.1373, atHigh: 186426.4746, swing: 327507.6119 },
    { key: 'hoursSavedPerWeek', atLow: -93390.09369, atHigh: 115944.8581, swing: 209334.9518 },
    { key: 'implementationCost', atLow: 88611.12017, atHigh: -36388.87983, swing: 125000 },
    { key: 'annualDecay', atLow: 97596.40442, atHigh: 9798.169719, swing: 87798.2347 },
    { key: 'rampMonths', atLow: 86573.94656, atHigh: 78.94053187, swing: 86495.00602 },
    { key: 'monthsToGoLive', atLow: 80201.52545, atHigh: 15439.81884, swing: 64761.70662 },
  ])('$key', ({ key, ...figures }) => {
    const found = swings.find((swing) => swing.key === key)!;
    for (const figure of ['atLow', 'atHigh', 'swing'] as const) {
      expectRelative(found[figure], figures[figure], 1e-9);
    }
  });

  test('break-even of the widest: adoption of 67% (scipy 1.17.1, brentq)', () => {
    const breakEven = breakEvenOf(drivers, swings, likelyValue(drivers))!;
    expect(breakEven).toMatchObject({ key: 'adoption', likely: 0.75, pays: 'at least' });
    expectRelative(breakEven.value as number, 0.672308834532956, 1e-12);
  });
});

test('swings that differ by rounding only stand in the registry’s order', () => {
  const tenth = (likely: number) => ({ low: likely * 0.9, high: likely * 1.1 });
  const drivers = teamDrivers(
    { weeksPerYear: tenth(46), hoursSavedPerWeek: tenth(180), loadedHourlyCost: tenth(55) },
    { realisation: 1, revenueAcceleration: 0, errorCostAvoided: 0, capacityFreed: 0 },
  );
  expect(netPresentValueSwings(of, drivers).map(({ key }) => key)).toEqual([
    'hoursSavedPerWeek',
    'weeksPerYear',
    'loadedHourlyCost',
  ]);
});

describe('break-even', () => {
  const breakEvenWith = (ranges: Partial<Record<DriverKey, DriverRange>>, more = {}) => {
    const drivers = teamDrivers(ranges, more);
    return breakEvenOf(drivers, netPresentValueSwings(of, drivers), likelyValue(drivers));
  };

  test('of a cost: at most so much, here what the case is worth beyond it', () => {
    const breakEven = breakEvenWith({ implementationCost: { low: 100000, high: 200000 } })!;
    // With an overrun of 25%: 140,000 + 63,611.12017443 / 1.25 (scipy model).
    expect(breakEven).toMatchObject({ key: 'implementationCost', pays: 'at most' });
    expectRelative(breakEven.value as number, 140000 + 63611.12017443 / 1.25, 1e-11);
  });

  test('outside what the driver may be: a sentence', () => {
    expect(
      breakEvenWith({ adoption: { low: 0.1, high: 0.2 } }, { adoption: 0.15, toolCost: 1e6 }),
    ).toMatchObject({
      value: 'no value of adoption alone makes it pay',
    });
  });

  test('outside what the driver may be, of a case that pays without it: another sentence', () => {
    const paying = { revenueAcceleration: 1e6 };
    expect(breakEvenWith({ hoursSavedPerWeek: { low: 0, high: 500 } }, paying)).toMatchObject({
      value: 'pays whatever the hours saved per week',
    });
  });

  test('by hand: of a case without costs nothing at all is enough, whatever rounding leaves', () => {
    const free = {
      toolCost: 0,
      maintenance: 0,
      implementationCost: 0,
      changeManagement: 0,
      retrainingCost: 0,
    };
    for (const adoption of [0.3, 0.57, 0.71, 0.9]) {
      const range = { low: adoption * 0.8, high: adoption * 1.1 };
      expect(breakEvenWith({ adoption: range }, { ...free, adoption })).toMatchObject({ value: 0 });
    }
  });

  test('exact where evidence bends the line at 0', () => {
    // Half of what is gained counts, all of what is lost: 1,000 a year have to be gained to bring 500, year by year.
    const values = { revenueAcceleration: 300, toolCost: 500 };
    const terms = termsOf(values);
    const drivers = caseDrivers(
      {
        ...caseDefaults,
        inputs: terms.values,
        assumptions: terms.values,
        ranges: { revenueAcceleration: { low: -800, high: 700 } },
      },
      {},
    );
    const { evidenceFactors } = caseDefaults.choices;
    const assumption = { benefit: 0.5, cost: 1 };
    const adjusting = {
      choices: {
        ...caseDefaults.choices,
        adjustByEvidence: true,
        evidenceFactors: { ...evidenceFactors, assumption },
      },
    };
    const swings = netPresentValueSwings(adjusting, drivers);
    const { netPresentValue } = forecastOf(scenarioTerms(adjusting, drivers, 'likely')).figures;
    expect(breakEvenOf(drivers, swings, netPresentValue as number)!.value).toBeCloseTo(1000, 9);
    // Evidence of a cost moves no bend.
    const dear = { ...drivers, toolCost: { ...drivers.toolCost, low: 400, high: 600 } };
    const dearer = { ...evidenceFactors, assumption: { benefit: 0.5, cost: 1.3 } };
    const both = netPresentValueSwings({ choices: { ...adjusting.choices, evidenceFactors: dearer } }, dear);
    expect(both.map(({ key, factor }) => [key, factor])).toEqual([
      ['revenueAcceleration', 0.5],
      ['toolCost', 1],
    ]);
  });

  test('drivers in which the value bends have none; the widest other one stands in', () => {
    const ranges = { annualDecay: { low: 0, high: 1 }, weeksPerYear: { low: 44, high: 48 } };
    expect(breakEvenWith(ranges)!.key).toBe('weeksPerYear');
    expect(breakEvenWith({ rampMonths: { low: 0, high: 20 } })).toBeNull();
    expect(breakEvenWith({})).toBeNull();
  });

  test('none where the widest swings nothing', () => {
    expect(breakEvenWith({ weeksPerYear: { low: 40, high: 50 } }, { adoption: 0 })).toBeNull();
  });
});

test('law: at the break-even value the net present value is 0', () => {
  let found = 0;
  fc.assert(
    fc.property(randomTerms, fc.constantFrom(...driverKeys), (terms, key) => {
      const figures = Object.fromEntries(
        driverKeys.map((driver) => {
          const likely = terms.values[driver];
          const spread = driver === key ? 0.1 + likely / 3 : 0;
          return [driver, { low: likely - spread / 2, likely, high: likely + spread, evidence: 'measured' }];
        }),
      ) as unknown as CaseDrivers;
      const swings = netPresentValueSwings(of, figures);
      const breakEven = breakEvenOf(figures, swings, likelyValue(figures));
      if (breakEven === null || typeof breakEven.value !== 'number') return;
      found++;
      const { presentBenefits, presentCosts } = forecastOf(scenarioTerms(of, figures, 'likely')).figures;
      const passed = (presentBenefits as number) + (presentCosts as number);
      const [swing] = swings;
      // How far the value lies beyond the range is how much its rounding weighs.
      const stretch = 1 + Math.abs(breakEven.value - breakEven.likely) / (swing!.high - swing!.low);
      expect(Math.abs(likelyValue(figures, { [key]: breakEven.value }))).toBeLessThanOrEqual(
        1e-11 * passed * stretch * (1 + passed / swing!.swing),
      );
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(50);
});

describe('stress tests (scipy model of the reference forecasts)', () => {
  const line = { ...runningCostDefaults, name: '', evidence: 'measured', source: '' } as const;
  const volume: RunningCost = { ...line, low: 2000, likely: 2000, high: 2000, driver: 'volume' };
  const fixed: RunningCost = { ...line, low: 3000, likely: 3000, high: 3000, driver: 'fixed' };
  const expectTests = (
    tests: ReturnType<typeof stressTests>,
    expected: readonly { netPresentValue: number; roi: number; change: number }[],
  ) => {
    expected.forEach((figures, i) => {
      for (const figure of ['netPresentValue', 'roi', 'change'] as const) {
        expectRelative(tests[i]![figure] as number, figures[figure], 1e-9);
      }
    });
    expect(tests.map(({ key }) => key)).toEqual([
      'overrun40',
      'budget3',
      'budget5',
      'volume10',
      'usage10',
      'decay15',
    ]);
  };

  test('five years; without running-cost lines the whole tool cost grows with use', () => {
    expectTests(stressTests(of, teamDrivers({})), [
      { netPresentValue: -156575.1407, roi: -0.2031723247, change: -220186.2609 },
      { netPresentValue: -337731.855, roi: -0.3548316808, change: -401342.9752 },
      { netPresentValue: -739074.8302, roi: -0.5461877507, change: -802685.9504 },
      { netPresentValue: 3727368.125, roi: 1.544447147, change: 3663757.005 },
      { netPresentValue: -1799322.826, roi: -0.7455552853, change: -1862933.946 },
      { netPresentValue: -41805.58816, roi: -0.08241773223, change: -105416.7083 },
    ]);
  });

  test('one year, of whose running-cost lines two fifths grow with use', () => {
    const runningCosts = [volume, fixed];
    expectTests(stressTests({ ...of, runningCosts }, teamDrivers({}, { horizonYears: 1 }, runningCosts)), [
      { netPresentValue: -341296.1487, roi: -0.8810226192, change: -110681.8182 },
      { netPresentValue: -651068.876, roi: -0.9338885263, change: -420454.5455 },
      { netPresentValue: -1071523.421, roi: -0.9587601534, change: -840909.0909 },
      { netPresentValue: 61470.33089, roi: 0.1538944273, change: 292084.6614 },
      { netPresentValue: -353341.6033, roi: -0.8846105573, change: -122727.2727 },
      { netPresentValue: -230614.3305, roi: -0.8334316669, change: 0 },
    ]);
  });

  test('ten times the volume costs what the scale table says: with elasticity 1/2 the growing cost times the root of 10', () => {
    const runningCosts = [volume, fixed];
    const usage = { ...of.usage, elasticity: 0.5 };
    const drivers = teamDrivers({}, { horizonYears: 1 }, runningCosts);
    const tests = stressTests({ ...of, runningCosts, usage }, drivers);
    const [volume10, usage10] = ['volume10', 'usage10'].map((key) => tests.find((each) => each.key === key)!);
    // Of the scipy figures above: 122727.2727 is nine times the growing cost, the rest of volume10 the benefit.
    const dearer = (122727.2727 / 9) * (Math.sqrt(10) - 1);
    expectRelative(usage10!.change as number, -dearer, 1e-9);
    expectRelative(volume10!.change as number, 292084.6614 + 122727.2727 - dearer, 1e-9);
  });

  test('an elasticity that two observed months tell counts as one that is chosen', () => {
    // Beside 3,000 that are fixed, 200 grow to 400 while the volume grows from 100 to 400: by its root.
    const runningCosts = [volume, fixed];
    const observed = { firstVolume: 100, firstCost: 3200, secondVolume: 400, secondCost: 3400 };
    const drivers = teamDrivers({}, { horizonYears: 1 }, runningCosts);
    const testsWith = (usage: Partial<typeof of.usage>) =>
      stressTests({ ...of, runningCosts, usage: { ...of.usage, ...usage } }, drivers);
    expect(testsWith(observed)).toEqual(testsWith({ elasticity: 0.5 }));
  });

  test('parameters that change nothing change nothing', () => {
    const harmless = { overrun40: 0, budget3: 1, budget5: 1, volume10: 1, usage10: 1, decay15: 0.15 };
    const drivers = teamDrivers({}, { retrainEveryMonths: 0 });
    for (const { change } of stressTests(of, drivers, harmless)) {
      expect(change).toBeCloseTo(0, 6);
    }
  });

  test('without costs there is no ROI', () => {
    const drivers = teamDrivers(
      {},
      { toolCost: 0, maintenance: 0, implementationCost: 0, changeManagement: 0 },
    );
    const tests = stressTests(of, { ...drivers, retrainingCost: drivers.toolCost });
    for (const { roi } of tests) expect(roi).toBe('no cost entered');
  });
});
