import type { Case } from '../../core/case';
import { formula, line } from '../block';
import type { CaseNames, MetricPart } from '../caseNames';
import {
  changeFormat,
  countFormat,
  figureFormat,
  measurementFormat,
  percentFormat,
  pointsFormat,
} from '../numberFormats';
import { palette } from '../palette';
import type { AreaName, Block, ChartPlan, Highlight, SheetPlan, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { stackedBlocks } from '../stackedBlocks';
import { hasTrend, metricWorking, type MetricPlaces } from './metricWorking';
import { COLUMNS, FIGURES, Working } from './working';

/** Columns of the table of metrics, in reading order. */
const column = {
  name: 0,
  unit: 1,
  better: 2,
  smallest: 3,
  evidence: 4,
  baseline: 5,
  pilot: 7,
  change: 9,
  needed: 12,
  worth: 13,
} as const;

const CONFIDENCE = 2;
const SENTENCES = 4;
const LINE = 20;

/** Charts stand two side by side, a column between them. */
const CHART_ROWS = 12;
const chartColumns = [
  { column: 0, columns: 5 },
  { column: 6, columns: 8 },
] as const;
/** Rows of a landscape page. */
const PAGE_ROWS = 42;

/** What the pilot shows: in words, in figures, in charts, and beneath it how each figure came about. */
export function pilotSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  return pilotSheetWithPlaces(of, names, title).sheet;
}

