import type { Case, MeasurementSource, Metric } from '../core/case';
import { needsTwoValues, noValues, zeroBaseline } from '../core/comparison';
import { formula, line } from './block';
import type { CaseNames, MetricPart } from './caseNames';
import { changeFormat, countFormat, measurementFormat } from './numberFormats';
import { palette } from './palette';
import type { AreaName, Block, ChartPlan, Highlight, ReferenceName, SheetPlan, Validation } from './plan';
import { absoluteReference, cellAddress, columnLetters } from './rangeAddress';

/** Columns of the table, in reading order. */
const column = {
  name: 0,
  unit: 1,
  better: 2,
  baseline: 3,
  pilot: 6,
  difference: 9,
  change: 10,
  reading: 11,
  source: 12,
} as const;
const COLUMNS = 13;
const HEAD = 4;
const FIRST = HEAD + 1;

/** Where the selection of groups from long tables stands: beside the table, out of print. */
const CRITERIA_COLUMN = 14;
const CRITERIA_ROWS = 5;

/** Rows that are made taller from the start, so that metrics added later look like the first. */
const TALL_ROWS = 60;

/** Charts stand two side by side, a column between them; each covers columns that are about equally wide. */
const CHART_ROWS = 15;
const chartColumns = [
  { column: 0, columns: 5 },
  { column: 6, columns: 6 },
] as const;

type TableSource = Extract<MeasurementSource, { kind: 'table' }>;

/** What was measured: each metric's baseline and pilot, how far they lie apart, and a chart of both means. */
export function pilotSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const rows = Math.max(1, of.metrics.length);
  const areaNames: AreaName[] = [
    { name: names.fact('PilotMetrics'), row: HEAD, column: 0, rows: rows + 1, columns: COLUMNS - 1 },
  ];
  const blocks: Block[] = [
    line(0, 0, ['Pilot vs Baseline'], 'title'),
    line(
      1,
      0,
      [formula(`=IF(${names.fact('CaseName')}="","What was measured",${names.fact('CaseName')})`)],
      'subtitle',
    ),
    line(
      2,
      0,
      [
        'Differences between two means, not yet proof: no test of significance has been made, and chance or a different mix of work may explain them.',
      ],
      'subtitle',
    ),
    line(
      HEAD - 1,
      0,
      [
        null,
        null,
        null,
        null,
        'Baseline',
        null,
        null,
        'Pilot',
        null,
        'Pilot less baseline',
        null,
        null,
        null,
      ],
      'groupHead',
    ),
    line(HEAD, 0, ['Metric', 'Unit', 'Better when'], 'columnHead'),
    line(
      HEAD,
      column.baseline,
      ['n', 'Mean', 'Std deviation', 'n', 'Mean', 'Std deviation', 'Difference', '% change'],
      'columnHeadNumber',
    ),
    line(HEAD, column.reading, ['The pilot is', 'Measurements'], 'columnHead'),
  ];
  if (of.metrics.length === 0) {
    blocks.push(
      line(FIRST, 0, ['This case rests on no measurements yet: add a metric in the AIROI pane.'], 'note'),
    );
  }
  const validations: Validation[] = [];
  const highlights: Highlight[] = [];
  of.metrics.forEach((metric, index) => {
    const row = FIRST + index;
    const nameOf = (part: MetricPart) => names.metric(index + 1, part);
    blocks.push(...metricRow(metric, row, nameOf));
    for (const [part, at] of [
      ['Name', column.name],
      ['Unit', column.unit],
      ['Better', column.better],
    ] as const) {
      areaNames.push({ name: nameOf(part), row, column: at, rows: 1, columns: 1 });
    }
    validations.push({
      kind: 'list',
      area: { row, column: column.better, rows: 1, columns: 1 },
      title: 'Better when',
      message: 'Choose lower (time, cost, errors) or higher (output, quality).',
      values: ['lower', 'higher'],
    });
    const reading = cellAddress(row, column.reading);
    for (const [word, tone] of [
      ['better', 'good'],
      ['worse', 'bad'],
    ] as const) {
      highlights.push({
        area: { row, column: column.reading, rows: 1, columns: 1 },
        formula: `=${reading}="${word}"`,
        tone,
      });
    }
    if (metric.source.kind === 'table') {
      const at = FIRST + index * CRITERIA_ROWS;
      blocks.push(...criteria(metric, metric.source, at, nameOf));
      areaNames.push(...criteriaNames(at, nameOf));
    }
  });

  const firstChartRow = FIRST + rows + 1;
  const chartLines = Math.ceil(of.metrics.length / chartColumns.length);
  return {
    key: 'pilot',
    title,
    anchor: names.fact('PilotMetrics'),
    blocks,
    names: areaNames,
    charts: of.metrics.map((metric, index) => chart(metric, index, firstChartRow)),
    validations,
    highlights,
    columnWidths: [25, 11, 10, 7, 10, 12, 7, 10, 12, 12, 11, 13, 30, 3, 18, 18, 18],
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: HEAD, rows: 1, points: 34 },
      { row: FIRST, rows: TALL_ROWS, points: 20 },
    ],
    frozenRows: FIRST,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.pilot,
    print: {
      orientation: 'landscape',
      area: {
        row: 0,
        column: 0,
        rows: chartLines === 0 ? FIRST + rows : firstChartRow + chartLines * CHART_ROWS,
        columns: COLUMNS,
      },
    },
  };
}

