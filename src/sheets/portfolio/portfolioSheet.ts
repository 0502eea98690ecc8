import { formula, line } from '../block';
import { palette } from '../palette';
import type { Block, CellContent, ChartPlan, SheetPlan, StyleName } from '../plan';
import { cellAddress, columnLetters } from '../rangeAddress';
import { caseRow, trackedRow, type CaseRow, type TrackedRow } from './caseRow';

/** The name that stands for the ranked table; it belongs to no case. */
export const portfolioName = 'PortfolioCases';

const money = '#,##0;[Red]-#,##0';

interface Column<Key = keyof CaseRow> {
  readonly key: Key;
  readonly head: string;
  readonly width: number;
  readonly format?: string;
  readonly isText?: boolean;
}

/** Of the ranked table, after the rank; the working beneath has the same, so that a column means one thing. */
const columns: readonly Column[] = [
  { key: 'name', head: 'Case', width: 26, isText: true },
  { key: 'currency', head: 'Currency', width: 12, isText: true },
  { key: 'netPresentValue', head: 'NPV, likely', width: 13, format: money },
  { key: 'low', head: 'NPV, low', width: 13, format: money },
  { key: 'high', head: 'NPV, high', width: 13, format: money },
  { key: 'investment', head: 'Investment', width: 13, format: money },
  { key: 'presentRoi', head: 'ROI, present value', width: 13, format: '0.0%;[Red]-0.0%' },
  { key: 'payback', head: 'Payback, months', width: 12, format: '0.0' },
  { key: 'probabilityOfGain', head: 'Probability of gain', width: 13, format: '0%' },
  { key: 'recommendation', head: 'Recommendation', width: 20, isText: true },
  { key: 'evidence', head: 'Evidence', width: 17, isText: true },
  { key: 'nextGate', head: 'Next gate', width: 36, isText: true },
  { key: 'gateDate', head: 'Gate date', width: 12, format: 'd mmm yyyy' },
];
const COLUMNS = columns.length + 1;
/** Of the table of what has come, under the columns of the ranked one from the first figure on. */
const trackedColumns: readonly Omit<Column<keyof TrackedRow>, 'width'>[] = [
  { key: 'forecastNet', head: 'Forecast net, likely', format: money },
  { key: 'forecastLow', head: 'Forecast net, low', format: money },
  { key: 'forecastHigh', head: 'Forecast net, high', format: money },
  { key: 'plannedToDate', head: 'Net to date, planned', format: money },
  { key: 'netToDate', head: 'Net to date, actual', format: money },
  { key: 'months', head: 'Months that count', format: '0' },
  { key: 'benefitShare', head: 'Benefit, share of plan', format: '0%' },
  { key: 'alarms', head: 'Alarms', isText: true },
  { key: 'readiness', head: 'Readiness', format: '0%' },
  { key: 'decision', head: 'Decision on the next gate', isText: true },
  { key: 'lastReport', head: 'Last report', format: 'yyyy-mm' },
];
const FIRST_FIGURE = 3;
const at = (key: keyof CaseRow) => columns.findIndex((column) => column.key === key) + 1;
/** Columns that only the working has. */
const helper = {
  costs: COLUMNS,
  checks: COLUMNS + 1,
  alike: COLUMNS + 2,
  key: COLUMNS + 3,
  rank: COLUMNS + 4,
  tracked: COLUMNS + 5,
};

const HEAD = 3;
const FIRST = HEAD + 1;
/** Rows that the chart takes beside those of its bars. */
const CHART_ROWS = 6;

/**
 * All cases of the workbook on one page, best first. Rows are linked by the names of each case, so they follow its
 * sheets; money of different currencies is neither added nor ranked together.
 */
