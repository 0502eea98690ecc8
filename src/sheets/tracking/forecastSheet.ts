import { scenarios, type Case, type Scenario } from '../../core/case';
import type { Unit } from '../../core/inputs';
import { noCost } from '../../core/results';
import { alarmKeys, type AlarmKey } from '../../core/tracking/trackingAlarms';
import { trackingFigures, type TrackingFigureKey } from '../../core/tracking/trackingFigures';
import { noMonths, notYet } from '../../core/tracking/trackingOf';
import { formula, line, quoted } from '../block';
import { CashFlowLines } from '../cashFlow/cashFlowLines';
import {
  column,
  COLUMNS,
  FIRST_MONTH,
  fixedCell,
  MONTHS,
  scenarioColumn,
  type ByScenario,
  type TimeRow,
} from '../cashFlow/places';
import type { CaseFact, CaseNames } from '../caseNames';
import { countFormat, figureFormat, orNone } from '../numberFormats';
import { palette } from '../palette';
import type { Area, AreaName, CellContent, SheetPlan } from '../plan';
import { cellAddress } from '../rangeAddress';
import { figureText } from '../risk/figureText';
import { stackedBlocks } from '../stackedBlocks';
import { unitText } from '../unitText';
import { monthFormat } from './actualColumns';
import { aheadLines } from './forecast/aheadLines';
import { alarmLines } from './forecast/alarmLines';
import { driftLines } from './forecast/driftLines';
import { forecastLines, planLines, type FlowPlaces } from './forecast/forecastLines';
import { methodLines } from './forecast/methodLines';
import { promisedReturnWord } from './forecast/promisedReturnWord';
import { retrainingLines } from './forecast/retrainingLines';
import { retrainingTerms } from './forecast/retrainingTerms';
import { shareLines, usableLine, type SharePlaces } from './forecast/shareLines';
import { trackRows } from './forecast/trackRows';

const IN_WORDS = 3;
const LINE = 20;

/** Lines in words above the alarms. */
const WORDS = 5;

/** The figures that stand here; those to date stand on Plan vs actual. */
export const figuresAhead = [
  'paidBack',
  'benefitShare',
  'recurringShare',
  'forecastNet',
  'plannedNet',
  'forecastRoi',
  'plannedRoi',
  'forecastPresentValue',
  'plannedPresentValue',
  'forecastPayback',
  'plannedPayback',
  'decay',
  'retrainingWorth',
] as const satisfies readonly TrackingFigureKey[];
type FigureHere = (typeof figuresAhead)[number];

/** Headings over the figures, before the first that they are about. */
const headings: Readonly<Partial<Record<FigureHere, string>>> = {
  paidBack: 'What came, by the plan',
  forecastNet: 'What is expected, and what was planned',
  decay: 'Drift',
};

const monthOrNone = `${monthFormat};${monthFormat};${monthFormat};"none"`;

const alarmLabels: Readonly<Record<AlarmKey, string>> = {
  overrun: 'Alarm: overrun',
  adoption: 'Alarm: adoption',
  decay: 'Alarm: decay',
  benefit: 'Alarm: benefit',
};

const cumulativeFacts = {
  low: 'CaseForecastCumulative_Low',
  likely: 'CaseForecastCumulative',
  high: 'CaseForecastCumulative_High',
} as const satisfies Record<Scenario, CaseFact>;

