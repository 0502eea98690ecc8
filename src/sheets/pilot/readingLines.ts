import type { Metric } from '../../core/case';
import type { Finding } from '../../core/pilot/finding';
import { neitherVaries } from '../../core/pilot/hedgesG';
import { unreachable } from '../../core/pilot/measurementsNeeded';
import { noSmallestEffect, zeroBaseline } from '../../core/pilot/problems';
import { countFormat, measurementFormat, changeFormat } from '../numberFormats';
import { unless, type EffectLines } from './effectLines';
import type { FindingPlaces } from './findingPlaces';
import type { NameOf } from './sampleCells';
import type { Common, SampleLines } from './sampleLines';
import { COLUMNS, FIGURES, type Working } from './working';

type Reading = Pick<
  Record<keyof Finding, unknown>,
  'reference' | 'relative' | 'inUnit' | 'hedgesG' | 'present' | 'needed' | 'largeSample' | 'verdict'
>;
export type ReadingPlaces = Pick<FindingPlaces, keyof Reading>;

/** Sizes tried in a row to find the smallest that is enough: the closed form misses it by fewer. */
const BEFORE = 8;
const TRIED = COLUMNS - FIGURES;

/** What the effect means: in the metric's unit, against its baseline, for the verdict. */
export function readingLines(
  working: Working,
  { design, scale }: Pick<Metric, 'design' | 'scale'>,
  samples: SampleLines,
  lines: EffectLines,
  common: Common,
  nameOf: NameOf,
): ReadingPlaces {
  const isLog = scale === 'log';
  const { problem, effect, standardError } = lines;
  const when = (value: string) => unless(problem, value);
  const three = ['value', 'low', 'high'] as const;
  const reference = working.figure(
    'Relative to',
    when(referenceFormula(scale, samples)),
    referenceMeaning(design, scale),
    {
      format: design === 'rates' ? '0.0%' : measurementFormat,
    },
  );
  const relativeOf = (figure: string) =>
    isLog ? `EXP(${figure})-1` : `IF(${reference}=0,"${zeroBaseline}",${figure}/ABS(${reference}))`;
  const [relative, relativeLow, relativeHigh] = working.line(
    'Relative effect',
    three.map((key) => when(relativeOf(effect[key]))),
    isLog ? 'EXP(effect) - 1' : 'Effect / what it is relative to',
    { format: changeFormat },
  );
  const [inUnit, unitLow, unitHigh] = working.line(
    'Effect in the unit',
    three.map((key) => when(isLog ? `${reference}*(EXP(${effect[key]})-1)` : effect[key])),
    isLog ? 'Relative effect × what it is relative to' : 'As the effect above',
    { format: design === 'rates' ? '0.00%;-0.00%' : measurementFormat },
  );
  const largeSample =
    design === 'adjusted'
      ? largeSampleLine(working, when, effect.value, standardError, relativeOf, common)
      : null;
  const hedgesG = lines.groups.length > 0 ? hedgesLines(working, when, lines) : null;

  working.gap();
  working.heading('How much data', ['Value']);
  const smallest = working.figure(
    'Smallest effect that matters',
    when(isLog ? `LN(1+${nameOf('SmallestEffect')})` : `${nameOf('SmallestEffect')}*ABS(${reference})`),
    isLog
      ? 'Of the table above, on the working scale: LN(1 + share)'
      : 'Of the table above, in the unit of the metric',
    { format: measurementFormat },
  );
  const verdict = working.figure(
    'Verdict',
    `=IF(${problem}<>"",${problem},IF(${effect.low}>0,IF(${nameOf('Better')}="higher","better","worse"),` +
      `IF(${effect.high}<0,IF(${nameOf('Better')}="higher","worse","better"),` +
      `IF(${effect.low}>-${smallest},IF(${effect.high}<${smallest},"no effect","too few data"),"too few data"))))`,
    'An interval beyond 0 tells better or worse; one around 0 tells no effect only inside the smallest effect that matters',
    { style: 'verdict', name: nameOf('Verdict') },
  );
  const sizes = samples.keys.map((key) => samples.places[key]!.n);
  const present = working.figure(
    'Present',
    `=MIN(${sizes.join(',')})`,
    'Measurements of the smallest sample',
    {
      format: countFormat,
    },
  );
  const needed = neededLines(working, lines, smallest, verdict, present, common, nameOf);
  return {
    reference,
    relative: { value: relative!, low: relativeLow!, high: relativeHigh! },
    inUnit: { value: inUnit!, low: unitLow!, high: unitHigh! },
    hedgesG,
    present,
    needed,
    largeSample,
    verdict,
  };
}

function referenceFormula(scale: Metric['scale'], { places }: SampleLines): string {
  const [baseline, baselineBefore, pilotBefore] = [
    places.baseline!,
    places.baselineBefore,
    places.pilotBefore,
  ];
  if (!baselineBefore || !pilotBefore) return scale === 'trimmed' ? baseline.centre : baseline.mean;
  return scale === 'log'
    ? `${pilotBefore.mean}*(${baseline.mean}/${baselineBefore.mean})`
    : `${pilotBefore.mean}+(${baseline.mean}-${baselineBefore.mean})`;
}

