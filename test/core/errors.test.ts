import { CalcError } from '../../src/core/errors';

test('an error of ours says in a log that it is one', () => {
  expect(String(new CalcError('bad-input', 'cost is negative'))).toBe('CalcError: cost is negative');
});
