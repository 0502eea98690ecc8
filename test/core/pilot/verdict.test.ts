import fc from 'fast-check';
import { verdict, verdictWord } from '../../../src/core/pilot/verdict';
import { expectCalcError } from '../../support/expectCalcError';

/** Values of n numbers, half one below and half one above the centre. */
const around = (centre: number, n: number) => Array.from({ length: n }, (_, i) => centre + (i % 2 ? 1 : -1));

test.each([
  { what: 'clearly lower', pilot: around(4, 20), better: 'lower', says: 'better' },
  { what: 'clearly lower, where higher is better', pilot: around(4, 20), better: 'higher', says: 'worse' },
  { what: 'clearly higher', pilot: around(9, 20), better: 'lower', says: 'worse' },
] as const)('$what: $says', ({ pilot, better, says }) => {
  expect(verdict(around(6, 20), pilot, { better })).toBe(says);
});

test('by hand: the interval of 0 +- 0.6565 excludes an effect of 0.7, holds one of 0.6 (t 2.0244, 38 degrees)', () => {
  const [baseline, pilot] = [around(6, 20), around(6, 20)];
  expect(verdict(baseline, pilot, { smallestEffectThatMatters: 0.7 })).toBe('no effect');
  // Twice the margin fits into 0.6 from n = 87 on: 2 x 1.98793 x root(2 x 20/19 / 87) = 0.6185; 93 gives 0.5980.
  expect(verdict(baseline, pilot, { smallestEffectThatMatters: 0.6 })).toBe(
    'too few data: 20 of 93 per group needed',
  );
});

test("without a smallest effect, a fifth of the standard deviation counts: Cohen's small effect", () => {
  expect(verdict(around(6, 4), around(6, 4))).toMatch(/^too few data: 4 of \d+ per group needed$/);
  expect(verdict(around(6, 1000), around(6, 1000))).toBe('no effect');
});

test('paired: what is needed follows from the differences', () => {
  const baseline = [10, 20, 30, 40];
  const pilot = [11, 19, 31, 39];
  expect(verdict(baseline, pilot, { paired: true, smallestEffectThatMatters: 4 })).toBe('no effect');
  expect(verdict(baseline, pilot, { paired: false, smallestEffectThatMatters: 4 })).toMatch(
    /^too few data: 4 of/,
  );
});

// scipy 1.17.1: deviations of 11.547 and 10.954; a fifth of their root mean square, 2.2509, takes 771.
test('groups of different size: the smaller is counted, the spread of both decides what matters', () => {
  const [four, six] = [
    [50, 70, 50, 70],
    [50, 70, 50, 70, 50, 70],
  ];
  expect(verdict(four, six)).toBe('too few data: 4 of 771 per group needed');
  expect(verdict(six, four)).toBe('too few data: 4 of 771 per group needed');
});

// scipy 1.17.1: differences of 3, -2, 3 and -4 deviate by 3.5590; 2 t(14) x 3.5590 / root 15 is 3.942.
test('paired: as many as the spread of the differences needs', () => {
  const options = { paired: true, smallestEffectThatMatters: 4 };
  expect(verdict([10, 20, 30, 40], [13, 18, 33, 36], options)).toBe('too few data: 4 of 15 per group needed');
});

test('lower is better unless told', () => {
  expect(verdict(around(6, 20), around(4, 20))).toBe('better');
});

test.each([
  { low: 0.1, high: 2, better: 'lower', word: 'worse' },
  { low: 0.1, high: 2, better: 'higher', word: 'better' },
  { low: -2, high: -0.1, better: 'lower', word: 'better' },
  { low: -2, high: -0.1, better: 'higher', word: 'worse' },
  { low: 0, high: 0.9, better: 'lower', word: 'no effect' },
  { low: -0.9, high: 0, better: 'lower', word: 'no effect' },
  { low: -0.5, high: 1, better: 'lower', word: 'too few data' },
  { low: -1, high: 0.5, better: 'lower', word: 'too few data' },
] as const)(
  'from $low to $high, where 1 matters and $better is better: $word',
  ({ low, high, better, word }) => {
    expect(verdictWord({ low, high }, better, 1)).toBe(word);
  },
);

test('law: where data are too few, more than there are are needed; with that many, the answer comes', () => {
  const group = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(group, group, fc.integer({ min: 1, max: 20 }), (baseline, pilot, effect) => {
      fc.pre(new Set(baseline).size > 1 && new Set(pilot).size > 1);
      const options = { smallestEffectThatMatters: effect };
      const [, present, needed] = /(\d+) of (\d+)/.exec(verdict(baseline, pilot, options)) ?? [];
      if (needed === undefined) return;
      expect(Number(needed)).toBeGreaterThan(Number(present));
      const repeat = (values: readonly number[]) =>
        Array.from({ length: Math.ceil((Number(needed) + 1) / values.length) }, () => values).flat();
      expect(verdict(repeat(baseline), repeat(pilot), options)).not.toMatch(/too few/);
    }),
  );
});

test('refuses a smallest effect that is none', () => {
  expectCalcError(
    () => verdict([1, 2], [3, 4], { smallestEffectThatMatters: 0 }),
    'bad-input',
    /^smallestEffectThatMatters has to be a number above 0/,
  );
});
