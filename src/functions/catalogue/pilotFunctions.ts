import { column, type CatalogueEntry, type Parameter } from './catalogueEntry';

const groups: readonly Parameter[] = [{ name: 'baseline' }, { name: 'pilot' }];
const better: Parameter = { name: 'better', default: 'lower' };
const confidence: Parameter = { name: 'confidence', default: 0.95 };
const paired: Parameter = { name: 'paired', default: false };

/** Hours of extra sleep on two drugs (Student 1908), R's data set `sleep`. */
const drug1 = column(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2);
const drug2 = column(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
const oneToTen = column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
const sevenToTwenty = column(7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
const around6 = column(...Array.from({ length: 20 }, (_, i) => (i % 2 ? 7 : 5)));

export const pilotFunctions: readonly CatalogueEntry[] = [
  {
    id: 'AIROI.UPLIFT',
    family: 'pilot',
    definition:
      "(mean of the pilot - mean of the baseline) / size of the baseline's mean; the sign is turned where lower is better.",
    source: 'The relative change, as in every report of a pilot',
    parameters: [...groups, better],
    examples: [
      {
        arguments: [column(11, 13), column(9)],
        result: 0.25,
        source: 'By hand: 12 minutes became 9, a quarter less',
      },
      {
        arguments: [column(7.1), column(6.1)],
        result: 0.141,
        within: 'rounding',
        source: 'Providence, JAMA Network Open (2026): notes took 7.1 minutes, then 6.1',
      },
      {
        arguments: [column(100), column(119), 'lower'],
        result: -0.19,
        source: 'METR (2025): tasks took 19% longer with AI',
      },
    ],
    errors: [
      { arguments: [column(0), column(1)], error: '#DIV/0!', because: "the baseline's mean is 0" },
      { arguments: [column('n/a'), column(1)], error: '#VALUE!', because: 'a range holds no number' },
    ],
    native: '=(AVERAGE(pilot)-AVERAGE(baseline))/ABS(AVERAGE(baseline))*IF(better="higher",1,-1)',
  },
  {
    id: 'AIROI.COMPARE',
    family: 'pilot',
    definition:
      "Welch's t test (or the paired one) of pilot mean - baseline mean, with its confidence interval, Hedges' g and a verdict.",
    source:
      'Welch, Biometrika 34 (1947); Student, Biometrika 6 (1908); Hedges, Journal of Educational Statistics 6 (1981)',
    parameters: [...groups, better, confidence, paired],
    examples: [
      {
        arguments: [drug1, drug2, 'higher'],
        result: [
          ['Baseline n', 'Value', 10],
          ['Baseline mean', 'Value', 0.75],
          ['Pilot mean', 'Value', 2.33],
          ['Interval from', 'Value', -0.2054832],
          ['Interval to', 'Value', 3.3654832],
          ['t', 'Value', 1.8608],
          ['Degrees of freedom', 'Value', 17.776],
          ['p, two-sided', 'Value', 0.07939],
        ],
        within: 'rounding',
        source: "R, example(t.test): Student's sleep data, Welch's test",
      },
      {
        arguments: [drug1, drug2, 'higher', 0.95, true],
        result: [
          ['Difference, pilot - baseline', 'Value', 1.58],
          ['Interval from', 'Value', 0.7001142],
          ['Interval to', 'Value', 2.4598858],
          ['t', 'Value', 4.0621],
          ['Degrees of freedom', 'Value', 9],
          ['p, two-sided', 'Value', 0.002833],
          ['Verdict', 'Value', 'better'],
        ],
        within: 'rounding',
        source: "R, example(t.test): Student's sleep data, paired",
      },
      {
        arguments: [oneToTen, sevenToTwenty, 'higher'],
        result: [
          ['Difference, pilot - baseline', 'Value', 8],
          ['Interval from', 'Value', 4.947198],
          ['Interval to', 'Value', 11.052802],
          ['t', 'Value', 5.43493],
          ['Degrees of freedom', 'Value', 21.98221],
          ['p, two-sided', 'Value', 0.00001855],
          ['Verdict', 'Value', 'better'],
        ],
        within: 'rounding',
        source: 'R, example(t.test): 1:10 against 7:20',
      },
    ],
    errors: [
      {
        arguments: [column(12), column(9, 8)],
        error: '#VALUE!',
        because: 'a group has fewer than two numbers',
      },
      {
        arguments: [column(1, 2, 3), column(4, 5), 'lower', 0.95, true],
        error: '#VALUE!',
        because: 'paired ranges are not of the same size',
      },
      {
        arguments: [column(5, 5), column(4, 4)],
        error: '#DIV/0!',
        because: 'within each group all values are the same',
      },
    ],
    native:
      'No single formula: =T.TEST(baseline,pilot,2,3) gives p (type 1 where paired), AVERAGE and STDEV.S the groups; its LAMBDA twin all of it.',
  },
  {
    id: 'AIROI.VERDICT',
    family: 'pilot',
    definition:
      '"better" or "worse" where the confidence interval excludes 0; "no effect" where it holds 0 and excludes the smallest effect that matters; else "too few data", with the number needed.',
    source:
      'Altman and Bland, BMJ 311 (1995); Cohen, Statistical Power Analysis, 2nd ed. (1988), section 2.2; Kelley and Rausch, Psychological Methods 11 (2006)',
    parameters: [...groups, better, confidence, { name: 'smallestEffectThatMatters', default: null }],
    examples: [
      {
        arguments: [oneToTen, sevenToTwenty, 'higher'],
        result: 'better',
        source: 'R, example(t.test): 1:10 against 7:20, p = 0.00001855',
      },
      {
        arguments: [around6, around6, 'lower', 0.95, 0.7],
        result: 'no effect',
        source: 'By hand: t is 2.0244 at 38 degrees, so that the interval is 0 +- 0.6565',
      },
      {
        arguments: [around6, around6, 'lower', 0.95, 0.6],
        result: 'too few data: 20 of 93 per group needed',
        source:
          'By hand: 0 +- 0.6565 does not exclude 0.6; the interval is no longer than 0.6 from 93 per group on',
      },
    ],
    errors: [
      {
        arguments: [column(12), column(9, 8)],
        error: '#VALUE!',
        because: 'a group has fewer than two numbers',
      },
      {
        arguments: [column(5, 5), column(4, 4)],
        error: '#DIV/0!',
        because: 'within each group all values are the same',
      },
    ],
    native: 'No single formula: the number needed has to be searched for, as its LAMBDA twin does.',
  },
  {
    id: 'AIROI.DID',
    family: 'pilot',
    definition:
      "(pilot after - pilot before) - (baseline after - baseline before), of means, with Satterthwaite's t test and interval for four independent samples.",
    source:
      'Card and Krueger, American Economic Review 84 (1994), table 3; Satterthwaite, Biometrics Bulletin 2 (1946)',
    parameters: [
      { name: 'baselineBefore' },
      { name: 'baselineAfter' },
      { name: 'pilotBefore' },
      { name: 'pilotAfter' },
      confidence,
    ],
    examples: [
      {
        arguments: [column(21.98, 24.68), column(20.23, 22.11), column(19.93, 20.95), column(20.51, 21.55)],
        result: [
          ['Change of the baseline', 'Value', -2.16],
          ['Change of the pilot', 'Value', 0.59],
          ['Effect', 'Value', 2.75],
          ['Standard error', 'Value', 1.799],
        ],
        within: 'rounding',
        source:
          'Card and Krueger, table 3: means 23.33, 21.17, 20.44 and 21.03 with standard errors 1.35, 0.94, 0.51 and 0.52; each sample as mean - error and mean + error',
      },
      {
        arguments: [column(1, 2), column(1, 3), column(1, 2), column(4, 6)],
        result: [
          ['Change of the baseline', 'Value', 0.5],
          ['Change of the pilot', 'Value', 3.5],
          ['Effect', 'Value', 3],
          ['Standard error', 'Value', 1.58113883],
        ],
        within: 'rounding',
        source:
          'By hand: variances of 0.5, 2, 0.5 and 2 over two values each add up to 2.5, whose root it is',
      },
    ],
    errors: [
      {
        arguments: [column(1, 2), column(1), column(1, 2), column(4, 6)],
        error: '#VALUE!',
        because: 'a group has fewer than two numbers',
      },
    ],
    native:
      '=AVERAGE(pilotAfter)-AVERAGE(pilotBefore)-(AVERAGE(baselineAfter)-AVERAGE(baselineBefore)) gives the effect, its LAMBDA twin the test as well.',
  },
  {
    id: 'AIROI.RATES',
    family: 'pilot',
    definition:
      "Difference of two error rates with Newcombe's interval from two Wilson scores, and the pooled z test without continuity correction.",
    source: 'Newcombe, Statistics in Medicine 17 (1998), method 10; Wilson, JASA 22 (1927)',
    parameters: [
      { name: 'baselineErrors' },
      { name: 'baselineTotal' },
      { name: 'pilotErrors' },
      { name: 'pilotTotal' },
      confidence,
    ],
    examples: [
      {
        arguments: [48, 80, 56, 70],
        result: [
          ['Difference, pilot - baseline', 'Value', 0.2],
          ['Interval from', 'Value', 0.0524],
          ['Interval to', 'Value', 0.3339],
          ['z', 'Value', 2.65017],
          ['p, two-sided', 'Value', 0.008045],
        ],
        within: 'rounding',
        source: 'Newcombe, table II, 56/70 - 48/80; z and p from statsmodels (proportions_ztest)',
      },
      {
        arguments: [3, 10, 9, 10],
        result: [
          ['Interval from', 'Value', 0.1705],
          ['Interval to', 'Value', 0.809],
        ],
        within: 'rounding',
        source: 'Newcombe, table II, 9/10 - 3/10',
      },
      {
        arguments: [0, 10, 0, 10],
        result: [
          ['Interval from', 'Value', -0.2775],
          ['Interval to', 'Value', 0.2775],
          ['p, two-sided', 'Value', 1],
        ],
        within: 'rounding',
        source: 'Newcombe, table II, 0/10 - 0/10',
      },
    ],
    errors: [
      { arguments: [5, 4, 1, 10], error: '#VALUE!', because: 'there are more errors than cases' },
      { arguments: [5, 100, 1.5, 100], error: '#VALUE!', because: 'a count is no whole number' },
    ],
    native:
      'No single formula: the interval takes two Wilson scores in cells of their own, or its LAMBDA twin.',
  },
  {
    id: 'AIROI.SAMPLESIZE',
    family: 'pilot',
    definition:
      'The smallest whole number per group (or of pairs) at which a two-sided t test finds the effect with the power asked for; exact by the noncentral t distribution.',
    source: 'Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed. (1988), section 2.5',
    parameters: [
      { name: 'effectSize' },
      { name: 'power', default: 0.8 },
      { name: 'alpha', default: 0.05 },
      paired,
    ],
    examples: [
      { arguments: [0.2], result: 394, source: 'R, pwr.t.test(d = 0.2, power = 0.8): n = 393.4' },
      { arguments: [0.5], result: 64, source: 'R, pwr.t.test(d = 0.5, power = 0.8): n = 63.8' },
      { arguments: [0.8], result: 26, source: 'R, pwr.t.test(d = 0.8, power = 0.8): n = 25.5' },
      {
        arguments: [0.5, 0.8, 0.05, true],
        result: 34,
        source: 'statsmodels, TTestPower().solve_power(0.5, power=0.8): 33.4',
      },
    ],
    errors: [{ arguments: [0], error: '#VALUE!', because: 'the effect is 0: no sample would show it' }],
    native: 'None: Excel has no noncentral t distribution.',
  },
];
