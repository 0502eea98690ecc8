import type { Metric } from '../../core/case';
import { scalesFor } from '../../core/pilot/designsFor';
import { problems } from '../../core/pilot/problems';
import { needsThreeValues, qualityAdvice } from '../../core/pilot/quality';
import { countFormat, measurementFormat } from '../numberFormats';
import { numbersOf, over, sampleTitles, type SampleCells, type SamplesCells } from './sampleCells';
import type { SampleLines } from './sampleLines';
import type { Working } from './working';

/** What else stands among the numbers, and whether they are fit for the scale on which they are compared. */
export function qualityLines(
  working: Working,
  { design, scale }: Pick<Metric, 'design' | 'scale'>,
  cells: SamplesCells,
  { keys, places }: SampleLines,
): void {
  working.heading(
    'Data quality',
    keys.map((key) => sampleTitles[key]),
  );
  const each = (
    label: string,
    figure: (cells: SampleCells, n: string, index: number) => string,
    meaning: string,
    format: string = countFormat,
  ) =>
    working.line(
      label,
      // Where the cells themselves are gone there is nothing to count.
      keys.map((key, index) => `=IFERROR(${figure(cells[key]!, places[key]!.n, index)},0)`),
      meaning,
      { format },
    );
  const count = (conditions: readonly string[]) => `SUM(${over(conditions, '1')})`;
  const filled = ({ raw }: SampleCells) => `IFERROR(TRIM(${raw.values})<>"",TRUE)`;
  each(
    'Empty cells',
    (sample) => {
      const { raw } = sample;
      if (raw.isTable) {
        return `${count([...raw.belongs, '1'])}-${count([...raw.belongs, filled(sample)])}`;
      }
      const rows = `IF(${filled(sample)},ROW(${raw.values}))`;
      return `IF(${count([filled(sample)])}=0,0,MAX(${rows})-MIN(${rows})+1-${count([filled(sample)])})`;
    },
    'Skipped, as Excel’s statistical functions skip them',
  );
  each(
    'Cells with text',
    ({ raw }) => count([...raw.belongs, `ISTEXT(${raw.values})`, `TRIM(${raw.values})<>""`]),
    'Skipped, the header of a range included: turn text such as “12 min” into numbers to have it counted',
  );
  if (design === 'paired' || design === 'adjusted') {
    each(
      'Numbers left out',
      (sample, n) => `${count([...sample.raw.belongs, `ISNUMBER(${sample.raw.values})`])}-${n}`,
      design === 'paired'
        ? 'No partner in the other group, or several'
        : 'No number to adjust for in the same row',
    );
  }
  if (design === 'rates') return;
  const [zeros] = [
    each(
      'Zeros and negatives',
      (sample) => `SUM(${numbersOf(sample, (value) => `IF(${value}<=0,1)`)})`,
      'A log scale needs values above 0',
    ),
  ];
  const skewness = each(
    'Skewness',
    (sample, n) =>
      `IF(${n}>2,IFERROR(SKEW(${numbersOf(sample)}),"${problems.noVariation}"),"${needsThreeValues}")`,
    'Above 1 a few long values pull the mean',
    measurementFormat,
  );
  const quartile = (label: string, which: 1 | 3) =>
    each(
      label,
      (sample, n) => `IF(${n}>0,QUARTILE(${numbersOf(sample)},${which}),0)`,
      `A quarter of the values lie ${which === 1 ? 'below' : 'above'}`,
      measurementFormat,
    );
  const first = quartile('First quartile', 1);
  const third = quartile('Third quartile', 3);
  const far = each(
    'Far outliers',
    (sample, _, index) => {
      const [low, high] = [first[index]!, third[index]!];
      const reach = `3*(${high}-${low})`;
      return `SUM(${numbersOf(sample, (value) => `IF(${value}<${low}-${reach},1,IF(${value}>${high}+${reach},1))`)})`;
    },
    'More than 3 interquartile ranges outside the quartiles; they count unless you take them out',
  );
  const scales = scalesFor(design, 'values');
  const advice = [
    ...(scales.includes('log')
      ? [`IF(AND(MAX(${skewness.join(',')})>1,SUM(${zeros.join(',')})=0),"${qualityAdvice.log}",`]
      : []),
    ...(scales.includes('trimmed') ? [`IF(SUM(${far.join(',')})>0,"${qualityAdvice.trimmed}",`] : []),
  ];
  working.figure(
    'Advice',
    scale === 'as measured'
      ? `=${advice.join('')}"Nothing speaks against comparing as measured."${')'.repeat(advice.length)}`
      : `The data are compared on the ${scale === 'log' ? 'log scale' : 'trimmed scale'}: nothing is removed from them.`,
    null,
    { style: 'verdict' },
  );
}
