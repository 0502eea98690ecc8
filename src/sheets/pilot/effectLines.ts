import type { Metric } from '../../core/case';
import { problems } from '../../core/pilot/problems';
import { tooLarge } from '../../core/results';
import { measurementFormat, probabilityFormat } from '../numberFormats';
import type { EstimatePlaces } from './findingPlaces';
import { numbersOf, type SampleCells, type SamplesCells } from './sampleCells';
import { whenNumber, type Common, type Group, type SampleLines } from './sampleLines';
import { FIGURES, type Working } from './working';
import { cellAddress } from '../rangeAddress';

/** Where an effect on the working scale and its test stand. */
export interface EffectLines {
  /** "" or the sentence that stands in place of every figure of the test. */
  readonly problem: string;
  readonly effect: EstimatePlaces;
  readonly standardError: string;
  readonly degreesOfFreedom: string | null;
  readonly statistic: string;
  readonly p: string;
  /** Standard error that one measurement per sample would have. */
  readonly perMeasurement: string;
  /** Samples whose deviations an effect in standard deviations divides by. */
  readonly groups: readonly Group[];
  readonly slope: string | null;
  readonly explained: string | null;
}

/** What a design adds up before it is known whether there is an effect to be calculated. */
interface Sums {
  /** Formula, without "=". */
  readonly difference: string;
  /** Formulas of the parts of the squared standard error, and the degrees of freedom of each. */
  readonly standardError: string;
  readonly degreesOfFreedom: string;
  readonly perMeasurement: string;
  /** Means whose rounding is no spread. */
  readonly means: readonly string[];
  readonly groups: readonly Group[];
  /** Conditions and sentences beyond those of the samples. */
  readonly problems?: readonly Problem[];
  readonly slope?: string;
  readonly explained?: string;
  readonly meaning: string;
}

/** A condition under which there is nothing to compare, and the sentence that says so. */
export type Problem = readonly [condition: string, sentence: string];

/** The effect that a design finds, its test and its interval, on the working scale. */
export function effectLines(
  working: Working,
  metric: Pick<Metric, 'design' | 'scale' | 'source'>,
  cells: SamplesCells,
  samples: SampleLines,
  sampleProblems: readonly Problem[],
  common: Common,
): EffectLines {
  if (metric.design === 'rates') return rateEffect(working, samples, sampleProblems);
  const sums = sumsOf(working, metric, cells, samples, common);
  const largest = `MAX(${sums.means.map((mean) => `ABS(${mean})`).join(',')})`;
  const problem = problemLine(working, [
    ...sampleProblems,
    ...(sums.problems ?? []),
    [`IFERROR(${sums.standardError}<=${common.rounding}*${largest},FALSE)`, problems.noVariation],
  ]);
  const when = (value: string) => unless(problem, value);
  working.gap();
  working.heading('Effect', ['Value', 'From', 'To']);
  const degreesOfFreedom = working.figure(
    'Degrees of freedom',
    when(sums.degreesOfFreedom),
    degreesMeaning[metric.design],
    { format: measurementFormat },
  );
  const standardError = working.figure(
    'Standard error',
    when(sums.standardError),
    'Of the effect on the working scale',
    {
      format: measurementFormat,
    },
  );
  const t = working.figure(
    't for the interval',
    when(`SQRT(${degreesOfFreedom}*(1/BETAINV(${common.alpha},${degreesOfFreedom}/2,1/2)-1))`),
    'Quantile of Student’s t, by the beta distribution because the degrees of freedom may be fractions',
    { format: measurementFormat },
  );
  const value = cellAddress(working.row, FIGURES);
  const [, low, high] = working.line(
    'Effect, working scale',
    [when(sums.difference), when(`${value}-${t}*${standardError}`), when(`${value}+${t}*${standardError}`)],
    sums.meaning,
    { format: measurementFormat },
  );
  const statistic = working.figure('t', when(`${value}/${standardError}`), 'Effect / standard error', {
    format: measurementFormat,
  });
  const p = working.figure(
    'p, two-sided',
    when(`BETADIST(${degreesOfFreedom}/(${degreesOfFreedom}+${statistic}^2),${degreesOfFreedom}/2,1/2)`),
    'Probability of a t at least as far from 0 where there is no effect; not corrected for the number of metrics',
    { format: probabilityFormat },
  );
  const perMeasurement = working.figure(
    'Error of one measurement',
    when(sums.perMeasurement),
    'Standard error that one measurement in each sample would have: what the number needed rests on',
    { format: measurementFormat },
  );
  const optional = (label: string, content: string | undefined, meaning: string, format: string) =>
    content === undefined ? null : working.figure(label, when(content), meaning, { format });
  return {
    problem,
    effect: { value, low: low!, high: high! },
    standardError,
    degreesOfFreedom,
    statistic,
    p,
    perMeasurement,
    groups: sums.groups,
    slope: optional(
      'Slope',
      sums.slope,
      'On the covariate, within groups, common to both',
      measurementFormat,
    ),
    explained: optional(
      'Explained',
      sums.explained,
      'Share of the spread within groups that the covariate explains',
      '0.0%',
    ),
  };
}

