import { killCriteria, killKeys } from '../../core/tracking/killCriteria';
import { readinessListKeys, readinessLists } from '../../core/tracking/readinessItems';
import { alarmKeys } from '../../core/tracking/trackingAlarms';
import type { TrackingFigureKey } from '../../core/tracking/trackingFigures';
import { noMonths } from '../../core/tracking/trackingOf';
import { lineLabels, monthlyLines } from '../../core/tracking/trackingLines';
import { quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { palette } from '../palette';
import type { ChartPlan, Highlight, SheetPlan } from '../plan';
import { stackedBlocks } from '../stackedBlocks';
import { chartUnit } from '../summary/chartUnit';
import { figureWords } from '../summary/figureWords';
import { columnWidths, GUTTER, LINE, PAGE_COLUMNS, RIGHT, SummaryPage } from '../summary/summaryPage';
import { absolute, SummaryWorking } from '../summary/summaryWorking';
import { textFlow } from '../summary/textFlow';
import { causesChart, rankedCauses } from './page/causesChart';
import { cumulativeChart, monthlyCharts } from './page/trackCharts';

/** Rows of the page, and where its working begins. */
const PAGE_ROWS = 78;
const WORKING = PAGE_ROWS + 4;
const MARGIN = 25.2;

/** Characters that lines hold: of the title, of the whole page, of a half, of the reasons. */
const characters = { title: 56, lead: 134, page: 150, half: 76, reasons: 98 };

const CHART_ROWS = { cumulative: 14, months: 10 };
const REASONS = 3;
const GATE_LINES = 3;
const DRIFT_LINES = 2;

/** What leadership reads of a tracked case: whether the promised return is arriving, and which gate is next. */
export function trackingSheet(names: CaseNames, title: string): SheetPlan {
  const page = new SummaryPage();
  const working = new SummaryWorking(WORKING);
  const { fact, figure } = names;
  const charts: ChartPlan[] = [];
  const highlights: Highlight[] = [];

  working.heading('Units');
  const currency = `TRIM(${fact('CaseCurrency')}&"")`;
  const units = {
    sign: working.figure(
      'Currency',
      `=IF(${currency}="USD","$",IF(${currency}="EUR","€",IF(${currency}="GBP","£",IF(${currency}="JPY","¥",` +
        `IF(${currency}="","",${currency}&" ")))))`,
    ),
    hundred: working.figure('Percent', 100),
    thousand: working.figure('Thousand', 1000),
    tenThousand: working.figure('In thousands from', 10000),
    million: working.figure('Million', 1000000),
  };
  const words = figureWords(units);

  working.heading('Where it stands');
  const last = working.figure('Last month that counts', `=${fact('CaseTrackLast')}`);
  const horizon = working.figure('Last month of the horizon', `=12*${fact('CaseHorizon')}`);
  const hasCome = `${last}>0`;
  const monthWords = (month: string) => `INDEX(${fact('CaseTrack_Words')},1,MAX(1,${month}))`;
  const lastWords = working.figure('In words', `=IF(${hasCome},${monthWords(last)},"")`);
  /** The figure where it is one, and the sentence in its place, on this sheet. */
  const shown = (label: string, name: string) => working.figure(label, `=${name}`);
  const ranged = (label: string, key: TrackingFigureKey) => ({
    low: shown(`${label}, low`, names.end(key, 'Low')),
    likely: shown(label, figure(key)),
    high: shown(`${label}, high`, names.end(key, 'High')),
  });
  const net = shown('Net to date', figure('netToDate'));
  const variance = shown('Variance', figure('variance'));
  const realised = shown('Realised ROI', figure('realisedRoi'));
  const forecastNet = ranged('Forecast net', 'forecastNet');
  const plannedNet = shown('Planned net', figure('plannedNet'));
  const payback = ranged('Forecast payback', 'forecastPayback');
  const plannedPayback = shown('Planned payback', figure('plannedPayback'));
  const shares = {
    benefit: {
      ...ranged('Benefit, share', 'benefitShare'),
      months: shown('Its months', fact('CaseWindowMonths_Benefit')),
    },
    recurring: {
      ...ranged('Running, share', 'recurringShare'),
      months: shown('Its months', fact('CaseWindowMonths_Running')),
    },
  };
  const counted = shown('Months that count', figure('monthsTold'));
  const missing = shown('Months missing', figure('monthsMissing'));
  const arrival = shown('Promised return', fact('CasePromisedReturn'));
  const isTooEarly = `OR(${arrival}="not yet",${arrival}="too early to say")`;
  const alarms = alarmKeys.map((_, index) =>
    shown(`Alarm ${index + 1}`, `INDEX(${fact('CaseAlarms')},${index + 1},1)&""`),
  );
  const standing = working.figure('Alarms', `=${alarms.map((alarm) => `IF(${alarm}="",0,1)`).join('+')}`);

  const ranked = rankedCauses(working, names);
  const date = (months: string) => `IF(ISNUMBER(${months}),0-INT(0-${months}),0)`;
  /** The month in which a payback is reached: "May 2027". */
  const paybackMonth = (months: string) =>
    `IF(ISNUMBER(${months}),IF(${fact('CaseTrackStart')}="",${words.months(months)},${shortMonth(date(months))}),"none")`;
  working.heading('Months in short');
  const threeLetters = working.figure('Letters of a month', 3);
  function shortMonth(month: string): string {
    const long = monthWords(month);
    return `(LEFT(${long},${threeLetters})&RIGHT(${long},${threeLetters}+1+1))`;
  }

  // Whether it arrives.
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
    [`="Plan and actual"&IF(${hasCome}," to "&${lastWords},"")&IF(${currency}="","",", "&${currency})`],
    'pageAside',
  );
  const isRange = `${forecastNet.low}<>${forecastNet.high}`;
  const netRange = `IF(${isRange}," ("&${words.money(forecastNet.low)}&" to "&${words.money(forecastNet.high)}&")","")`;
  const isLess = (cell: string) => `ROUND(${cell},0)<0`;
  const paysBack =
    `IF(ISNUMBER(${figure('paidBack')}),"It has paid back, "&${words.months(figure('paidBack'))}&" after the start.",` +
    `IF(ISNUMBER(${payback.likely}),"It is expected to pay back in "&${paybackMonth(payback.likely)}&` +
    `"; planned: "&${paybackMonth(plannedPayback)}&".",` +
    `"It is not expected to pay back within the horizon"&IF(ISNUMBER(${plannedPayback}),"; planned: "&${paybackMonth(plannedPayback)},", nor was that planned")&"."))`;
  const lead = flow(
    'Lead',
    `IF(${hasCome},"By "&${lastWords}&" it brought "&${words.money(figure('benefitToDate'))}&" and cost "&` +
      `${words.money(figure('costToDate'))}&": a net of "&${words.money(net)}&", "&` +
      `IF(ROUND(${variance},0)=0,"as planned",${words.money(`ABS(${variance})`)}&IF(${isLess(variance)}," less"," more")&" than planned")&". "&${paysBack},` +
      `"No month counts yet: enter on Actuals what the first one brought. Until then what is expected is the plan.")`,
    characters.lead,
    2,
  );
  for (const text of lead) page.put(page.take(1, 15), 0, [text], 'pageLead');
  page.gap();

  const firstReason = page.take();
  page.take(1, 21);
  page.take();
  const isShort = (rank: number) => `ROUND(${ranked.amount(rank)},0)<0`;
  const cause = (rank: number) => `LOWER(${ranked.label(rank)})&" ("&${words.money(ranked.amount(rank))}&")"`;
  const difference = `(${forecastNet.likely}-${plannedNet})`;
  const reasons = flow(
    'Reasons',
    `"Net benefit over "&${fact('CaseHorizon')}&IF(${fact('CaseHorizon')}=1," year"," years")&` +
      `IF(${hasCome},": expected "&${words.money(forecastNet.likely)}&${netRange}&", planned "&${words.money(plannedNet)}&` +
      `IF(ROUND(${difference},0)=0,"",", "&${words.money(`ABS${difference}`)}&IF(${isLess(difference)}," less"," more"))&". ",` +
      `": planned "&${words.money(plannedNet)}&${netRange}&". ")&` +
      `IF(${hasCome},IF(${isShort(1)},"What fell short most to date: "&${cause(1)}&IF(${isShort(2)},", "&${cause(2)},"")&". ","Nothing fell short to date. ")&` +
      `IF(${standing}=0,"No alarm stands.",${standing}&IF(${standing}=1," alarm stands."," alarms stand.")),"")`,
    characters.reasons,
    REASONS,
  );
  [
    'Promised return',
    `=UPPER(LEFT(${arrival},1))&MID(${arrival},1+1,LEN(${arrival}))`,
    `=IF(${hasCome},${counted}&IF(${counted}=1," month counts"," months count")&IF(${missing}=0,"",", "&${missing}&" missing"),${quoted(noMonths)})`,
  ].forEach((text, index) => {
    const style = index === 1 ? 'pageWord' : 'pageWordLabel';
    page.put(firstReason + index, 0, [text], style, { columns: 4 });
    page.put(firstReason + index, 4, [reasons[index]!], 'pageReason', { columns: PAGE_COLUMNS - 4 });
  });
  const word = absolute(firstReason + 1, 0);
  for (const [text, tone] of [
    ['Ahead of plan', 'good'],
    ['On plan', 'good'],
    ['Short of plan', 'warning'],
    ['At a loss', 'bad'],
  ] as const) {
    highlights.push({
      area: { row: firstReason, column: 0, rows: REASONS, columns: PAGE_COLUMNS },
      formula: `=${word}=${quoted(text)}`,
      tone,
    });
  }
  page.gap(7);

  // Six figures.
  const orNone = (cell: string, text: string) => `=IF(ISNUMBER(${cell}),${text},"None")`;
  const orNotYet = (cell: string, text: string) => `=IF(ISNUMBER(${cell}),${text},"Not yet")`;
  const lastMonths = (months: string) => `IF(${months}=1,"last month","last "&${months}&" months")`;
  const shareTile = (label: string, { low, likely, high, months }: (typeof shares)['benefit']) => ({
    label,
    figure: orNotYet(likely, words.percent(likely)),
    notes: [
      `=IF(ISNUMBER(${likely}),IF(${low}=${high},"no range yet",${words.percent(low)}&" to "&${words.percent(high)}),${likely}&"")`,
      `=IF(ISNUMBER(${likely}),"of plan, "&${lastMonths(months)},"")`,
    ],
  });
  const tiles = [
    {
      label: 'Realised ROI',
      figure: orNotYet(realised, words.percent(realised)),
      notes: [
        `=IF(ISNUMBER(${realised}),"planned "&${words.percent(figure('plannedRoiToDate'))},${realised}&"")`,
        `=IF(ISNUMBER(${realised}),"to date","")`,
      ],
    },
    {
      label: 'Net to date',
      figure: orNotYet(net, words.money(net)),
      notes: [
        `=IF(ISNUMBER(${net}),"planned "&${words.money(`(${figure('plannedBenefitToDate')}-${figure('plannedCostToDate')})`)},${net}&"")`,
        `=IF(ISNUMBER(${variance}),IF(ROUND(${variance},0)=0,"as planned",${words.money(`ABS(${variance})`)}&IF(${isLess(variance)}," less"," more")),"")`,
      ],
    },
    {
      label: 'Forecast net',
      figure: orNone(forecastNet.likely, words.money(forecastNet.likely)),
      notes: [
        `=IF(${isRange},${words.money(forecastNet.low)}&" to "&${words.money(forecastNet.high)},"no range yet")`,
        `="planned "&${words.money(plannedNet)}`,
      ],
    },
    {
      label: 'Forecast payback',
      figure: orNone(payback.likely, paybackMonth(payback.likely)),
      notes: [
        `=IF(COUNT(${payback.low},${payback.likely},${payback.high})=0,"not within the horizon",` +
          `IF(ISNUMBER(${figure('paidBack')}),"paid back by what came",IF(${isRange},` +
          `${paybackMonth(payback.high)}&" to "&${paybackMonth(payback.low)},"no range yet")))`,
        `="planned "&${paybackMonth(plannedPayback)}`,
      ],
    },
    shareTile('Benefit', shares.benefit),
    shareTile('Running cost', shares.recurring),
  ];
  const tile = page.take();
  page.take(1, 25);
  page.take(2);
  tiles.forEach(({ label, figure: shownFigure, notes }, index) => {
    const column = index * 2 + (index > 2 ? 1 : 0);
    page.put(tile, column, [label], 'tileLabel', { columns: 2 });
    page.put(tile + 1, column, [shownFigure], 'tileFigure');
    notes.forEach((note, at) => page.put(tile + 2 + at, column, [note], 'tileNote'));
  });
  for (const [index, cell] of [net, forecastNet.likely].entries()) {
    highlights.push({
      area: { row: tile + 1, column: 2 * (index + 1), rows: 1, columns: 2 },
      formula: `=IF(ISNUMBER(${cell}),${cell}<0,FALSE)`,
      tone: 'bad',
    });
  }
  page.gap(7);

  // Month by month.
  working.heading('In what the charts count');
  const largestOf = (...ranges: readonly string[]) =>
    `MAX(${ranges.flatMap((each) => [`MAX(${each})`, `-MIN(${each})`]).join(',')})`;
  const unitOf = (label: string, largest: string) => chartUnit(working, label, largest, units, currency);
  const chartUnits = {
    cumulative: unitOf(
      'Cumulative net',
      largestOf(
        fact('CasePlanCumulative'),
        fact('CaseForecastCumulative_Low'),
        fact('CaseForecastCumulative'),
        fact('CaseForecastCumulative_High'),
      ),
    ),
    benefit: unitOf('Benefit by month', largestOf(fact('CaseTrack_PlanBenefit'), fact('CaseTrack_Benefit'))),
    cost: unitOf('Cost by month', largestOf(fact('CaseTrack_PlanRecurring'), fact('CaseTrack_Recurring'))),
    causes: unitOf('Causes', largestOf(fact('CaseCauses'))),
  };
  const fromStart = `IF(${fact('CaseTrackStart')}="","the start",${monthWords('1')})`;
  page.headings(
    `="Cumulative net, "&${chartUnits.cumulative.words}&", not discounted, by months from "&${fromStart}`,
  );
  const cumulativeRow = page.take(CHART_ROWS.cumulative, 16);
  const chartCells = { horizon, last };
  charts.push({
    ...cumulativeChart(working, names, chartCells, chartUnits.cumulative),
    covers: { row: cumulativeRow, column: 0, rows: CHART_ROWS.cumulative, columns: PAGE_COLUMNS },
  });
  const share = `IF(ISNUMBER(${shares.benefit.likely}),${words.percent(shares.benefit.likely)},"")`;
  const rest = `IF(ISNUMBER(${shares.recurring.likely}),", and "&${words.percent(shares.recurring.likely)}&" of the running cost and maintenance","")`;
  const method = flow(
    'Method',
    `IF(ISNUMBER(${shares.benefit.likely}),` +
      `IF(${fact('CaseForecastMethod')}="recent trend",` +
      `"Forecast by recent trend: a line through the months' shares of plan ("&${lastMonths(shares.benefit.months)}&"), carried on for as many months, then level",` +
      `"Forecast by scaled plan: the months to come bring "&${share}&" of the planned benefit"&${rest}&", as the "&${lastMonths(shares.benefit.months)}&" did")&` +
      `IF(${isTooEarly},"; low and high are the plan's own scenarios.","; low and high: the ends of their 80% intervals, benefit and cost together."),` +
      `"The forecast is the plan until a month with a planned benefit counts; low and high are its own scenarios.")&` +
      `IF(${missing}=0,""," "&${missing}&IF(${missing}=1," month is"," months are")&" missing and estimated.")`,
    characters.page,
    2,
  );
  const methodRow = page.take(2);
  method.forEach((text, index) => page.put(methodRow + index, 0, [text], 'pageNote'));
  page.gap();

  const ofMonth = (of: 'CaseTrack_PlanBenefit' | 'CaseTrack_Benefit', month: string) =>
    `INDEX(${fact(of)},1,${month})`;
  const costOfMonth = (plan: 'Plan' | '', month: string) =>
    `INDEX(${fact(`CaseTrack_${plan}Recurring`)},1,${month})+INDEX(${fact(`CaseTrack_${plan}Retraining`)},1,${month})`;
  page.headings(
    `="Benefit of each month, "&${chartUnits.benefit.words}`,
    `="Cost of each month without one-off, "&${chartUnits.cost.words}`,
  );
  const monthsRow = page.take(CHART_ROWS.months, 14);
  monthlyCharts(working, names, chartCells, [
    {
      name: 'AIROI Tracking benefit',
      what: 'Benefit',
      planned: (month) => ofMonth('CaseTrack_PlanBenefit', month),
      came: (month) => ofMonth('CaseTrack_Benefit', month),
      unit: chartUnits.benefit,
      color: palette.pilot,
    },
    {
      name: 'AIROI Tracking cost',
      what: 'Cost',
      planned: (month) => costOfMonth('Plan', month),
      came: (month) => costOfMonth('', month),
      unit: chartUnits.cost,
      color: palette.loss,
    },
  ]).forEach((chart, index) => {
    charts.push({
      ...chart,
      covers: {
        row: monthsRow,
        column: index === 0 ? 0 : RIGHT,
        rows: CHART_ROWS.months,
        columns: index === 0 ? GUTTER : PAGE_COLUMNS - RIGHT,
      },
    });
  });
  page.gap();

  // Where it differs, and why.
  const lines = [...monthlyLines, 'oneOff'] as const;
  page.headings(
    'Variance to date, by line; favourable above 0',
    `="What explains it, "&${chartUnits.causes.words}`,
  );
  const lineHead = page.take();
  page.put(lineHead, 0, ['Months that count'], 'pageHead', { columns: 3 });
  page.put(lineHead, 3, ['Plan', 'Actual', 'Variance'], 'pageHeadNumber');
  const firstLine = page.take(lines.length + 1);
  lines.forEach((line, index) => {
    page.put(firstLine + index, 0, [lineLabels[line]], 'pageText', { columns: 3 });
    page.put(
      firstLine + index,
      3,
      [1, 2, 3].map((column) => {
        const cell = `INDEX(${fact('CaseLinesToDate')},${index + 1},${column})`;
        return `=IF(${hasCome},${words.money(cell)},"–")`;
      }),
      'pageFigure',
    );
  });
  const total = firstLine + lines.length;
  page.put(total, 0, ['Net'], 'pageStrong', { columns: 3 });
  page.put(
    total,
    3,
    [`(${figure('plannedBenefitToDate')}-${figure('plannedCostToDate')})`, net, variance].map(
      (cell) => `=IF(${hasCome},${words.money(cell)},"–")`,
    ),
    'pageFigure',
  );
  charts.push({
    ...causesChart(working, ranked, words, chartUnits.causes),
    covers: { row: lineHead, column: RIGHT, rows: lines.length + 2, columns: PAGE_COLUMNS - RIGHT },
  });
  page.gap();

  // What to act on.
  page.headings('Alarms, and drift');
  const worth = ranged('Retraining is worth', 'retrainingWorth');
  const decayAlarm = alarms[alarmKeys.indexOf('decay')]!;
  const drift = flow(
    'Drift',
    `IF(${decayAlarm}="",${fact('CaseDriftVerdict')},"")&IF(ISNUMBER(${worth.likely})," Retraining now is worth "&${words.money(worth.likely)}&` +
      `" over the next 12 months ("&${words.money(worth.low)}&" to "&${words.money(worth.high)}&").","")`,
    characters.page,
    DRIFT_LINES,
  ).map((text, index) => working.figure(`Drift, line ${index + 1}`, text));
  const ranks = alarms.map((alarm, index) =>
    working.figure(
      `Place of alarm ${index + 1}`,
      `=IF(${alarm}="",0,${alarms
        .slice(0, index + 1)
        .map((each) => `IF(${each}="",0,1)`)
        .join('+')})`,
    ),
  );
  const places = `${ranks[0]}:${ranks.at(-1)}`;
  const sentences = `${alarms[0]}:${alarms.at(-1)}`;
  const firstAlarm = page.take(alarmKeys.length + DRIFT_LINES);
  const none =
    `IF(${hasCome},"No alarm: neither an overrun, nor a shortfall of adoption or of the benefit, nor a faster decay than assumed can be shown.",` +
    `"No alarm: no month counts yet.")`;
  const above = working.figure('Lines above the drift', `=MAX(1,${standing})`);
  for (let row = 1; row <= alarmKeys.length + DRIFT_LINES; row++) {
    const alarm = flow(
      `Alarm in line ${row}`,
      `IF(${standing}<${row},${row === 1 ? none : '""'},"Alarm: "&INDEX(${sentences},MATCH(${row},${places},0)))`,
      characters.page,
      1,
    )[0]!;
    const ofDrift = drift.reduceRight(
      (rest, text, index) => `IF(${row}-${above}=${index + 1},${text}&"",${rest})`,
      '""',
    );
    page.put(firstAlarm + row - 1, 0, [`=IF(${row}<=${above},${alarm.slice(1)},${ofDrift})`], 'pageText', {
      columns: PAGE_COLUMNS,
    });
  }
  highlights.push({
    area: { row: firstAlarm, column: 0, rows: alarmKeys.length, columns: PAGE_COLUMNS },
    formula: `=ROW()-${firstAlarm}<=${standing}`,
    tone: 'bad',
  });
  page.gap();

  // What comes next.
  page.headings('Next gate', 'Readiness for it');
  const next = page.take(readinessListKeys.length + 1);
  const gateDate = fact('CaseGateDate');
  const twoDigits = (part: string) => `RIGHT("0"&${part}(${gateDate}),1+1)`;
  const gateDay = `IF(ISNUMBER(${gateDate}),YEAR(${gateDate})&"-"&${twoDigits('MONTH')}&"-"&${twoDigits('DAY')},TRIM(${gateDate}&""))`;
  const gateOwner = `TRIM(${fact('CaseGateOwner')}&"")`;
  flow(
    'Gate',
    `IF(TRIM(${fact('CaseNextGate')}&"")="","No next gate is told: enter it on Inputs.",TRIM(${fact('CaseNextGate')}&"")&` +
      `IF(${gateDay}="",""," – "&${gateDay})&IF(${gateOwner}="",""," – "&${gateOwner}))`,
    characters.half,
    GATE_LINES,
  ).forEach((text, index) => page.put(next + index, 0, [text], 'pageStrong'));
  const firstKill = next + GATE_LINES + 1;
  page.put(firstKill - 1, 0, ['Reasons to stop'], 'pageHead', { columns: GUTTER });
  killKeys.forEach((key, index) => {
    page.put(firstKill + index, 0, [killCriteria[key].label], 'pageText', { columns: 4 });
    page.put(
      firstKill + index,
      GUTTER - 1,
      [`=IFERROR(INDEX(${fact('CaseKillCriteria')},${index + 1},1)&"","missing")`],
      'pageFigure',
    );
  });
  [...readinessListKeys.map((key) => readinessLists[key]), 'All lists'].forEach((label, index) => {
    const score = `INDEX(${fact('CaseReadinessScores')},${index + 1},1)`;
    const open = `INDEX(${fact('CaseReadinessScores')},${index + 1},1+1)`;
    const row = next + index;
    page.put(row, RIGHT, [label], index < readinessListKeys.length ? 'pageText' : 'pageStrong', {
      columns: 3,
    });
    page.put(
      row,
      RIGHT + 3,
      [`=IFERROR(IF(ISNUMBER(${score}),${words.percent(score)},"–"),"missing")`],
      'pageFigure',
    );
    page.put(
      row,
      PAGE_COLUMNS - 1,
      [`=IFERROR(IF(${open}=0,"","must hold, not done: "&${open}),"")`],
      'pageAside',
    );
  });
  highlights.push(
    ...(['holds', 'not known'] as const).map((state): Highlight => ({
      area: { row: firstKill, column: GUTTER - 1, rows: killKeys.length, columns: 1 },
      formula: `=${absolute(firstKill, GUTTER - 1).replace(/\$(\d+)$/, '$1')}=${quoted(state)}`,
      tone: state === 'holds' ? 'bad' : 'warning',
    })),
  );
  page.gap(4);
  const foot = page.take();
  page.put(foot, 0, [`="Checks: "&${fact('CaseChecks')}&"."`], 'pageNote', { columns: PAGE_COLUMNS - 1 });
  page.put(foot, PAGE_COLUMNS - 1, ['Figures: Plan vs actual, Forecast. AIROI for Excel'], 'pageAside');
  if (page.row > PAGE_ROWS) throw new RangeError('The tracking page is longer than it may be');

  return {
    key: 'tracking',
    title,
    anchor: fact('CaseTrackingPage'),
    blocks: stackedBlocks([...page.blocks, ...working.blocks]),
    names: [
      { name: fact('CaseTrackingPage'), row: 0, column: 0, rows: page.row, columns: PAGE_COLUMNS },
      ...working.names,
    ],
    charts,
    validations: [],
    highlights,
    columnWidths: columnWidths.slice(0, PAGE_COLUMNS),
    rowHeights: [...page.heights, { row: page.row, rows: working.row - page.row, points: LINE }],
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
