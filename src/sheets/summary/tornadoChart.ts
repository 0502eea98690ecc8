import type { CaseNames } from '../caseNames';
import { palette } from '../palette';
import type { ChartPlan } from '../plan';
import { axisFormat, type ChartUnit } from './chartUnit';
import { figureColumns } from './summaryPage';
import type { SummaryWorking } from './summaryWorking';

export const TORNADO_ROWS = 5;

/**
 * The net present value at both ends of the five drivers that matter most, as bars that float around its likely
 * value; the widest on top. Pieces right and left of 0 are told apart, because stacked bars pile up from 0.
 */
export function tornadoChart(
  working: SummaryWorking,
  names: CaseNames,
  { divisor }: ChartUnit,
): Omit<ChartPlan, 'covers'> {
  const tornado = names.fact('CaseTornado');
  const likely = `SUM(${names.figure('netPresentValue')})`;
  working.heading('Tornado', [
    'Least',
    'Likely',
    'Most',
    'Floats on',
    'Worse',
    'Better',
    'Better, under 0',
    'Worse, under 0',
  ]);
  const first = working.row;
  // From the bottom of the chart up.
  for (let rank = TORNADO_ROWS; rank > 0; rank--) {
    const row = working.row + 1;
    const [least, centre, most] = [`$D$${row}`, `$E$${row}`, `$F$${row}`];
    const end = (column: number) => `INDEX(${tornado},${rank},${column})`;
    const isThere = `ISNUMBER(${end(6)})`;
    working.line(`=${end(1)}&""`, [
      `=IF(${isThere},MIN(${end(4)},${end(5)},${likely})/${divisor},0)`,
      `=IF(${isThere},${likely}/${divisor},0)`,
      `=IF(${isThere},MAX(${end(4)},${end(5)},${likely})/${divisor},0)`,
      `=MAX(0,${least})+MIN(0,${most})`,
      `=MAX(0,${centre})-MAX(0,${least})`,
      `=MAX(0,${most})-MAX(0,${centre})`,
      `=MIN(0,${centre})-MIN(0,${most})`,
      `=MIN(0,${least})-MIN(0,${centre})`,
    ]);
  }
  const at = (column: number) => ({ row: first, column, rows: TORNADO_ROWS, columns: 1 });
  const series = [
    ['Floats on', null],
    ['Worse than likely', palette.loss],
    ['Better than likely', palette.pilot],
    ['Better, under 0', palette.pilot],
    ['Worse, under 0', palette.loss],
  ] as const;
  return {
    name: 'AIROI Summary tornado',
    kind: 'stackedBar',
    title: '',
    series: series.map(([name, color], index) => ({
      name,
      color,
      values: at(figureColumns[index + 3]!),
      categories: at(0),
    })),
    valueAxis: { title: '', format: axisFormat },
    legend: false,
    textSize: 10,
    description:
      'Tornado chart: the net present value with each of the five drivers that matter most at its low and at its high value, the widest on top.',
  };
}
