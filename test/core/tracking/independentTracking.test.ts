import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DriverKey } from '../../../src/core/assumptions';
import {
  caseDefaults,
  type Actual,
  type Case,
  type DriverRange,
  type Tracking,
} from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { defaultInputs } from '../../../src/core/inputs';
import type { Outcome } from '../../../src/core/results';
import { actualKeys, type ActualKey, type ActualValues } from '../../../src/core/tracking/actualFigures';
import type { RowState } from '../../../src/core/tracking/actualRows';
import type { DriftBasis, DriftVerdict } from '../../../src/core/tracking/benefitDrift';
import { adoptionShare, type AlarmKey } from '../../../src/core/tracking/trackingAlarms';
import type { TrackingFigureKey } from '../../../src/core/tracking/trackingFigures';
import { trackingOf, type TrackingView } from '../../../src/core/tracking/trackingOf';
import { causes, type Cause } from '../../../src/core/tracking/varianceCauses';
import { expectRelative } from '../../support/expectRelative';

interface IndependentCase extends Pick<Tracking, 'start' | 'window' | 'method'> {
  readonly values: readonly number[];
  readonly ranges: Readonly<Partial<Record<DriverKey, readonly [number, number]>>>;
  readonly requests: number;
  readonly complete: boolean;
  readonly rows: readonly (readonly [string, ...(number | null)[]])[];
  readonly expected: {
    readonly states: readonly RowState[];
    readonly causes: readonly number[];
    /** One figure, or low, likely and high. */
    readonly figures: Readonly<Partial<Record<TrackingFigureKey, Outcome | readonly Outcome[]>>>;
    readonly drift: {
      readonly basis: DriftBasis;
      readonly months: number;
      readonly stretches: number;
      readonly since: number;
      readonly decay: readonly number[] | null;
      readonly scatter: number | null;
      readonly verdict: DriftVerdict;
      readonly needed: Outcome | null;
    };
    readonly retraining: readonly number[] | null;
    readonly alarms: readonly AlarmKey[];
  };
}

interface IndependentTracking {
  readonly values: readonly DriverKey[];
  readonly actual: readonly ActualKey[];
  readonly causes: readonly Cause[];
  readonly cases: readonly IndependentCase[];
  readonly planted: IndependentCase;
  readonly control: IndependentCase;
}

/**
 * Random tracked cases and the example, by an independent model in Python (numpy 2.4.6, scipy 1.17.1): the ramp by
 * quadrature, Shapley's parts by every order, the slope by a regression with a column a stretch, intervals by scipy.
 */
const independent = JSON.parse(
  readFileSync(path.join(__dirname, 'independentTracking.json'), 'utf8'),
) as IndependentTracking;

function rowsOf({ rows }: IndependentCase): readonly Actual[] {
  return rows.map(([month, ...figures]) => ({
    month,
    ...(Object.fromEntries(
      independent.actual.map((key, i) => [key, figures[i]!]),
    ) as unknown as ActualValues),
    note: '',
  }));
}

function caseOf(row: IndependentCase): Case {
  const values = Object.fromEntries(independent.values.map((key, i) => [key, row.values[i]!]));
  const { start, window, method, complete: oneOffComplete } = row;
  return {
    ...caseDefaults,
    name: 'Case',
    currency: 'EUR',
    industry: '',
    inputs: { ...defaultInputs, ...values },
    assumptions: { ...caseDefaults.assumptions, ...values },
    ranges: Object.fromEntries(
      Object.entries(row.ranges).map(([key, [low, high]]): [string, DriverRange] => [key, { low, high }]),
    ),
    usage: { ...caseDefaults.usage, requestsPerMonth: row.requests },
    tracking: { ...caseDefaults.tracking, start, window, method, oneOffComplete, actuals: rowsOf(row) },
  };
}

const viewOf = (of: Case) => trackingOf(of, caseDrivers(of, {}));

/** Written to 13 digits; some are differences of figures a thousand times as large. */
function expectSame(actual: Outcome, expected: Outcome): void {
  if (typeof actual !== 'number' || typeof expected !== 'number') expect(actual).toBe(expected);
  else if (!(Math.abs(actual - expected) <= 1e-7)) expectRelative(actual, expected, 1e-8);
}

