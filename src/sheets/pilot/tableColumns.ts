import type { MeasurementSource, TableColumns } from '../../core/case';
import type { MetricPart } from '../caseNames';
import { columnIndex, columnLetters } from '../rangeAddress';

/** The source of a metric whose groups stand in one column of a long table. */
export type TableSource = Extract<MeasurementSource, TableColumns>;

/** The names of a long table's columns, with their place in it. */
export function namedColumns(
  source: TableColumns,
): readonly { readonly part: MetricPart; readonly column: number }[] {
  const columns: readonly (readonly [MetricPart, number | null])[] = [
    ['GroupColumn', source.groupColumn],
    ['ValueColumn', source.valueColumn],
    ['PersonColumn', source.personColumn],
    ['PeriodColumn', source.periodColumn],
    ['CovariateColumn', source.covariateColumn],
  ];
  return columns.flatMap(([part, column]) => (column === null ? [] : [{ part, column }]));
}

/** Rows of a long table, without its header; one at least, so that its columns have a cell to name. */
export function rowsOfTable(source: TableSource): number {
  if (source.kind === 'rows') return Math.max(1, source.rows.length - 1);
  const { first, last } = tableCells(source.table);
  return Math.max(1, last - first);
}

/** The cells of a column below the header: "Data!C2:C20" for column 2 of "Data!A1:I20". */
export function columnBody(table: string, column: number): string {
  const { sheet, start, first, last } = tableCells(table);
  const letters = columnLetters(start + column);
  return `${sheet}${letters}${first + 1}:${letters}${Math.max(first + 1, last)}`;
}

function tableCells(table: string): { sheet: string; start: number; first: number; last: number } {
  const cells = /^(.*!)?\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/i.exec(table);
  if (!cells) throw new Error(`A metric's table has to be a range such as Data!A1:I20, not ${table}.`);
  const [, sheet = '', letters, first, last] = cells;
  return { sheet, start: columnIndex(letters!), first: Number(first), last: Number(last) };
}

/** How many cells a range has; a whole column or row has more than any other. */
export function cellsOfRange(address: string): number {
  const cells = /\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(address);
  if (!cells) return Infinity;
  const [, first, top, last = first, bottom = top] = cells;
  return (columnIndex(last!) - columnIndex(first!) + 1) * (Number(bottom) - Number(top) + 1);
}
