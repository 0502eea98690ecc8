import fc from 'fast-check';
import { compareGroups, comparisonTable } from '../../../src/core/pilot/compareGroups';
import { welchTest } from '../../../src/core/pilot/tTest';
import { expectCalcError } from '../../support/expectCalcError';
import { expectRelative } from '../../support/expectRelative';

/** Hours of extra sleep on two drugs (Student 1908), R's data set `sleep`. */
const sleep = {
  drug1: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  drug2: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};
const oneTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test.each([
  {
    source: 'R, example(t.test): sleep, Welch; digits from scipy 1.17.1',
    baseline: sleep.drug1,
    pilot: sleep.drug2,
    paired: false,
    t: 1.8608134674868526,
    degreesOfFreedom: 17.776473516178488,
    p: 0.0793941401873583,
    low: -0.20548323071171137,
    high: 3.3654832307117104,
  },
  {
    source: 'R, example(t.test): sleep, paired; digits from scipy 1.17.1',
    baseline: sleep.drug1,
    pilot: sleep.drug2,
    paired: true,
    t: 4.062127683382037,
    degreesOfFreedom: 9,
    p: 0.002832890197384273,
    low: 0.7001142367230175,
    high: 2.459885763276983,
  },
  {
    source: 'R, example(t.test): 1:10 against 7:20; digits from scipy 1.17.1',
    baseline: oneTo(1, 10),
    pilot: oneTo(7, 20),
    paired: false,
    t: 5.4349297638940595,
    degreesOfFreedom: 21.982212340188998,
    p: 1.8552818325118112e-5,
    low: 4.947198274841839,
    high: 11.052801725158162,
  },
])('$source', ({ baseline, pilot, paired, ...expected }) => {
  const comparison = compareGroups(baseline, pilot, { paired, better: 'higher' });
  for (const key of ['t', 'degreesOfFreedom', 'p', 'low', 'high'] as const) {
    expectRelative(comparison[key], expected[key], 1e-12);
  }
});

test('R, example(t.test) with its outlier: c(7:20, 200) is not significant, p = 0.1245', () => {
  const comparison = compareGroups(oneTo(1, 10), [...oneTo(7, 20), 200]);
  expect(comparison.t).toBeCloseTo(1.6329, 4);
  expect(comparison.degreesOfFreedom).toBeCloseTo(14.165, 3);
  expect(comparison.p).toBeCloseTo(0.1245, 4);
  expect(comparison.low).toBeCloseTo(-6.376233, 6);
  expect(comparison.high).toBeCloseTo(47.2429, 6);
});

test("Hedges' g of the sleep data: Cohen's d 0.8321811 (R, effsize) times 0.9576464 (mpmath)", () => {
  for (const paired of [false, true]) {
    const { hedgesG } = compareGroups(sleep.drug1, sleep.drug2, { paired });
    expect(hedgesG as number).toBeCloseTo(0.8321811 * 0.9576464270237181, 7);
  }
});

test('the table reads by itself, lower is better: scipy 1.17.1, ttest_ind; g by its definition', () => {
  expect(comparisonTable(compareGroups([5, 6, 7, 8], [3, 4, 4, 5]))).toEqual([
    ['Figure', 'Value'],
    ['Baseline n', 4],
    ['Pilot n', 4],
    ['Baseline mean', 6.5],
    ['Pilot mean', 4],
    ['Baseline standard deviation', expect.closeTo(Math.sqrt(5 / 3), 12)],
    ['Pilot standard deviation', expect.closeTo(Math.sqrt(2 / 3), 12)],
    ['Difference, pilot - baseline', -2.5],
    ['Interval from', expect.closeTo(-4.455307156561056, 11)],
    ['Interval to', expect.closeTo(-0.544692843438944, 11)],
    ['Relative change', expect.closeTo(-2.5 / 6.5, 12)],
    ['t', expect.closeTo(-3.273268353539886, 11)],
    ['Degrees of freedom', expect.closeTo(5.068965517241378, 11)],
    ['p, two-sided', expect.closeTo(0.021679307749166064, 11)],
    ["Hedges' g", expect.closeTo(-2.010480116973691, 11)],
    ['Verdict', 'better'],
  ]);
});

test('a baseline around 0 has no relative change, and the rest still stands', () => {
  const comparison = compareGroups([-1, 1, -2, 2], [3, 4, 5, 4]);
  expect(comparison.relativeChange).toMatch(/baseline mean other than 0/);
  expect(comparison.difference).toBe(4);
});

