import fc from 'fast-check';
import { pilotDesigns, type CellValue, type PilotDesign, type Scale } from '../../../src/core/case';
import { findingOf } from '../../../src/core/pilot/findingOf';
import { unreachable } from '../../../src/core/pilot/measurementsNeeded';
import { metricConfidence } from '../../../src/core/pilot/metricConfidence';
import { problems, zeroBaseline } from '../../../src/core/pilot/problems';
import { samplesOf } from '../../../src/core/pilot/samples';
import { tooLarge } from '../../../src/core/results';
import { expectRelative } from '../../support/expectRelative';
import { hasMetr, metrTable } from './metr';
import { anorexia, leprosy, plants, sleep } from './pilotData';
import { findingFor, type Question, type RawSamples } from './samplesFor';

interface Published {
  readonly source: string;
  readonly question: Question;
  readonly raw: RawSamples;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

test.each<Published>([
  {
    source: 'R, example(t.test): sleep, Welch; digits from scipy 1.17.1',
    question: { design: 'separate' },
    raw: { baseline: sleep.drug1, pilot: sleep.drug2 },
    t: 1.8608134674868526,
    degreesOfFreedom: 17.776473516178488,
    p: 0.0793941401873583,
    low: -0.20548323071171137,
    high: 3.3654832307117104,
  },
  {
    source: 'R, example(t.test): sleep, paired; digits from scipy 1.17.1',
    question: { design: 'paired' },
    raw: { baseline: sleep.drug1, pilot: sleep.drug2 },
    t: 4.062127683382037,
    degreesOfFreedom: 9,
    p: 0.002832890197384273,
    low: 0.7001142367230175,
    high: 2.459885763276983,
  },
  {
    source: 'R, PlantGrowth, control and treatment 1, Welch: t 1.1913, df 16.524, p 0.2504; scipy 1.17.1',
    question: { design: 'separate' },
    raw: { baseline: plants.control, pilot: plants.treatment1 },
    t: -1.191260381848701,
    degreesOfFreedom: 16.5235850568593,
    p: 0.2503825085875489,
    low: -1.0295162213468103,
    high: 0.2875162213468111,
  },
  {
    source: 'PlantGrowth, control and treatment 2, logarithms, at 99%; scipy 1.17.1',
    question: { design: 'separate', scale: 'log', confidence: 0.99 },
    raw: { baseline: plants.control, pilot: plants.treatment2 },
    t: 2.1917406744317387,
    degreesOfFreedom: 15.888664502392684,
    p: 0.04364842458182118,
    low: -0.03232783402845832,
    high: 0.22598534973126008,
  },
  {
    source: 'MASS::anorexia, family treatment, paired: t 4.1849, df 16, p 0.0007003; scipy 1.17.1',
    question: { design: 'paired' },
    raw: { baseline: anorexia.before, pilot: anorexia.after },
    t: 4.184908135290033,
    degreesOfFreedom: 16,
    p: 0.0007002531056005397,
    low: 3.5846995358775495,
    high: 10.944712228828335,
  },
  {
    source: 'MASS::anorexia, family treatment, paired logarithms; scipy 1.17.1',
    question: { design: 'paired', scale: 'log' },
    raw: { baseline: anorexia.before, pilot: anorexia.after },
    t: 3.9617578910858886,
    degreesOfFreedom: 16,
    p: 0.001118464137348773,
    low: 0.037665764425982656,
    high: 0.12436961245219694,
  },
  {
    source:
      "the example of scipy's ttest_ind with trim=0.2, variances not taken for equal (Yuen); scipy 1.17.1",
    question: { design: 'separate', scale: 'trimmed' },
    raw: { baseline: [1.1, 2.9, 4.2], pilot: [56, 128.6, 12, 123.8, 64.34, 78, 763.3] },
    t: 4.591598691181999,
    degreesOfFreedom: 4.017849270599219,
    p: 0.009989092520784214,
    low: 34.6492990977429,
    high: 140.18003423559043,
  },
  {
    source: 'sleep, ttest_ind with trim=0.2, Yuen; scipy 1.17.1',
    question: { design: 'separate', scale: 'trimmed' },
    raw: { baseline: sleep.drug1, pilot: sleep.drug2 },
    t: 1.6167773658133768,
    degreesOfFreedom: 8.264708513637695,
    p: 0.14337828852444037,
    low: -0.6973066261155885,
    high: 4.030639959448923,
  },
  {
    source: 'leprosy, placebo and drug A, least squares on group and count before; numpy 2.4.6, scipy 1.17.1',
    question: { design: 'adjusted' },
    raw: {
      baseline: leprosy.placebo.after,
      pilot: leprosy.drugA.after,
      covariates: [leprosy.placebo.before, leprosy.drugA.before],
    },
    t: -1.6379597402382058,
    degreesOfFreedom: 17,
    p: 0.11980491492450378,
    low: -8.366795211293656,
    high: 1.0534039069458383,
  },
])('$source', ({ question, raw, low, high, t, ...expected }) => {
  const finding = findingFor(question, raw);
  expectRelative(Number(finding.statistic), t, 1e-11);
  expectRelative(Number(finding.effect.low), low, 1e-11);
  expectRelative(Number(finding.effect.high), high, 1e-11);
  expectRelative(Number(finding.degreesOfFreedom), expected.degreesOfFreedom, 1e-11);
  expectRelative(Number(finding.p), expected.p, 1e-11);
});

test('leprosy: slope 0.92869565 and difference -3.65669565 as least squares gives them (numpy 2.4.6)', () => {
  const finding = findingFor(
    { design: 'adjusted' },
    {
      baseline: leprosy.placebo.after,
      pilot: leprosy.drugA.after,
      covariates: [leprosy.placebo.before, leprosy.drugA.before],
    },
  );
  expectRelative(Number(finding.slope), 0.9286956521739125, 1e-12);
  expectRelative(Number(finding.effect.value), -3.656695652173909, 1e-12);
});

/** A sample of n with the given mean and standard error: half of it on either side, equally far. */
function sample(mean: number, standardError: number, n: number): number[] {
  const distance = standardError * Math.sqrt(n - 1);
  return Array.from({ length: n }, (_, i) => mean + (i % 2 ? distance : -distance));
}

test('controlled: Card and Krueger 1994, table 3, 2.75, against what would have been: 20.44 - 2.16', () => {
  const finding = findingFor(
    { design: 'controlled' },
    {
      baselineBefore: sample(23.33, 1.35, 76),
      baseline: sample(21.17, 0.94, 76),
      pilotBefore: sample(20.44, 0.51, 320),
      pilot: sample(21.03, 0.52, 320),
    },
  );
  expect(finding.effect.value).toBeCloseTo(2.75, 10);
  expectRelative(Number(finding.standardError), Math.hypot(1.35, 0.94, 0.51, 0.52), 1e-12);
  expect(finding.reference).toBeCloseTo(18.28, 10);
  expect(finding.relative.value).toBeCloseTo(2.75 / 18.28, 10);
});

/** Newcombe 1998, table II, method 10. */
test.each([
  { errors: [48, 80, 56, 70], low: 0.0524, high: 0.3339 },
  { errors: [0, 29, 5, 56], low: -0.0381, high: 0.1926 },
  { errors: [0, 10, 0, 10], low: -0.2775, high: 0.2775 },
])(
  'rates from zeros and ones, Newcombe: $errors, from $low to $high',
  ({ errors: [a, m, b, n], low, high }) => {
    const shares = (ones: number, total: number) =>
      Array.from({ length: total }, (_, i) => (i < ones ? 1 : 0));
    const counted = findingOf(
      { is: 'counts', baseline: { errors: a!, total: m! }, pilot: { errors: b!, total: n! } },
      { design: 'rates', scale: 'as measured', better: 'lower', smallestEffect: 0.1 },
      0.95,
    );
    expect(counted.effect.low).toBeCloseTo(low, 4);
    expect(counted.effect.high).toBeCloseTo(high, 4);
    expect(findingFor({ design: 'rates' }, { baseline: shares(a!, m!), pilot: shares(b!, n!) })).toEqual(
      counted,
    );
  },
);

test('a summary gives what its values give: means 15 and 12, scipy 1.17.1 ttest_ind_from_stats', () => {
  const finding = findingOf(
    {
      is: 'summary',
      baseline: { n: 13, mean: 15, standardDeviation: Math.sqrt(87.5) },
      pilot: { n: 11, mean: 12, standardDeviation: Math.sqrt(39) },
    },
    { design: 'separate', scale: 'as measured', better: 'lower', smallestEffect: 0.1 },
    0.95,
  );
  expectRelative(Number(finding.statistic), -0.9358461935556048, 1e-12);
  expectRelative(Number(finding.p), 0.35999818693244234, 1e-12);
  expect(finding.relative.value).toBeCloseTo(-0.2, 12);
});

describe("METR's trial of 2025, total time", () => {
  if (!hasMetr) {
    test('stands beside this repository where it is to be checked', () => expect(hasMetr).toBe(false));
    return;
  }
  const table = metrTable();
  const at = (name: string) => table[0]!.indexOf(name);
  const findingOn = (design: PilotDesign) => {
    const source = {
      kind: 'rows',
      rows: table,
      groupColumn: at('ai_treatment'),
      valueColumn: at('total_time'),
      baselineGroup: 0,
      pilotGroup: 1,
      personColumn: null,
      periodColumn: null,
      before: null,
      after: null,
      covariateColumn: at('predicted_time_no_ai'),
    } as const;
    const question = { design, scale: 'log', better: 'lower', smallestEffect: 0.1 } as const;
    return findingOf(
      samplesOf({ source, design }, () => []),
      question,
      0.95,
    );
  };

  test('adjusted for the predicted time it is the published 1.188, from 1.013 to 1.395 by the normal quantile', () => {
    const { relative, largeSample, verdict } = findingOn('adjusted');
    expect(relative.value).toBeCloseTo(0.1883999, 7);
    expect(largeSample!.low).toBeCloseTo(0.0125599, 7);
    expect(largeSample!.high).toBeCloseTo(0.3947762, 7);
    expect(verdict).toBe('worse');
  });

  test('unadjusted it is 1.23, from 0.99 to 1.53: too few data', () => {
    const { relative, verdict, present, needed } = findingOn('separate');
    expect(relative.value).toBeCloseTo(0.229584, 6);
    expect(relative.low).toBeCloseTo(-0.01, 2);
    expect(relative.high).toBeCloseTo(0.53, 2);
    expect(verdict).toBe('too few data');
    expect(present).toBe(110);
    // By hand: 2 x 1.9609 x root(0.80 x 0.80 + 0.88 x 0.88) / root n fits into ln 1.1 from about 2,400 on.
    expect(needed).toBeGreaterThan(2300);
    expect(needed).toBeLessThan(2700);
  });
});

describe('what keeps a verdict back', () => {
  const rows = (...cells: CellValue[][]) => [['group', 'value', 'who'], ...cells];
  const tableFinding = (
    table: CellValue[][],
    design: PilotDesign = 'separate',
    scale: Scale = 'as measured',
  ) => {
    const source = {
      kind: 'rows',
      rows: table,
      groupColumn: 0,
      valueColumn: 1,
      baselineGroup: 'old',
      pilotGroup: 'new',
      personColumn: 2,
      periodColumn: null,
      before: null,
      after: null,
      covariateColumn: 2,
    } as const;
    return findingOf(
      samplesOf({ source, design }, () => []),
      { design, scale, better: 'lower', smallestEffect: 0.1 },
      0.95,
    );
  };

  test.each<[string, CellValue[][], PilotDesign, Scale, string]>([
    ['one group empty', rows(['old', 1], ['old', 2]), 'separate', 'as measured', problems.noValues],
    ['n of 1', rows(['old', 1], ['old', 2], ['new', 3]), 'separate', 'as measured', problems.needsTwoValues],
    [
      'all blanks',
      rows(['old', null], ['new', ' '], ['old', ''], ['new', null]),
      'separate',
      'as measured',
      problems.noValues,
    ],
    [
      'zero variance',
      rows(['old', 5], ['old', 5], ['new', 4], ['new', 4]),
      'separate',
      'as measured',
      problems.noVariation,
    ],
    [
      'zero variance up to rounding',
      rows(['old', 0.1, 'a'], ['new', 0.3, 'a'], ['old', 0.2, 'b'], ['new', 0.4, 'b']),
      'paired',
      'as measured',
      problems.noVariation,
    ],
    [
      'an error in a cell',
      rows(['old', 1], ['old', '#N/A'], ['old', 2], ['new', 1], ['new', 3]),
      'separate',
      'as measured',
      problems.cellsWithErrors,
    ],
    [
      'a zero on the log scale',
      rows(['old', 1], ['old', 2], ['new', 0], ['new', 3]),
      'separate',
      'log',
      problems.notAboveZero,
    ],
    [
      'a covariate of 0 on the log scale',
      rows(['old', 1, 0], ['old', 2, 1], ['new', 5, 2], ['new', 3, 3]),
      'adjusted',
      'log',
      problems.notAboveZero,
    ],
    [
      'a covariate that does not vary',
      rows(['old', 1, 7], ['old', 2, 7], ['new', 5, 8], ['new', 3, 8]),
      'adjusted',
      'as measured',
      problems.sameCovariate,
    ],
    [
      'a covariate that explains everything',
      rows(['old', 1, 1], ['old', 2, 2], ['new', 5, 4], ['new', 4, 3]),
      'adjusted',
      'as measured',
      problems.noVariation,
    ],
    [
      'no pairs',
      rows(['old', 1, 'a'], ['old', 2, 'b'], ['new', 5, 'c']),
      'paired',
      'as measured',
      problems.noPairs,
    ],
    [
      'a rate that is none',
      rows(['old', 1], ['old', 0], ['new', 2], ['new', 1]),
      'rates',
      'as measured',
      problems.notYesOrNo,
    ],
    ['no times', rows(['old', 1], ['new', 2]), 'controlled', 'as measured', problems.unsuited],
    ['trimmed pairs', rows(['old', 1, 'a'], ['new', 2, 'a']), 'paired', 'trimmed', problems.unsuited],
    [
      'more than a number holds',
      rows(['old', 1e308], ['old', -1e308], ['new', 1.7e308], ['new', -1.7e308]),
      'separate',
      'as measured',
      tooLarge,
    ],
    [
      'pairs further apart than a number holds',
      rows(['old', 1e308, 'a'], ['new', -1e308, 'a'], ['old', 1, 'b'], ['new', 2, 'b']),
      'paired',
      'as measured',
      tooLarge,
    ],
  ])('%s', (_, table, design, scale, problem) => {
    const finding = tableFinding(table, design, scale);
    expect(finding.verdict).toEqual({ problem });
    for (const figure of [finding.effect.low, finding.p, finding.needed, finding.relative.value]) {
      expect(figure).toBe(problem);
    }
  });

  test('counts and summaries that cannot be', () => {
    const counts = (errors: number, total: number) =>
      findingOf(
        { is: 'counts', baseline: { errors, total }, pilot: { errors: 1, total: 10 } },
        { design: 'rates', scale: 'as measured', better: 'lower', smallestEffect: 0.1 },
        0.95,
      ).verdict;
    expect(counts(5, 4)).toEqual({ problem: problems.moreErrorsThanCases });
    expect(counts(1.5, 4)).toEqual({ problem: problems.notCounts });
    expect(counts(-1, 4)).toEqual({ problem: problems.notCounts });
    expect(counts(0, 0)).toEqual({ problem: problems.noValues });
    const summary = (n: number, standardDeviation: number, scale: Scale = 'as measured') =>
      findingOf(
        {
          is: 'summary',
          baseline: { n, mean: 5, standardDeviation },
          pilot: { n: 9, mean: 4, standardDeviation: 1 },
        },
        { design: 'separate', scale, better: 'lower', smallestEffect: 0.1 },
        0.95,
      ).verdict;
    expect(summary(10, -1)).toEqual({ problem: problems.negativeDeviation });
    expect(summary(1, 1)).toEqual({ problem: problems.needsTwoValues });
    expect(summary(0, 0)).toEqual({ problem: problems.noValues });
    expect(summary(10.5, 1)).toEqual({ problem: problems.notCounts });
    expect(summary(-1, 1)).toEqual({ problem: problems.notCounts });
    expect(summary(10, 1, 'log')).toEqual({ problem: problems.unsuited });
  });

  test('a baseline mean of 0 has no relative change and no number needed; the test holds', () => {
    const raw = { baseline: [-1, 1, -2, 2], pilot: [3, 4, 5, 4] };
    const clear = findingFor({ design: 'separate', better: 'higher' }, raw);
    expect(clear).toMatchObject({ verdict: 'better', inUnit: { value: 4 }, needed: zeroBaseline });
    expect(clear.relative).toEqual({ value: zeroBaseline, low: zeroBaseline, high: zeroBaseline });
    const unclear = findingFor({ design: 'separate' }, { ...raw, pilot: [-1, 1, -2, 3] });
    expect(unclear).toMatchObject({ verdict: 'too few data', needed: zeroBaseline });
  });

  test('where every effect matters there is no number needed', () => {
    const raw = { baseline: [5, 6, 7], pilot: [5, 6, 8] };
    expect(findingFor({ design: 'separate', smallestEffect: 0 }, raw)).toMatchObject({
      verdict: 'too few data',
      needed: 'smallest effect has to be above 0',
    });
  });
});

describe('laws', () => {
  const runs = { numRuns: 40 };
  const values = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 5, maxLength: 25 });
  const raw = fc
    .tuple(values, values, values, values, fc.integer({ min: 0, max: 1 }))
    .filter((samples) => samples.slice(0, 4).every((sample) => new Set(sample as number[]).size > 2))
    .map(([baseline, pilot, baselineBefore, pilotBefore]) => ({
      baseline,
      pilot,
      baselineBefore,
      pilotBefore,
    }));
  const ways = pilotDesigns
    .filter((design) => design !== 'rates')
    .flatMap((design) =>
      (design === 'separate'
        ? (['as measured', 'log', 'trimmed'] as const)
        : (['as measured', 'log'] as const)
      ).map((scale) => ({ design, scale })),
    );
  /** What the design needs of four samples: pairs of equal length, covariates as long as their values. */
  const suited = (design: PilotDesign, all: Required<Omit<RawSamples, 'covariates'>>): RawSamples => {
    if (design === 'paired') {
      const length = Math.min(all.baseline.length, all.pilot.length);
      return { baseline: all.baseline.slice(0, length), pilot: all.pilot.slice(0, length) };
    }
    if (design !== 'adjusted') return all;
    const covariates = (of: readonly number[], from: readonly number[]) =>
      of.map((_, i) => from[i % from.length]! + i);
    return {
      baseline: all.baseline,
      pilot: all.pilot,
      covariates: [covariates(all.baseline, all.baselineBefore), covariates(all.pilot, all.pilotBefore)],
    };
  };
  const mapped = (of: RawSamples, change: (value: number) => number): RawSamples => ({
    ...of,
    baseline: of.baseline.map(change),
    pilot: of.pilot.map(change),
    baselineBefore: of.baselineBefore?.map(change),
    pilotBefore: of.pilotBefore?.map(change),
  });