export function portfolioSheet(
  caseNumbers: readonly number[],
  title: string,
  hasTracked: boolean,
): SheetPlan {
  const count = caseNumbers.length;
  const total = FIRST + count;
  const trackedHead = total + 2;
  const notes = hasTracked ? trackedHead + count + 3 : total + 2;
  const chartRow = notes + 4;
  const chartRows = CHART_ROWS + 2 * count;
  const printed = chartRow + chartRows;
  const working = printed + 2;
  const workingFirst = working + 2;
  const rowsFrom = (first: number) => (index: number) =>
    `$${columnLetters(index)}$${first + 1}:$${columnLetters(index)}$${workingFirst + count}`;
  const column = rowsFrom(workingFirst);
  // With the heads, because Gnumeric finds nothing in a range of one cell.
  const lookup = rowsFrom(workingFirst - 1);
  const base = `$C$${working + 1}`;
  const keys = column(helper.key);

  const blocks: Block[] = [
    line(0, 0, ['AI portfolio'], 'title'),
    line(
      1,
      0,
      [
        formula(
          `="Cases of this workbook, ranked by likely net present value in "&${base}&". Every figure is linked to its case."`,
        ),
      ],
      'subtitle',
    ),
    ...heads(HEAD, 'Rank'),
    ...caseNumbers.flatMap((_, index) => rankedRow(FIRST + index, index + 1, lookup)),
    ...totalRow(total, base, column),
    ...(hasTracked ? trackedTable(trackedHead, count, { base, column, lookup }) : []),
    ...noteLines(notes, base, column),
    line(working, 0, ['Working', null], 'section'),
    line(
      working,
      2,
      [
        formula(
          `=INDEX(${lookup(at('currency'))},MATCH(MAX(${column(helper.alike)}),${lookup(helper.alike)},0))`,
        ),
      ],
      'calculation',
    ),
    line(working, 3, ['Currency of most cases, the first of them: its cases are ranked and added'], 'remark'),
    ...heads(working + 1, 'Place'),
    line(
      working + 1,
      COLUMNS,
      ['Present costs', 'Checks', 'Cases alike', 'Ranked by', 'Rank'],
      'columnHeadNumber',
    ),
    ...caseNumbers.flatMap((number, index) =>
      workingRow(workingFirst + index, caseRow(number), { base, keys, column, head: working + 1 }),
    ),
    ...(hasTracked ? trackedWorking(working + 1, caseNumbers) : []),
  ];
  const bars = barRows(workingFirst + count + 1, count, base);
  return {
    key: 'portfolio',
    title,
    anchor: portfolioName,
    blocks: [...blocks, ...bars.blocks],
    names: [{ name: portfolioName, row: FIRST, column: 0, rows: count, columns: COLUMNS }],
    charts: [
      {
        ...bars.chart,
        covers: { row: chartRow, column: 0, rows: chartRows, columns: COLUMNS },
      },
    ],
    validations: [],
    highlights: [
      {
        area: { row: FIRST, column: 0, rows: count, columns: 1 },
        formula: `=ISTEXT($A${FIRST + 1})`,
        tone: 'warning',
      },
    ],
    columnWidths: [
      9,
      ...columns.map(({ width }) => width),
      ...[14, 26, 12, 14, 14],
      ...(hasTracked ? trackedColumns.map(() => 14) : []),
    ],
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: 1, rows: 1, points: 20 },
      { row: HEAD, rows: 1, points: 36 },
      // Two lines of a long name or gate.
      { row: FIRST, rows: count, points: 32 },
      { row: FIRST + count, rows: 1, points: 22 },
      ...(hasTracked
        ? [
            { row: trackedHead, rows: 1, points: 36 },
            { row: trackedHead + 1, rows: count, points: 32 },
            { row: trackedHead + 1 + count, rows: 1, points: 22 },
          ]
        : []),
      { row: notes, rows: 3, points: 18 },
    ],
    frozenRows: FIRST,
    frozenColumns: 2,
    gridlines: false,
    tabColor: palette.brand,
    print: {
      orientation: 'landscape',
      onePage: true,
      area: { row: 0, column: 0, rows: printed, columns: COLUMNS },
      footer: '&L&A&RPage &P of &N',
    },
  };
}

function heads(row: number, first: string): Block[] {
  return [
    line(row, 0, [first], 'columnHead'),
    ...columns.map(({ head, isText }, index) =>
      line(row, index + 1, [head], isText ? 'columnHead' : 'columnHeadNumber'),
    ),
  ];
}

type ColumnOf = (index: number) => string;

/** The case in that place, found in the working by its place. */
function rankedRow(row: number, place: number, lookup: ColumnOf): Block[] {
  const found = (index: number) =>
    formula(`=INDEX(${lookup(index)},MATCH(ROWS($A$${row - place + 2}:$A${row + 1}),${lookup(0)},0))`);
  return [
    line(row, 0, [found(helper.rank)], 'calculation', { format: '0' }),
    ...columns.map(({ isText, format }, index) =>
      line(row, index + 1, [found(index + 1)], isText ? 'linkTextWrapped' : 'link', { format }),
    ),
  ];
}