/** Names for the analyst's own cells, from which the metrics are calculated. */
export function sourceNames(of: Case, names: CaseNames): ReferenceName[] {
  return of.metrics.flatMap(({ source }, index) => {
    const name = (part: MetricPart, address: string): ReferenceName => ({
      name: names.metric(index + 1, part),
      refersTo: absoluteReference(address),
    });
    switch (source.kind) {
      case 'values':
        return [];
      case 'ranges':
        return [name('Baseline', source.baseline), name('Pilot', source.pilot)];
      case 'table':
        return [
          name('Table', source.table),
          name('GroupColumn', columnOfTable(source.table, source.groupColumn)),
          name('ValueColumn', columnOfTable(source.table, source.valueColumn)),
        ];
    }
  });
}

/** "Data!C1:C20" for column 2 of "Data!A1:I20". */
function columnOfTable(table: string, index: number): string {
  const cells = /^(.*!)?\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/i.exec(table);
  if (!cells) throw new Error(`A metric's table has to be a range such as Data!A1:I20, not ${table}.`);
  const [, sheet = '', letters, first, last] = cells;
  let start = 0;
  for (const letter of letters.toUpperCase()) start = start * 26 + letter.charCodeAt(0) - 64;
  const wanted = columnLetters(start - 1 + index);
  return `${sheet}${wanted}${first}:${wanted}${last}`;
}

function metricRow(metric: Metric, row: number, nameOf: (part: MetricPart) => string): Block[] {
  const at = (index: number) => cellAddress(row, index);
  const [count, mean, deviation] = (['n', 'mean', 'deviation'] as const).map(
    (figure) => (group: 'Baseline' | 'Pilot', first: number) =>
      formula(statistic(metric.source, figure, group, at(first), nameOf)),
  );
  const { baseline, pilot, difference, change, reading } = column;
  const figures = (group: 'Baseline' | 'Pilot', first: number): Block[] => [
    line(row, first, [count(group, first)], 'calculation', { format: countFormat }),
    line(row, first + 1, [mean(group, first), deviation(group, first)], 'calculation', {
      format: measurementFormat,
    }),
  ];
  return [
    line(row, column.name, [metric.name, metric.unit, metric.better], 'inputText', { editable: true }),
    ...figures('Baseline', baseline),
    ...figures('Pilot', pilot),
    line(
      row,
      difference,
      [
        formula(
          `=IF(ISNUMBER(${at(baseline + 1)}),IF(ISNUMBER(${at(pilot + 1)}),` +
            `${at(pilot + 1)}-${at(baseline + 1)},${at(pilot + 1)}),${at(baseline + 1)})`,
        ),
      ],
      'calculation',
      { format: measurementFormat },
    ),
    line(
      row,
      change,
      [
        formula(
          `=IF(ISNUMBER(${at(difference)}),IF(${at(baseline + 1)}=0,"${zeroBaseline}",` +
            `${at(difference)}/ABS(${at(baseline + 1)})),${at(difference)})`,
        ),
      ],
      'calculation',
      { format: changeFormat },
    ),
    line(
      row,
      reading,
      [
        formula(
          `=IF(ISNUMBER(${at(difference)}),IF(${at(difference)}=0,"no change",` +
            `IF((${at(difference)}<0)=(${nameOf('Better')}="lower"),"better","worse")),${at(difference)})`,
        ),
      ],
      'verdict',
    ),
    line(row, column.source, [whereMeasured(metric.source)], 'note'),
  ];
}

