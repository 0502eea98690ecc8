import { assumptions } from '../../core/assumptions';
import type { CaseNames } from '../caseNames';
import { palette } from '../palette';
import type { ChartPlan } from '../plan';
import { axisFormat, type ChartUnit } from './chartUnit';
import { figureColumns } from './summaryPage';
import type { SummaryWorking } from './summaryWorking';

const MONTHS = 12 * assumptions.horizonYears.max + 1;

/** Cumulative net flow of the three scenarios, month by month to the horizon: what lies beyond stays on its last point. */
export function cumulativeChart(
  working: SummaryWorking,
  names: CaseNames,
  { divisor }: ChartUnit,
): Omit<ChartPlan, 'covers'> {
  working.heading('Cumulative cash flow', ['Years', 'Low', 'Likely', 'High', 'Month']);
  const first = working.row;
  const sources = ['CaseCumulative_Low', 'CaseCumulative', 'CaseCumulative_High'] as const;
  for (let month = 0; month < MONTHS; month++) {
    const at = `$I$${working.row + 1}`;
    working.line('', [
      `=MIN(${at}/12,${names.fact('CaseHorizon')})`,
      ...sources.map((source) => `=INDEX(${names.fact(source)},1,${at}+1)/${divisor}`),
      month,
    ]);
  }
  const at = (column: number) => ({ row: first, column, rows: MONTHS, columns: 1 });
  const series = [
    { name: 'Low', color: palette.loss },
    { name: 'Likely', color: palette.brand },
    { name: 'High', color: palette.pilotLight },
  ];
  return {
    name: 'AIROI Summary cumulative cash flow',
    kind: 'lines',
    title: '',
    series: series.map((one, index) => ({
      ...one,
      values: at(figureColumns[index + 1]!),
      categories: at(figureColumns[0]!),
    })),
    valueAxis: { title: '', format: axisFormat },
    categoryAxis: { title: '', format: '0.0' },
    legend: true,
    textSize: 10,
    description:
      'Line chart: cumulative net cash flow, not discounted, in the low, the likely and the high scenario, from the first spending to the horizon.',
  };
}
