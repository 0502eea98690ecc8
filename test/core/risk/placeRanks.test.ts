import fc from 'fast-check';
import { placeRanks } from '../../../src/core/risk/placeRanks';

test('law: at the ranks stands what sorting puts there; infinities and repeats included', () => {
  const figures = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(Infinity, -Infinity)), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(figures, fc.array(fc.nat(), { minLength: 1, maxLength: 7 }), (values, wishes) => {
      const ranks = wishes.map((wish) => wish % values.length);
      const placed = Float64Array.from(values);
      for (const passes = placeRanks(placed, ranks); !passes.next().done;);
      const sorted = Float64Array.from(values).sort();
      expect(ranks.map((rank) => placed[rank])).toEqual(ranks.map((rank) => sorted[rank]));
      expect(placed.sort()).toEqual(sorted);
    }),
  );
});

/** A pass over 1,023 values in order, with the middle one as pivot, leaves half of them: 10 passes find any rank. */
test.each([
  { order: 'ascending', at: (i: number) => i },
  { order: 'descending', at: (i: number) => 1022 - i },
])('values in order, $order, are halved by every pass', ({ at }) => {
  for (const rank of [0, 300, 1022]) {
    const passes = placeRanks(
      Float64Array.from({ length: 1023 }, (_, i) => at(i)),
      [rank],
    );
    expect([...passes].length).toBeLessThanOrEqual(12);
  }
});

test('yields after every pass', () => {
  const passes = placeRanks(
    Float64Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000),
    [500],
  );
  expect([...passes].length).toBeGreaterThan(3);
});
