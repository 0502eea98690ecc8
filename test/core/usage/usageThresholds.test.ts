import {
  presetThresholds,
  thresholdInUse,
  type UsageThresholdKey,
} from '../../../src/core/usage/usageThresholds';

// A month lacks 0 to 27 days; of weeks 2 to 26 are compared; a plan is 0 or more and has no preset.
test.each<[UsageThresholdKey, number | null, number | null]>([
  ['lateDays', 0, 0],
  ['lateDays', 27, 27],
  ['lateDays', 28, 2],
  ['lateDays', -1, 2],
  ['lateDays', null, 2],
  ['weeks', 2, 2],
  ['weeks', 1.9, 8],
  ['weeks', 26, 26],
  ['plannedCost', 0, 0],
  ['plannedCost', null, null],
  ['plannedCost', -0.01, null],
  ['overrun', NaN, 0.4],
])('of %s, told %d, %d is in use', (key, told, expected) => {
  expect(thresholdInUse(key, told)).toBe(expected);
});

test('what nobody told has its preset', () => {
  expect(presetThresholds).toEqual({
    plannedCost: null,
    overrun: 0.4,
    weeks: 8,
    deviations: 3,
    increase: 0.1,
    outcomeValue: null,
    exchangeRate: null,
    lateDays: 2,
    endedDays: 62,
  });
});