  test.each(ways)('$design, $scale: swapping the groups turns effect and interval round', (way) => {
    fc.assert(
      fc.property(raw, (all) => {
        const there = suited(way.design, all);
        const back = {
          baseline: there.pilot,
          pilot: there.baseline,
          baselineBefore: there.pilotBefore,
          pilotBefore: there.baselineBefore,
          ...(there.covariates && {
            covariates: [there.covariates[1], there.covariates[0]] as const,
          }),
        };
        const [one, other] = [findingFor(way, there), findingFor(way, back)];
        fc.pre(typeof one.p === 'number');
        const size = Math.abs(Number(one.effect.low)) + Math.abs(Number(one.effect.high));
        expect(Math.abs(Number(one.effect.low) + Number(other.effect.high))).toBeLessThan(1e-9 * size);
        expectRelative(Number(other.p), one.p, 1e-7);
        const turned = { better: 'worse', worse: 'better' }[String(one.verdict)];
        if (turned) expect(other.verdict).toBe(turned);
      }),
      runs,
    );
  });

  test.each(ways)('$design, $scale: another unit changes nothing that is relative', (way) => {
    fc.assert(
      fc.property(raw, fc.constantFrom(60, 1 / 60, 1e6), (all, factor) => {
        const minutes = suited(way.design, all);
        const one = findingFor(way, minutes);
        const other = findingFor(
          way,
          mapped(minutes, (value) => value * factor),
        );
        fc.pre(typeof one.p === 'number' && Number(one.p) > 1e-12);
        const near = 1e-7 * (1 + Math.abs(Number(one.relative.high)));
        expect(Math.abs(Number(other.relative.low) - Number(one.relative.low))).toBeLessThan(near);
        expect(Math.abs(Number(other.relative.high) - Number(one.relative.high))).toBeLessThan(near);
        expect(other.verdict).toEqual(one.verdict);
        expectRelative(Number(other.inUnit.high), Number(one.inUnit.high) * factor, 1e-6);
      }),
      runs,
    );
  });