/** What is expected of a tracked case: its figures and verdicts, and the working behind them month by month. */
export function forecastSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const { currency } = of;
  const { fact } = names;
  const last = fact('CaseTrackLast');

  const words = new CashFlowLines(IN_WORDS);
  const figures = new CashFlowLines(IN_WORDS + 1 + WORDS + alarmKeys.length + 1);
  // With the row of the payback's dates.
  const figureRows = figuresAhead.length + 1 + Object.keys(headings).length;
  const working = new CashFlowLines(figures.row + figureRows + 1);
  const constants = working.row;
  const method = methodLines(working, names);
  const printed = working.row;

  working.gap();
  const rows = trackRows(working, names, currency);
  working.gap();
  working.monthHeading('Share of plan in the window');
  const usable = {
    benefit: usableLine(working, rows.counts, rows.planBenefit, 'Benefit: can be used'),
    recurring: usableLine(working, rows.counts, rows.planRecurring, 'Running: can be used'),
    adoption: usableLine(working, rows.adoptionTold, rows.planAdoption, 'Adoption: can be used'),
  };
  const common = { month: rows.month, last: method.window };
  const share = {
    benefit: shareLines(
      working,
      { ...common, title: 'Benefit', plan: rows.planBenefit, actual: rows.benefit, usable: usable.benefit },
      method,
    ),
    recurring: shareLines(
      working,
      {
        ...common,
        title: 'Running',
        plan: rows.planRecurring,
        actual: rows.recurring,
        usable: usable.recurring,
      },
      method,
    ),
    recurringToDate: shareLines(
      working,
      {
        month: rows.month,
        title: 'Running to date',
        plan: rows.planRecurring,
        actual: rows.recurring,
        usable: usable.recurring,
      },
      method,
    ),
    adoption: shareLines(
      working,
      {
        ...common,
        title: 'Adoption',
        plan: rows.planAdoption,
        actual: rows.adoption,
        usable: usable.adoption,
      },
      method,
    ),
  };
  const flag = { format: countFormat, unit: '1 for yes' };
  const isRanged = working.figure(`=IF(${share.benefit.months}>=${method.intervalMonths},1,0)`, {
    ...flag,
    label: 'The window gives the range',
    basis: 'Otherwise the plan’s own low and high scenario do',
  });
  const isTrend = working.figure(`=IF(TRIM(${fact('CaseTrackingMethod')}&"")="recent trend",${isRanged},0)`, {
    ...flag,
    label: 'By the recent trend',
    basis: 'As chosen on Actuals, where the window allows it',
  });
  working.gap();
  working.monthHeading('Share of plan expected');
  const ahead = (title: string, plan: TimeRow, actual: TimeRow, places: SharePlaces) =>
    aheadLines(
      working,
      { title, month: rows.month, plan, actual, share: places, last, isTrend, isRanged },
      method,
    );
  const shares = {
    benefit: ahead('Benefit', rows.planBenefit, rows.benefit, share.benefit),
    recurring: ahead('Running', rows.planRecurring, rows.recurring, share.recurring),
  };
  working.gap();
  const retraining = retrainingTerms(working, names, currency);
  const tracks = forecastLines(
    working,
    names,
    currency,
    rows,
    { ...shares, retraining, isRanged, last },
    method,
  );
  const plan = planLines(working, names, currency, rows, last, method);
  const drift = driftLines(working, names, rows, method);
  const worth = retrainingLines(
    working,
    names,
    currency,
    rows,
    drift,
    tracks.likely.benefit,
    retraining,
    last,
  );
  working.gap();
  working.monthHeading('Alarms');
  const alarms = alarmLines(working, names, rows, share, drift, method);

  const shareFigure = (places: SharePlaces) => (track: Scenario) =>
    `=IF(${places.months}=0,${quoted(noMonths)},${places.share}${
      track === 'likely' ? '' : `${track === 'low' ? '-' : '+'}${places.trackMargin}`
    })`;
  const roi = ({ net, costs }: FlowPlaces) => `=IF(${costs}=0,${quoted(noCost)},${net.total}/${costs})`;
  const onlyLikely = (content: string) => (track: Scenario) => (track === 'likely' ? content : null);
  const contents: Readonly<Record<FigureHere, (track: Scenario) => string | null>> = {
    paidBack: onlyLikely(`=IF(${last}=0,${quoted(noMonths)},${tracks.likely.paidBack})`),
    benefitShare: shareFigure(share.benefit),
    recurringShare: shareFigure(share.recurring),
    forecastNet: (track) => `=${tracks[track].net.total}`,
    plannedNet: onlyLikely(`=${plan.net.total}`),
    forecastRoi: (track) => roi(tracks[track]),
    plannedRoi: onlyLikely(roi(plan)),
    forecastPresentValue: (track) => `=${tracks[track].presentValue}`,
    plannedPresentValue: onlyLikely(`=${plan.presentValue}`),
    forecastPayback: (track) => `=${tracks[track].payback}`,
    plannedPayback: onlyLikely(`=${plan.payback}`),
    decay: (track) => `=IF(${drift.isFound}=1,${drift[track]},${drift.sentence})`,
    retrainingWorth: (track) => `=${worth(drift[track])}`,
  };

  const areaNames: AreaName[] = [];
  const named = (name: string, row: number, at: number, rows = 1) =>
    areaNames.push({ name, row, column: at, rows, columns: 1 });
  const cells = {} as Record<FigureHere, ByScenario>;
  const figureLine = (
    { label, format, unit, basis }: { label: string; format: string; unit: CellContent; basis: string },
    content: (track: Scenario) => string | null,
  ) =>
    figures.scenarioLine(content, {
      label,
      format,
      unit,
      basis: formula(`=${quoted(basis)}&${sentenceOf(figures.row)}`),
    });
  for (const key of figuresAhead) {
    const { label, unit, basis, ranged } = trackingFigures[key];
    const heading = headings[key];
    if (heading) figures.heading(heading, 'What it rests on');
    const { row } = figures;
    named(names.figure(key), row, scenarioColumn('likely'));
    if (ranged) {
      named(names.end(key, 'Low'), row, scenarioColumn('low'));
      named(names.end(key, 'High'), row, scenarioColumn('high'));
    }
    cells[key] = figureLine(
      {
        label,
        format: orNone(figureFormat(unit, currency)),
        unit: unitOf(key, unit, names),
        basis,
      },
      contents[key],
    );
    if (key === 'forecastPayback') {
      const dates = ['CaseNextPayback_Low', 'CaseNextPayback', 'CaseNextPayback_High'] as const;
      dates.forEach((each, index) => named(fact(each), figures.row, column.figures + index));
      figureLine(
        {
          label: '  in the month of',
          format: monthOrNone,
          unit: 'date',
          basis: 'The month in which it is reached',
        },
        (track) => `=${paybackDate(names, cells.forecastPayback[track])}`,
      );
    }
  }

  words.blocks.push(
    line(words.row, column.label, ['In words', ...Array<null>(COLUMNS - 1).fill(null)], 'section'),
  );
  words.row++;
  const alarmCells = alarmKeys.map((_, index) => fixedCell(words.row + WORDS + index, column.figures));
  const alarmCount = alarmCells.map((each) => `IF(${each}="",0,1)`).join('+');
  const word = (content: string, label: string, name?: CaseFact) => {
    if (name) named(fact(name), words.row, column.figures);
    words.words(content, label);
  };
  word(
    `=${promisedReturnWord(last, isRanged, cells.forecastNet, cells.plannedNet.likely, alarmCount, method)}`,
    'Promised return',
    'CasePromisedReturn',
  );
  word(`=IF(${isTrend}=1,"recent trend","scaled plan")`, 'Forecast by', 'CaseForecastMethod');
  word(
    `=IF(${isRanged}=1,"Low and high: the ends of the "&${figureText('fraction', method.trackConfidence, method)}&` +
      `" interval of the window’s share, benefit and cost at their unfavourable and at their favourable ends together.",` +
      `"Low and high: the plan’s own low and high scenario, because fewer than "&${method.intervalMonths}&" months can be used.")`,
    'Range',
  );
  word(`=${drift.verdict}`, 'Drift');
  word(`=${drift.sentence}`, '  in a sentence', 'CaseDriftVerdict');
  named(fact('CaseAlarms'), words.row, column.figures, alarmKeys.length);
  for (const key of alarmKeys) word(`=${alarms[key]}`, alarmLabels[key]);

  return {
    key: 'forecast',
    title,
    anchor: fact('CaseForecastMethod'),
    blocks: stackedBlocks([
      line(0, 0, ['Forecast'], 'title'),
      line(
        1,
        0,
        [
          formula(
            `=IF(${fact('CaseName')}="","",${fact('CaseName')}&": ")&"what came, then what is expected"&` +
              `IF(${last}=0,"; no month counts yet, so that it is the plan","")`,
          ),
        ],
        'subtitle',
      ),
      ...words.blocks,
      ...figures.blocks,
      ...working.blocks,
    ]),
    names: [
      ...areaNames,
      ...scenarios.map((track): AreaName => ({
        name: fact(cumulativeFacts[track]),
        ...monthsOf(tracks[track].cumulative),
      })),
      { name: fact('CaseWindowMonths_Benefit'), ...totalOf(share.benefit.looked) },
      { name: fact('CaseWindowMonths_Running'), ...totalOf(share.recurring.looked) },
      { name: fact('CasePlanCumulative'), ...monthsOf(plan.cumulative) },
    ],
    charts: [],
    validations: [],
    highlights: [
      {
        area: {
          row: IN_WORDS + 1 + WORDS,
          column: column.figures,
          rows: alarmKeys.length,
          columns: COLUMNS - 1,
        },
        formula: `=$${cellAddress(IN_WORDS + 1 + WORDS, column.figures)}<>""`,
        tone: 'bad',
      },
    ],
    columnWidths: [40, 13, 13, 13, 13, 13, 13, 13, 46, ...Array.from({ length: MONTHS }, () => 11)],
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: 1, rows: working.row - 1, points: LINE },
    ],
    frozenRows: 2,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.brand,
    print: {
      orientation: 'landscape',
      // The time line is for the screen.
      area: { row: 0, column: 0, rows: printed, columns: COLUMNS },
      breaks: [constants],
      footer: '&L&A&RPage &P of &N',
    },
  };
}

