import { nearestNames } from '../../src/core/nearestNames';
import { inputKeys } from '../../src/core/inputs';

test.each([
  ['toolcost', ['toolCost']],
  ['hours_saved_per_week', ['hoursSavedPerWeek']],
  ['maintainance', ['maintenance']],
  ['implementation', ['implementationCost']],
  ['capcityFreed', ['capacityFreed']],
  ['too', ['toolCost']],
  ['to', []],
  ['zzz', []],
  ['', []],
])('%s means %j', (written, meant) => {
  expect(nearestNames(written, inputKeys)).toEqual(meant);
});

test('swapped neighbours count once, so the nearer name comes first', () => {
  expect(nearestNames('raito', ['ratios', 'ratio', 'raito'])).toEqual(['raito', 'ratio', 'ratios']);
});

test('two letters of five may differ, three may not; of a longer name more', () => {
  expect(nearestNames('abcde', ['abcxy', 'abxyz'])).toEqual(['abcxy']);
  // Three letters left out of ten: more than 40% of seven, less than 40% of ten.
  expect(nearestNames('hrlycst', ['hourlycost'])).toEqual(['hourlycost']);
});

test('the same name but for case and spaces comes before one that holds it', () => {
  expect(nearestNames('Minutes', ['Minutes in total', ' minutes'])).toEqual([' minutes', 'Minutes in total']);
});

test('a name that holds the other is near, but for one of two letters', () => {
  expect(nearestNames('total', ['to', 'tot'])).toEqual(['tot']);
  expect(nearestNames('total of all that there is', ['is', 'al', 'total'])).toEqual(['total']);
});

test('nothing is near what is no name', () => {
  expect(nearestNames(' - ', ['', '_', 'cost'])).toEqual([]);
});

test('of long names the first 64 letters tell', () => {
  const begin = 'a'.repeat(64);
  expect(nearestNames(begin + 'b'.repeat(60), [begin + 'c'.repeat(60)])).toHaveLength(1);
});

test('gives each candidate once and no more than asked', () => {
  expect(nearestNames('item', ['item 1', 'item 2', 'item 2', 'item 3', 'item 4'], 2)).toHaveLength(2);
});
