import type { ModelStyle } from '../../../src/workbench/files/workbookModel';
import { inOneOrder, type ExcelHost } from '../excelHost';

/** What a cell that nobody styled answers: said outright, it is the same look. */
const untold: ModelStyle = { color: '#000000', size: 10, vertical: 'bottom' };

function lookOf(style: ModelStyle = {}): ModelStyle | null {
  const told = Object.entries(style).filter(([key, value]) => value !== untold[key as keyof ModelStyle]);
  return told.length > 0 ? Object.fromEntries(told) : null;
}

/**
 * All that the workbook holds as one text: two workbooks with the same text are the same. What formulas give is left
 * out, for these tests calculate nothing.
 */
export function workbookText({ host }: ExcelHost): string {
  const model = inOneOrder(host.readModel());
  return JSON.stringify({
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.flatMap(({ row, column, value, formula, style }) => {
        const look = lookOf(style);
        const content = formula ?? value;
        return content === null && look === null ? [] : [[row, column, content, look]];
      }),
    })),
    // A part that was taken away and comes again gets another id.
    xmlParts: model.xmlParts.map(({ xml }) => xml),
    isStructureProtected: host.book.structureProtected,
    isHeard: host.book.eventsEnabled,
  });
}