  test.each(ways)('$design, $scale: a pilot equal to its baseline is never better or worse', (way) => {
    fc.assert(
      fc.property(raw, (all) => {
        const same = suited(way.design, { ...all, pilot: all.baseline, pilotBefore: all.baselineBefore });
        const finding = findingFor(way, same);
        expect(['better', 'worse']).not.toContain(finding.verdict);
        if (typeof finding.effect.value === 'number') expect(finding.effect.value).toBeCloseTo(0, 9);
      }),
      runs,
    );
  });

  test.each(ways)('$design, $scale: more of the same data narrows the interval', (way) => {
    fc.assert(
      fc.property(raw, fc.integer({ min: 2, max: 5 }), (all, times) => {
        const once = suited(way.design, all);
        const repeat = (list: readonly number[] | undefined) => list && Array(times).fill(list).flat();
        const often: RawSamples = {
          baseline: repeat(once.baseline)!,
          pilot: repeat(once.pilot)!,
          baselineBefore: repeat(once.baselineBefore),
          pilotBefore: repeat(once.pilotBefore),
          ...(once.covariates && {
            covariates: [repeat(once.covariates[0])!, repeat(once.covariates[1])!] as const,
          }),
        };
        const [few, many] = [findingFor(way, once), findingFor(way, often)];
        fc.pre(typeof few.p === 'number');
        const width = ({ effect }: typeof few) => Number(effect.high) - Number(effect.low);
        expect(width(many)).toBeLessThan(width(few));
      }),
      runs,
    );
  });