function referenceMeaning(design: Metric['design'], scale: Metric['scale']): string {
  if (design === 'controlled')
    return 'What the pilot group would have been: its mean before, changed as the baseline changed';
  if (scale === 'trimmed') return 'Trimmed mean of the baseline';
  return design === 'rates' ? 'Rate of the baseline' : 'Mean of the baseline, as measured';
}

function largeSampleLine(
  working: Working,
  when: (value: string) => string,
  effect: string,
  standardError: string,
  relativeOf: (figure: string) => string,
  { alpha }: Common,
): { low: string; high: string } {
  const margin = `NORM.S.INV(1-${alpha}/2)*${standardError}`;
  const [, low, high] = working.line(
    'Large-sample interval',
    [null, when(relativeOf(`(${effect}-${margin})`)), when(relativeOf(`(${effect}+${margin})`))],
    'Of the relative effect by the normal quantile, as many publications give it',
    { format: changeFormat },
  );
  return { low: low!, high: high! };
}

function hedgesLines(
  working: Working,
  when: (value: string) => string,
  { groups, effect }: EffectLines,
): string {
  const deviations = groups.map(({ deviation }) => deviation).join(',');
  const deviation = working.figure(
    'Average deviation',
    when(`SQRT(SUMSQ(${deviations})/COUNT(${deviations}))`),
    'Root of the average variance, on the working scale',
    { format: measurementFormat },
  );
  const degrees = `(${groups.map(({ n }) => `${n}-1`).join('+')})`;
  return working.figure(
    "Hedges' g",
    when(
      `IF(${deviation}=0,"${neitherVaries}",${effect.value}/${deviation}` +
        `*EXP(GAMMALN(${degrees}/2)-GAMMALN((${degrees}-1)/2))/SQRT(${degrees}/2))`,
    ),
    'Effect in standard deviations, corrected for small samples: 0.2 is small, 0.5 medium, 0.8 large',
    { format: measurementFormat },
  );
}

/** The smallest n with 2 t(n - 1) u / root n within the smallest effect: a closed form, and its neighbours tried. */
function neededLines(
  working: Working,
  { problem, perMeasurement }: EffectLines,
  smallest: string,
  verdict: string,
  present: string,
  { alpha }: Common,
  nameOf: NameOf,
): string {
  const when = (value: string) => unless(problem, value);
  const share = nameOf('SmallestEffect');
  const ratio = working.figure(
    'Precision needed',
    when(
      `IF(${share}>0,IF(${smallest}=0,"${zeroBaseline}",2*${perMeasurement}/${smallest}),"${noSmallestEffect}")`,
    ),
    '2 × error of one measurement / smallest effect: n is enough where t(n - 1) × this is at most root n',
    { format: measurementFormat },
  );
  const z = `NORM.S.INV(1-${alpha}/2)`;
  const guess = working.figure(
    'Closed form',
    `=IF(ISNUMBER(${ratio}),ROUNDUP((${ratio}*${z})^2+(${z}^2+1)/2,0),${ratio})`,
    'n with t by its expansion about the normal quantile; exact for large n, a start for small',
    { format: countFormat },
  );
  const back = working.figure('Sizes tried before it', BEFORE, 'For small n the closed form is too large', {
    format: countFormat,
  });
  const first = `IF(ISNUMBER(${guess}),MAX(2,${guess}-${back}),${guess})`;
  const tried: string[] = [];
  const row = working.row;
  for (let index = 0; index < TRIED; index++) {
    const before = index === 0 ? null : tried[index - 1]!;
    tried.push(
      working.at(
        row,
        index,
        before === null ? `=${first}` : `=IF(ISNUMBER(${before}),${before}+1,"")`,
        countFormat,
      ),
    );
  }
  working.wide('Sizes tried');
  const fits = tried.map((n, index) =>
    working.at(
      working.row,
      index,
      `=IF(ISNUMBER(${n}),IF(T.INV.2T(${alpha},${n}-1)*${ratio}<=SQRT(${n}),"yes","no"),"")`,
      countFormat,
    ),
  );
  working.wide('Enough');
  const range = (cells: readonly string[]) => `${cells[0]}:${cells[cells.length - 1]}`;
  const smallestFit = `INDEX(${range(tried)},1,MATCH("yes",${range(fits)},0))`;
  const most = working.figure('Counted up to', 1e9, 'More is out of reach', { format: countFormat });
  return working.figure(
    'Needed in each sample',
    `=IF(ISNUMBER(${guess}),IF(${guess}>${most},"${unreachable}",` +
      `IF(${verdict}="too few data",MAX(${smallestFit},${present}+1),${smallestFit})),${guess})`,
    'So that the interval is no longer than the smallest effect that matters, if the spread stays as it is',
    { format: countFormat },
  );
}
