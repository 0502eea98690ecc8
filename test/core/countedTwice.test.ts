import { countedTwice } from '../../src/core/countedTwice';

test.each([
  { hoursSavedPerWeek: 10, capacityFreed: 520, twice: true },
  { hoursSavedPerWeek: 10, capacityFreed: 0, twice: false },
  { hoursSavedPerWeek: 0, capacityFreed: 520, twice: false },
  { hoursSavedPerWeek: -3, capacityFreed: 520, twice: false },
])('$hoursSavedPerWeek hours a week saved and $capacityFreed a year freed: $twice', ({ twice, ...hours }) => {
  expect(countedTwice(hours)).toBe(twice);
});