const degreesMeaning: Readonly<Record<Exclude<Metric['design'], 'rates'>, string>> = {
  separate: 'Welch and Satterthwaite: the groups need not vary alike',
  paired: 'Pairs - 1',
  controlled: 'Welch and Satterthwaite, of four samples',
  adjusted: 'Measurements of both groups - 3',
};

/** `value`, or the problem where there is one. */
export function unless(problem: string, value: string): string {
  return `=IF(${problem}="",IFERROR(${value},"${tooLarge}"),${problem})`;
}

function problemLine(working: Working, found: readonly Problem[]): string {
  const first = found.reduceRight(
    (rest, [condition, sentence]) => `IF(${condition},"${sentence}",${rest})`,
    '""',
  );
  return working.figure('What prevents a test', `=${first}`, 'Empty where nothing does', {
    style: 'verdict',
  });
}

function sumsOf(
  working: Working,
  { design, scale }: Pick<Metric, 'design' | 'scale'>,
  cells: SamplesCells,
  { groups, keys, places }: SampleLines,
  common: Common,
): Sums {
  const variance = ({ n, deviation }: Group) => `${deviation}^2/${n}`;
  const [baseline, pilot] = [groups.baseline!, groups.pilot!];
  switch (design) {
    case 'separate':
    case 'controlled': {
      const all = keys.map((key) => groups[key]!);
      const parts = working.line(
        'Squared error of the mean',
        all.map((group) => `=${whenNumber(group.deviation, variance(group), group.deviation)}`),
        'Deviation² / n, on the working scale',
        { format: measurementFormat },
      );
      const total = `(${parts.join('+')})`;
      const welch = all.map((group, index) => `${parts[index]}^2/(${group.n}-1)`).join('+');
      // A trimmed mean uses fewer values than were measured, and it is those that have to be collected.
      const perMeasurement = all.map((_, index) => `${parts[index]}*${places[keys[index]!]!.n}`).join('+');
      const change = (key: 'baseline' | 'pilot') => `${groups[key]!.mean}-${groups[`${key}Before`]!.mean}`;
      return {
        difference:
          design === 'separate'
            ? `${pilot.mean}-${baseline.mean}`
            : `(${change('pilot')})-(${change('baseline')})`,
        standardError: `SQRT(${total})`,
        degreesOfFreedom: `${total}^2/(${welch})`,
        perMeasurement: `SQRT(${perMeasurement})`,
        means: all.map(({ mean }) => mean),
        groups: scale === 'trimmed' ? [] : all,
        meaning:
          design === 'separate'
            ? 'Pilot - baseline'
            : 'Change of the pilot - change of the baseline: what changed anyway is taken off',
      };
    }
    case 'paired': {
      const log = (value: string) => (scale === 'log' ? `LN(${value})` : value);
      const changes = numbersOf(cells.pilot!, (value) => `${log(value)}-${log(cells.baseline!.values)}`);
      const { n } = places.pilot!;
      const [mean, deviation] = working.line(
        'Differences of the pairs',
        [
          `=IFERROR(AVERAGE(${changes}),"${problems.noPairs}")`,
          `=IF(${n}>1,IFERROR(STDEV.S(${changes}),"${problems.noPairs}"),"${problems.needsTwoValues}")`,
        ],
        'Pilot - baseline on the working scale: mean and standard deviation',
        { format: measurementFormat },
      );
      return {
        difference: mean!,
        standardError: `${deviation}/SQRT(${n})`,
        degreesOfFreedom: `${n}-1`,
        perMeasurement: deviation!,
        means: [baseline.mean, pilot.mean],
        groups: [baseline, pilot],
        meaning: 'Mean of the differences pilot - baseline',
      };
    }
    case 'adjusted':
      return adjustedSums(working, scale, cells, [baseline, pilot], common);
    case 'rates':
      throw new Error('Rates have a test of their own.');
  }
}

