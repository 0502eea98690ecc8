import { caseDefaults, type Actual, type Case } from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { nothingTold } from '../../../src/core/tracking/actualFigures';
import { trackingOf } from '../../../src/core/tracking/trackingOf';
import { trackingProblems } from '../../../src/core/tracking/trackingProblems';

const example = trackedAssistant(3, false);
const { actuals } = example.tracking;

function viewOf(rows: readonly Actual[], more: Partial<Case['tracking']> = {}) {
  const of = { ...example, tracking: { ...example.tracking, actuals: rows, ...more } };
  return trackingOf(of, caseDrivers(of, {}));
}

const rowOf = (month: string, more: Partial<Actual> = {}): Actual => ({
  ...nothingTold,
  month,
  note: '',
  ...more,
});
const live = actuals[5]!;

test.each<[string, readonly Actual[], readonly string[], string]>([
  [
    'a row without a month',
    [rowOf('June')],
    ['no month'],
    '"June" is no month and counts nothing: enter a day of it.',
  ],
  [
    'a month before the start',
    [rowOf('2024-12-31')],
    ['outside'],
    'December 2024 lies outside the case and counts nothing: it runs from January 2025 to December 2027.',
  ],
  [
    'a month behind the horizon',
    [rowOf('2028-01-01')],
    ['outside'],
    'January 2028 lies outside the case and counts nothing: it runs from January 2025 to December 2027.',
  ],
  [
    'a month that is there twice, on other days',
    [live, { ...live, month: '2025-06-30' }],
    ['doubled', 'doubled'],
    'June 2025 is there 2 times and counts nothing: keep one row.',
  ],
  [
    'a share in percent',
    [{ ...live, adoption: 40 }],
    ['wrong figure'],
    'June 2025 counts nothing: Adoption is above 1: enter 80% as 0.8.',
  ],
  [
    'a credit',
    [{ ...live, runningCost: -20 }],
    ['wrong figure'],
    'June 2025 counts nothing: Running cost is negative: take a credit off the month it is for.',
  ],
  [
    'more than one wrong figure',
    [{ ...live, maintenance: -1, adoption: 40 }],
    ['wrong figure'],
    'June 2025 counts nothing: Maintenance is negative: take a credit off the month it is for; Adoption is above 1: enter 80% as 0.8.',
  ],
  [
    'a figure too large for a number',
    [{ ...live, hoursSaved: Infinity }],
    ['wrong figure'],
    'June 2025 counts nothing: Hours saved is not a finite number: enter a number.',
  ],
  [
    'a month that does not tell what was planned',
    [{ ...live, hoursSaved: null, maintenance: null }],
    ['incomplete'],
    'June 2025 counts nothing: enter Hours saved, Maintenance, and 0 where there was nothing.',
  ],
])('%s does not count, and says why', (_, rows, states, sentence) => {
  const view = viewOf(rows);
  expect(view.rows.map(({ state }) => state)).toEqual(states);
  expect(view.problems).toContain(sentence);
  expect(view.last).toBe(0);
});

test('a row that tells nothing names every line planned', () => {
  const all: Case = {
    ...example,
    inputs: { ...example.inputs, revenueAcceleration: 1200, capacityFreed: 120, strategicValue: 10 },
    // Go-live after month 3: retrained at the beginning of month 6.
    assumptions: { ...example.assumptions, retrainEveryMonths: 2 },
    tracking: { ...example.tracking, actuals: [rowOf('2025-06-01')] },
  };
  expect(trackingOf(all, caseDrivers(all, {})).problems).toEqual([
    'June 2025 counts nothing: enter Hours saved, Revenue acceleration, Error cost avoided, Value of freed capacity, ' +
      'Running cost, Maintenance, Retraining, and 0 where there was nothing.',
  ]);
});

test('of the table the first 120 rows are looked at', () => {
  const blank = Array.from({ length: 119 }, () => rowOf(''));
  const { rows, last } = viewOf([...blank, live, live, rowOf('2025-07-01')]);
  expect(last).toBe(6);
  expect(rows.slice(119)).toEqual([
    { state: 'counted', month: 6, sentence: '' },
    {
      state: 'outside',
      month: 6,
      sentence: 'June 2025 stands below row 120 and counts nothing: delete rows that do not count.',
    },
    {
      state: 'outside',
      month: 7,
      sentence: 'July 2025 stands below row 120 and counts nothing: delete rows that do not count.',
    },
  ]);
});

test('what was not planned need not be told: before go-live a row may hold the one-off cost alone', () => {
  const view = viewOf([rowOf('2025-01-20', { oneOff: 50_000 })]);
  expect(view.rows).toEqual([{ state: 'counted', month: 1, sentence: '' }]);
  expect(view.problems).toEqual([]);
  expect(view.oneOff).toEqual({ planned: 150_000, spent: 50_000, toCome: 100_000, isEstimate: false });
  // The rest of it is expected in the month that follows.
  expect(view.forecast.tracks.likely.months[2]!.oneOff).toBe(100_000);
});

test('what was not planned and is told counts', () => {
  const view = viewOf([{ ...live, revenueAcceleration: 700 }]);
  expect(view.variance.lines.revenue).toBe(700);
});

