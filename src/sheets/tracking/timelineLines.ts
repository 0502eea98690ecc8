import { readinessListKeys } from '../../core/tracking/readinessItems';
import { timelineStages, type TimelineStage } from '../../core/tracking/timeline';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { dateFormat } from '../inputs/register';
import { palette } from '../palette';
import type { AreaName, Block, ChartPlan } from '../plan';
import { column, WIDTH } from './gateColumns';
import type { GateWorking } from './gateWorking';
import { nulls } from './trackLines';

/** Rows of the part with its heading; the last one says from when weeks count. */
export const TIMELINE_ROWS = timelineStages.length + 2;

const stages: readonly TimelineStage[] = timelineStages;

export interface TimelineLines {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly chart: ChartPlan;
}

/** The stages of the first year with real dates, and how ready each one's checklist is: twin of `timeline`. */
export function timelineLines(names: CaseNames, row: number, working: GateWorking): TimelineLines {
  const { fact } = names;
  const first = row + 1;
  working.heading('Timeline');
  const start = working.figure('First day', `=${fact('CaseTrackStart')}`);
  const week = working.figure('Days of a week', 7);
  const ends = stages.map(({ label, unit, from, to }) => ({
    from: working.figure(`${label}: from ${unit}`, from),
    to: working.figure(`${label}: to ${unit}`, to),
  }));
  // From the bottom of the chart up.
  const drawn = [...stages.keys()].reverse().map((stage) => {
    const [begins, until] = [0, 1].map((at) => fixedCell(first + stage, column.word + at));
    const isDated = (then: string) => `=IF(ISNUMBER(${start}),${then},0)`;
    return {
      label: stages[stage]!.label,
      before: isDated(`(${begins}-${start})/${week}`),
      weeks: isDated(`(${until}-${begins}+1)/${week}`),
    };
  });
  const bars = working.table(
    'Drawn',
    ['Before', 'Weeks'],
    drawn.map(({ label, before, weeks }) => [label, before, weeks]),
  );
  return {
    blocks: [
      line(row, column.label, ['Timeline'], 'section'),
      line(row, column.word, ['Begins', 'Ends', 'Its checklist'], 'columnHeadNumber'),
      line(row, column.chart, ['  Weeks from the start', ...nulls(WIDTH - column.chart - 1)], 'section'),
      ...stages.flatMap(({ label, unit, from, to, list }, index): Block[] => {
        const at = ends[index]!;
        const dated = (then: string) => formula(`=IF(ISNUMBER(${start}),${then},"")`);
        const monthStart = (months: string) => `DATE(YEAR(${start}),MONTH(${start})+${months},1)`;
        return [
          line(first + index, column.label, [`${label}, ${spanWords(unit, from, to)}`], 'label'),
          line(
            first + index,
            column.word,
            unit === 'week'
              ? [dated(`${start}+${week}*(${at.from}-1)`), dated(`${start}+${week}*${at.to}-1`)]
              : [dated(monthStart(`${at.from}-1`)), dated(`${monthStart(at.to)}-1`)],
            'calculation',
            { format: dateFormat },
          ),
          line(
            first + index,
            column.score,
            [formula(`=INDEX(${fact('CaseReadinessScores')},${readinessListKeys.indexOf(list) + 1},1)`)],
            'link',
            { format: '0%' },
          ),
        ];
      }),
      line(
        first + stages.length,
        column.label,
        [
          formula(
            `=IF(ISNUMBER(${start}),"Weeks and months count from the first day of the month of the first spending.","Enter the month of the first spending on Actuals: stages then have dates.")`,
          ),
          ...nulls(column.score),
        ],
        'remark',
      ),
    ],
    names: [{ name: fact('CaseTimeline'), row: first, column: column.word, rows: stages.length, columns: 2 }],
    chart: {
      name: 'AIROI Timeline',
      kind: 'stackedBar',
      title: '',
      series: [
        { name: 'Before', values: bars.column(0), categories: bars.labels, color: null },
        { name: 'Weeks', values: bars.column(1), categories: bars.labels, color: palette.pilot },
      ],
      valueAxis: { title: '', format: '0', min: 0 },
      legend: false,
      textSize: 8,
      covers: { row: first, column: column.chart, rows: stages.length + 1, columns: WIDTH - column.chart },
      description:
        'Bar chart of the stages of the first year, from the first week of each to its last; their dates stand beside it.',
    },
  };
}

function spanWords(unit: TimelineStage['unit'], from: number, to: number): string {
  return from === to ? `${unit} ${from}` : `${unit}s ${from} to ${to}`;
}