/** Analysis of covariance by sums of squares within groups. */
function adjustedSums(
  working: Working,
  scale: Metric['scale'],
  cells: SamplesCells,
  groups: readonly [Group, Group],
  { rounding }: Common,
): Sums {
  const samples = [cells.baseline!, cells.pilot!] as const;
  const scaled = (name: string) => (scale === 'log' ? `LN(${name})` : name);
  const each = (
    label: string,
    figure: (sample: SampleCells, group: Group, index: 0 | 1) => string,
    meaning: string,
  ) =>
    working.line(
      label,
      samples.map((sample, i) => {
        const group = groups[i]!;
        return `=${whenNumber(group.mean, figure(sample, group, i as 0 | 1), group.mean)}`;
      }),
      meaning,
      { format: measurementFormat },
    ) as [string, string];
  const smallest =
    scale === 'log'
      ? (working.line(
          'Smallest covariate',
          samples.map((sample) => `=MIN(${numbersOf(sample, () => sample.covariates!)})`),
          'Logarithms need values above 0',
          { format: measurementFormat },
        ) as [string, string])
      : null;
  const x = each(
    'Mean of the covariate',
    (sample) => `AVERAGE(${numbersOf(sample, () => scaled(sample.covariates!))})`,
    'What is adjusted for, on the working scale',
  );
  const sumOf = (sample: SampleCells, term: (y: string, x: string) => string, group: Group, i: 0 | 1) =>
    `SUM(${numbersOf(sample, () => term(`(${scaled(sample.values)}-${group.mean})`, `(${scaled(sample.covariates!)}-${x[i]})`))})`;
  const sxx = each(
    'Squares of the covariate',
    (sample, group, i) => sumOf(sample, (_, cx) => `${cx}^2`, group, i),
    'Sum of (x - mean x)² within the group',
  );
  const sxy = each(
    'Products',
    (sample, group, i) => sumOf(sample, (cy, cx) => `${cy}*${cx}`, group, i),
    'Sum of (x - mean x) × (y - mean y) within the group',
  );
  const syy = each(
    'Squares of the values',
    (sample, group, i) => sumOf(sample, (cy) => `${cy}^2`, group, i),
    'Sum of (y - mean y)² within the group',
  );
  const slope = `(${sxy.join('+')})/(${sxx.join('+')})`;
  const b = working.figure(
    'Slope within groups',
    `=IFERROR(${slope},0)`,
    'Products / squares of the covariate',
    {
      format: measurementFormat,
    },
  );
  const rest = each(
    'Squares left over',
    (sample, group, i) => sumOf(sample, (cy, cx) => `(${cy}-${b}*${cx})^2`, group, i),
    'Sum of squared distances from the common line within the group',
  );
  const [n1, n2] = [groups[0].n, groups[1].n];
  const spread = `(${sxx.join('+')})`;
  const degrees = `(${n1}+${n2}-3)`;
  const deviation = `SQRT((${rest.join('+')})/${degrees})`;
  const imbalance = `(${x[1]}-${x[0]})^2/${spread}`;
  const largest = `MAX(${x.map((mean) => `ABS(${mean})`).join(',')})`;
  return {
    difference: `${groups[1].mean}-${groups[0].mean}-${b}*(${x[1]}-${x[0]})`,
    standardError: `${deviation}*SQRT(1/${n1}+1/${n2}+${imbalance})`,
    degreesOfFreedom: degrees,
    perMeasurement: `${deviation}*SQRT(2+MIN(${n1},${n2})*${imbalance})`,
    means: groups.map(({ mean }) => mean),
    groups,
    problems: [
      ...(smallest ? [[`MIN(${smallest.join(',')})<=0`, problems.notAboveZero] as const] : []),
      [`IFERROR(SQRT(${spread})<=${rounding}*${largest},FALSE)`, problems.sameCovariate],
    ],
    slope: b,
    explained: `IF(${syy.join('+')}=0,0,MIN(1,${b}^2*${spread}/(${syy.join('+')})))`,
    meaning: 'Pilot - baseline, less slope × difference of the covariate’s means',
  };
}

