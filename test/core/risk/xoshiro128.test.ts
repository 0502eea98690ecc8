import { Xoshiro128 } from '../../../src/core/risk/xoshiro128';

const draw = (random: Xoshiro128, count: number) => {
  const draws = new Uint32Array(count);
  random.fill(draws);
  return [...draws];
};

test("the reference's sequence from the state 1, 2, 3, 4 (test vector of rand_xoshiro)", () => {
  expect(draw(Xoshiro128.fromState(1, 2, 3, 4), 10)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('a jump is 2^64 draws: the transition matrix over GF(2), squared 64 times in Python', () => {
  const random = Xoshiro128.fromState(1, 2, 3, 4);
  expect(draw(random.jump(), 4)).toEqual([1194304935, 745561276, 25819468, 3320478005]);
  expect(draw(random, 1)).toEqual([11520]);
});

/** SplitMix64 as published (seed 1234567 gives 6457827717110365317, 3203168211198807973), in Python's integers. */
test.each([
  { seed: 1, draws: [1695105466, 1423115009, 634581793, 1068227753] },
  { seed: 42, draws: [1776835114, 4165204688, 17111135, 2317295270] },
  { seed: Number.MAX_SAFE_INTEGER, draws: [1233166643, 1287031142, 661813442, 2960669951] },
])('seed $seed', ({ seed, draws }) => {
  expect(draw(Xoshiro128.fromSeed(seed), 4)).toEqual(draws);
});

test('drawing in pieces goes on where it stopped', () => {
  const random = Xoshiro128.fromSeed(9);
  expect([...draw(random, 3), ...draw(random, 5)]).toEqual(draw(Xoshiro128.fromSeed(9), 8));
});