  test.each(ways)('$design, $scale: with more metrics the interval of each is wider', (way) => {
    fc.assert(
      fc.property(raw, fc.integer({ min: 1, max: 12 }), (all, metrics) => {
        const data = suited(way.design, all);
        const one = findingFor({ ...way, confidence: metricConfidence(0.95, metrics) }, data);
        const more = findingFor({ ...way, confidence: metricConfidence(0.95, metrics + 1) }, data);
        fc.pre(typeof one.p === 'number');
        expect(Number(more.effect.low)).toBeLessThan(Number(one.effect.low));
        expect(Number(more.effect.high)).toBeGreaterThan(Number(one.effect.high));
        expect(more.p).toBe(one.p);
      }),
      runs,
    );
  });

  test.each(ways)(
    '$design, $scale: too few data asks for more than there are, and the interval agrees',
    (way) => {
      fc.assert(
        fc.property(raw, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (all, smallestEffect) => {
          const finding = findingFor({ ...way, smallestEffect }, suited(way.design, all));
          fc.pre(typeof finding.p === 'number');
          const [low, high] = [Number(finding.effect.low), Number(finding.effect.high)];
          expect(low > 0 || high < 0).toBe(finding.verdict === 'better' || finding.verdict === 'worse');
          if (finding.verdict !== 'too few data') return;
          // Where the reference is 0 or nearly, so is the smallest effect that matters.
          if (typeof finding.needed === 'string')
            expect([unreachable, zeroBaseline]).toContain(finding.needed);
          else expect(finding.needed).toBeGreaterThan(finding.present);
        }),
      );
    },
  );
});