/** Two rates: Newcombe's interval, and the pooled z test. */
function rateEffect(
  working: Working,
  { places, counts }: SampleLines,
  sampleProblems: readonly Problem[],
): EffectLines {
  const [baseline, pilot] = [places.baseline!, places.pilot!];
  const [b, p1] = [counts.baseline!, counts.pilot!];
  const problem = problemLine(working, sampleProblems);
  const when = (value: string) => unless(problem, value);
  working.gap();
  working.heading('Effect', ['Value', 'From', 'To']);
  const value = cellAddress(working.row, FIGURES);
  const [, low, high] = working.line(
    'Effect',
    [
      when(`${pilot.mean}-${baseline.mean}`),
      when(`${value}-SQRT((${pilot.mean}-${pilot.low})^2+(${baseline.high}-${baseline.mean})^2)`),
      when(`${value}+SQRT((${pilot.high}-${pilot.mean})^2+(${baseline.mean}-${baseline.low})^2)`),
    ],
    'Rate of the pilot - rate of the baseline; Newcombe’s interval of two Wilson scores (1998, method 10)',
    { format: '0.00%;-0.00%' },
  );
  const pooled = working.figure(
    'Rate of both together',
    when(`(${b.errors}+${p1.errors})/(${b.total}+${p1.total})`),
    'For the test that both are one',
    { format: '0.00%' },
  );
  const standardError = working.figure(
    'Standard error',
    when(`SQRT(${pooled}*(1-${pooled})*(1/${b.total}+1/${p1.total}))`),
    'Where both rates are one; pooled',
    { format: measurementFormat },
  );
  const statistic = working.figure(
    'z',
    when(`IF(${standardError}=0,0,${value}/${standardError})`),
    'Effect / standard error; its square is Pearson’s chi-square',
    { format: measurementFormat },
  );
  const p = working.figure(
    'p, two-sided',
    when(`2*NORMSDIST(-ABS(${statistic}))`),
    'Probability of a z at least as far from 0 where there is no effect; not corrected for the number of metrics',
    { format: probabilityFormat },
  );
  const perMeasurement = working.figure(
    'Error of one measurement',
    when(`SQRT(${baseline.mean}*(1-${baseline.mean})+${pilot.mean}*(1-${pilot.mean}))`),
    'Standard error that one case in each group would have: what the number needed rests on',
    { format: measurementFormat },
  );
  return {
    problem,
    effect: { value, low: low!, high: high! },
    standardError,
    degreesOfFreedom: null,
    statistic,
    p,
    perMeasurement,
    groups: [],
    slope: null,
    explained: null,
  };
}

/** The problems that samples of any design may have, the first that holds first. */
export function problemsOfSamples(
  { design, scale, source }: Pick<Metric, 'design' | 'scale' | 'source'>,
  samples: SampleLines,
): readonly Problem[] {
  const fewest = `MIN(${samples.keys.map((key) => samples.places[key]!.n).join(',')})`;
  const each = (test: (cell: string) => string, cells: readonly string[]) => cells.map(test).join(',');
  if (source.kind === 'counts') {
    const counts = Object.values(samples.counts);
    const figures = counts.flatMap(({ errors, total }) => [errors, total]);
    return [
      notCounts(figures),
      [
        `OR(${counts.map(({ errors, total }) => `${errors}>${total}`).join(',')})`,
        problems.moreErrorsThanCases,
      ],
      [`${fewest}=0`, problems.noValues],
    ];
  }
  if (source.kind === 'summary') {
    const sizes = samples.keys.map((key) => samples.places[key]!.n);
    const deviations = samples.keys.map((key) => samples.places[key]!.standardDeviation);
    return [
      notCounts(sizes),
      [
        `OR(${each((cell) => `IF(ISNUMBER(${cell}),${cell}<0,FALSE)`, deviations)})`,
        problems.negativeDeviation,
      ],
      [`${fewest}=0`, problems.noValues],
      [`${fewest}=1`, problems.needsTwoValues],
    ];
  }
  const lengths = samples.lengths.map((cells) => `ROWS(${cells})*COLUMNS(${cells})`);
  return [
    ...(lengths.length > 0
      ? [[`IFERROR(${lengths.join('<>')},TRUE)`, problems.differentLengths] as const]
      : []),
    [`SUM(${samples.errors.join(',')})>0`, problems.cellsWithErrors],
    ...(design === 'rates' ? [[`SUM(${samples.others.join(',')})>0`, problems.notYesOrNo] as const] : []),
    [`${fewest}=0`, design === 'paired' ? problems.noPairs : problems.noValues],
    ...(design === 'rates' ? [] : [[`${fewest}=1`, problems.needsTwoValues] as const]),
    ...(scale === 'log' ? [[`MIN(${samples.smallest.join(',')})<=0`, problems.notAboveZero] as const] : []),
  ];
}

function notCounts(figures: readonly string[]): Problem {
  const broken = figures.map((cell) => `IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}<>INT(${cell})),TRUE)`);
  return [`OR(${broken.join(',')})`, problems.notCounts];
}
