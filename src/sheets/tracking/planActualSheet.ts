import { assumptions } from '../../core/assumptions';
import type { Case } from '../../core/case';
import { noCost } from '../../core/results';
import { trackingFigures } from '../../core/tracking/trackingFigures';
import { lineLabels, monthlyLines } from '../../core/tracking/trackingLines';
import { noMonths } from '../../core/tracking/trackingOf';
import { causeLabels, causes, type Cause } from '../../core/tracking/varianceCauses';
import { formula, line, quoted } from '../block';
import { fixedCell } from '../cashFlow/places';
import type { CaseNames } from '../caseNames';
import { countFormat, figureFormat, orNone, percentFormat } from '../numberFormats';
import { palette } from '../palette';
import type { AreaName, Block, CellContent, Highlight, SheetPlan, StyleName } from '../plan';
import { cellAddress } from '../rangeAddress';
import { stackedBlocks } from '../stackedBlocks';
import { unitText } from '../unitText';
import { calendarLines, type TrackCalendar } from './calendarLines';
import { cameLines, type CamePlaces } from './cameLines';
import { planLines, type PlanPlaces } from './planLines';
import { toldLines, type ToldPlaces } from './toldLines';
import { column, COLUMNS, FIRST_MONTH, nulls, TrackLines, TRACK_MONTHS } from './trackLines';
import { varianceLines, type VariancePlaces } from './varianceLines';

/** The figures that stand here, in their order; the others stand on Forecast. */
export const figuresToDate = [
  'monthsTold',
  'monthsMissing',
  'benefitToDate',
  'plannedBenefitToDate',
  'costToDate',
  'plannedCostToDate',
  'netToDate',
  'variance',
  'realisedRoi',
  'plannedRoiToDate',
] as const;
type FigureToDate = (typeof figuresToDate)[number];

const YEARS = assumptions.horizonYears.max;
const LINE = 20;

/** Rows of the printed part. */
const TO_DATE = 3;
const BY_LINE = TO_DATE + figuresToDate.length + 2;
const ONE_OFF = BY_LINE + monthlyLines.length + 6;
const CAUSES = ONE_OFF + 3;
const BY_YEAR = CAUSES + causes.length + 3;
const PRINTED = BY_YEAR + 8;

const helpOf: Readonly<Record<Cause, string>> = {
  adoption: 'More or fewer of the people counted used it',
  volume: 'They handled more or fewer units each',
  rate: 'The same use brought more or less; what is not told stands here',
  timing: 'In months that planned no benefit',
  running: 'Planned less actual',
  maintenance: 'Planned less actual',
  retraining: 'Planned less actual',
  oneOff: 'Beyond the plan; what is not spent yet is no saving',
};

interface Places {
  readonly calendar: TrackCalendar;
  readonly plan: PlanPlaces;
  readonly told: ToldPlaces;
  readonly came: CamePlaces;
  readonly variance: VariancePlaces;
}

/** Plan and actual side by side: to date, by line, by cause, by year, and month by month. */
export function planActualSheet({ currency }: Case, names: CaseNames, title: string): SheetPlan {
  const lines = new TrackLines(PRINTED + 1);
  const calendar = calendarLines(lines, names);
  lines.gap();
  const plan = planLines(lines, names, currency, calendar);
  lines.gap();
  const told = toldLines(lines, names, calendar, plan);
  lines.gap();
  const came = cameLines(lines, names, currency, plan, told);
  lines.gap();
  const variance = varianceLines(lines, names, currency, plan, told, came);
  const places = { calendar, plan, told, came, variance };

  const cells = (
    fact: 'CaseLineVariance' | 'CaseLinesToDate' | 'CaseCauses',
    row: number,
    at: number,
    rows: number,
  ): AreaName => ({
    name: names.fact(fact),
    row,
    column: at,
    rows,
    columns: 1,
  });
  return {
    key: 'planActual',
    title,
    anchor: names.fact('CaseTrackLast'),
    blocks: stackedBlocks([
      ...heading(names, told),
      ...toDate(names, currency, places),
      ...byLine(currency, places),
      ...oneOffCost(currency, places),
      ...byCause(currency, places),
      ...byYear(names, currency, places),
      ...lines.blocks,
    ]),
    names: [
      ...figuresToDate.map((key, index): AreaName => ({
        name: names.figure(key),
        row: TO_DATE + 1 + index,
        column: column.figures,
        rows: 1,
        columns: 1,
      })),
      cells('CaseLineVariance', BY_LINE + 1, lineColumn.variance, monthlyLines.length + 1),
      {
        ...cells('CaseLinesToDate', BY_LINE + 1, lineColumn.plan, monthlyLines.length + 1),
        columns: lineColumn.variance,
      },
      { name: names.fact('CaseTrackOneOff'), row: ONE_OFF + 1, column: column.figures, rows: 1, columns: 4 },
      cells('CaseCauses', CAUSES + 1, column.figures, causes.length),
      ...lines.names,
    ],
    charts: [],
    validations: [],
    highlights: highlights(names, places),
    columnWidths: [
      37,
      ...Array.from({ length: YEARS + 1 }, () => 13),
      62,
      ...Array.from({ length: TRACK_MONTHS }, () => 14),
    ],
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: 1, rows: lines.row - 1, points: LINE },
    ],
    frozenRows: 2,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.brand,
    print: {
      orientation: 'landscape',
      // The months, five pages wide, are for the screen.
      area: { row: 0, column: 0, rows: PRINTED, columns: COLUMNS },
      breaks: [CAUSES],
      margin: 36,
      footer: '&L&A&RPage &P of &N',
    },
  };
}