/** The sheet, and where the findings of its metrics stand. */
export function pilotSheetWithPlaces(
  of: Case,
  names: CaseNames,
  title: string,
): { readonly sheet: SheetPlan; readonly places: readonly MetricPlaces[] } {
  const count = Math.max(1, of.metrics.length);
  const tableHead = SENTENCES + 1 + count + 1;
  const tableEnd = tableHead + 1 + count;
  const blocks: Block[] = [
    line(0, 0, ['Pilot vs Baseline'], 'title'),
    line(
      1,
      0,
      [formula(`=IF(${names.fact('CaseName')}="","What was measured",${names.fact('CaseName')})`)],
      'subtitle',
    ),
  ];
  const areaNames: AreaName[] = [
    { name: names.fact('PilotMetrics'), row: tableHead, column: 0, rows: count + 1, columns: COLUMNS },
  ];
  const validations: Validation[] = [];
  const highlights: Highlight[] = [];
  const chartCount = of.metrics.reduce((sum, { source }) => sum + (hasTrend(source) ? 2 : 1), 0);
  const chartLinesCount = Math.ceil(chartCount / chartColumns.length);
  const note = changeNote(of, tableEnd);
  const firstChart = tableEnd + note.length + 1;
  const working = new Working(firstChart + chartLinesCount * CHART_ROWS);
  const places: MetricPlaces[] = [];
  const fresh = new Set<number>();

  if (of.metrics.length === 0) {
    blocks.push(
      line(SENTENCES, 0, ['This case rests on no measurements yet: add a metric in the AIROI pane.'], 'note'),
    );
  } else {
    working.heading('For all metrics', ['Value']);
    const metrics = working.figure(
      'Metrics',
      `=ROWS(${cellAddress(tableHead + 1, 0)}:${cellAddress(tableEnd - 1, 0)})`,
      'Rows of the table above',
      {
        format: countFormat,
      },
    );
    const alpha = working.figure(
      'Misses of each',
      `=(1-${names.fact('PilotConfidence')})/${metrics}`,
      'Probability that one interval misses: shared out among the metrics (Bonferroni)',
      {
        format: '0.0000',
      },
    );
    const confidence = working.figure(
      'Confidence of each',
      `=1-${alpha}`,
      'So that all intervals hold together with the confidence asked for',
      {
        format: '0.00%',
      },
    );
    const rounding = working.figure(
      'Rounding',
      10 * Number.EPSILON,
      'Relative to the means: a smaller spread is only the rounding of equal values',
      {
        format: '0.0E+00',
      },
    );
    const common = { alpha, confidence, rounding };
    of.metrics.forEach((metric, index) => {
      working.gap();
      fresh.add(working.row);
      const head = working.row;
      working.blocks.push(
        line(
          head,
          0,
          [formula(`=${names.metric(index + 1, 'Name')}&": how the figures come about"`)],
          'heading',
        ),
      );
      working.row += 1;
      places.push(metricWorking(working, metric, index, of.currency, common, names));
    });
    const confidenceText =
      `=IF(${metrics}>1,"With "&${metrics}&" metrics each interval has "&TEXT(${confidence},"0.0%")&` +
      `", so that all hold together with the confidence on the left (Bonferroni).","Confidence of the interval.")`;
    blocks.push(
      line(CONFIDENCE, 0, ['Confidence'], 'label'),
      line(CONFIDENCE, 1, [of.pilotConfidence], 'input', { format: percentFormat, editable: true }),
      line(CONFIDENCE, 2, [formula(confidenceText), ...nulls(COLUMNS - 3)], 'remark'),
      ...sentenceBlocks(of, names, places),
      ...tableBlocks(of, places, tableHead),
      ...note,
    );
    areaNames.push({ name: names.fact('PilotConfidence'), row: CONFIDENCE, column: 1, rows: 1, columns: 1 });
    validations.push({
      kind: 'number',
      area: { row: CONFIDENCE, column: 1, rows: 1, columns: 1 },
      title: 'Confidence',
      message: 'Enter a confidence from 50% to 99.9%; 95% is usual.',
      min: 0.5,
      max: 0.999,
    });
    of.metrics.forEach((_, index) => {
      const row = tableHead + 1 + index;
      const nameOf = (part: MetricPart) => names.metric(index + 1, part);
      for (const [part, at] of [
        ['Name', column.name],
        ['Unit', column.unit],
        ['Better', column.better],
        ['SmallestEffect', column.smallest],
        ['Evidence', column.evidence],
      ] as const) {
        areaNames.push({ name: nameOf(part), row, column: at, rows: 1, columns: 1 });
      }
      validations.push(...rowValidations(row));
      highlights.push(...verdictHighlights(SENTENCES + 1 + index));
    });
  }

  const charts: ChartPlan[] = places
    .flatMap((place) => place.charts)
    .map((drawing, index) => ({
      ...drawing,
      name: `AIROI Metric chart ${index + 1}`,
      covers: {
        row: firstChart + Math.floor(index / chartColumns.length) * CHART_ROWS,
        rows: CHART_ROWS - 1,
        ...chartColumns[index % chartColumns.length]!,
      },
    }));
  const sheet: SheetPlan = {
    key: 'pilot',
    title,
    anchor: names.fact('PilotMetrics'),
    blocks: stackedBlocks([...blocks, ...working.blocks]),
    names: [...areaNames, ...working.names],
    charts,
    validations: [...validations, ...working.validations],
    highlights: [...highlights, ...working.highlights],
    columnWidths: [28, 14, 12, 12, 16, 10, 12, 10, 12, 12, 12, 12, 11, 14, 1],
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: 1, rows: tableHead - 1, points: LINE },
      { row: tableHead, rows: 1, points: 36 },
      { row: tableHead + 1, rows: working.row - tableHead, points: LINE },
    ],
    frozenRows: 2,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.pilot,
    print: {
      orientation: 'landscape',
      // One narrow column more, so that the frames of charts are printed whole.
      area: { row: 0, column: 0, rows: working.row, columns: COLUMNS + 1 },
      breaks: pageBreaks(
        [
          ...Array.from({ length: chartLinesCount }, (_, index) => firstChart + index * CHART_ROWS),
          // A metric's title stands above its first heading.
          ...[...working.headings, ...fresh].filter((row) => !fresh.has(row - 1)).sort((a, b) => a - b),
        ],
        fresh,
        working.row,
      ),
      footer: '&L&A&RPage &P of &N',
    },
  };
  return { sheet, places };
}

/**
 * Rows before which a page begins: each metric's working does, and wherever a part of it, or a line of charts, would
 * stand on two pages.
 *
 * @param parts First rows of what should stay together, ascending; `end` is the row after the last.
 */
function pageBreaks(parts: readonly number[], fresh: ReadonlySet<number>, end: number): number[] {
  let top = 0;
  return parts.filter((row, index) => {
    const next = parts[index + 1] ?? end;
    const isNew = fresh.has(row) || (next - top > PAGE_ROWS && row > top);
    if (isNew) top = row;
    return isNew;
  });
}

function sentenceBlocks(of: Case, names: CaseNames, places: readonly MetricPlaces[]): Block[] {
  return [
    line(SENTENCES, 0, ['What the pilot shows'], 'section'),
    line(SENTENCES, 1, ['Verdict'], 'columnHead'),
    line(SENTENCES, 2, ['  In one sentence', ...nulls(COLUMNS - 3)], 'section'),
    ...of.metrics.flatMap((_, index) => {
      const row = SENTENCES + 1 + index;
      const { finding, sentence } = places[index]!;
      const isWord = `ISNUMBER(${finding.effect.low})`;
      return [
        line(row, 0, [formula(`=${names.metric(index + 1, 'Name')}`)], 'label'),
        line(row, 1, [formula(`=IF(${isWord},${finding.verdict},"no verdict")`)], 'verdict'),
        line(row, 2, [formula(sentence), ...nulls(COLUMNS - 3)], 'sentence'),
      ];
    }),
  ];
}