/** What has come of each case, in the order of the ranked table. */
function trackedTable(
  head: number,
  count: number,
  { base, column, lookup }: { readonly base: string; readonly column: ColumnOf; readonly lookup: ColumnOf },
): Block[] {
  const first = head + 1;
  const looksOf = (isText: boolean | undefined) => (isText ? 'linkTextWrapped' : 'link');
  const added: readonly (keyof TrackedRow)[] = [
    ...(['forecastNet', 'forecastLow', 'forecastHigh', 'plannedToDate', 'netToDate'] as const),
  ];
  return [
    line(head, 0, ['Rank', 'What has come, and what is expected', 'Currency'], 'columnHead'),
    ...trackedColumns.map(({ head: text, isText }, index) =>
      line(head, FIRST_FIGURE + index, [text], isText ? 'columnHead' : 'columnHeadNumber'),
    ),
    ...Array.from({ length: count }, (_, index): Block[] => {
      const row = first + index;
      const found = (at: number) =>
        formula(`=INDEX(${lookup(at)},MATCH(ROWS($A$${first + 1}:$A${row + 1}),${lookup(0)},0))`);
      return [
        line(row, 0, [found(helper.rank)], 'calculation', { format: '0' }),
        line(row, 1, [found(1), found(2)], 'linkTextWrapped'),
        ...trackedColumns.map(({ isText, format }, at) =>
          line(row, FIRST_FIGURE + at, [found(helper.tracked + at)], looksOf(isText), { format }),
        ),
      ];
    }).flat(),
    line(first + count, 0, ['Total', null], 'totalLabel'),
    line(first + count, 2, [formula(`=${base}`)], 'totalUnit'),
    ...trackedColumns.map(({ key, isText, format }, at) =>
      line(
        first + count,
        FIRST_FIGURE + at,
        [added.includes(key) ? formula(`=${sumOf(helper.tracked + at, column)}`) : null],
        isText ? 'totalUnit' : 'total',
        { format },
      ),
    ),
  ];
}

function trackedWorking(head: number, caseNumbers: readonly number[]): Block[] {
  return [
    line(
      head,
      helper.tracked,
      trackedColumns.map(({ head: text }) => text),
      'columnHeadNumber',
    ),
    ...caseNumbers.flatMap((number, index) => {
      const row = trackedRow(number);
      return trackedColumns.map(({ key, isText, format }, at) =>
        line(head + 1 + index, helper.tracked + at, [formula(row[key])], style(isText), { format }),
      );
    }),
  ];
}

/** The sum of a column of the working over the cases that are ranked. */
function sumOf(index: number, column: ColumnOf): string {
  return `SUM(IF(ISNUMBER(${column(helper.key)}),IF(ISNUMBER(${column(index)}),${column(index)})))`;
}

function totalRow(row: number, base: string, column: ColumnOf): Block[] {
  const sum = (index: number) => sumOf(index, column);
  const cells = columns.map(({ key }, index): CellContent => {
    switch (key) {
      case 'currency':
        return formula(`=${base}`);
      case 'netPresentValue':
      case 'low':
      case 'high':
      case 'investment':
        return formula(`=${sum(index + 1)}`);
      case 'presentRoi':
        return formula(
          `=IF(${sum(helper.costs)}>0,${sum(at('netPresentValue'))}/${sum(helper.costs)},"no cost")`,
        );
      default:
        return null;
    }
  });
  return [
    line(row, 0, ['Total'], 'totalLabel'),
    ...columns.map(({ isText, format }, index) =>
      line(row, index + 1, [cells[index]!], isText ? 'totalUnit' : 'total', { format }),
    ),
  ];
}

function noteLines(row: number, base: string, column: ColumnOf): Block[] {
  const ranked = `COUNT(${column(helper.key)})`;
  const all = `ROWS(${column(helper.key)})`;
  const open = `(${all}-SUM(IF(${column(helper.checks)}="All checks OK",1)))`;
  const notes: readonly CellContent[] = [
    formula(
      `=IF(${ranked}=${all},"All cases are in "&${base}&".",` +
        `"Ranked and added: "&${ranked}&" of "&${all}&" cases. The others are in another currency than "&${base}&` +
        `" or have no net present value (update their sheets): they stand last and are left out of the total.")`,
    ),
    'Low and high are added as if every case came out low, or high, together. The total’s ROI is its NPV over the present costs of its cases.',
    formula(
      `=IF(${open}=0,"The checks of all cases are OK.","Cases with checks to look at: "&${open}&". Their Result sheets say what to do.")`,
    ),
  ];
  return notes.map((content, index) => line(row + index, 0, [content], 'subtitle'));
}