function heading(names: CaseNames, { counts, last }: ToldPlaces): Block[] {
  const lastWords = `INDEX(${names.fact('CaseTrack_Words')},1,${last})`;
  return [
    line(0, 0, ['Plan vs actual'], 'title'),
    line(
      1,
      0,
      [
        formula(
          `=IF(${names.fact('CaseName')}="","",${names.fact('CaseName')}&": ")&` +
            `IF(${last}=0,${quoted(noMonths)},${counts.total}&IF(${counts.total}=1," month counts"," months count")&", the last "&${lastWords})&` +
            `"; in "&${names.fact('CaseCurrency')}&", the plan as it stands now"`,
        ),
      ],
      'subtitle',
    ),
  ];
}

/** Heads of a table: of its label, of its figures, and of the note beside them. */
function tableHead(row: number, title: string, heads: readonly CellContent[], note: string): Block[] {
  return [
    line(row, column.label, [title], 'section'),
    line(
      row,
      column.figures,
      [...heads, ...nulls(column.note - column.figures - heads.length)],
      'columnHeadNumber',
    ),
    line(row, column.note, [note], 'columnHead'),
  ];
}

/** A row of a table. */
function tableLine(
  row: number,
  label: string,
  contents: readonly (readonly [content: CellContent, format: string])[],
  note: string | null,
  isTotal = false,
): Block[] {
  const style: StyleName = isTotal ? 'total' : 'calculation';
  const first = column.figures + contents.length;
  return [
    line(row, column.label, [label], isTotal ? 'totalLabel' : 'label'),
    ...contents.map(([content, format], index) =>
      line(row, column.figures + index, [content], style, { format }),
    ),
    ...(first < column.note ? [line(row, first, nulls(column.note - first), style)] : []),
    line(row, column.note, [note], isTotal ? 'totalRemark' : 'remark'),
  ];
}

function toDate(names: CaseNames, currency: string, { told, plan, came, variance }: Places): Block[] {
  const rowOf = (key: FigureToDate) => TO_DATE + 1 + figuresToDate.indexOf(key);
  const at = (key: FigureToDate) => fixedCell(rowOf(key), column.figures);
  const isTold = (content: string) => `=IF(${told.last}=0,${quoted(noMonths)},${content})`;
  const roi = (net: string, cost: string) => isTold(`IF(${cost}=0,${quoted(noCost)},(${net})/${cost})`);
  const formulas: Readonly<Record<FigureToDate, string>> = {
    monthsTold: `=${told.counts.total}`,
    monthsMissing: `=${told.missing.total}`,
    benefitToDate: isTold(came.benefit.total),
    plannedBenefitToDate: isTold(variance.plannedBenefit.total),
    costToDate: isTold(`${came.spent}+${variance.cost.total}`),
    plannedCostToDate: isTold(`${plan.oneOff}-${came.toCome}+${variance.plannedCost.total}`),
    netToDate: isTold(`${at('benefitToDate')}-${at('costToDate')}`),
    variance: isTold(`${at('netToDate')}-(${at('plannedBenefitToDate')}-${at('plannedCostToDate')})`),
    realisedRoi: roi(at('netToDate'), at('costToDate')),
    plannedRoiToDate: roi(
      `${at('plannedBenefitToDate')}-${at('plannedCostToDate')}`,
      at('plannedCostToDate'),
    ),
  };
  return [
    line(TO_DATE, column.label, ['To date'], 'section'),
    line(TO_DATE, column.figures, ['Value'], 'columnHeadNumber'),
    line(TO_DATE, column.unit, ['Unit'], 'columnHead'),
    line(TO_DATE, column.basis, ['  What it rests on', ...nulls(COLUMNS - column.basis - 1)], 'section'),
    ...figuresToDate.flatMap((key): Block[] => {
      const { label, unit, basis } = trackingFigures[key];
      const row = rowOf(key);
      const isCount = unit === 'count';
      return [
        line(row, column.label, [label], 'label'),
        line(row, column.figures, [formula(formulas[key])], 'calculation', {
          format: isCount ? countFormat : orNone(figureFormat(unit, currency)),
        }),
        line(row, column.unit, [isCount ? 'months' : unitText(unit, names.fact('CaseCurrency'))], 'unit'),
        line(
          row,
          column.basis,
          [
            isCount ? basis : formula(`=${quoted(basis)}&IF(ISNUMBER(${at(key)}),"","; none: "&${at(key)})`),
            ...nulls(COLUMNS - column.basis - 1),
          ],
          'remark',
        ),
      ];
    }),
  ];
}

