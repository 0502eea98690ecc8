import type { Actual } from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { adoptionShare, trackingAlarms } from '../../../src/core/tracking/trackingAlarms';
import { viewWithChanges } from './asPlanned';

const example = trackedAssistant(1, false);
/** From month 4 on it plans 10,000 EUR of running cost and maintenance a month. */
const viewOf = (months: number, change: (actual: Actual, month: number) => Partial<Actual>) =>
  viewWithChanges(example, months, change);
const costs = (of: (month: number) => number) =>
  viewOf(24, (_, month) => (month > 3 ? { runningCost: of(month), maintenance: 0 } : {}));
const sentences = (view: ReturnType<typeof viewOf>) => view.alarms.map(({ sentence }) => sentence);

test('what misses the plan by less than a tenth raises no alarm, however sure it is', () => {
  expect(sentences(costs(() => 10_500))).toEqual([]);
  const less = viewOf(24, ({ hoursSaved, errorCostAvoided }) => ({
    hoursSaved: hoursSaved! * 0.95,
    errorCostAvoided: errorCostAvoided! * 0.95,
  }));
  expect(less.forecast.benefit!.share).toBeCloseTo(0.95, 10);
  expect(sentences(less)).toEqual([]);
});

/** With six months t of 5 degrees at 99% is 4.03, so that an error of 0.05 makes 0.2. */
test.each([
  { benefit: 0.89, recurring: 1, error: 0.001, alarms: ['benefit'] },
  { benefit: 0.9, recurring: 1, error: 0.001, alarms: [] },
  { benefit: 0.85, recurring: 1, error: 0.05, alarms: [] },
  { benefit: 1, recurring: 1.11, error: 0.001, alarms: ['overrun'] },
  { benefit: 1, recurring: 1.1, error: 0.001, alarms: [] },
  { benefit: 1, recurring: 1.15, error: 0.05, alarms: [] },
])(
  'a share of $benefit of the benefit and $recurring of the cost, within $error: $alarms',
  ({ benefit, recurring, error, alarms }) => {
    const shareOf = (share: number) => ({ months: 6, share, standardError: error });
    const forecast = { benefit: shareOf(benefit), recurring: shareOf(recurring) };
    const none = viewOf(0, () => ({}));
    const raised = trackingAlarms(none, forecast, none.drift, example);
    expect(raised.map(({ key }) => key)).toEqual(alarms);
  },
);

test('an overrun to date is called by its sums while the last three months cost more than planned', () => {
  // By hand: 19 x 13,000 + 2 x 9,500 of 21 x 10,000. That early months were below plan changes nothing.
  expect(sentences(costs((month) => (month === 4 || month === 8 ? 9_500 : 13_000)))).toEqual([
    'Running cost and maintenance are 26.7% above plan, 266,000 EUR instead of 210,000 EUR, and were in each of the last 3 months.',
  ]);
});

test('an overrun that ended is called by the last months, as far as these still show it', () => {
  // By hand: 5 x 13,000 + 10,000 of 60,000; standard error 0.05, t of 5 degrees at 99% is 4.032.
  expect(sentences(costs((month) => (month === 24 ? 10_000 : 13_000)))).toEqual([
    'Running cost and maintenance were 125% of the plan in the last 6 months (99% sure: 104.8% to 145.2%).',
  ]);
});

test('dearer months that scatter too much for the data to show it raise no alarm', () => {
  // 15% above plan in the last six months, the latest below it: by turns 70% above and 40% below.
  const { alarms, forecast } = viewOf(24, (actual, month) =>
    month > 18 ? { runningCost: actual.runningCost! * (month % 2 === 0 ? 0.6 : 1.9) } : {},
  );
  expect(forecast.recurring!.share).toBeGreaterThan(1.1);
  expect(alarms).toEqual([]);
});

test('adoption is looked at from go-live on', () => {
  // Nobody uses it in months 1 to 3, as planned.
  expect(
    adoptionShare(
      viewOf(9, () => ({})),
      12,
    ),
  ).toMatchObject({ months: 6, share: 1 });
});
