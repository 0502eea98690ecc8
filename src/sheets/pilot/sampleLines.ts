import type { Metric, Scale } from '../../core/case';
import { problems } from '../../core/pilot/problems';
import type { SampleKey } from '../../core/pilot/samples';
import { tooLarge } from '../../core/results';
import { countFormat, measurementFormat, percentFormat } from '../numberFormats';
import type { SamplePlaces } from './findingPlaces';
import {
  numbersOf,
  over,
  samplesOfDesign,
  sampleTitles,
  type NameOf,
  type SampleCells,
  type SamplesCells,
} from './sampleCells';
import type { Working } from './working';

/** A sample as the test on the working scale takes it: places of its figures. */
export interface Group {
  /** Values that its mean uses: fewer than were measured where it is trimmed. */
  readonly n: string;
  readonly mean: string;
  readonly deviation: string;
}

/** Figures that all lines of a metric share. */
export interface Common {
  /** Probability that an interval misses: 0.05 for 95%. */
  readonly alpha: string;
  /** Relative size of what counts as rounding, not as spread. */
  readonly rounding: string;
}

export interface SampleLines {
  readonly keys: readonly SampleKey[];
  readonly places: Readonly<Record<SampleKey, SamplePlaces | null>>;
  /** Names of ranges that are paired row by row, and so have to be of one length. */
  readonly lengths: readonly string[];
  /** Cells of the samples that hold an error; none where nothing but figures is left. */
  readonly errors: readonly string[];
  /** Numbers other than 0 and 1; rates only. */
  readonly others: readonly string[];
  /** Empty for rates. */
  readonly groups: Readonly<Partial<Record<SampleKey, Group>>>;
  /** Smallest number of each sample and of what it is adjusted for; log scale only. */
  readonly smallest: readonly string[];
  /** Errors and totals; rates only. */
  readonly counts: Readonly<Partial<Record<SampleKey, { readonly errors: string; readonly total: string }>>>;
}

type Lines = Readonly<Record<SampleKey, string>>;

/** The figures of the samples themselves. */
export function sampleLines(
  working: Working,
  metric: Pick<Metric, 'design' | 'scale' | 'source'>,
  cells: SamplesCells,
  common: Common,
  nameOf: NameOf,
): SampleLines {
  const keys = samplesOfDesign(metric.design);
  working.heading(
    'Samples',
    keys.map((key) => sampleTitles[key]),
  );
  /** One line with a figure of each sample. */
  const each = (
    label: string,
    figure: (key: SampleKey, cells: SampleCells) => string,
    meaning: string,
    format: string = measurementFormat,
  ): Lines => {
    const row = working.line(
      label,
      keys.map((key) => `=${figure(key, cells[key]!)}`),
      meaning,
      { format },
    );
    return Object.fromEntries(keys.map((key, index) => [key, row[index]!])) as Lines;
  };
  if (metric.source.kind === 'counts' || metric.design === 'rates') {
    return rateLines(working, metric, each, common, nameOf, keys);
  }
  return meanLines(working, metric, cells, each, common, nameOf, keys);
}

type Each = (
  label: string,
  figure: (key: SampleKey, cells: SampleCells) => string,
  meaning: string,
  format?: string,
) => Lines;

