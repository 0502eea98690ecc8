import { driverKeys } from '../../core/assumptions';
import { scenarios, type Case, type Scenario } from '../../core/case';
import {
  forecastFigureKeys,
  forecastFigures,
  type ForecastFigureDefinition,
  type ForecastFigureKey,
} from '../../core/forecast/forecastFigures';
import { notWithinHorizon } from '../../core/forecast/flowFigures';
import { waterfall, waterfallKeys } from '../../core/forecast/waterfall';
import { noCost } from '../../core/results';
import { formula, line, quoted } from '../block';
import type { CaseFact, CaseNames } from '../caseNames';
import { checkHighlight } from '../checkHighlight';
import { countFormat, figureFormat, orNone } from '../numberFormats';
import { palette } from '../palette';
import type { Area, AreaName, Block, CellContent, ChartPlan, Highlight, SheetPlan } from '../plan';
import { cellAddress } from '../rangeAddress';
import { stackedBlocks } from '../stackedBlocks';
import { unitText } from '../unitText';
import { assumptionLines, FACTOR, type AssumptionPlaces } from './assumptionLines';
import { calendarLines, type CalendarPlaces } from './calendarLines';
import { CashFlowLines } from './cashFlowLines';
import { CHOSEN_YEAR_ROWS, chosenScenario, chosenYearLines, type ChosenYears } from './chosenYearLines';
import { figureFormulas } from './figureFormulas';
import {
  byScenario,
  column,
  COLUMNS,
  FIRST_MONTH,
  fixedCell,
  fixedRow,
  MONTHS,
  MOST_YEARS,
  scenarioColumn,
  type TimeRow,
} from './places';
import { scenarioLines, scenarioTitles, type ScenarioPlaces } from './scenarioLines';
import { termLines } from './termLines';
import { waterfallFormulas } from './waterfallFormulas';

const FIGURES = 3;
const LINE = 20;
const CHART_ROWS = 17;

/** Headings over the figures, before the first that they are about. */
const headings: Readonly<Partial<Record<ForecastFigureKey, string>>> = {
  investment: 'A year at full effect, and the first',
  horizonBenefits: 'Over the horizon',
  firstYearRoi: 'Return',
  paybackFromStart: 'Payback and IRR',
};

/** Sentences that stand where a figure does not exist, told beside it: its column is too narrow for them. */
const sentences: Readonly<Partial<Record<ForecastFigureKey, string>>> = {
  firstYearRoi: noCost,
  horizonRoi: noCost,
  presentRoi: noCost,
  presentReturnPerDollar: noCost,
  paybackFromStart: notWithinHorizon,
  paybackFromGoLive: notWithinHorizon,
  discountedPayback: notWithinHorizon,
};
const severalRates = 'Signs change more than once: several rates may fit; use the net present value';

