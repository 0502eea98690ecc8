import type { Case, Metric } from '../core/case';
import { line } from './block';
import type { CaseNames } from './caseNames';
import { palette } from './palette';
import type { AreaName, Block, SheetPlan } from './plan';

/** Row of the first measurement. */
const FIRST = 4;

type InlineMetric = Metric & { readonly source: { readonly kind: 'values' } };

/**
 * The measurements of a case that came from a file: one column for each metric and group. Null where all
 * measurements already are in the analyst's own cells.
 */
export function dataSheet(of: Case, names: CaseNames, title: string): SheetPlan | null {
  const blocks: Block[] = [];
  const areaNames: AreaName[] = [];
  let column = 0;
  let rows = FIRST;

  of.metrics.forEach((metric, index) => {
    if (!isInline(metric)) return;
    const groups = [
      { part: 'Baseline', word: 'baseline', values: metric.source.baseline },
      { part: 'Pilot', word: 'pilot', values: metric.source.pilot },
    ] as const;
    for (const { part, word, values } of groups) {
      blocks.push(line(FIRST - 1, column, [`${metric.name} (${metric.unit}), ${word}`], 'columnHeadNumber'));
      if (values.length > 0) {
        blocks.push({
          row: FIRST,
          column,
          cells: values.map((value) => [value]),
          style: 'data',
          editable: true,
        });
      }
      // An empty group still needs a cell to name.
      const area = { row: FIRST, column, rows: Math.max(1, values.length), columns: 1 };
      areaNames.push({ name: names.metric(index + 1, part), ...area });
      rows = Math.max(rows, FIRST + area.rows);
      column++;
    }
  });
  if (column === 0) return null;

  areaNames.push({ name: names.fact('PilotData'), row: FIRST - 1, column: 0, rows: 1, columns: column });
  return {
    key: 'data',
    title,
    anchor: names.fact('PilotData'),
    blocks: [
      line(0, 0, ['Pilot data'], 'title'),
      line(
        1,
        0,
        ['Single measurements as read from the case file; Pilot vs Baseline is calculated from them.'],
        'subtitle',
      ),
      ...blocks,
    ],
    names: areaNames,
    charts: [],
    validations: [],
    highlights: [],
    columnWidths: Array.from({ length: column }, () => 18),
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: FIRST - 1, rows: 1, points: 50 },
    ],
    frozenRows: FIRST,
    frozenColumns: 0,
    gridlines: true,
    tabColor: palette.baseline,
    print: { orientation: 'portrait', area: { row: 0, column: 0, rows, columns: column } },
  };
}

function isInline(metric: Metric): metric is InlineMetric {
  return metric.source.kind === 'values';
}
