import type { CellValue } from '../core/case';
import { columnLetters } from '../sheets/rangeAddress';
import { columnsOf, tableGrid } from './dataShape';
import type { DataDraft } from './metricDraft';
import { strings } from './strings';

/** The columns of a draft's table to choose from. */
export function columnOptions(
  data: DataDraft,
): readonly { readonly value: number; readonly label: string }[] {
  const grid = tableGrid(data);
  const first = readingOf(data)?.column ?? 0;
  return (grid ? columnsOf(grid) : []).map(({ index, header }) => ({
    value: index,
    label: strings.table.column(columnLetters(first + index), header),
  }));
}

/** Values of a column to choose from, dates as dates. */
export function valueOptions(
  data: DataDraft,
  column: number | null,
  values: readonly CellValue[],
): readonly { readonly value: CellValue; readonly label: string }[] {
  const isDate = column !== null && readingOf(data)?.formats[column] === 'date';
  return values.map((value) => ({
    value,
    label: isDate && typeof value === 'number' ? strings.date(value) : String(value),
  }));
}

function readingOf({ layout, ranges }: DataDraft) {
  const { state } = ranges.table;
  return layout === 'table' && state.is === 'read' ? state.reading : null;
}