const lineColumn = { plan: 1, actual: 2, variance: 3 } as const;

function byLine(currency: string, { told, plan, came, variance }: Places): Block[] {
  const money = figureFormat('money', currency);
  const first = BY_LINE + 1;
  const oneOff = first + monthlyLines.length;
  const total = oneOff + 1;
  const cell = (row: number, at: number) => cellAddress(row, at);
  const share = (row: number) => {
    const planned = cell(row, lineColumn.plan);
    return formula(`=IF(${planned}=0,"",${cell(row, lineColumn.actual)}/${planned})`);
  };
  const row = (
    at: number,
    label: string,
    [planned, actual, difference]: readonly [string, string, string],
    note: string | null,
    isTotal = false,
  ) =>
    tableLine(
      at,
      label,
      [
        [formula(`=${planned}`), money],
        [formula(`=${actual}`), money],
        [formula(`=${difference}`), money],
        [share(at), percentFormat],
      ],
      note,
      isTotal,
    );
  const benefits = (at: number) => `SUM(${cell(first, at)}:${cell(first + 3, at)})`;
  const costs = (at: number) => `SUM(${cell(first + 2 + 2, at)}:${cell(oneOff, at)})`;
  const sums = (of: (at: number) => string) =>
    [of(lineColumn.plan), of(lineColumn.actual), of(lineColumn.variance)] as const;
  const { plan: at, actual, variance: difference } = lineColumn;
  return [
    ...tableHead(
      BY_LINE,
      'By line',
      ['Plan', 'Actual', 'Variance', 'Share of plan'],
      'Months that count; favourable above 0',
    ),
    ...monthlyLines.flatMap((each, index) =>
      row(
        first + index,
        lineLabels[each],
        [
          `SUMPRODUCT(${plan.lines[each].all},${told.counts.all})`,
          came.lines[each].total,
          variance.lines[each].total,
        ],
        each === 'hours' ? 'At what a saved hour is worth, realised' : null,
      ),
    ),
    ...row(
      oneOff,
      lineLabels.oneOff,
      [`${plan.oneOff}-${came.toCome}`, came.spent, `${cell(oneOff, at)}-${cell(oneOff, actual)}`],
      'Planned, less what is still to come of it',
    ),
    ...row(total, 'Benefit', sums(benefits), null, true),
    ...row(total + 1, 'Cost', sums(costs), 'With the one-off cost', true),
    ...row(
      total + 2,
      'Net',
      [
        `${cell(total, at)}-${cell(total + 1, at)}`,
        `${cell(total, actual)}-${cell(total + 1, actual)}`,
        `${cell(total, difference)}+${cell(total + 1, difference)}`,
      ],
      'Benefit less cost',
      true,
    ),
  ];
}

function oneOffCost(currency: string, { plan, came }: Places): Block[] {
  const money = figureFormat('money', currency);
  return [
    ...tableHead(ONE_OFF, 'One-off cost', ['Planned', 'Spent', 'To come', 'Estimated'], 'Since the start'),
    ...tableLine(
      ONE_OFF + 1,
      'Implementation and change management',
      [
        [formula(`=${plan.oneOff}`), money],
        [formula(`=${came.spent}`), money],
        [formula(`=${came.toCome}`), money],
        [formula(`=${came.isEstimate}`), '"yes";"yes";"no"'],
      ],
      'Where no month tells any, the planned one counts as spent',
    ),
  ];
}