function monthsOf({ row }: TimeRow): Area {
  return { row, column: FIRST_MONTH, rows: 1, columns: MONTHS };
}

function totalOf({ row }: TimeRow): Area {
  return { row, column: column.figures, rows: 1, columns: 1 };
}

function unitOf(key: FigureHere, unit: Unit, names: CaseNames): CellContent {
  if (key === 'decay') return 'per year';
  if (unit === 'fraction') return key.endsWith('Share') ? 'of plan' : 'of costs';
  return unitText(unit, names.fact('CaseCurrency'));
}

/** Expression: what stands in a row in place of a figure, as an end of its basis. */
function sentenceOf(row: number): string {
  const [low, likely, high] = scenarios.map((track) => fixedCell(row, scenarioColumn(track)));
  return `IF(ISTEXT(${low}),"; none: "&${low},IF(ISTEXT(${likely}),"; none: "&${likely},IF(ISTEXT(${high}),"; none: "&${high},"")))`;
}

/** Expression: first day of the month in which it pays back, or the sentence in its place. */
function paybackDate(names: CaseNames, payback: string): string {
  const date = `INDEX(${names.fact('CaseTrack_Date')},1,MAX(1,0-INT(0-${payback})))`;
  return `IF(ISNUMBER(${payback}),IF(ISNUMBER(${names.fact('CaseTrackStart')}),${date},${quoted(notYet)}),${payback})`;
}
