import { waterfall, waterfallKeys } from '../../core/forecast/waterfall';
import type { CaseNames } from '../caseNames';
import { palette } from '../palette';
import type { ChartPlan } from '../plan';
import { MINUS, type FigureWords } from './figureWords';
import { axisFormat, type ChartUnit } from './chartUnit';
import { figureColumns } from './summaryPage';
import type { SummaryWorking } from './summaryWorking';

/** A label does not break behind it, as it may behind a minus. */
const HYPHEN = '\u2011';

/**
 * The steps from gross to net as columns that float. What reaches above 0 and what reaches below it are pieces of
 * their own, because stacked columns pile up from 0 on both sides.
 *
 * @param position Cell with the chosen scenario's place among low, likely and high.
 */
export function waterfallChart(
  working: SummaryWorking,
  names: CaseNames,
  words: FigureWords,
  position: string,
  { divisor }: ChartUnit,
): Omit<ChartPlan, 'covers'> {
  working.heading('Waterfall', [
    'Figure',
    'So far',
    'Floats on',
    'Sum, over 0',
    'Sum, under 0',
    'Gain, over 0',
    'Gain, under 0',
    'Loss, over 0',
    'Loss, under 0',
  ]);
  const first = working.row;
  let before = '';
  waterfallKeys.forEach((key, index) => {
    const row = working.row + 1;
    const [figure, sofar] = [`$D$${row}`, `$E$${row}`];
    const isSum = waterfall[key].is === 'sum';
    const start = isSum ? '0' : before;
    const [low, high] = [`MIN(${start},${sofar})`, `MAX(${start},${sofar})`];
    const over = `(MAX(0,${high})-MAX(0,${low}))/${divisor}`;
    const under = `(MIN(0,${low})-MIN(0,${high}))/${divisor}`;
    const gain = (piece: string) => (isSum ? 0 : `=IF(${figure}>=0,${piece},0)`);
    const loss = (piece: string) => (isSum ? 0 : `=IF(${figure}<0,${piece},0)`);
    working.line(`="${waterfall[key].label} "&SUBSTITUTE(${words.money(figure)},"${MINUS}","${HYPHEN}")`, [
      `=INDEX(${names.fact('CaseWaterfall')},${index + 1},${position})`,
      isSum ? `=${figure}` : `=${before}+${figure}`,
      `=(MAX(0,${low})+MIN(0,${high}))/${divisor}`,
      isSum ? `=${over}` : 0,
      isSum ? `=${under}` : 0,
      gain(over),
      gain(under),
      loss(over),
      loss(under),
    ]);
    before = sofar;
  });
  const rows = waterfallKeys.length;
  const at = (column: number) => ({ row: first, column, rows, columns: 1 });
  const series = [
    ['Floats on', null],
    ['Sum', palette.brand],
    ['Sum, under 0', palette.brand],
    ['Gain', palette.pilot],
    ['Gain, under 0', palette.pilot],
    ['Loss', palette.loss],
    ['Loss, under 0', palette.loss],
  ] as const;
  return {
    name: 'AIROI Summary waterfall',
    kind: 'stackedColumn',
    title: '',
    series: series.map(([name, color], index) => ({
      name,
      color,
      values: at(figureColumns[index + 2]!),
      categories: at(0),
    })),
    valueAxis: { title: '', format: axisFormat },
    legend: false,
    textSize: 10,
    description:
      'Waterfall chart: from the gross benefit of the formula, over what is not realised, not adopted, delayed, decayed ' +
      'and may fail, to the expected benefit, and over the costs to the net benefit; each column is labelled with its figure.',
  };
}