test("Bonferroni's correction: two metrics at 95% have 97.5% each, and one keeps 95%", () => {
  expect(metricConfidence(0.95, 1)).toBeCloseTo(0.95, 15);
  expect(metricConfidence(0.95, 2)).toBeCloseTo(0.975, 15);
});

test('a sample has the interval of its own centre: sleep, R t.test of one sample, -0.5297804 to 2.0297804', () => {
  const { baseline } = findingFor({ design: 'separate' }, { baseline: sleep.drug1, pilot: sleep.drug2 });
  expect(baseline.low).toBeCloseTo(-0.5297804, 7);
  expect(baseline.high).toBeCloseTo(2.0297804, 7);
});

test('a hundred thousand rows give the figures of their thousandth part', () => {
  const row = (i: number): CellValue[] => [
    i % 2 ? 'new' : 'old',
    (i % 100) + (i % 2 ? 3 : 0),
    `p${Math.floor(i / 2)}`,
  ];
  const table = (count: number) => [
    ['group', 'value', 'who'],
    ...Array.from({ length: count }, (_, i) => row(i)),
  ];
  const on = (count: number) => {
    const source = {
      kind: 'table',
      table: 'T',
      groupColumn: 0,
      valueColumn: 1,
      baselineGroup: 'old',
      pilotGroup: 'new',
      personColumn: null,
      periodColumn: null,
      before: null,
      after: null,
      covariateColumn: null,
    } as const;
    return findingOf(
      samplesOf({ source, design: 'separate' }, () => table(count)),
      { design: 'separate', scale: 'as measured', better: 'lower', smallestEffect: 0.1 },
      0.95,
    );
  };
  const [all, part] = [on(100_000), on(100)];
  expect(all.baseline.n).toBe(50_000);
  expectRelative(Number(all.effect.value), Number(part.effect.value), 1e-9);
});