test('a month before go-live without a row is not missing, one behind it is, and is estimated', () => {
  const view = viewOf(actuals.slice(5, 7));
  expect(view.months.slice(0, 8).map(({ state }) => state)).toEqual([
    'nothing planned',
    'nothing planned',
    'nothing planned',
    'missing',
    'missing',
    'actual',
    'actual',
    'to come',
  ]);
  expect(view.problems).toContain(
    '2 months are estimated, because no row of them counts, the first April 2025.',
  );
  const april = view.forecast.tracks.likely.months[4]!;
  const planned = view.plan.months[3]!.lines;
  expect(april.isActual).toBe(false);
  expect(april.benefit).toBeCloseTo((planned.hours + planned.errors) * view.forecast.benefit!.share, 8);
});

test('a month alone that is missing is named', () => {
  expect(viewOf([actuals[3]!, actuals[5]!]).problems).toContain(
    'May 2025 is estimated, because no row of it counts.',
  );
});

test('a one-off cost that nobody tells counts as planned, and says so', () => {
  const view = viewOf(actuals.slice(3, 9));
  expect(view.oneOff).toEqual({ planned: 150_000, spent: 150_000, toCome: 0, isEstimate: true });
  expect(view.problems).toContain(
    'No one-off cost is told, so that the planned one counts as spent: enter what was spent.',
  );
});

test('without a one-off cost planned there is none to tell', () => {
  const free = { ...example, inputs: { ...example.inputs, implementationCost: 0, changeManagement: 0 } };
  const of: Case = { ...free, tracking: { ...free.tracking, actuals: actuals.slice(3, 9) } };
  const view = trackingOf(of, caseDrivers(of, {}));
  expect(view.oneOff).toEqual({ planned: 0, spent: 0, toCome: 0, isEstimate: false });
  expect(view.problems).toEqual([]);
});

test('a one-off cost below plan is a gain only once it is complete', () => {
  const rows = [rowOf('2025-01-01', { oneOff: 120_000 })];
  expect(viewOf(rows).variance.oneOff).toBe(0);
  expect(viewOf(rows, { oneOffComplete: true }).variance.oneOff).toBe(30_000);
  expect(viewOf([rowOf('2025-01-01', { oneOff: 170_000 })]).variance.oneOff).toBe(-20_000);
});

test.each([
  ['', 'Nothing counts yet: enter the month of the first spending.'],
  ['January', 'The start, "January", is no date: enter the month of the first spending.'],
])('with %j as the start nothing counts, and one sentence says so', (start, sentence) => {
  const view = viewOf(actuals, { start });
  expect(view.problems).toEqual([sentence]);
  expect(view.rows).toEqual(
    actuals.map(() => ({
      state: 'no month',
      month: null,
      sentence: 'Nothing counts yet: enter the month of the first spending.',
    })),
  );
  expect(view.last).toBe(0);
  expect(view.months[0]!.date).toBe('');
  expect(view.paybackDates.likely).toBe('not yet');
});

test.each([
  [0, 'The window is below 3: enter 3 or more.', 3],
  [4.5, 'The window is no whole number: enter whole months.', 4],
])('a window of %d says what to change, and the whole months of it count', (window, sentence, months) => {
  const view = viewOf(actuals, { window });
  expect(view.problems).toEqual([sentence]);
  expect(view.forecast.benefit!.months).toBe(months);
});

test('a plan that is not the approved one any more says so', () => {
  const net = viewOf(actuals).figures.plannedNet.likely as number;
  expect(viewOf(actuals, { approved: { date: '2024-12-12', net } }).problems).toEqual([]);
  expect(viewOf(actuals, { approved: { date: '2024-12-12', net: 500_000 } }).problems).toEqual([
    'The plan has changed since it was approved on 2024-12-12: its net benefit was 500,000 EUR and is 407,418 EUR now. ' +
      'Set the inputs back, or approve it anew.',
  ]);
});

test.each([
  // A billionth of the net benefit and half a cent: what a sheet may round otherwise.
  [1e9, 1e9 + 1, true],
  [1e9, 1e9 + 1.1, false],
  [0, 0.005, true],
  [0, 0.006, false],
  [1e9, 'too large to calculate', false],
])('approved with %d and planned with %p now: the same, %p', (net, planned, isSame) => {
  const { rows, months, last, oneOff } = viewOf(actuals);
  const of = { ...example, tracking: { ...example.tracking, approved: { date: '2024-12-12', net } } };
  const changed = /^The plan has changed since it was approved on 2024-12-12: /;
  expect(trackingProblems(of, { rows, months, last }, oneOff, planned)).toEqual(
    isSame ? [] : [expect.stringMatching(changed)],
  );
});

test('an untracked case has its plan for a forecast and nothing to mend', () => {
  const of = { ...example, tracking: caseDefaults.tracking };
  const view = trackingOf(of, caseDrivers(of, {}));
  expect(view.problems).toEqual([]);
  expect(view.alarms).toEqual([]);
  expect(view.figures.monthsTold.likely).toBe(0);
});

test('the payback date is the first day of the month in which it is reached', () => {
  // 13.45 months by the independent model: in the fourteenth month.
  const of = trackedAssistant(7, false);
  expect(trackingOf(of, caseDrivers(of, {})).paybackDates.likely).toBe('2026-02-01');
});
