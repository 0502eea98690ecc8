import type { Case, CellValue, Metric } from '../../core/case';
import { line } from '../block';
import type { CaseNames, MetricPart } from '../caseNames';
import type { AreaName, Block, SheetPlan } from '../plan';
import { columnsSheet } from './columnsSheet';
import { namedColumns } from './tableColumns';

/** Row of the first measurement. */
const FIRST = 4;

/**
 * The measurements of a case that came from a file: a column for each metric and group, or its whole table. Null
 * where all measurements already are in the analyst's own cells.
 */
export function dataSheet(of: Case, names: CaseNames, title: string): SheetPlan | null {
  const blocks: Block[] = [];
  const areaNames: AreaName[] = [];
  let column = 0;
  let rows = FIRST;

  /** Columns side by side; a column without cells still has one, to be named. */
  const write = (heads: readonly string[], cells: readonly (readonly CellValue[])[]) => {
    blocks.push(line(FIRST - 1, column, heads, 'columnHeadNumber'));
    if (cells.length > 0) blocks.push({ row: FIRST, column, cells, style: 'data', editable: true });
    const area = { row: FIRST, column, rows: Math.max(1, cells.length), columns: heads.length };
    rows = Math.max(rows, FIRST + area.rows);
    column += heads.length;
    return area;
  };
  of.metrics.forEach((metric, index) => {
    const nameOf = (part: MetricPart) => names.metric(index + 1, part);
    const { source } = metric;
    if (source.kind === 'values') {
      for (const { part, word, values } of groupsOf(metric)) {
        const head = `${metric.name} (${metric.unit}), ${word}`;
        const area = write(
          [head],
          values.map((value) => [value]),
        );
        areaNames.push({ name: nameOf(part), ...area });
      }
    } else if (source.kind === 'rows') {
      const [heads = [], ...body] = source.rows;
      const area = write(
        heads.map((head) => String(head ?? '')),
        body.map((row) => heads.map((_, at) => row[at] ?? null)),
      );
      areaNames.push({ name: nameOf('Table'), ...area, row: FIRST - 1, rows: area.rows + 1 });
      for (const { part, column: at } of namedColumns(source)) {
        areaNames.push({ name: nameOf(part), ...area, column: area.column + at, columns: 1 });
      }
    }
  });
  if (column === 0) return null;

  areaNames.push({ name: names.fact('PilotData'), row: FIRST - 1, column: 0, rows: 1, columns: column });
  return columnsSheet({
    key: 'data',
    title,
    anchor: names.fact('PilotData'),
    heading: 'Pilot data',
    explanation: 'Single measurements as read from the case file; Pilot vs Baseline is calculated from them.',
    blocks,
    names: areaNames,
    columnWidths: Array.from({ length: column }, () => 18),
    first: FIRST,
    headPoints: 50,
    rows,
    columns: column,
  });
}

function groupsOf({ source }: Metric) {
  if (source.kind !== 'values') return [];
  const groups = [
    { part: 'Baseline', word: 'baseline', values: source.baseline },
    { part: 'Pilot', word: 'pilot', values: source.pilot },
    { part: 'BaselineBefore', word: 'baseline before', values: source.baselineBefore },
    { part: 'PilotBefore', word: 'pilot before', values: source.pilotBefore },
  ] as const;
  return groups.flatMap(({ values, ...group }) => (values === null ? [] : [{ ...group, values }]));
}