const leprosyCovariates: RawSamples = {
  baseline: leprosy.placebo.after,
  pilot: leprosy.drugA.after,
  covariates: [leprosy.placebo.before, leprosy.drugA.before],
};

test('leprosy: what the covariate explains, and the interval by the normal quantile (numpy 2.4.6, scipy 1.17.1)', () => {
  const {
    explained,
    largeSample,
    relative,
    hedgesG: none,
  } = findingFor({ design: 'adjusted' }, leprosyCovariates);
  expectRelative(Number(explained), 0.45483657437560643, 1e-11);
  expectRelative(Number(relative.value), -3.656695652173909 / 12.3, 1e-11);
  expectRelative(Number(largeSample!.low), -0.6530289475547941, 1e-8);
  expectRelative(Number(largeSample!.high), 0.058444288664727645, 1e-7);
  expect(none).not.toBeNull();
});

test('what belongs to an adjustment stands nowhere else', () => {
  const plain = findingFor({ design: 'separate' }, { baseline: plants.control, pilot: plants.treatment1 });
  expect(plain).toMatchObject({ slope: null, explained: null, largeSample: null });
});

/** PlantGrowth: -0.5327 standard deviations, times J(18) = 0.9576; gamma function of Python 3.11. */
test('an effect in standard deviations, where there are any', () => {
  const groups = { baseline: plants.control, pilot: plants.treatment1 };
  expectRelative(Number(findingFor({ design: 'separate' }, groups).hedgesG), -0.5101840640855141, 1e-11);
  expect(findingFor({ design: 'separate', scale: 'trimmed' }, groups).hedgesG).toBeNull();
  expect(
    findingFor({ design: 'rates' }, { baseline: [0, 1, 1, 0, 1], pilot: [0, 0, 1, 0, 0] }).hedgesG,
  ).toBeNull();
});