function workingRow(
  row: number,
  of: CaseRow,
  {
    base,
    keys,
    column,
    head,
  }: { readonly base: string; readonly keys: string; readonly column: ColumnOf; readonly head: number },
): Block[] {
  const cell = (index: number) => `$${cellAddress(row, index)}`;
  const above = (index: number) => `$${columnLetters(index)}$${head + 1}:$${columnLetters(index)}${row}`;
  const [key, value] = [cell(helper.key), cell(at('netPresentValue'))];
  const ahead = `SUM(IF(ISNUMBER(${keys}),IF(${keys}>${key},1)))`;
  const tied = `SUM(IF(ISNUMBER(${above(helper.key)}),IF(${above(helper.key)}=${key},1)))`;
  const others = `(ROWS(${above(helper.key)})-COUNT(${above(helper.key)}))`;
  const calculated = (index: number, text: string, format = 'General') =>
    line(row, index, [formula(text)], 'calculation', { format });
  return [
    calculated(0, `=IF(ISNUMBER(${key}),1+${ahead}+${tied},COUNT(${keys})+${others})`, '0'),
    ...columns.map(({ key: of_, isText, format }, index) =>
      line(row, index + 1, [formula(of[of_])], style(isText), { format }),
    ),
    line(row, helper.costs, [formula(of.presentCosts)], 'link', { format: money }),
    line(row, helper.checks, [formula(of.checks)], 'linkText'),
    calculated(helper.alike, `=SUM(IF(${column(at('currency'))}=${cell(at('currency'))},1))`),
    calculated(helper.key, `=IF(AND(${cell(at('currency'))}=${base},ISNUMBER(${value})),${value},"")`, money),
    calculated(
      helper.rank,
      `=IF(ISNUMBER(${key}),1+${ahead},IF(ISNUMBER(${value}),"in "&${cell(at('currency'))},"no NPV"))`,
      '0',
    ),
  ];
}

const style = (isText: boolean | undefined): StyleName => (isText ? 'linkText' : 'link');

/**
 * A bar per case from its low to its high net present value, the shades meeting at the likely one; the best at the
 * top. Bars stack from 0, so one that reaches below 0 is in pieces on both sides of it.
 */
function barRows(
  row: number,
  count: number,
  base: string,
): { readonly blocks: readonly Block[]; readonly chart: Omit<ChartPlan, 'covers'> } {
  const first = row + 1;
  const pieces = [
    { head: 'Start', of: (low: string, _: string, high: string) => `MAX(0,${low})+MIN(0,${high})` },
    { head: 'Low to likely', of: (low: string, likely: string) => `MAX(0,${likely})-MAX(0,${low})` },
    {
      head: 'Likely to high',
      of: (_: string, likely: string, high: string) => `MAX(0,${high})-MAX(0,${likely})`,
    },
    {
      head: 'Likely to high, under 0',
      of: (_: string, likely: string, high: string) => `MIN(0,${likely})-MIN(0,${high})`,
    },
    { head: 'Low to likely, under 0', of: (low: string, likely: string) => `MIN(0,${low})-MIN(0,${likely})` },
  ];
  const colors = [null, palette.pilotLight, palette.pilot, palette.pilot, palette.pilotLight];
  const rows = Array.from({ length: count }, (_, index) => {
    const ranked = FIRST + count - index;
    const [rank, low, likely, high] = [0, at('low'), at('netPresentValue'), at('high')].map(
      (index_) => `$${columnLetters(index_)}$${ranked}`,
    ) as [string, string, string, string];
    const name = `$B$${ranked}`;
    const isDrawn = `AND(ISNUMBER(${rank}),ISNUMBER(${low}),ISNUMBER(${high}))`;
    return [
      line(
        first + index,
        1,
        [formula(`=IF(${isDrawn},${name}&"  "&TEXT(${likely},"#,##0"),${name}&" (not drawn)")`)],
        'label',
      ),
      line(
        first + index,
        3,
        pieces.map(({ of }) => formula(`=IF(${isDrawn},${of(low, likely, high)},0)`)),
        'calculation',
        { format: money },
      ),
    ];
  }).flat();
  const area = (column: number) => ({ row: first, column, rows: count, columns: 1 });
  return {
    blocks: [
      line(row, 1, ['Drawn in the chart'], 'columnHead'),
      line(
        row,
        3,
        pieces.map(({ head }) => head),
        'columnHeadNumber',
      ),
      ...rows,
    ],
    chart: {
      name: 'Portfolio',
      kind: 'stackedBar',
      title: 'Net present value of each case, from low to high',
      series: pieces.map(({ head }, index) => ({
        name: head,
        values: area(3 + index),
        categories: area(1),
        color: colors[index]!,
      })),
      valueAxis: { title: 'Shades meet at the likely value', format: '#,##0' },
      legend: false,
      description:
        `Bar chart of the net present value of each case, from low to high, the shades meeting at the likely value, ` +
        `in the currency in ${base.replaceAll('$', '')}; the figures are in ${cellAddress(FIRST, at('netPresentValue'))} and beside it.`,
    },
  };
}
