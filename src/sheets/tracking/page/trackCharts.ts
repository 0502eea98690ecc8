import { assumptions } from '../../../core/assumptions';
import type { CaseNames } from '../../caseNames';
import { palette } from '../../palette';
import type { ChartPlan } from '../../plan';
import { axisFormat, type ChartUnit } from '../../summary/chartUnit';
import { figureColumns } from '../../summary/summaryPage';
import { absolute, type SummaryWorking } from '../../summary/summaryWorking';

const MONTHS = 12 * assumptions.horizonYears.max;

/** Cells of the page's working that its charts share. */
export interface ChartCells {
  /** Last month of the horizon, and last month that counts. */
  readonly horizon: string;
  readonly last: string;
}

const looks = {
  kind: 'lines',
  title: '',
  legend: true,
  textSize: 10,
  categoryAxis: { title: '', format: '0' },
} as const;

/** The working's n-th figure, in the row that is written next. */
const inRow = (working: SummaryWorking, figure: number) => absolute(working.row, figureColumns[figure]!);

function columnsFrom(first: number, rows: number) {
  return (figure: number) => ({ row: first, column: figureColumns[figure]!, rows, columns: 1 });
}

/**
 * The cumulative net as planned, as it came, and as it is expected: what lies beyond a line's months stays on its last
 * point, and the forecast begins where the actual ends.
 */
export function cumulativeChart(
  working: SummaryWorking,
  { fact }: CaseNames,
  { horizon, last }: ChartCells,
  { divisor }: ChartUnit,
): Omit<ChartPlan, 'covers'> {
  working.heading('Cumulative net', [
    'Month',
    'Plan at',
    'Plan',
    'Actual at',
    'Actual',
    'Forecast at',
    'Low',
    'Likely',
    'High',
  ]);
  const first = working.row;
  const sum = (of: 'CasePlanCumulative' | `CaseForecastCumulative${'_Low' | '' | '_High'}`, month: string) =>
    `=INDEX(${fact(of)},1,${month}+1)/${divisor}`;
  for (let month = 0; month <= MONTHS; month++) {
    const at = inRow(working, 0);
    const [planAt, actualAt, forecastAt] = [1, 3, 5].map((figure) => inRow(working, figure)) as [
      string,
      string,
      string,
    ];
    working.line('', [
      month,
      `=MIN(${at},${horizon})`,
      sum('CasePlanCumulative', planAt),
      `=MIN(${at},${last})`,
      sum('CaseForecastCumulative', actualAt),
      `=MIN(${horizon},MAX(${at},${last}))`,
      sum('CaseForecastCumulative_Low', forecastAt),
      sum('CaseForecastCumulative', forecastAt),
      sum('CaseForecastCumulative_High', forecastAt),
    ]);
  }
  const at = columnsFrom(first, MONTHS + 1);
  return {
    ...looks,
    name: 'AIROI Tracking cumulative net',
    series: [
      { name: 'Plan', color: palette.baseline, categories: at(1), values: at(2) },
      { name: 'Forecast, low', color: palette.loss, categories: at(5), values: at(6) },
      { name: 'Forecast, high', color: palette.pilotLight, categories: at(5), values: at(8) },
      { name: 'Forecast', color: palette.pilot, categories: at(5), values: at(7) },
      { name: 'Actual', color: palette.brand, categories: at(3), values: at(4) },
    ],
    valueAxis: { title: '', format: axisFormat },
    description:
      'Line chart: the cumulative net flow by month, not discounted, as planned, as it came, and as it is expected, with the low and the high track of the forecast.',
  };
}

/** A month's plan and actual. */
export interface MonthlyChart {
  readonly name: string;
  readonly what: string;
  /** Formulas, without "=", of the plan's and of what came in a month. */
  readonly planned: (month: string) => string;
  readonly came: (month: string) => string;
  readonly unit: ChartUnit;
  readonly color: string;
}

/** Two charts of what the months planned and brought; a month that does not count stands on the one before it. */
export function monthlyCharts(
  working: SummaryWorking,
  { fact }: CaseNames,
  { horizon, last }: ChartCells,
  charts: readonly [MonthlyChart, MonthlyChart],
): readonly Omit<ChartPlan, 'covers'>[] {
  const firstCounted = working.figure(
    'First month that counts',
    `=IF(${last}=0,1,MATCH(1,${fact('CaseTrack_Counts')},0))`,
  );
  working.heading('By month', [
    'Month',
    'Plan at',
    'Actual at',
    ...charts.flatMap(({ what }) => [`${what}, plan`, `${what}, actual`]),
  ]);
  const first = working.row;
  for (let month = 1; month <= MONTHS; month++) {
    const [at, planAt, actualAt] = [0, 1, 2].map((figure) => inRow(working, figure)) as [
      string,
      string,
      string,
    ];
    const before = month === 1 ? firstCounted : actualAt.replace(/\d+$/, String(working.row));
    working.line('', [
      month,
      `=MIN(${at},${horizon})`,
      `=IF(INDEX(${fact('CaseTrack_Counts')},1,${at})=1,${at},${before})`,
      ...charts.flatMap(({ planned, came, unit: { divisor } }) => [
        `=(${planned(planAt)})/${divisor}`,
        `=IF(${last}=0,${planned(actualAt)},${came(actualAt)})/${divisor}`,
      ]),
    ]);
  }
  const at = columnsFrom(first, MONTHS);
  return charts.map(({ name, what, color }, index) => ({
    ...looks,
    name,
    series: [
      { name: 'Plan', color: palette.baseline, categories: at(1), values: at(3 + 2 * index) },
      { name: 'Actual', color, categories: at(2), values: at(4 + 2 * index) },
    ],
    valueAxis: { title: '', format: axisFormat },
    description: `Line chart: ${what.toLowerCase()} of each month, as planned and as it came.`,
  }));
}