test('anorexia on the log scale, told in pounds: the mean before x (exp(effect) - 1); scipy 1.17.1', () => {
  const { inUnit, reference } = findingFor(
    { design: 'paired', scale: 'log' },
    { baseline: anorexia.before, pilot: anorexia.after },
  );
  expectRelative(Number(reference), 83.22941176470587, 1e-12);
  expectRelative(Number(inUnit.value), 7.023736514509146, 1e-11);
  expectRelative(Number(inUnit.low), 3.194686893271681, 1e-11);
  expectRelative(Number(inUnit.high), 11.022433505283225, 1e-11);
});

test('sleep, trimmed: relative to the trimmed mean, 0.5333 (scipy 1.17.1, trim_mean)', () => {
  const raw = { baseline: sleep.drug1, pilot: sleep.drug2 };
  const { reference, relative } = findingFor({ design: 'separate', scale: 'trimmed' }, raw);
  expectRelative(Number(reference), 0.5333333333333333, 1e-12);
  expectRelative(Number(relative.value), 3.125, 1e-11);
});

test('controlled on the log scale, by hand: means of 7.5 doubled at the baseline, so 15 were to be expected', () => {
  const { effect, reference, relative, inUnit } = findingFor(
    { design: 'controlled', scale: 'log' },
    { baselineBefore: [2, 8, 4], baseline: [4, 16, 8], pilotBefore: [3, 12, 7.5], pilot: [9, 36, 22.5] },
  );
  expectRelative(Number(effect.value), Math.log(1.5), 1e-12);
  expectRelative(Number(reference), 15, 1e-12);
  expectRelative(Number(relative.value), 0.5, 1e-12);
  expectRelative(Number(inUnit.value), 7.5, 1e-12);
});

/** The smallest n for which 2 t(n - 1) u / root n fits into the smallest effect that matters; scipy 1.17.1. */
test.each([
  {
    what: 'separate groups: u from both deviations',
    question: { design: 'separate' },
    raw: { baseline: plants.control, pilot: plants.treatment1 },
    needed: 62,
  },
  {
    what: 'pairs: u from the deviation of the changes',
    question: { design: 'paired' },
    raw: { baseline: anorexia.before, pilot: anorexia.after },
    needed: 14,
  },
  {
    what: 'trimmed means: u from the winsorised deviations, for all values',
    question: { design: 'separate', scale: 'trimmed', smallestEffect: 0.5 },
    raw: { baseline: sleep.drug1, pilot: sleep.drug2 },
    needed: 2299,
  },
  {
    what: 'an adjustment: u from the residuals',
    question: { design: 'adjusted' },
    raw: leprosyCovariates,
    needed: 509,
  },
  {
    what: 'an adjustment of groups as unlike as these, of which the smaller has seven',
    question: { design: 'adjusted', smallestEffect: 0.5 },
    raw: {
      baseline: leprosy.placebo.after,
      pilot: leprosy.drugA.after.slice(0, 7),
      covariates: [leprosy.placebo.before, leprosy.drugA.before.slice(0, 7)],
    },
    needed: 25,
  },
  {
    what: 'two changes: u from four deviations',
    question: { design: 'controlled' },
    raw: {
      baselineBefore: [10, 14, 12],
      baseline: [11, 17, 15],
      pilotBefore: [9, 15, 13],
      pilot: [8, 10, 7],
    },
    needed: 182,
  },
] as const)('needed by $what', ({ question, raw, needed }) => {
  expect(findingFor(question, raw).needed).toBe(needed);
});

