import type { Case } from '../../core/case';
import { formula, line } from '../block';
import type { CaseNames, MetricPart } from '../caseNames';
import { measurementFormat } from '../numberFormats';
import type { AreaName, Block, SheetPlan } from '../plan';
import { cellAddress, columnLetters } from '../rangeAddress';
import { columnsSheet } from './columnsSheet';
import { suitedMetric } from './suitedMetric';
import { rowsOfTable } from './tableColumns';

/** Row of the first pair. */
const FIRST = 5;
/** Free rows for what the table may grow by until the sheets are updated. */
const SPARE = 50;
/** Columns of a metric: row, person on the baseline, in the pilot, both values, and one left free. */
const COLUMNS = 6;

/** Rows of a long table that the pairs of a metric are looked up in. */
export function rowsToPair(source: Parameters<typeof rowsOfTable>[0]): number {
  return rowsOfTable(source) + SPARE;
}

/**
 * Persons or tasks that stand once in each group of a long table, with both values side by side: one row for each
 * row of the table. Null where no metric is paired by a column.
 */
export function pairsSheet(of: Case, names: CaseNames, title: string): SheetPlan | null {
  const blocks: Block[] = [];
  const areaNames: AreaName[] = [];
  let column = 0;
  let last = FIRST;
  of.metrics.forEach((metric, index) => {
    const { design, source } = suitedMetric(metric);
    if (design !== 'paired' || (source.kind !== 'table' && source.kind !== 'rows')) return;
    const rows = rowsToPair(source);
    const nameOf = (part: MetricPart) => names.metric(index + 1, part);
    blocks.push(
      line(FIRST - 2, column, [formula(`=${nameOf('Name')}`), null, null, null, null], 'section'),
      line(FIRST - 1, column, ['Row'], 'columnHeadNumber'),
      line(FIRST - 1, column + 1, ['On the baseline', 'In the pilot'], 'columnHead'),
      line(FIRST - 1, column + 3, ['Pair: baseline', 'Pair: pilot'], 'columnHeadNumber'),
      {
        row: FIRST,
        column,
        cells: pairRows(rows, column, nameOf),
        style: 'calculation',
        format: measurementFormat,
      },
    );
    const area = (name: string, at: number) =>
      areaNames.push({ name, row: FIRST, column: column + at, rows, columns: 1 });
    area(nameOf('PairedBaseline'), 3);
    area(nameOf('PairedPilot'), 4);
    column += COLUMNS;
    last = Math.max(last, FIRST + rows);
  });
  if (column === 0) return null;
  areaNames.push({ name: names.fact('PilotPairs'), row: FIRST - 1, column: 0, rows: 1, columns: column - 1 });
  return columnsSheet({
    key: 'pairs',
    title,
    anchor: names.fact('PilotPairs'),
    heading: 'Pilot pairs',
    explanation:
      'Who stands exactly once in each group, with both values; everybody else is left out. Calculated from your table.',
    blocks,
    names: areaNames,
    columnWidths: Array.from({ length: column - 1 }, (_, at) => [7, 20, 20, 14, 14, 3][at % COLUMNS]!),
    first: FIRST,
    headPoints: 34,
    rows: last,
    columns: column - 1,
  });
}

function pairRows(rows: number, column: number, nameOf: (part: MetricPart) => string) {
  const [person, value, group] = [nameOf('PersonColumn'), nameOf('ValueColumn'), nameOf('GroupColumn')];
  const cells = (at: number) => {
    const letters = columnLetters(column + at);
    return `$${letters}$${FIRST + 1}:$${letters}$${FIRST + rows}`;
  };
  const [onBaseline, inPilot] = [cells(1), cells(2)];
  return Array.from({ length: rows }, (_, index) => {
    const row = FIRST + index;
    const number = cellAddress(row, column);
    const at = (name: string) => `INDEX(${name},${number})`;
    const inGroup = (groupName: string) =>
      `=IFERROR(IF(${number}>ROWS(${value}),"",IF(ISNUMBER(${at(value)}),IF(IFERROR(${at(group)}=${groupName},FALSE),` +
      `IF(${at(group)}<>"",${plainText(at(person))},""),""),"")),"")`;
    const key = cellAddress(row, column + 1);
    const exact = `"="&${key}`;
    const isPair = cellAddress(row, column + 3);
    return [
      index + 1,
      formula(inGroup(nameOf('BaselineGroup'))),
      formula(inGroup(nameOf('PilotGroup'))),
      formula(
        `=IF(${key}="","",IF(COUNTIF(${onBaseline},${exact})=1,IF(COUNTIF(${inPilot},${exact})=1,${at(value)},""),""))`,
      ),
      formula(`=IF(ISNUMBER(${isPair}),INDEX(${value},MATCH(${key},${inPilot},0)),"")`),
    ];
  });
}

/**
 * A person as a text that look-ups compare as it is: what they take for a pattern becomes a character of its looks,
 * because engines differ over how a pattern is escaped.
 */
function plainText(person: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${person}&"","~","～"),"*","＊"),"?","？")`;
}
