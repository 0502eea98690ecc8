import fc from 'fast-check';
import { fewestThat } from '../../../src/core/pilot/fewestThat';

test('law: finds where it begins to hold, without asking each number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 2 ** 40 }), (first) => {
      const asked: number[] = [];
      const found = fewestThat((n) => {
        asked.push(n);
        return n >= first;
      });
      expect(found).toBe(first);
      expect(asked.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(first)) + 1);
    }),
  );
});