function byCause(currency: string, { variance }: Places): Block[] {
  const money = figureFormat('money', currency);
  const first = CAUSES + 1;
  const all = `${fixedCell(first, column.figures)}:${fixedCell(first + causes.length - 1, column.figures)}`;
  const oneOff = fixedCell(BY_LINE + 1 + monthlyLines.length, lineColumn.variance);
  const amountOf = (cause: Cause): string => {
    if (cause === 'oneOff') return oneOff;
    return cause === 'running' || cause === 'maintenance' || cause === 'retraining'
      ? variance.lines[cause].total
      : variance.causes[cause].total;
  };
  return [
    ...tableHead(
      CAUSES,
      'Why it differs',
      ['Variance', 'Of shortfall', 'Rank'],
      'Months that count; they add up to the variance',
    ),
    ...causes.flatMap((cause, index) => {
      const row = first + index;
      const amount = cellAddress(row, column.figures);
      return tableLine(
        row,
        causeLabels[cause],
        [
          [formula(`=${amountOf(cause)}`), money],
          [formula(`=IF(${amount}<0,${amount}/SUMIF(${all},"<0"),"")`), percentFormat],
          [formula(`=IF(${amount}<0,RANK(${amount},${all},1),"")`), countFormat],
        ],
        helpOf[cause],
      );
    }),
    ...tableLine(
      first + causes.length,
      'Variance',
      [[formula(`=SUM(${all})`), money]],
      'Net to date less planned net',
      true,
    ),
  ];
}

/** Expression: the year of a column; relative along the row. */
function yearNumber(at: number): string {
  return `COLUMNS(${fixedCell(0, column.figures)}:${cellAddress(0, at).replace(/(\d+)$/, '$$$1')})`;
}

function byYear(names: CaseNames, currency: string, { calendar, told, came, variance }: Places): Block[] {
  const money = figureFormat('money', currency);
  const years = Array.from({ length: YEARS }, (_, index) => column.figures + index);
  const sums = (row: number, { all, total }: { readonly all: string; readonly total: string }) =>
    [
      ...years.map((at) => formula(`=SUMIF(${calendar.year.all},${yearNumber(at)},${all})`)),
      formula(`=${total}`),
    ].map((content) => [content, row === BY_YEAR + 1 ? countFormat : money] as const);
  const less = (planned: number, actual: number) =>
    [...years, column.figures + YEARS].map(
      (at) => [formula(`=${cellAddress(planned, at)}-${cellAddress(actual, at)}`), money] as const,
    );
  const row = BY_YEAR + 1;
  const sumLine = (at: number, label: string, of: { readonly all: string; readonly total: string }) =>
    tableLine(at, label, sums(at, of), null);
  return [
    ...tableHead(
      BY_YEAR,
      'By year',
      [
        ...years.map((at) =>
          formula(`=IF(${yearNumber(at)}<=${names.fact('CaseHorizon')},"Year "&${yearNumber(at)},"–")`),
        ),
        'Total',
      ],
      'Months that count; without the one-off cost',
    ),
    ...sumLine(row, 'Months that count', told.counts),
    ...sumLine(row + 1, 'Benefit, planned', variance.plannedBenefit),
    ...sumLine(row + 2, 'Benefit, actual', came.benefit),
    ...tableLine(row + 3, 'Variance of the benefit', less(row + 2, row + 1), null, true),
    ...sumLine(row + 4, 'Cost, planned', variance.plannedCost),
    ...sumLine(row + 5, 'Cost, actual', variance.cost),
    ...tableLine(row + 6, 'Variance of the cost', less(row + 4, row + 5), null, true),
  ];
}

function highlights(names: CaseNames, { calendar, told }: Places): Highlight[] {
  const cell = (row: number) => cellAddress(row, FIRST_MONTH).replace(/(\d+)$/, '$$$1');
  const months = (row: number): Highlight['area'] => ({
    row,
    column: FIRST_MONTH,
    rows: 1,
    columns: TRACK_MONTHS,
  });
  const rows = [calendar.date.row, calendar.words.row, told.state.row];
  const years: Highlight = {
    area: { row: BY_YEAR, column: column.figures, rows: 8, columns: YEARS },
    formula: `=${yearNumber(column.figures)}>${names.fact('CaseHorizon')}`,
    tone: 'quiet',
  };
  const byMonth = rows.flatMap((row): Highlight[] => [
    { area: months(row), formula: `=${cell(told.missing.row)}=1`, tone: 'bad' },
    {
      area: months(row),
      formula: `=IF(${cell(told.state.row)}="",FALSE,${cell(told.state.row)}<>"counted")`,
      tone: 'warning',
    },
    { area: months(row), formula: `=${cell(calendar.within.row)}=0`, tone: 'quiet' },
  ]);
  return [years, ...byMonth];
}