/** Every figure of a case over its horizon, year by year and month by month, in three scenarios. */
export function cashFlowSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const { currency } = of;
  const figureRow = (key: ForecastFigureKey) => {
    const index = forecastFigureKeys.indexOf(key);
    const before = forecastFigureKeys.slice(0, index + 1).filter((other) => headings[other]).length;
    return FIGURES + index + before;
  };
  const firstYear = FIGURES + forecastFigureKeys.length + Object.keys(headings).length + 1;

  const years = new CashFlowLines(firstYear);
  const firstChart = firstYear + CHOSEN_YEAR_ROWS + 1;
  const working = new CashFlowLines(firstChart + CHART_ROWS + 1);
  const firstAssumption = working.row;
  const assumptions = assumptionLines(working, names, currency);
  working.gap();
  const firstTerm = working.row;
  const terms = termLines(working, names, currency, assumptions);
  working.gap();
  const steps = new CashFlowLines(working.row);
  working.row += waterfallKeys.length + 1;
  const printed = working.row;
  working.gap();
  const calendar = calendarLines(working, names, assumptions);
  const flows = byScenario((scenario) => {
    working.gap();
    return scenarioLines(working, names, currency, scenario, assumptions, terms, calendar);
  });
  const chosen = chosenYearLines(years, names, currency, assumptions, terms, calendar, flows);

  const figures = new CashFlowLines(FIGURES);
  const formulas = byScenario((scenario) =>
    figureFormulas(
      scenario,
      (key) => fixedCell(figureRow(key), scenarioColumn(scenario)),
      assumptions,
      terms,
      calendar,
      flows[scenario],
    ),
  );
  const signs = fixedRow(figureRow('signChanges'), column.figures, scenarios.length);
  for (const key of forecastFigureKeys) {
    const { label, unit, basis }: ForecastFigureDefinition = forecastFigures[key];
    const heading = headings[key];
    if (heading) figures.heading(heading, 'What it rests on');
    const row = fixedRow(figures.row, column.figures, scenarios.length);
    figures.scenarioLine((scenario) => formulas[scenario][key], {
      label,
      format: unit === 'count' ? countFormat : orNone(figureFormat(unit, currency)),
      unit: figureUnit(key, unit, names),
      basis:
        key === 'internalRate'
          ? formula(`=IF(MAX(${signs})>1,${quoted(severalRates)},${quoted(basis)})`)
          : sentences[key] === undefined
            ? basis
            : formula(
                `=${quoted(basis)}&IF(COUNT(${row})<COLUMNS(${row}),${quoted(`; none: ${sentences[key]}`)},"")`,
              ),
    });
  }
  const firstStep = steps.row + 1;
  steps.heading(
    'From the gross to the net benefit',
    'What is lost, in order; over the horizon, not discounted',
  );
  const stepFormulas = byScenario((scenario) =>
    waterfallFormulas(
      scenario,
      (key) => fixedCell(figureRow(key), scenarioColumn(scenario)),
      assumptions,
      terms,
      flows[scenario],
    ),
  );
  for (const key of waterfallKeys) {
    const { label, is, help } = waterfall[key];
    steps.scenarioLine((scenario) => stepFormulas[scenario][key], {
      label,
      format: figureFormat('money', currency),
      unit: unitText('money', names.fact('CaseCurrency')),
      basis: help,
      style: is === 'sum' ? 'total' : 'calculation',
    });
  }

  const areaNames: AreaName[] = [
    ...forecastFigureKeys.flatMap((key) => {
      const cell = (name: string, at: number) => ({
        name,
        row: figureRow(key),
        column: at,
        rows: 1,
        columns: 1,
      });
      return [
        cell(names.end(key, 'Low'), scenarioColumn('low')),
        cell(names.figure(key), scenarioColumn('likely')),
        cell(names.end(key, 'High'), scenarioColumn('high')),
      ];
    }),
    {
      name: names.fact('CaseHorizon'),
      row: assumptions.rowOf('horizonYears'),
      column: scenarioColumn('likely'),
      rows: 1,
      columns: 1,
    },
    {
      name: names.fact('CaseWaterfall'),
      row: firstStep,
      column: column.figures,
      rows: waterfallKeys.length,
      columns: scenarios.length,
    },
    { name: names.fact('CaseCumulative_Low'), ...monthsOf(flows.low.cumulative) },
    { name: names.fact('CaseCumulative'), ...monthsOf(flows.likely.cumulative) },
    { name: names.fact('CaseCumulative_High'), ...monthsOf(flows.high.cumulative) },
    ...lentNames(names, assumptions, calendar, flows),
  ];

  return {
    key: 'cashFlow',
    title,
    anchor: names.figure('netPresentValue'),
    blocks: stackedBlocks([
      ...heading(names, assumptions),
      ...figures.blocks,
      ...years.blocks,
      ...working.blocks,
      ...steps.blocks,
    ]),
    names: areaNames,
    charts: charts(of, calendar, flows, chosen, firstYear, firstChart),
    validations: [],
    highlights: highlights(figureRow('internalRate'), figureRow('signChanges'), chosen, assumptions),
    columnWidths: [
      34,
      // The units stand in the fourth column of the years.
      ...Array.from({ length: MOST_YEARS + 2 }, (_, at) => (at + 1 === column.unit ? 15 : 13)),
      46,
      ...Array.from({ length: MONTHS }, () => 11),
    ],
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
      // The time lines, six pages wide, are for the screen: they would bury what is read.
      area: { row: 0, column: 0, rows: printed, columns: COLUMNS },
      breaks: [firstYear, firstAssumption, firstTerm],
      footer: '&L&A&RPage &P of &N',
    },
  };
}

function monthsOf({ row }: TimeRow): Area {
  return { row, column: FIRST_MONTH, rows: 1, columns: MONTHS };
}

/** What tracking takes from here: drivers in use, and the months after the start that its plan is made of. */
function lentNames(
  names: CaseNames,
  { rowOf }: AssumptionPlaces,
  { counts, discount }: CalendarPlaces,
  flows: Readonly<Record<Scenario, ScenarioPlaces>>,
): AreaName[] {
  const months = (fact: CaseFact, { row }: TimeRow): AreaName => ({
    name: names.fact(fact),
    row,
    column: FIRST_MONTH + 1,
    rows: 1,
    columns: MONTHS - 1,
  });
  return [
    {
      name: names.fact('CasePlanDrivers'),
      row: rowOf(driverKeys[0]!),
      column: column.figures,
      rows: driverKeys.length,
      columns: FACTOR - column.figures + 1,
    },
    months('CasePlan_Within', counts),
    months('CasePlan_Discount', discount),
    ...scenarios.flatMap((scenario) => {
      const { effect, left, since, beginning } = flows[scenario];
      const end = { low: '_Low', likely: '', high: '_High' } as const;
      return [
        months(`CasePlan_Effect${end[scenario]}`, effect),
        months(`CasePlan_Left${end[scenario]}`, left),
        months(`CasePlan_Since${end[scenario]}`, since),
        months(`CasePlan_Beginning${end[scenario]}`, beginning),
      ];
    }),
  ];
}

