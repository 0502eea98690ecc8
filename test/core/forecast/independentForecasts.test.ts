import { readFileSync } from 'node:fs';
import path from 'node:path';
import { driverKeys, type DriverKey } from '../../../src/core/assumptions';
import {
  caseDefaults,
  runningCostDefaults,
  scenarios,
  type DriverRange,
  type RunningCost,
  type Scenario,
} from '../../../src/core/case';
import { breakEvenOf } from '../../../src/core/forecast/breakEvenOf';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../../src/core/forecast/caseFeeds';
import type { ForecastFigureKey } from '../../../src/core/forecast/forecastFigures';
import { forecastOf } from '../../../src/core/forecast/forecastOf';
import { netPresentValueSwings } from '../../../src/core/forecast/netPresentValueSwings';
import { scenarioTerms } from '../../../src/core/forecast/scenarioTerms';
import type { StressKey } from '../../../src/core/forecast/stresses';
import { stressTests } from '../../../src/core/forecast/stressTests';
import type { WaterfallKey } from '../../../src/core/forecast/waterfall';
import { evidenceLevels } from '../../../src/core/inputs';
import type { Outcome } from '../../../src/core/results';

/** A figure, or the sentence in its place. */
interface IndependentCase extends Readonly<Record<Scenario, readonly Outcome[]>> {
  /** Per driver; the position of its evidence among the levels. */
  readonly values: readonly number[];
  readonly evidence: readonly number[];
  readonly ranges: Readonly<Partial<Record<DriverKey, readonly [low: number | null, high: number | null]>>>;
  /** Money per month: low, likely, high, what it grows with, evidence. */
  readonly lines: readonly (readonly [number, number, number, RunningCost['driver'], number])[];
  readonly choices: readonly ['linear' | 's-curve', 'year-end' | 'monthly', boolean];
  readonly waterfall: readonly number[];
  /** Net present value with one driver at its low and at its high value, widest swing first. */
  readonly swings: readonly (readonly [DriverKey, number, number])[];
  /** Likely value, value found by searching, and which side of it pays; "pays" or "never" where there is none. */
  readonly breakEven: readonly [DriverKey, number, Outcome, string] | null;
  /** Net present value, ROI and change per stress. */
  readonly stress: readonly (readonly [number, Outcome, number])[];
}

interface IndependentForecasts {
  readonly drivers: readonly DriverKey[];
  readonly figures: readonly ForecastFigureKey[];
  readonly waterfall: readonly WaterfallKey[];
  readonly stresses: readonly StressKey[];
  readonly cases: readonly IndependentCase[];
}

/**
 * Random cases over the whole of what drivers may be, and all that follows from them, by an independent model month by
 * month in Python (numpy 2.4.6, scipy 1.17.1): the ramp by quadrature, the IRR among all roots of the flows, the tornado
 * and the stress tests by calculating everything again, the break-even by searching.
 */
const expected = JSON.parse(
  readFileSync(path.join(__dirname, 'independentForecasts.json'), 'utf8'),
) as IndependentForecasts;

function expectOutcomes(actual: readonly Outcome[], outcomes: readonly Outcome[]): void {
  // Written to 13 digits; steps of the waterfall are differences of figures up to a thousand times as large.
  const shown = (outcome: Outcome, i: number) => {
    const other = outcomes[i]!;
    const isSame =
      typeof outcome === 'number' && typeof other === 'number'
        ? Math.abs(outcome - other) <= 1e-9 * Math.abs(other) + 1e-9
        : outcome === other;
    return isSame ? other : outcome;
  };
  expect(actual.map(shown)).toEqual(outcomes);
}

test('the cases show every sentence, several sign changes and every end of the tornado', () => {
  expect(expected.cases).toHaveLength(40);
  const shown = new Set(expected.cases.flatMap(({ likely }) => likely));
  for (const sentence of [
    'no cost entered',
    'not within the horizon',
    'no IRR: the flows never change sign',
    'no IRR found',
  ]) {
    expect(shown).toContain(sentence);
  }
  const signs = expected.figures.indexOf('signChanges');
  expect(new Set(expected.cases.map(({ likely }) => likely[signs]))).toEqual(new Set([0, 1, 2, 3, 4]));
});

describe.each(expected.cases.map((row, i) => ({ i, row })))('case $i', ({ row }) => {
  const valueOf = Object.fromEntries(expected.drivers.map((key, i) => [key, row.values[i]!])) as Record<
    DriverKey,
    number
  >;
  const [rampShape, discounting, adjustByEvidence] = row.choices;
  const of = {
    ...caseDefaults,
    inputs: valueOf,
    assumptions: valueOf,
    ranges: Object.fromEntries(
      Object.entries(row.ranges).map(([key, [low, high]]): [string, DriverRange] => [key, { low, high }]),
    ),
    evidence: Object.fromEntries(
      expected.drivers.map((key, i) => [key, evidenceLevels[row.evidence[i]!]!]),
    ) as (typeof caseDefaults)['evidence'],
    runningCosts: row.lines.map(([low, likely, high, driver, evidence]): RunningCost => ({
      ...runningCostDefaults,
      name: '',
      low,
      likely,
      high,
      driver,
      evidence: evidenceLevels[evidence]!,
    })),
    choices: { ...caseDefaults.choices, rampShape, discounting, adjustByEvidence },
  };
  const drivers = caseDrivers(of, caseFeeds(of, []));
  const likely = forecastOf(scenarioTerms(of, drivers, 'likely'));
  const swings = netPresentValueSwings(of, drivers);

  test.each(scenarios)('figures of the %s scenario', (scenario) => {
    const { figures } = forecastOf(scenarioTerms(of, drivers, scenario));
    expectOutcomes(
      expected.figures.map((key) => figures[key]),
      row[scenario],
    );
  });

  test('waterfall', () => {
    expectOutcomes(
      expected.waterfall.map((key) => likely.waterfall[key]),
      row.waterfall,
    );
  });

  test('tornado', () => {
    expect(swings.map(({ key }) => key)).toEqual(row.swings.map(([key]) => key));
    expectOutcomes(
      swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh]),
      row.swings.flatMap(([, atLow, atHigh]) => [atLow, atHigh]),
    );
  });

  test('break-even', () => {
    const breakEven = breakEvenOf(drivers, swings, likely.figures.netPresentValue as number);
    expect(breakEven?.key).toBe(row.breakEven?.[0]);
    if (!breakEven || !row.breakEven) return;
    const [, likelyValue, value, pays] = row.breakEven;
    expect(breakEven.pays).toBe(pays);
    if (value === 'pays') expect(breakEven.value).toMatch(/^pays whatever the /);
    else if (value === 'never') expect(breakEven.value).toMatch(/^no value of .* alone makes it pay$/);
    else expectOutcomes([breakEven.likely, breakEven.value], [likelyValue, value]);
  });

  test('stress tests', () => {
    const tests = stressTests(of, drivers);
    expect(tests.map(({ key }) => key)).toEqual(expected.stresses);
    expectOutcomes(
      tests.flatMap(({ netPresentValue, roi, change }) => [netPresentValue, roi, change]),
      row.stress.flat(),
    );
  });
});

test('all drivers are stated', () => expect(expected.drivers).toEqual(driverKeys));