/** The native formula of one group's count, mean or standard deviation; `count` is the cell of its n. */
function statistic(
  source: MeasurementSource,
  figure: 'n' | 'mean' | 'deviation',
  group: 'Baseline' | 'Pilot',
  count: string,
  nameOf: (part: MetricPart) => string,
): string {
  const call = (ofRange: string, ofTable: string) =>
    source.kind === 'table'
      ? `${ofTable}(${nameOf('Table')},${nameOf('Field')},${nameOf(`${group}Criteria`)})`
      : `${ofRange}(${nameOf(group)})`;
  const orSentence = (needed: string, value: string, sentence: string) =>
    `=IF(${count}${needed},IFERROR(${value},"error in the data"),"${sentence}")`;
  switch (figure) {
    case 'n':
      return `=IFERROR(${call('COUNT', 'DCOUNT')},0)`;
    case 'mean':
      return orSentence('>0', call('AVERAGE', 'DAVERAGE'), noValues);
    case 'deviation':
      return orSentence('>1', call('STDEV.S', 'DSTDEV'), needsTwoValues);
  }
}

/**
 * The criteria areas that DCOUNT, DAVERAGE and DSTDEV read: these three, unlike conditional sums, give an
 * exact standard deviation in every engine and skip blanks and text.
 */
function criteria(
  metric: Metric,
  source: TableSource,
  row: number,
  nameOf: (part: MetricPart) => string,
): Block[] {
  // Text criteria match from the start of a cell unless "=" leads; * ? ~ would match as wildcards.
  const exact = (name: string) =>
    formula(
      `=IF(ISTEXT(${name}),"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${name},"~","~~"),"*","~*"),"?","~?"),${name})`,
    );
  const header = formula(`=INDEX(${nameOf('GroupColumn')},1)`);
  const value = CRITERIA_COLUMN + 1;
  return [
    line(row, CRITERIA_COLUMN, [metric.name, 'Baseline', 'Pilot'], 'columnHead'),
    line(row + 1, CRITERIA_COLUMN, ['Group'], 'label'),
    line(row + 1, value, [source.baselineGroup, source.pilotGroup], 'inputText', { editable: true }),
    line(row + 2, CRITERIA_COLUMN, ['Column'], 'label'),
    line(row + 2, value, [header, header], 'link'),
    line(row + 3, CRITERIA_COLUMN, ['Rows where'], 'label'),
    line(row + 3, value, [exact(nameOf('BaselineGroup')), exact(nameOf('PilotGroup'))], 'calculation'),
    line(row + 4, CRITERIA_COLUMN, ['Values in column'], 'label'),
    line(
      row + 4,
      value,
      [formula(`=COLUMN(INDEX(${nameOf('ValueColumn')},1,1))-COLUMN(INDEX(${nameOf('Table')},1,1))+1`)],
      'calculation',
      { format: countFormat },
    ),
  ];
}

function criteriaNames(row: number, nameOf: (part: MetricPart) => string): AreaName[] {
  const at = (part: MetricPart, offset: number, index: number, rows = 1): AreaName => ({
    name: nameOf(part),
    row: row + offset,
    column: CRITERIA_COLUMN + index,
    rows,
    columns: 1,
  });
  return [
    at('BaselineGroup', 1, 1),
    at('PilotGroup', 1, 2),
    at('BaselineCriteria', 2, 1, 2),
    at('PilotCriteria', 2, 2, 2),
    at('Field', 4, 1),
  ];
}

function whereMeasured(source: MeasurementSource): string {
  switch (source.kind) {
    case 'values':
      return 'on sheet Pilot data';
    case 'ranges':
      return `${source.baseline} and ${source.pilot}`;
    case 'table':
      return `${columnOfTable(source.table, source.valueColumn)} by ${columnOfTable(source.table, source.groupColumn)}`;
  }
}

function chart(metric: Metric, index: number, firstRow: number): ChartPlan {
  const row = FIRST + index;
  const cell = (at: number) => ({ row, column: at, rows: 1, columns: 1 });
  const place = chartColumns[index % chartColumns.length];
  const series = (name: string, first: number, color: string) => ({
    name,
    values: cell(first + 1),
    categories: cell(column.name),
    color,
  });
  return {
    name: `AIROI Metric ${index + 1}`,
    kind: 'column',
    title: `${metric.name} (${metric.unit}), mean`,
    series: [
      series('Baseline', column.baseline, palette.baseline),
      series('Pilot', column.pilot, palette.pilot),
    ],
    // Columns that do not start at zero overstate a difference; Excel's own choice often does not.
    valueAxis: { title: metric.unit, format: 'General', ...(!mayBeNegative(metric.source) && { min: 0 }) },
    legend: true,
    covers: {
      row: firstRow + Math.floor(index / chartColumns.length) * CHART_ROWS,
      column: place.column,
      rows: CHART_ROWS - 1,
      columns: place.columns,
    },
    description:
      `Column chart of ${metric.name} in ${metric.unit}: the mean of the baseline beside the mean of the ` +
      `pilot; ${metric.better} is better.`,
  };
}

function mayBeNegative(source: MeasurementSource): boolean {
  return source.kind === 'values' && [...source.baseline, ...source.pilot].some((value) => value < 0);
}