function heading(names: CaseNames, { value, checks }: AssumptionPlaces): Block[] {
  const amiss = `ROWS(${checks})-COUNTIF(${checks},"OK")`;
  return [
    line(0, 0, ['Cash flow'], 'title'),
    line(
      1,
      0,
      [
        formula(
          `=IF(${names.fact('CaseName')}="","",${names.fact('CaseName')}&": ")&` +
            `"expected cash over "&${value.horizonYears.likely}&IF(${value.horizonYears.likely}=1," year"," years")&` +
            `", in "&${names.fact('CaseCurrency')}&"; year by year in the "&${chosenScenario(names)}&" scenario"`,
        ),
      ],
      'subtitle',
    ),
    line(
      1,
      column.note,
      [formula(`=IF(${amiss}=0,"All assumptions OK","Assumptions to look at: "&(${amiss}))`)],
      'check',
    ),
  ];
}

function figureUnit(
  key: ForecastFigureKey,
  unit: ForecastFigureDefinition['unit'],
  names: CaseNames,
): CellContent {
  if (key === 'internalRate') return 'per year';
  if (unit === 'ratio') return 'per 1 spent';
  return unit === 'count' ? 'times' : unitText(unit, names.fact('CaseCurrency'));
}

function charts(
  { currency }: Case,
  { drawn }: CalendarPlaces,
  flows: Readonly<Record<Scenario, ScenarioPlaces>>,
  chosen: ChosenYears,
  heads: number,
  row: number,
): ChartPlan[] {
  const money = figureFormat('money', currency);
  const covers = { row, rows: CHART_ROWS };
  const years = (at: number): Area => ({ row: at, column: column.figures, rows: 1, columns: MOST_YEARS + 1 });
  return [
    {
      name: 'AIROI Cumulative cash',
      kind: 'lines',
      title: 'Cumulative net cash, not discounted',
      series: (
        [
          ['low', palette.loss],
          ['likely', palette.brand],
          ['high', palette.pilotLight],
        ] as const
      ).map(([scenario, color]) => ({
        name: scenarioTitles[scenario],
        values: monthsOf(flows[scenario].cumulative),
        categories: monthsOf(drawn),
        color,
      })),
      valueAxis: { title: '', format: money },
      categoryAxis: { title: 'Months from spend start', format: '0' },
      legend: true,
      covers: { ...covers, column: 0, columns: 4 },
      description:
        'Lines of the cumulative net cash of the low, the likely and the high scenario by month, not discounted; ' +
        `the figures stand from ${cellAddress(flows.likely.cumulative.row, FIRST_MONTH)} on, and in the rows of the other scenarios.`,
    },
    {
      name: 'AIROI Benefits and costs',
      kind: 'column',
      title: 'Benefits and costs by year',
      series: [
        {
          name: 'Benefits',
          values: years(chosen.benefits.row),
          categories: years(heads),
          color: palette.pilot,
        },
        { name: 'Costs', values: years(chosen.costs.row), categories: years(heads), color: palette.baseline },
      ],
      valueAxis: { title: '', format: money },
      legend: true,
      covers: { ...covers, column: 5, columns: 4 },
      description:
        'Columns of the benefits and the costs of each year in the chosen scenario; ' +
        `the figures stand in rows ${chosen.benefits.row + 1} and ${chosen.costs.row + 1}.`,
    },
  ];
}

function highlights(
  rate: number,
  signs: number,
  { benefits, presentCumulative, isBeyond }: ChosenYears,
  { rowOf }: AssumptionPlaces,
): Highlight[] {
  return [
    {
      area: { row: rate, column: column.figures, rows: 1, columns: scenarios.length },
      formula: `=${cellAddress(signs, column.figures)}>1`,
      tone: 'warning',
    },
    {
      area: {
        row: benefits.row - 1,
        column: column.figures,
        rows: presentCumulative.row - benefits.row + 2,
        columns: MOST_YEARS + 1,
      },
      formula: `=${isBeyond}`,
      tone: 'quiet',
    },
    checkHighlight(rowOf(driverKeys[0]!), column.note, driverKeys.length),
    {
      area: { row: 1, column: column.note, rows: 1, columns: 1 },
      formula: `=${cellAddress(1, column.note)}<>"All assumptions OK"`,
      tone: 'warning',
    },
  ];
}
