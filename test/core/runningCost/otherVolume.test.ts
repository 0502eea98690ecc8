import { isOtherVolume } from '../../../src/core/runningCost/otherVolume';

test.each([
  // A tenth of what was billed is still the same.
  [1000, 1100, false],
  [1000, 1101, true],
  [1000, 900, false],
  [1000, 899, true],
  [10, 10_000, true],
  // Nobody has said, or nothing was billed.
  [1000, 0, false],
  [0, 1000, false],
])('a bill of %d requests where the case counts %d is of another volume: %p', (billed, counted, isOther) => {
  expect(isOtherVolume(billed, counted)).toBe(isOther);
});
