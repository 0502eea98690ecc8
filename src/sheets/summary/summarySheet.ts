import { drivers, rangedKeys, type DriverKey } from '../../core/assumptions';
import type { Case } from '../../core/case';
import type { ForecastFigureKey } from '../../core/forecast/forecastFigures';
import { waterfallKeys } from '../../core/forecast/waterfall';
import type { InputKey } from '../../core/inputs';
import { feedsToolCost } from '../../core/runningCost/runningCostParts';
import { quoted } from '../block';
import type { CaseFact, CaseNames } from '../caseNames';
import { dateWords } from '../dateWords';
import { palette } from '../palette';
import { metricsFeeding } from '../pilot/metricsFeeding';
import type { ChartPlan, Highlight, SheetPlan } from '../plan';
import { cellAddress } from '../rangeAddress';
import { figureText } from '../risk/figureText';
import {
  percentileLabel,
  simulationFigure,
  simulationLabels,
  simulationStates,
} from '../risk/simulationCells';
import { stackedBlocks } from '../stackedBlocks';
import { CRITERIA_ROWS, criteriaPlaces, criteriaTable, NOT_YET } from './criteriaTable';
import { chartUnit } from './chartUnit';
import { criteriaTwins } from './criteriaTwins';
import { cumulativeChart } from './cumulativeChart';
import { figureWords } from './figureWords';
import { metricLists } from './metricLists';
import { pilotLines } from './pilotLines';
import { publishedFigures } from './publishedFigures';
import { SINCE_REPORT_ROWS, sinceReportLines } from './sinceReportLines';
import { columnWidths, GUTTER, LINE, PAGE_COLUMNS, RIGHT, SummaryPage } from './summaryPage';
import { SummaryWorking } from './summaryWorking';
import { textFlow } from './textFlow';
import { tornadoChart, TORNADO_ROWS } from './tornadoChart';
import { waterfallChart } from './waterfallChart';

/** Rows of the page, without what has changed since a report. */
const PAGE_ROWS = 74;
const MARGIN = 25.2;

/** Characters that lines hold: of the whole page, of a half, of the reasons, of a tile. */
const characters = {
  title: 56,
  page: 150,
  gate: 134,
  lead: 134,
  half: 76,
  reasons: 106,
  source: 38,
  owner: 24,
};

const CHART_ROWS = { waterfall: 8, halves: 9 };
/** Points of such a row, and where the page has to hold a report as well. */
const CHART_LINE = { waterfall: 16, halves: 14 };
const LOWER_CHART_LINE = { waterfall: 13.5, halves: 13 };
const REASONS = 3;
const RISKS = 5;

