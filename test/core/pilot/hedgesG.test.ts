import { hedgesG } from '../../../src/core/pilot/hedgesG';

test('an effect without a spread has no size in standard deviations', () => {
  const still = { n: 3, mean: 5, standardDeviation: 0 };
  expect(hedgesG(1, [still, still])).toBe('none: neither group varies');
});
