import { nearestNames } from '../../src/core/nearestNames';
import { inputKeys } from '../../src/core/inputs';

test.each([
  ['toolcost', ['toolCost']],
  ['hours_saved_per_week', ['hoursSavedPerWeek']],
  ['maintainance', ['maintenance']],
  ['implementation', ['implementationCost']],
  ['capcityFreed', ['capacityFreed']],
  ['zzz', []],
  ['', []],
])('%s means %j', (written, meant) => {
  expect(nearestNames(written, inputKeys)).toEqual(meant);
});

test('swapped neighbours count once, so the nearer name comes first', () => {
  expect(nearestNames('raito', ['ratios', 'ratio'])).toEqual(['ratio', 'ratios']);
});

test('gives each candidate once and no more than asked', () => {
  expect(nearestNames('item', ['item 1', 'item 2', 'item 2', 'item 3', 'item 4'], 2)).toHaveLength(2);
});