function expectView(view: TrackingView, { expected }: IndependentCase): void {
  expect(view.rows.map(({ state }) => state)).toEqual(expected.states);
  expect(view.alarms.map(({ key }) => key)).toEqual(expected.alarms);
  independent.causes.forEach((cause, i) =>
    expectSame(view.causes.find((each) => each.cause === cause)!.amount, expected.causes[i]!),
  );
  for (const [key, figure] of Object.entries(expected.figures)) {
    const { low, likely, high } = view.figures[key as TrackingFigureKey];
    const ends = typeof figure === 'object' ? figure : [figure, figure, figure];
    [low, likely, high].forEach((actual, i) => expectSame(actual, ends[i]!));
  }
  const { basis, months, stretches, since, decay, scatter, verdict, needed } = expected.drift;
  expect(view.drift).toMatchObject({ basis, months, stretches, since, verdict, monthsNeeded: needed });
  if (decay === null) expect(view.drift.annualDecay).toBeNull();
  else {
    const { low, likely, high } = view.drift.annualDecay!;
    [low, likely, high].forEach((actual, i) => expectSame(actual, decay[i]!));
    expectSame(view.drift.scatter!, scatter!);
  }
  const { retraining } = expected;
  if (retraining === null) expect(typeof view.retraining.likely).toBe('string');
  else {
    const { low, likely, high } = view.retraining;
    [low, likely, high].forEach((actual, i) => expectSame(actual, retraining[i]!));
  }
}

test('all figures of a month and all causes are stated', () => {
  expect(independent.actual).toEqual(actualKeys);
  expect([...independent.causes].sort()).toEqual([...causes].sort());
});

describe('random tracked cases', () => {
  it('show every state of a row, every verdict and every alarm', () => {
    const all = independent.cases.map(({ expected }) => expected);
    expect(new Set(all.flatMap(({ states }) => states)).size).toBe(6);
    expect(new Set(all.map(({ drift }) => drift.verdict)).size).toBe(5);
    expect(new Set(all.map(({ drift }) => drift.basis)).size).toBe(3);
    expect(new Set(all.flatMap(({ alarms }) => alarms)).size).toBe(4);
  });

  test.each(independent.cases.map((row, i) => ({ i, row })))('case $i', ({ row }) =>
    expectView(viewOf(caseOf(row)), row),
  );
});

describe('the example', () => {
  const [planted, control] = [trackedAssistant(7, true), trackedAssistant(7, false)];

  it('has the months that the independent model draws', () => {
    expect(planted.tracking.actuals).toEqual(rowsOf(independent.planted));
    expect(control.tracking.actuals).toEqual(rowsOf(independent.control));
  });

  it('finds and names all that is planted, with the figures of the independent model', () => {
    const view = viewOf(planted);
    expectView(view, independent.planted);
    expect(view.alarms.map(({ key }) => key)).toEqual(['overrun', 'adoption', 'decay', 'benefit']);
    // The causes, worst first, are those planted: a fifth fewer people, a quarter dearer, 30% a year.
    expect(view.causes.slice(0, 3).map(({ cause }) => cause)).toEqual(['adoption', 'rate', 'running']);
    expect(view.drift.annualDecay!.low).toBeLessThan(0.3);
    expect(view.drift.annualDecay!.high).toBeGreaterThan(0.3);
    expect(adoptionShare(view, 6)!.share).toBeCloseTo(0.8, 1);
    expect(view.variance.lines.running / (21 * 8000)).toBeCloseTo(-0.25, 1);
  });

  it('tells leadership in sentences', () => {
    // Figures by numpy and scipy from the example's months.
    expect(viewOf(planted).alarms.map(({ sentence }) => sentence)).toEqual([
      'Running cost and maintenance are 18.4% above plan, 248,620 EUR instead of 210,000 EUR, and were in each of the last 3 months.',
      'Adoption was 80.2% of the plan in the last 6 months (99% sure: 74.6% to 85.7%).',
      'Benefit per unit falls by 29.5% a year (decay, 99% sure: 24.5% to 34.2%; assumed: 15%): faster than assumed.',
      'The benefit was 60% of the plan in the last 6 months (99% sure: 53.6% to 66.5%).',
    ]);
  });

  it('raises no alarm on the control', () => {
    const view = viewOf(control);
    expectView(view, independent.control);
    expect(view.alarms).toEqual([]);
    expect(view.problems).toEqual([]);
  });
});