test('refuses groups that cannot be tested', () => {
  expectCalcError(() => compareGroups([1], [2, 3]), 'bad-input', /^baseline needs at least 2 numbers/);
  expectCalcError(() => compareGroups([1, 2], [3, 3, 4], { paired: true }), 'bad-input', /same length/);
  expectCalcError(() => compareGroups([5, 5], [4, 4]), 'divide-by-zero', /values that vary/);
  expectCalcError(() => compareGroups([0, 0], [0, 0]), 'divide-by-zero', /values that vary/);
  // What varies only by the rounding of a million does not vary.
  const many = [0.1, 0.2, 0.3].map((value) => value + 1e6);
  expectCalcError(() => compareGroups([0.1, 0.2, 0.3], many, { paired: true }), 'divide-by-zero', /vary/);
  expectCalcError(() => compareGroups([0.1, 0.2], [0.3, 0.4], { paired: true }), 'divide-by-zero', /vary/);
  expectCalcError(() => compareGroups([1, 2], [3, 4], { confidence: 95 }), 'bad-input', /enter 95% as 0.95/);
  expectCalcError(
    () => compareGroups([1, 2], [3, Infinity]),
    'bad-input',
    /^pilot has to hold numbers: value 2/,
  );
});

test('names the figure that is too large', () => {
  const wide = [-1.7e308, 1.7e308];
  const refused = (baseline: number[], pilot: number[], paired: boolean, figure: string) =>
    expectCalcError(
      () => compareGroups(baseline, pilot, { paired }),
      'no-solution',
      new RegExp(`^${figure} is too large to calculate$`),
    );
  refused(wide, [1, 2], false, 'the standard deviation of baseline');
  refused([1, 2], wide, false, 'the standard deviation of pilot');
  refused([1e308, 1], [-1e308, 2], true, 'the difference of a pair');
  refused([8.5e307, -8.5e307], [-8.5e307, 8.5e307], true, 'the standard deviation of the differences');
  refused([8e307, -8e307], [1, 2], false, 'the interval');
});

test('names the figure of summaries that is too large: 1e308 + 1e308, and 1.2e308 + 2.04 x 3.5e307', () => {
  const welch = (centre: number, standardDeviation: number) =>
    welchTest(
      {
        baseline: { n: 16, mean: -centre, standardDeviation },
        pilot: { n: 16, mean: centre, standardDeviation },
      },
      0.95,
    );
  expectCalcError(() => welch(1e308, 1), 'no-solution', /^the difference is too large to calculate$/);
  expectCalcError(() => welch(0.6e308, 1e308), 'no-solution', /^the interval is too large to calculate$/);
});

test('refuses a confidence in percent', () => {
  expectCalcError(
    () => compareGroups([1, 2], [3, 5], { confidence: 95 }),
    'bad-input',
    /^confidence has to be a number above 0 and below 1, not 95: enter 95% as 0.95$/,
  );
});

const group = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 30 });
const varies = (values: readonly number[]) => new Set(values).size > 1;

test('laws: swapping groups mirrors the interval; shifting and scaling both change nothing but the unit', () => {
  fc.assert(
    fc.property(group.filter(varies), group.filter(varies), (baseline, pilot) => {
      const one = compareGroups(baseline, pilot);
      const swapped = compareGroups(pilot, baseline);
      expect(swapped.low).toBeCloseTo(-one.high, 9);
      expectRelative(swapped.p, one.p, 1e-12);
      const moved = compareGroups(
        baseline.map((value) => 4 * value + 64),
        pilot.map((value) => 4 * value + 64),
      );
      expect(moved.high).toBeCloseTo(4 * one.high, 6);
      expectRelative(moved.p, one.p, 1e-9);
      expect(moved.verdict).toBe(one.verdict);
    }),
  );
});

test('law: the interval excludes 0 exactly where p is below 1 - confidence', () => {
  fc.assert(
    fc.property(
      group.filter(varies),
      group.filter(varies),
      fc.double({ min: 0.5, max: 0.999, noNaN: true }),
      (baseline, pilot, confidence) => {
        const { low, high, p } = compareGroups(baseline, pilot, { confidence });
        expect(low > 0 || high < 0).toBe(p < 1 - confidence);
      },
    ),
  );
});
