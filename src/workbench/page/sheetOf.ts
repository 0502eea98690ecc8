import type { ModelSheet, ModelValue, WorkbookModel } from '../files/workbookModel';

/** A plain sheet with these cells, one array a row, from A1. */
export function sheetOf(name: string, rows: readonly (readonly ModelValue[])[]): ModelSheet {
  return {
    name,
    visibility: 'visible',
    gridlines: true,
    cells: rows.flatMap((values, row) =>
      values.flatMap((value, column) => (value === null || value === '' ? [] : [{ row, column, value }])),
    ),
    columnWidths: {},
    rowHeights: {},
    merges: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    tables: [],
    protected: false,
  };
}

/** A workbook of these sheets and nothing else. */
export function workbookOf(sheets: readonly ModelSheet[]): WorkbookModel {
  return { sheets, names: [], activeSheet: 0, xmlParts: [] };
}