/** The page that leadership reads first: what is asked, what is recommended and why, and what it all rests on. */
export function summarySheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const hasReport = of.tracking.reports.length > 0;
  const pageRows = PAGE_ROWS + (hasReport ? SINCE_REPORT_ROWS : 0);
  // Below the page.
  const criteriaRow = pageRows + 2;
  const workingRow = criteriaRow + CRITERIA_ROWS + 2;
  const chartLine = hasReport ? LOWER_CHART_LINE : CHART_LINE;
  const page = new SummaryPage();
  const working = new SummaryWorking(workingRow);
  const fact = names.fact;
  const charts: ChartPlan[] = [];
  const highlights: Highlight[] = [];

  working.heading('Units');
  const currency = `TRIM(${fact('CaseCurrency')}&"")`;
  const sign = working.figure(
    'Currency',
    `=IF(${currency}="USD","$",IF(${currency}="EUR","€",IF(${currency}="GBP","£",IF(${currency}="JPY","¥",` +
      `IF(${currency}="","",${currency}&" ")))))`,
  );
  const units = {
    sign,
    hundred: working.figure('Percent', 100),
    thousand: working.figure('Thousand', 1000),
    tenThousand: working.figure('In thousands from', 10000),
    million: working.figure('Million', 1000000),
  };
  const words = figureWords(units);

  working.heading('Chosen scenario');
  const scenario = working.figure('Scenario', `=TRIM(${fact('CaseScenario')}&"")`);
  const position = working.figure('Its place', `=IF(${scenario}="low",1,IF(${scenario}="high",3,2))`);
  const chosenName = working.figure('Its name', `=IF(${position}=1,"low",IF(${position}=3,"high","likely"))`);
  const years = fact('CaseHorizon');
  const yearWords = `${years}&IF(${years}=1," year"," years")`;
  const chosen = (key: ForecastFigureKey) =>
    working.figure(
      key,
      `=IF(${position}=1,${names.end(key, 'Low')},IF(${position}=2,${names.figure(key)},${names.end(key, 'High')}))`,
    );
  const shown = {
    netPresentValue: chosen('netPresentValue'),
    presentRoi: chosen('presentRoi'),
    paybackFromStart: chosen('paybackFromStart'),
    paybackFromGoLive: chosen('paybackFromGoLive'),
    investment: chosen('investment'),
    runningCostAtScale: chosen('runningCostAtScale'),
    runRateNet: chosen('runRateNet'),
    benefitAtScale: chosen('benefitAtScale'),
    cashableBenefit: chosen('cashableBenefit'),
    capacityBenefit: chosen('capacityBenefit'),
  };
  const orNone = (cell: string, text: string) => `=IF(ISNUMBER(${cell}),${text},"None")`;

  working.heading('Drivers with a range', ['Likely', 'Evidence', 'Owner', 'Source']);
  const firstDriver = working.row;
  for (const key of rangedKeys) {
    const provenance = names.provenance(key);
    const source = `INDEX(${provenance},1,2)`;
    const evidence = `TRIM(${names.evidence(key)}&"")`;
    const value = names.figure(key);
    working.line(drivers[key].label, [
      `=IF(ISNUMBER(${value}),${figureText(drivers[key].unit, value, units)},"none")`,
      `=IF(OR(${evidence}="measured",${evidence}="self-reported",${evidence}="benchmark"),${evidence},"assumption")`,
      `=INDEX(${provenance},1,1)&""`,
      `=IF(${source}="",${quoted(sourceOf(of, key))},${source}&"")`,
    ]);
  }
  const driverColumn = (letter: string) => `$${letter}$${firstDriver + 1}:$${letter}$${working.row}`;
  const tornado = (rank: number, column: number) => `INDEX(${fact('CaseTornado')},${rank},${column})`;
  const ofDriver = (rank: number, letter: string) =>
    // An empty place would be found among the labels that are empty too.
    `IF(${tornado(rank, 1)}="","",IFERROR(INDEX(${driverColumn(letter)},MATCH(${tornado(rank, 1)},${driverColumn('A')},0)),""))`;

  working.heading('What the criteria look at');
  const largest = {
    label: working.figure('Largest driver', `=${tornado(1, 1)}&""`),
    evidence: working.figure('Its evidence', `=${ofDriver(1, 'E')}`),
  };
  const saved = working.figure(
    'Hours saved a year',
    `=SUM(${names.figure('hoursSavedPerWeek')})*SUM(${names.figure('weeksPerYear')})`,
  );
  const hours = {
    saved,
    realised: working.figure('Hours realised a year', `=${saved}*SUM(${names.figure('realisation')})`),
    freed: working.figure('Hours freed a year', `=SUM(${names.figure('capacityFreed')})`),
  };
  const metrics = metricLists(working, of, names);
  const places = criteriaPlaces(criteriaRow, names);
  criteriaTable(
    page,
    criteriaRow,
    criteriaTwins(of, names, { hundred: units.hundred, largest, hours, metrics }),
    places,
    fact('CaseInputsCheck'),
  );

  // What is asked.
  working.heading('Texts, broken into lines');
  const flow = (label: string, text: string, most: number, lines: number) =>
    textFlow(working, label, text, { characters: most, lines });
  const titleRow = page.take(1, 25);
  page.put(
    titleRow,
    0,
    [
      `=IF(${fact('CaseName')}="","Business case",${flow('Case', `${fact('CaseName')}&""`, characters.title, 1)[0]!.slice(1)})`,
    ],
    'pageTitle',
  );
  page.put(
    titleRow,
    PAGE_COLUMNS - 1,
    [`="Business case: "&${chosenName}&" scenario, "&${yearWords}&IF(${currency}="","",", "&${currency})`],
    'pageAside',
  );
  const sponsor = `TRIM(${fact('CaseSponsor')}&"")`;
  const ask = flow(
    'Ask',
    `IF(TRIM(${fact('CaseAsk')}&"")="","What is asked is not told yet: enter it on Inputs.",` +
      `"Ask: "&${fact('CaseAsk')}&IF(RIGHT(${fact('CaseAsk')}&"",1)=".","","."))&` +
      `IF(${sponsor}="",""," Sponsor: "&${sponsor}&".")`,
    characters.lead,
    2,
  );
  for (const text of ask) page.put(page.take(1, 15), 0, [text], 'pageLead');
  page.gap();

  // What is recommended, and why.
  const { recommendation, met, deciding, reason } = places;
  const firstReason = page.take();
  page.take(1, 21);
  page.take();
  const wordStyles = ['pageWordLabel', 'pageWord', 'pageWordLabel'] as const;
  const argued = Array.from({ length: REASONS }, (_, index) => reason(index + 1)).join('&" "&');
  const more = `IF(${deciding}>${REASONS}," And "&(${deciding}-${REASONS})&" more: see below this page.","")`;
  const faulty = `MID(${fact('CaseInputsCheck')},FIND("; ",${fact('CaseInputsCheck')})+2,LEN(${fact('CaseInputsCheck')}))`;
  const mend =
    `"Mend on Inputs first: "&${faulty}&". Until then what is no number counts as 0, and what is out of its bounds ` +
    `as the nearest bound."`;
  const told = flow(
    'Reasons',
    `IF(${recommendation}=${quoted(NOT_YET)},${mend},${argued}&${more})`,
    characters.reasons,
    REASONS,
  );
  [
    'Recommendation',
    `=UPPER(LEFT(${recommendation},1))&MID(${recommendation},1+1,LEN(${recommendation}))`,
    `=${met}&" of ${CRITERIA_ROWS - 2} criteria met"`,
  ].forEach((text, index) => {
    page.put(firstReason + index, 0, [text], wordStyles[index]!, { columns: 4 });
    page.put(firstReason + index, 4, [told[index]!], 'pageReason', { columns: PAGE_COLUMNS - 4 });
  });
  const word = cellAddress(firstReason + 1, 0)
    .replace(/^/, '$')
    .replace(/(\d+)/, '$$$1');
  for (const [text, tone] of [
    ['Fund', 'good'],
    ['Extend the pilot', 'warning'],
    ['Stop', 'bad'],
    ['None yet', 'warning'],
  ] as const) {
    highlights.push({
      area: { row: firstReason, column: 0, rows: REASONS, columns: PAGE_COLUMNS },
      formula: `=${word}=${quoted(text)}`,
      tone,
    });
  }
  page.gap(7);

  // Six figures.
  const state = fact('CaseSimulationState');
  // Of other inputs it would say something of another case.
  const isCurrent = `${state}=${quoted(simulationStates.upToDate)}`;
  const isChanged = `${state}=${quoted(simulationStates.changed)}`;
  const probability = simulationFigure(names, simulationLabels.probabilityOfGain);
  const money = (key: ForecastFigureKey, end: 'Low' | 'High') => words.money(names.end(key, end));
  const enough = `SUM(${fact('CaseEnoughProbability')})`;
  const forgoes = `IF(ISNUMBER(${shown.runRateNet}),${shown.runRateNet}>0,FALSE)`;
  const tiles = [
    {
      label: 'Net present value',
      figure: orNone(shown.netPresentValue, words.money(shown.netPresentValue)),
      notes: [
        `=${money('netPresentValue', 'Low')}&" to "&${money('netPresentValue', 'High')}`,
        `="low to high, at "&${words.percent(names.figure('discountRate'))}`,
      ],
    },
    {
      label: 'ROI, present value',
      figure: orNone(shown.presentRoi, words.percent(shown.presentRoi)),
      notes: [
        `=IF(ISNUMBER(${shown.presentRoi}),"NPV over present costs,",${shown.presentRoi})`,
        `=${yearWords}`,
      ],
    },
    {
      label: 'Payback',
      figure: orNone(shown.paybackFromStart, words.months(shown.paybackFromStart)),
      notes: [
        `=IF(ISNUMBER(${shown.paybackFromStart}),"from the first spending,",${shown.paybackFromStart})`,
        `=IF(ISNUMBER(${shown.paybackFromGoLive}),FIXED(ROUND(${shown.paybackFromGoLive},1),1)&" from go-live","")`,
      ],
    },
    {
      label: 'Investment',
      figure: orNone(shown.investment, words.money(shown.investment)),
      notes: ['one-off; then to run it', `=${words.money(shown.runningCostAtScale)}&" a year"`],
    },
    {
      label: 'Probability it pays',
      figure: `=IF(${isCurrent},${words.percent(probability)},"Not known")`,
      notes: [
        `=IF(${isCurrent},${words.percent(enough)}&" is enough",` +
          `IF(${isChanged},"inputs changed since","simulation not run"))`,
        `=IF(${isCurrent},"simulated "&${simulationFigure(names, simulationLabels.date)},` +
          `IF(${isChanged},"the simulation: run again","run it in the pane"))`,
      ],
    },
    {
      label: 'Cost of doing nothing',
      figure: `=IF(${forgoes},${words.money(shown.runRateNet)},"None")`,
      notes: [
        `=IF(${forgoes},"run-rate net benefit","a run-rate year with it")`,
        `=IF(${forgoes},"forgone in a year","nets "&${words.money(shown.runRateNet)})`,
      ],
    },
  ];
  const tile = page.take();
  page.take(1, 25);
  page.take(2);
  tiles.forEach(({ label, figure, notes }, index) => {
    const column = index * 2 + (index > 2 ? 1 : 0);
    page.put(tile, column, [label], 'tileLabel', { columns: 2 });
    page.put(tile + 1, column, [figure], 'tileFigure');
    notes.forEach((note, line) => page.put(tile + 2 + line, column, [note], 'tileNote'));
  });
  highlights.push({
    area: { row: tile + 1, column: 0, rows: 1, columns: 2 },
    formula: `=IF(ISNUMBER(${shown.netPresentValue}),${shown.netPresentValue}<0,FALSE)`,
    tone: 'bad',
  });
  page.gap(7);

  if (hasReport) {
    sinceReportLines(page, working, names, words, currency, (label, text, lines) =>
      flow(label, text, characters.page, lines),
    );
  }

  working.heading('In what the charts count');
  // Over all cells: INDEX of a whole column of a name gives #REF! in Gnumeric.
  const largestOf = (...ranges: readonly string[]) =>
    `MAX(${ranges.flatMap((range) => [`MAX(${range})`, `-MIN(${range})`]).join(',')})`;
  // Cell by cell: INDEX of a whole column of a name gives #REF! in Gnumeric.
  const cellsOf = (name: CaseFact, rows: number, column: string) =>
    Array.from({ length: rows }, (_, index) => `INDEX(${fact(name)},${index + 1},${column})`).join(',');
  const unitOf = (label: string, largest: string) => chartUnit(working, label, largest, units, currency);
  const chartUnits = {
    waterfall: unitOf('Waterfall', largestOf(cellsOf('CaseWaterfall', waterfallKeys.length, position))),
    cumulative: unitOf(
      'Cumulative cash flow',
      largestOf(fact('CaseCumulative_Low'), fact('CaseCumulative'), fact('CaseCumulative_High')),
    ),
    tornado: unitOf(
      'Tornado',
      largestOf(...['4', '5'].map((column) => cellsOf('CaseTornado', TORNADO_ROWS, column))),
    ),
  };

  // From gross to net.
  page.headings(
    `="From gross to net over "&${yearWords}&", "&${chosenName}&" scenario, "&${chartUnits.waterfall.words}&", not discounted"`,
  );
  const waterfallRow = page.take(CHART_ROWS.waterfall, chartLine.waterfall);
  charts.push({
    ...waterfallChart(working, names, words, position, chartUnits.waterfall),
    covers: { row: waterfallRow, column: 0, rows: CHART_ROWS.waterfall, columns: PAGE_COLUMNS },
  });
  page.put(
    page.take(),
    0,
    [
      `="Of "&${words.money(shown.benefitAtScale)}&" a year at full effect, "&${words.money(shown.cashableBenefit)}&` +
        `" is cashable (it leaves the budget or comes in) and "&${words.money(shown.capacityBenefit)}&` +
        `" is capacity (hours put to other work)."`,
    ],
    'pageText',
  );
  page.gap();

  // When it pays back, and what moves it.
  page.headings(
    `="Cumulative cash flow by year, "&${chartUnits.cumulative.words}&", not discounted"`,
    `="What moves the net present value, "&${chartUnits.tornado.words}&" (likely "&${words.money(names.figure('netPresentValue'))}&")"`,
  );
  const halves = page.take(CHART_ROWS.halves, chartLine.halves);
  charts.push(
    {
      ...cumulativeChart(working, names, chartUnits.cumulative),
      covers: { row: halves, column: 0, rows: CHART_ROWS.halves, columns: GUTTER },
    },
    {
      ...tornadoChart(working, names, chartUnits.tornado),
      covers: { row: halves, column: RIGHT, rows: CHART_ROWS.halves, columns: PAGE_COLUMNS - RIGHT },
    },
  );
  const below = page.take(2);
  const percentile = (level: number) => words.money(simulationFigure(names, percentileLabel(level)));
  flow(
    'Range',
    `IF(${isCurrent},"In nine of ten simulated cases the net present value lies between "&${percentile(0.05)}&" and "&` +
      `${percentile(0.95)}&".","Low and high take every range at its unfavourable and at its favourable end together.")`,
    characters.half,
    2,
  ).forEach((text, index) => page.put(below + index, 0, [text], 'pageText'));
  flow(
    'What must be true',
    `"What must be true: "&INDEX(${fact('CaseBreakEven')},1,4)&"."`,
    characters.half,
    2,
  ).forEach((text, index) => page.put(below + index, RIGHT, [text], 'pageText'));
  page.gap();

  // Three scenarios, and what was measured.
  const beside = page.headings('Scenarios', 'What the pilot shows');
  const head = page.take();
  page.put(head, 0, ['All ranges at the same end'], 'pageHead', { columns: 3 });
  page.put(head, 3, ['Low', 'Likely', 'High'], 'pageHeadNumber');
  const rows: readonly (readonly [string, ForecastFigureKey, (cell: string) => string])[] = [
    ['Net present value', 'netPresentValue', words.money],
    ['ROI, present value', 'presentRoi', words.percent],
    ['ROI, year 1', 'firstYearRoi', words.percent],
    ['Payback, months from start', 'paybackFromStart', words.number],
    ['Discounted payback, months', 'discountedPayback', words.number],
    ['Year 1 net benefit', 'firstYearNet', words.money],
    ['Run-rate net, a year', 'runRateNet', words.money],
  ];
  const firstScenario = page.take(rows.length);
  rows.forEach(([label, key, text], index) => {
    page.put(firstScenario + index, 0, [label], index === 0 ? 'pageStrong' : 'pageText', { columns: 3 });
    page.put(
      firstScenario + index,
      3,
      [names.end(key, 'Low'), names.figure(key), names.end(key, 'High')].map((cell) =>
        orNone(cell, text(cell)),
      ),
      'pageFigure',
    );
  });
  pilotLines(page, of, names, words, { heading: beside, row: head, flow });
  page.gap();

  // What it rests on.
  page.headings('Assumptions that matter most');
  const assumptionHead = page.take();
  page.put(assumptionHead, 0, ['In the order of the swing above'], 'pageHead', { columns: 3 });
  page.put(assumptionHead, 3, ['Low', 'Likely', 'High'], 'pageHeadNumber');
  page.put(assumptionHead, GUTTER, ['  Evidence', null, 'Owner', null, 'Source'], 'pageHead', { columns: 7 });
  const firstAssumption = page.take(TORNADO_ROWS);
  for (let rank = 1; rank <= TORNADO_ROWS; rank++) {
    const row = firstAssumption + rank - 1;
    const oneLine = (label: string, text: string, most: number) =>
      flow(`${label} ${rank}`, text, most, 1)[0]!;
    page.put(row, 0, [`=${tornado(rank, 1)}&""`], 'pageText');
    page.put(
      row,
      3,
      [`=${tornado(rank, 2)}&""`, `=${ofDriver(rank, 'D')}`, `=${tornado(rank, 3)}&""`],
      'pageFigure',
    );
    page.put(row, GUTTER, [`="  "&${ofDriver(rank, 'E')}`], 'pageText');
    page.put(row, 8, [oneLine('Owner', ofDriver(rank, 'F'), characters.owner)], 'pageText');
    page.put(row, 10, [oneLine('Source', ofDriver(rank, 'H'), characters.source)], 'pageText');
  }
  page.gap();

  // What others publish.
  page.headings('Beside published figures, likely scenario');
  const benchmarkHead = page.take();
  page.put(benchmarkHead, 0, ['Measure', null], 'pageHead');
  page.put(benchmarkHead, 2, ['Here'], 'pageHeadNumber');
  page.put(benchmarkHead, 3, ['  Published', null, null], 'pageHead');
  page.put(
    benchmarkHead,
    GUTTER,
    ['  Grade', null, null, 'Source, for all industries unless told'],
    'pageHead',
    { columns: 7 },
  );
  for (const { label, of: key, is, published, grade, source } of publishedFigures(of)) {
    const row = page.take();
    const own = names.figure(key);
    page.put(row, 0, [label], 'pageText');
    page.put(
      row,
      2,
      [orNone(own, is === 'months' ? `FIXED(ROUND(${own},1),1)` : words.percent(own))],
      'pageFigure',
    );
    page.put(row, 3, [`  ${published ?? 'none'}`], 'pageText');
    page.put(row, GUTTER, [`  ${grade}`], 'pageText');
    page.put(row, RIGHT + 2, [source], 'pageNote');
  }
  page.gap();

  // What may go wrong.
  page.headings('Next gate, and risks');
  page.gap(3);
  const date = fact('CaseGateDate');
  const gateDate = `IF(ISNUMBER(${date}),${dateWords(date)},TRIM(${date}&""))`;
  const gateOwner = `TRIM(${fact('CaseGateOwner')}&"")`;
  const gate = flow(
    'Gate',
    `IF(TRIM(${fact('CaseNextGate')}&"")="","No next gate is told yet: enter it on Inputs.",` +
      `"Next gate; stop where it fails: "&TRIM(${fact('CaseNextGate')}&"")&IF(${gateDate}="",""," – "&${gateDate})&` +
      `IF(${gateOwner}="",""," – "&${gateOwner}))`,
    characters.gate,
    2,
  );
  for (const text of gate) page.put(page.take(), 0, [text], 'pageStrong');
  for (let risk = 1; risk <= RISKS; risk++) {
    const part = (column: number) => `TRIM(INDEX(${fact('CaseRisks')},${risk},${column})&"")`;
    const text =
      `IF(${part(1)}="","",${part(1)}&IF(${part(2)}&${part(3)}="",""," – ")&${part(2)}&` +
      `IF(AND(${part(2)}<>"",${part(3)}<>""),": ","")&${part(3)})`;
    page.put(page.take(), 0, [flow(`Risk ${risk}`, text, characters.page, 1)[0]!], 'pageText');
  }
  page.gap(4);
  const foot = page.take();
  page.put(foot, 0, [`="Checks: "&${fact('CaseChecks')}&". Simulation: "&${state}&"."`], 'pageNote', {
    columns: PAGE_COLUMNS - 1,
  });
  page.put(
    foot,
    PAGE_COLUMNS - 1,
    ['Figures: Cash flow, Risk. Criteria: below this page. AIROI for Excel'],
    'pageAside',
  );
  if (page.row > pageRows) throw new RangeError('The summary is longer than its page');

  return {
    key: 'summary',
    title,
    anchor: fact('CaseRecommendation'),
    blocks: stackedBlocks([...page.blocks, ...working.blocks]),
    names: [...places.names, ...working.names],
    charts,
    validations: [],
    highlights,
    columnWidths,
    rowHeights: [...page.heights, { row: page.row, rows: workingRow - page.row, points: LINE }],
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: false,
    tabColor: palette.brand,
    print: {
      orientation: 'portrait',
      onePage: true,
      margin: MARGIN,
      area: { row: 0, column: 0, rows: page.row, columns: PAGE_COLUMNS },
    },
  };
}

/** Where a driver's figure comes from while nobody has told. */
function sourceOf(of: Case, key: DriverKey): string {
  if (metricsFeeding(of, key as InputKey).length > 0) return 'The pilot, see Pilot vs Baseline';
  return key === 'toolCost' && feedsToolCost(of) ? 'The sheet Running cost' : 'not told';
}