function meanLines(
  working: Working,
  { design, scale, source }: Pick<Metric, 'design' | 'scale' | 'source'>,
  cells: SamplesCells,
  each: Each,
  { alpha }: Common,
  nameOf: NameOf,
  keys: readonly SampleKey[],
): SampleLines {
  const isSummary = source.kind === 'summary';
  const hasRanges = source.kind === 'ranges' || source.kind === 'values';
  const given = (key: SampleKey, index: number) =>
    `INDEX(${nameOf(key === 'baseline' ? 'BaselineSummary' : 'PilotSummary')},1,${index})`;
  const errors = isSummary ? null : errorLines(each);
  const n = each(
    'n',
    (key, cells) => (isSummary ? given(key, 1) : `COUNT(${numbersOf(cells)})`),
    isSummary ? 'As entered' : 'Numbers that are compared; blanks and text are skipped, hidden rows count',
    countFormat,
  );
  const figure = (key: SampleKey, needs: 1 | 2, value: string, sentence: string) =>
    `IF(${n[key]}>=${needs},IFERROR(${value},"${tooLarge}"),"${sentence}")`;
  const mean = each(
    'Mean',
    (key, cells) =>
      figure(key, 1, isSummary ? given(key, 2) : `AVERAGE(${numbersOf(cells)})`, problems.noValues),
    'As measured',
  );
  const deviation = each(
    'Standard deviation',
    (key, cells) =>
      figure(key, 2, isSummary ? given(key, 3) : `STDEV.S(${numbersOf(cells)})`, problems.needsTwoValues),
    'Of a sample (n - 1), as measured',
  );
  const { groups, smallest, back } = groupLines(working, scale, each, keys, n, mean, deviation);
  const centre = each(
    centreLabels[scale],
    (key) => ofSeveral(n[key], whenNumber(groups[key]!.mean, back(groups[key]!.mean), groups[key]!.mean)),
    'What is compared, in the unit of the metric',
  );
  const margin = each(
    'Margin',
    (key) => {
      const group = groups[key]!;
      return whenNumber(
        centre[key],
        `T.INV.2T(${alpha},${group.n}-1)*${group.deviation}/SQRT(${group.n})`,
        centre[key],
      );
    },
    't × standard deviation / root of n, on the working scale',
  );
  const bound = (label: string, sign: '-' | '+', meaning: string) =>
    each(
      label,
      (key) => whenNumber(margin[key], back(`${groups[key]!.mean}${sign}${margin[key]}`), margin[key]),
      meaning,
    );
  const low = bound(
    'Interval from',
    '-',
    'Of this sample alone, for the chart; the test below compares the samples',
  );
  const high = bound('Interval to', '+', 'Of this sample alone, for the chart');
  const place = (key: SampleKey): SamplePlaces | null =>
    keys.includes(key)
      ? {
          n: n[key],
          mean: mean[key],
          standardDeviation: deviation[key],
          centre: centre[key],
          low: low[key],
          high: high[key],
        }
      : null;
  return {
    keys,
    places: ofEachSample(place),
    lengths: design === 'paired' && hasRanges ? keys.map((key) => cells[key]!.values) : [],
    errors: errors ? keys.map((key) => errors[key]) : [],
    others: [],
    groups,
    smallest,
    counts: {},
  };
}

function errorLines(each: Each): Lines {
  return each(
    'Cells with errors',
    (_, { raw }) => `SUM(${over(raw.belongs, `IF(ISERROR(${raw.values}),1)`)})`,
    'A comparison waits until they are corrected or cleared',
    countFormat,
  );
}

/** Share of the values that a trimmed mean leaves out at each end. */
const TRIMMED = 0.2;

const centreLabels: Readonly<Record<Scale, string>> = {
  'as measured': 'Mean compared',
  log: 'Geometric mean',
  trimmed: 'Trimmed mean',
};

/** The samples on the working scale, and how its figures turn back into the metric's unit. */
function groupLines(
  working: Working,
  scale: Scale,
  each: Each,
  keys: readonly SampleKey[],
  n: Lines,
  mean: Lines,
  deviation: Lines,
): {
  groups: SampleLines['groups'];
  smallest: readonly string[];
  back: (figure: string) => string;
} {
  const plain = (figure: string) => figure;
  const groupsOf = (group: (key: SampleKey) => Group) =>
    Object.fromEntries(keys.map((key) => [key, group(key)]));
  switch (scale) {
    case 'as measured':
      return {
        groups: groupsOf((key) => ({ n: n[key], mean: mean[key], deviation: deviation[key] })),
        smallest: [],
        back: plain,
      };
    case 'log': {
      const least = each(
        'Smallest value',
        (_, cells) => `MIN(${numbersOf(cells)})`,
        'Logarithms need values above 0',
      );
      const logOf = (key: SampleKey, cells: SampleCells, statistic: string) =>
        ofSeveral(
          n[key],
          `IF(${least[key]}>0,${statistic}(${numbersOf(cells, (value) => `LN(${value})`)}),"${problems.notAboveZero}")`,
        );
      const logMean = each(
        'Mean of logarithms',
        (key, cells) => logOf(key, cells, 'AVERAGE'),
        'Working scale: LN',
      );
      const logDeviation = each(
        'Deviation of logarithms',
        (key, cells) => logOf(key, cells, 'STDEV.S'),
        'Standard deviation on the working scale',
      );
      return {
        groups: groupsOf((key) => ({ n: n[key], mean: logMean[key], deviation: logDeviation[key] })),
        smallest: keys.map((key) => least[key]),
        back: (figure) => `EXP(${figure})`,
      };
    }
    case 'trimmed':
      return { groups: trimmedGroups(working, each, keys, n), smallest: [], back: plain };
  }
}

