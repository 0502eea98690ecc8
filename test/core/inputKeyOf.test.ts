import { inputKeyOf } from '../../src/core/inputKeyOf';
import { expectCalcError } from '../support/expectCalcError';

test.each([
  ['Hours saved per week', 'hoursSavedPerWeek'],
  ['hours_saved-PER week', 'hoursSavedPerWeek'],
  ['LoadedHourlyCost', 'loadedHourlyCost'],
  ['fully loaded hourly cost', 'loadedHourlyCost'],
  ['capacityFreed', 'capacityFreed'],
])('"%s" means %s', (name, key) => {
  expect(inputKeyOf(name)).toBe(key);
});

test.each([
  ['Tool costs', '"Tool costs" is no input: did you mean "Tool cost"'],
  ['capacity', '"capacity" is no input: did you mean "Capacity freed", "Strategic value of freed capacity"'],
  ['ROI', '"ROI" is no input: use a label of the Inputs sheet'],
])('"%s" is no input', (name, message) => {
  expectCalcError(() => inputKeyOf(name), 'not-found', new RegExp(`^${message}$`));
});
