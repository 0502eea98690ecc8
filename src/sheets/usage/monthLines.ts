import { usageWords } from '../../core/usage/usageSummary';
import { dayOfIso, firstDayOf } from '../../core/usage/usageTime';
import { formula, line, quoted } from '../block';
import { fixedCell } from '../cashFlow/places';
import { dateFormat } from '../inputs/register';
import { changeFormat, countFormat } from '../numberFormats';
import { palette } from '../palette';
import type { Block, ChartPlan } from '../plan';
import { headLine, monthHeads, sectionLine, sumCells } from './figureLines';
import { blanks, column, WIDTH, type UsageParts } from './layout';
import { serialOf } from './ledgerColumns';
import { monthBeside as beside, sourceCells } from './places';

/** The months with their trend, and all usage. */
export function monthLines(parts: UsageParts): {
  readonly blocks: readonly Block[];
  readonly chart: ChartPlan;
} {
  const { names, layout, months, threshold, money, currency } = parts;
  const [keys, days] = [names.fact('CaseUsageLedger_LineMonth'), names.fact('CaseUsageLedger_Day')];
  const sources = sourceCells(parts);
  const head = layout.months - 1;
  const rows = months.flatMap((month, index): readonly Block[] => {
    const row = layout.months + index;
    const at = (of: number) => fixedCell(row, of);
    const before = (of: number) => fixedCell(row - 1, of);
    const key = at(beside.month);
    const [first, last, cost] = [at(column.lastMonth), at(column.monthBefore), at(column.cost)];
    const status =
      `=IF(COUNTIF(${keys},${key})=0,${quoted(usageWords.noUsage)},` +
      `IF(${first}>${at(beside.start)}+${threshold('lateDays')},${quoted(usageWords.beginsLate)},` +
      `IF(${last}<${at(beside.end)}-${threshold('lateDays')},${quoted(usageWords.endsEarly)},` +
      `IF(${at(beside.lagging)}>0,${quoted(usageWords.sourceMissing)},${quoted(usageWords.complete)}))))`;
    const dayIn = (which: 'MIN' | 'MAX') =>
      formula(`=IF(COUNTIF(${keys},${key})=0,"",${which}(IF(${keys}=${key},${days})))`);
    return [
      line(row, column.label, [firstDayOf(month).slice(0, 7)], 'label'),
      ...sumCells(row, keys, key, parts),
      line(row, column.share, [formula(status)], 'calculation'),
      line(row, column.lastMonth, [dayIn('MIN'), dayIn('MAX')], 'calculation', { format: dateFormat }),
      line(
        row,
        column.change,
        [
          formula(
            `=IF(${at(beside.isComplete)}=1,IF(${before(beside.isComplete)}=1,` +
              `IF(${before(column.cost)}>0,(${cost}-${before(column.cost)})/${before(column.cost)},${quoted(usageWords.isNew)}),""),"")`,
          ),
        ],
        'calculation',
        { format: changeFormat },
      ),
      line(row, beside.month, [month], 'calculation', { format: '0' }),
      line(
        row,
        beside.start,
        [
          serialOf(dayOfIso(firstDayOf(month))),
          formula(`=DATE(YEAR(${at(beside.start)}),MONTH(${at(beside.start)})+1,1)-1`),
        ],
        'calculation',
        { format: dateFormat },
      ),
      line(
        row,
        beside.lagging,
        [
          formula(
            `=SUM(IF(${sources.first}<=${at(beside.end)},IF(${sources.last}<${at(beside.end)}-${threshold('lateDays')},IF(${sources.isWaitedFor}=1,1))))`,
          ),
          formula(`=IF(${at(column.share)}=${quoted(usageWords.complete)},1,0)`),
        ],
        'calculation',
        { format: '0' },
      ),
      line(
        row,
        beside.complete,
        [
          formula(`=IF(${at(beside.isComplete)}=1,${cost},0)`),
          formula(`=IF(${at(beside.isComplete)}=1,0,${cost})`),
        ],
        'calculation',
        { format: money },
      ),
      line(
        row,
        beside.number,
        [index + 1, formula(`=IF(${at(beside.isComplete)}=1,${at(beside.number)},0)`)],
        'calculation',
        { format: '0' },
      ),
    ];
  });
  const total = layout.months + months.length;
  const area = (at: number) => ({ row: layout.months, column: at, rows: months.length, columns: 1 });
  const totalOf = [
    ['CaseUsageLedger_Cost', column.cost, money],
    ['CaseUsageLedger_Requests', column.requests, countFormat],
    ['CaseUsageLedger_InputTokens', column.inputTokens, countFormat],
    ['CaseUsageLedger_OutputTokens', column.outputTokens, countFormat],
    ['CaseUsageLedger_Outcomes', column.outcomes, countFormat],
  ] as const;
  return {
    blocks: [
      sectionLine(layout.chart - 1, 'Cost by month'),
      ...headLine(head, 'Month', monthHeads),
      line(
        head,
        beside.month,
        [
          'Month no.',
          'Begins',
          'Ends',
          'Sources missing',
          'Counts',
          'Complete',
          'Not complete',
          'Place',
          'Place, complete',
        ],
        'columnHeadNumber',
      ),
      ...rows,
      line(total, column.label, ['All imports'], 'totalLabel'),
      line(total, column.share, [null], 'total'),
      ...totalOf.map(([fact, at, format]) =>
        line(
          total,
          at,
          [formula(`=SUMIF(${names.fact('CaseUsageLedger_Line')},0,${names.fact(fact)})`)],
          'total',
          { format },
        ),
      ),
      line(total, column.perRequest, blanks(WIDTH - column.perRequest), 'total'),
    ],
    chart: {
      name: 'AIROI Usage months',
      kind: 'stackedColumn',
      title: '',
      series: [
        {
          name: 'Complete months',
          values: area(beside.complete),
          categories: area(column.label),
          color: palette.pilot,
        },
        {
          name: 'Not complete',
          values: area(beside.incomplete),
          categories: area(column.label),
          color: palette.pilotLight,
        },
      ],
      valueAxis: { title: `${currency} per month`, format: '#,##0' },
      legend: true,
      covers: { row: layout.chart, column: 0, rows: layout.chartRows, columns: WIDTH },
      description:
        'Column chart of the cost of each month; months that are not complete are lighter. The figures stand below it.',
    },
  };
}