test('needed by rates, 48 of 80 and 56 of 70: u from p (1 - p); scipy 1.17.1', () => {
  const { needed } = findingOf(
    { is: 'counts', baseline: { errors: 48, total: 80 }, pilot: { errors: 56, total: 70 } },
    { design: 'rates', scale: 'as measured', better: 'lower', smallestEffect: 0.1 },
    0.95,
  );
  expect(needed).toBe(1710);
});

test('where there is no figure, the reason stands in its place, and nothing where there never is one', () => {
  const { needsTwoValues, sameCovariate, noValues } = problems;
  const separate = findingFor({ design: 'separate' }, { baseline: [1, 2, 3], pilot: [4] });
  expect(separate).toMatchObject({
    degreesOfFreedom: needsTwoValues,
    hedgesG: needsTwoValues,
    present: 1,
    slope: null,
    explained: null,
    largeSample: null,
  });
  expect(
    findingFor({ design: 'separate', scale: 'trimmed' }, { baseline: [1, 2], pilot: [4] }),
  ).toMatchObject({
    degreesOfFreedom: needsTwoValues,
    hedgesG: null,
  });
  expect(findingFor({ design: 'rates' }, { baseline: [0, 1], pilot: [] })).toMatchObject({
    degreesOfFreedom: null,
    hedgesG: null,
    p: noValues,
    largeSample: null,
  });
  const adjusted = {
    baseline: [1, 2, 4],
    pilot: [4, 5, 7],
    covariates: [
      [7, 7, 7],
      [8, 8, 8],
    ],
  } as const;
  expect(findingFor({ design: 'adjusted' }, adjusted)).toMatchObject({
    degreesOfFreedom: sameCovariate,
    hedgesG: sameCovariate,
    slope: sameCovariate,
    explained: sameCovariate,
    largeSample: { low: sameCovariate, high: sameCovariate },
  });
});

// Trimmed 9 to 11, winsorized variance 1: standard error root(2/3) = 0.8165. On 2 degrees, t is 4.303: 2.5 give or
// take 3.513. Kept even, 5 values would promise 2 x 2.776 x 0.8165 = 4.534, within the 4.6 that matter.
test('where the spread seen promised enough already, one more is needed', () => {
  const finding = findingFor(
    { design: 'separate', scale: 'trimmed', smallestEffect: 0.46 },
    { baseline: [8, 9, 10, 11, 12], pilot: [12.5, 12.5, 12.5, 12.5, 12.5] },
  );
  expect(finding).toMatchObject({ verdict: 'too few data', present: 5, needed: 6 });
});

test('more than anybody collects is not counted', () => {
  const { needed } = findingFor(
    { design: 'separate', smallestEffect: 1e-7 },
    { baseline: plants.control, pilot: plants.treatment1 },
  );
  expect(needed).toBe('more than 1000000000');
});

test("Card and Krueger's 2.75 in standard deviations: the four samples' average variance, by hand", () => {
  const four = {
    baselineBefore: sample(23.33, 1.35, 76),
    baseline: sample(21.17, 0.94, 76),
    pilotBefore: sample(20.44, 0.51, 320),
    pilot: sample(21.03, 0.52, 320),
  };
  const variance = (76 * (1.35 ** 2 + 0.94 ** 2) + 320 * (0.51 ** 2 + 0.52 ** 2)) / 4;
  // J(788), gamma function of Python 3.11.
  const correction = 0.9990478709205168;
  const { hedgesG } = findingFor({ design: 'controlled' }, four);
  expectRelative(Number(hedgesG), (2.75 / Math.sqrt(variance)) * correction, 1e-9);
});

test('a single yes and a single no are rates', () => {
  expect(findingFor({ design: 'rates' }, { baseline: [1], pilot: [0] }).verdict).toBe('too few data');
});
