import type { ModelCell, ModelChart, ModelValue, WorkbookModel } from '../../files/workbookModel';

/** A chart's figures as its cells hold them now. */
export interface ChartData {
  readonly categories: readonly ModelValue[];
  /** One array per series; null where the cell holds no number. */
  readonly series: readonly (readonly (number | null)[])[];
}

interface CellRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const referencePattern =
  /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "Sheet!$A$1:$A$9" as zero-based numbers; null where it is no such range. */
export function parseReference(reference: string): CellRange | null {
  const match = referencePattern.exec(reference);
  if (!match) return null;
  const [, quoted, plain, left, top, right = left!, bottom = top!] = match;
  const columns = [columnIndex(left!), columnIndex(right)].sort((a, b) => a - b);
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain!,
    row: rows[0]!,
    column: columns[0]!,
    rows: rows[1]! - rows[0]! + 1,
    columns: columns[1]! - columns[0]! + 1,
  };
}

/** The values of a range in reading order; a range that does not exist is empty. */
function valuesIn(model: WorkbookModel, reference: string): ModelValue[] {
  const range = parseReference(reference);
  const sheet =
    range && model.sheets.find((candidate) => candidate.name.toLowerCase() === range.sheet.toLowerCase());
  if (!sheet) return [];
  const values = new Array<ModelValue>(range.rows * range.columns).fill(null);
  const isInside = ({ row, column }: ModelCell) =>
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns;
  for (const cell of sheet.cells) {
    if (!isInside(cell) || cell.isError) continue;
    values[(cell.row - range.row) * range.columns + cell.column - range.column] = cell.value;
  }
  return values;
}

/** Reads a chart's series from the workbook; a cell that holds no number leaves a gap, as in Excel. */
export function chartData(chart: ModelChart, model: WorkbookModel): ChartData {
  const categories = chart.series.find((series) => series.categories)?.categories;
  return {
    categories: categories ? valuesIn(model, categories) : [],
    series: chart.series.map((series) =>
      valuesIn(model, series.values).map((value) => (typeof value === 'number' ? value : null)),
    ),
  };
}