/** What needs two values or more, or the sentence that says how many are missing. */
function ofSeveral(n: string, value: string): string {
  return `IF(${n}>1,${value},IF(${n}=1,"${problems.needsTwoValues}","${problems.noValues}"))`;
}

function trimmedGroups(
  working: Working,
  each: Each,
  keys: readonly SampleKey[],
  n: Lines,
): SampleLines['groups'] {
  const share = working.figure('Share cut', TRIMMED, 'At each end, rounded down to whole values', {
    format: percentFormat,
  });
  const cut = each(
    'Values cut at each end',
    (key) => `INT(${n[key]}*${share})`,
    'Of the lowest and of the highest',
    countFormat,
  );
  const kept = each(
    'Values kept',
    (key) => `${n[key]}-${cut[key]}-${cut[key]}`,
    'What the trimmed mean is a mean of',
    countFormat,
  );
  const ranked = (key: SampleKey, cells: SampleCells, rank: 'SMALL' | 'LARGE') =>
    ofSeveral(n[key], `${rank}(${numbersOf(cells)},${cut[key]}+1)`);
  const lowest = each(
    'Lowest value kept',
    (key, cells) => ranked(key, cells, 'SMALL'),
    'Lower values are drawn in to it (winsorized)',
  );
  const highest = each(
    'Highest value kept',
    (key, cells) => ranked(key, cells, 'LARGE'),
    'Higher values are drawn in to it',
  );
  const winsorized = (key: SampleKey, cells: SampleCells) =>
    numbersOf(
      cells,
      (value) =>
        `IF(${value}<${lowest[key]},${lowest[key]},IF(${value}>${highest[key]},${highest[key]},${value}))`,
    );
  const mean = each(
    'Mean of values kept',
    (key, cells) =>
      whenNumber(
        lowest[key],
        `(SUM(${winsorized(key, cells)})-${cut[key]}*(${lowest[key]}+${highest[key]}))/${kept[key]}`,
        lowest[key],
      ),
    '20% trimmed mean',
  );
  const deviation = each(
    'Deviation for its error',
    (key, cells) =>
      whenNumber(
        lowest[key],
        `STDEV.S(${winsorized(key, cells)})*SQRT((${n[key]}-1)/(${kept[key]}-1))`,
        lowest[key],
      ),
    'Winsorized standard deviation × root of (n - 1) / (kept - 1)  (Yuen 1974)',
  );
  return Object.fromEntries(
    keys.map((key) => [key, { n: kept[key], mean: mean[key], deviation: deviation[key] }]),
  );
}

