import type { CellValue, Grid } from '../../core/case';
import { caseNames, ownerOfName } from '../caseNames';
import { palette } from '../palette';
import type { CellContent, SheetPlan } from '../plan';
import { formulaTokens } from '../standalone/formulaTokens';

/**
 * The Tracking page as it stands, for keeping: every formula is its present value, nothing can be typed, and nothing
 * but the anchor is named, so that no later change reaches it. Charts stay, because they draw cells of their own sheet.
 *
 * @param page The plan of the Tracking page.
 * @param values Cells of the drawn page, from A1 on.
 * @param month The month that it reports up to, in ISO 8601.
 * @param title Of the new sheet, already legal.
 */
export function keptReportSheet(
  page: SheetPlan,
  values: Grid,
  month: string,
  caseNumber: number,
  title: string,
): SheetPlan {
  const anchor = caseNames(caseNumber).report(month);
  const valueAt = (row: number, column: number): CellValue => {
    const value = values[row]?.[column] ?? null;
    return value === '' ? null : value;
  };
  const kept = (content: CellContent, row: number, column: number): CellContent =>
    content !== null && typeof content === 'object' ? valueAt(row, column) : content;
  return {
    ...page,
    key: 'report',
    title,
    anchor,
    blocks: page.blocks.map(({ row, column, cells, style, format }) => ({
      row,
      column,
      cells: cells.map((line, i) => line.map((content, j) => kept(content, row + i, column + j))),
      style,
      ...(format !== undefined && { format }),
    })),
    names: [{ name: anchor, row: 0, column: 0, rows: 1, columns: 1 }],
    tables: [],
    validations: [],
    highlights: page.highlights.filter(({ formula }) => !namesCase(formula)),
    tabColor: palette.quiet,
    print: { ...page.print, footer: `&L&A: values as they stood when it was kept&RPage &P of &N` },
  };
}

/** Whether a formula would go on following the case. */
function namesCase(formula: string): boolean {
  return formulaTokens(formula).some(({ kind, text }) => kind === 'word' && ownerOfName(text) !== null);
}