function tableBlocks(of: Case, places: readonly MetricPlaces[], head: number): Block[] {
  return [
    line(head, 0, ['Metric', 'Unit', 'Better when'], 'columnHead'),
    line(head, column.smallest, ['Smallest that matters'], 'columnHeadNumber'),
    line(head, column.evidence, ['Evidence'], 'columnHead'),
    line(
      head,
      column.baseline,
      [
        'Baseline n',
        'Baseline mean',
        'Pilot n',
        'Pilot mean',
        'Change',
        'Interval from',
        'Interval to',
        'n needed in each',
        'Worth a year',
      ],
      'columnHeadNumber',
    ),
    ...of.metrics.flatMap((metric, index) => {
      const row = head + 1 + index;
      const { finding, worth } = places[index]!;
      const figures = (at: number, cells: readonly string[], format: string) =>
        line(
          row,
          at,
          cells.map((cell) => formula(`=${cell}`)),
          'calculation',
          { format },
        );
      const isRate = metric.design === 'rates';
      const change = isRate ? finding.effect : finding.relative;
      const orNothing = (cell: string) => formula(`=IF(ISNUMBER(${cell}),${cell},"none")`);
      return [
        line(row, column.name, [metric.name, metric.unit, metric.better], 'inputText', { editable: true }),
        line(row, column.smallest, [metric.smallestEffect], 'input', {
          format: percentFormat,
          editable: true,
        }),
        line(row, column.evidence, [metric.evidence], 'inputText', { editable: true }),
        figures(column.baseline, [finding.baseline.n], countFormat),
        figures(column.baseline + 1, [finding.baseline.mean], isRate ? percentFormat : measurementFormat),
        figures(column.pilot, [finding.pilot.n], countFormat),
        figures(column.pilot + 1, [finding.pilot.mean], isRate ? percentFormat : measurementFormat),
        line(
          row,
          column.change,
          [orNothing(change.value), orNothing(change.low), orNothing(change.high)],
          'calculation',
          {
            format: isRate ? pointsFormat : changeFormat,
          },
        ),
        line(row, column.needed, [orNothing(finding.needed)], 'calculation', { format: countFormat }),
        line(row, column.worth, [worth === null ? '–' : orNothing(worth)], 'calculation', {
          format: figureFormat('money per year', of.currency),
        }),
      ];
    }),
  ];
}

/** Says beneath the table why a change may not be the difference of the means beside it; nothing where it always is. */
function changeNote({ metrics }: Case, row: number): Block[] {
  const notes = [
    [metrics.some(({ scale }) => scale === 'log'), 'geometric means on a log scale'],
    [metrics.some(({ scale }) => scale === 'trimmed'), 'trimmed means'],
    [metrics.some(({ design }) => design === 'adjusted'), 'groups made alike in what was known before'],
    [metrics.some(({ design }) => design === 'controlled'), 'the pilot’s change with the baseline’s'],
  ] as const;
  const told = notes.flatMap(([isThere, what]) => (isThere ? what : []));
  if (told.length === 0) return [];
  const text = `Change need not be what the means beside it suggest: it compares ${told.join('; ')}. The working below says for which metric.`;
  return [line(row, 0, [text, ...nulls(COLUMNS - 1)], 'remark')];
}

function rowValidations(row: number): Validation[] {
  const at = (index: number) => ({ row, column: index, rows: 1, columns: 1 });
  return [
    {
      kind: 'list',
      area: at(column.better),
      title: 'Better when',
      message: 'Choose lower (time, cost, errors) or higher (output, quality).',
      values: ['lower', 'higher'],
    },
    {
      kind: 'number',
      area: at(column.smallest),
      title: 'Smallest effect that matters',
      message: 'Enter a share of the baseline above 0: 10% is usual.',
      min: 0,
      max: 10,
    },
    {
      kind: 'list',
      area: at(column.evidence),
      title: 'Evidence',
      message: 'Choose measured, or self-reported for what people said about themselves.',
      values: ['measured', 'self-reported'],
    },
  ];
}

function verdictHighlights(row: number): Highlight[] {
  const cell = cellAddress(row, FIGURES);
  return (
    [
      ['better', 'good'],
      ['worse', 'bad'],
      ['too few data', 'warning'],
      ['no verdict', 'warning'],
    ] as const
  ).map(([word, tone]) => ({
    area: { row, column: FIGURES, rows: 1, columns: 1 },
    formula: `=${cell}="${word}"`,
    tone,
  }));
}

function nulls(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