function rateLines(
  working: Working,
  { source }: Pick<Metric, 'source'>,
  each: Each,
  { alpha }: Common,
  nameOf: NameOf,
  keys: readonly SampleKey[],
): SampleLines {
  const given = (key: SampleKey, index: number) =>
    `INDEX(${nameOf(key === 'baseline' ? 'BaselineCounts' : 'PilotCounts')},1,${index})`;
  const isCounts = source.kind === 'counts';
  // TRUE and FALSE are no numbers in Excel, and are in LibreOffice.
  const ones = (cells: SampleCells) =>
    over(
      cells.belongs,
      `IF(ISNUMBER(${cells.values}),IF(${cells.values}=1,1),IF(ISLOGICAL(${cells.values}),IF(${cells.values},1)))`,
    );
  const all = (cells: SampleCells) =>
    over(cells.belongs, `IF(ISNUMBER(${cells.values}),1,IF(ISLOGICAL(${cells.values}),1))`);
  const broken = isCounts ? null : errorLines(each);
  const others = isCounts
    ? null
    : each(
        'Values other than 0 and 1',
        (_, { belongs, values }) =>
          `SUM(${over([...belongs, `ISNUMBER(${values})`, `${values}<>0`, `${values}<>1`], '1')})`,
        'A rate needs 1 for what is counted, such as an error, and 0 for the rest, or TRUE and FALSE',
        countFormat,
      );
  const counted = isCounts ? 'Errors' : 'Ones';
  const errors = each(
    counted,
    (key, cells) => (isCounts ? given(key, 1) : `SUM(${ones(cells)})`),
    isCounts ? 'As entered' : 'Cells with 1 or TRUE',
    countFormat,
  );
  const total = each(
    'Cases (n)',
    (key, cells) => (isCounts ? given(key, 2) : `SUM(${all(cells)})`),
    isCounts
      ? 'As entered'
      : 'Cells with 0 or 1, TRUE or FALSE; blanks and text are skipped, hidden rows count',
    countFormat,
  );
  const rated = (key: SampleKey, value: string) =>
    `IF(${total[key]}>=1,IF(${errors[key]}<0,"${problems.notCounts}",` +
    `IF(${errors[key]}>${total[key]},"${problems.moreErrorsThanCases}",${value})),"${problems.noValues}")`;
  const rate = each(
    'Rate',
    (key) => rated(key, `${errors[key]}/${total[key]}`),
    `${counted} / cases`,
    percentFormat,
  );
  const deviation = each(
    'Standard deviation',
    (key) => rated(key, `IFERROR(SQRT(${rate[key]}*(1-${rate[key]})),"${tooLarge}")`),
    'Root of rate × (1 - rate)',
  );
  const z = working.figure(
    'z',
    `=NORM.S.INV(1-${alpha}/2)`,
    'Quantile of the normal distribution for the interval',
    {
      format: measurementFormat,
    },
  );
  const wilson = (label: string, sign: '-' | '+', limit: 'MAX(0' | 'MIN(1') =>
    each(
      label,
      (key) =>
        rated(
          key,
          `IFERROR(${limit},(${errors[key]}+${z}^2/2${sign}${z}*SQRT(${errors[key]}*(1-${rate[key]})+(${z}/2)^2))` +
            `/(${total[key]}+${z}^2)),"${tooLarge}")`,
        ),
      "Wilson's score interval of this rate alone",
      percentFormat,
    );
  const low = wilson('Interval from', '-', 'MAX(0');
  const high = wilson('Interval to', '+', 'MIN(1');
  const place = (key: SampleKey): SamplePlaces | null =>
    keys.includes(key)
      ? {
          n: total[key],
          mean: rate[key],
          standardDeviation: deviation[key],
          centre: rate[key],
          low: low[key],
          high: high[key],
        }
      : null;
  return {
    keys,
    places: ofEachSample(place),
    lengths: [],
    errors: broken ? keys.map((key) => broken[key]) : [],
    others: others ? keys.map((key) => others[key]) : [],
    groups: {},
    smallest: [],
    counts: Object.fromEntries(keys.map((key) => [key, { errors: errors[key], total: total[key] }])),
  };
}

/** `value` where the cell holds a number, else what stands for it. */
export function whenNumber(cell: string, value: string, otherwise: string): string {
  return `IF(ISNUMBER(${cell}),IFERROR(${value},"${tooLarge}"),${otherwise})`;
}

function ofEachSample<T>(of: (key: SampleKey) => T): Readonly<Record<SampleKey, T>> {
  return {
    baseline: of('baseline'),
    pilot: of('pilot'),
    baselineBefore: of('baselineBefore'),
    pilotBefore: of('pilotBefore'),
  };
}
