import { areaAddress, cellAddress } from './address';
import { calculatesArray, type ArrayNames } from './arrayFormula';
import { toFileFormula } from './fileFormula';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_POINTS, fittingHeight } from './rowHeight';
import { SPREADSHEET_NAMESPACE, StyleTable } from './styleTable';
import { validationXml } from './validationXml';
import type { ModelCell, ModelSheet } from './workbookModel';
import { element, encodeXstring, escapeText, xmlDocument } from './xml';

export const RELATIONSHIP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Pixels of the widest digit of the default font, the unit of column widths. */
export const DIGIT_PIXELS = 7;
export const POINTS_PER_PIXEL = 0.75;
export const PAPER_NUMBERS = { letter: 1, a4: 9 } as const;
const POINTS_PER_INCH = 72;
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Characters of text that a cell holds in Excel. */
const MAX_TEXT = 32767;

/** Texts that cells share, in the order of their first use. */
class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size));
    return number;
  }

  xml(): string {
    const items = Array.from(this.numbers.keys(), (text) => {
      const space = /^\s|\s$|\n/.test(text) ? 'preserve' : undefined;
      return element('si', {}, element('t', { 'xml:space': space }, escapeText(encodeXstring(text))));
    });
    return xmlDocument(
      element('sst', { xmlns: SPREADSHEET_NAMESPACE, count: this.uses, uniqueCount: items.length }, ...items),
    );
  }
}

/** What the worksheets of a workbook keep in common parts, collected while they are written. */
export class SharedContent {
  readonly styles = new StyleTable();
  readonly strings = new SharedStrings();
  hasDynamicArrays = false;
}

/** Relationships of a worksheet part that its XML refers to. */
export interface WorksheetLinks {
  readonly drawing?: string;
  readonly tables: readonly string[];
}

export interface WorksheetContext {
  readonly shared: SharedContent;
  readonly addinFunctions: readonly string[];
  readonly names: ArrayNames;
  readonly isActive: boolean;
  readonly links: WorksheetLinks;
}

/** A worksheet part. Its elements stand in the order of ECMA-376 part 1, 18.3.1.99: Excel refuses any other. */
export function worksheetXml(sheet: ModelSheet, context: WorksheetContext): string {
  const { page } = sheet;
  const fitsPage = page?.fitWidth !== undefined || page?.fitHeight !== undefined;
  return xmlDocument(
    element(
      'worksheet',
      { xmlns: SPREADSHEET_NAMESPACE, 'xmlns:r': RELATIONSHIP_NAMESPACE },
      sheet.tabColor || fitsPage
        ? element(
            'sheetPr',
            {},
            sheet.tabColor && element('tabColor', { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` }),
            fitsPage ? element('pageSetUpPr', { fitToPage: 1 }) : undefined,
          )
        : undefined,
      element('dimension', { ref: usedArea(sheet.cells) }),
      element('sheetViews', {}, sheetView(sheet, context.isActive)),
      element('sheetFormatPr', { defaultRowHeight: DEFAULT_ROW_POINTS }),
      columns(sheet),
      `<sheetData>${rows(sheet, context)}</sheetData>`,
      sheet.protected ? element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 }) : undefined,
      list(
        'mergeCells',
        sheet.merges.map((area) => element('mergeCell', { ref: areaAddress(area) })),
      ),
      ...conditionalFormats(sheet, context),
      list(
        'dataValidations',
        sheet.validations.map((validation) => validationXml(validation, context.addinFunctions)),
      ),
      page?.centerHorizontally ? element('printOptions', { horizontalCentered: 1 }) : undefined,
      element('pageMargins', pageMargins(page)),
      page && element('pageSetup', pageSetup(page, fitsPage)),
      page?.footer === undefined
        ? undefined
        : element('headerFooter', {}, element('oddFooter', {}, escapeText(encodeXstring(page.footer)))),
      rowBreaks(page?.breaks ?? []),
      context.links.drawing && element('drawing', { 'r:id': context.links.drawing }),
      list(
        'tableParts',
        context.links.tables.map((id) => element('tablePart', { 'r:id': id })),
      ),
    ),
  );
}

const list = (name: string, items: readonly string[]) =>
  items.length ? element(name, { count: items.length }, ...items) : undefined;

function usedArea(cells: readonly ModelCell[]): string {
  if (!cells.length) return 'A1';
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return areaAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

function sheetView({ gridlines, freeze }: ModelSheet, isActive: boolean): string {
  const frozen = freeze && (freeze.rows > 0 || freeze.columns > 0) ? freeze : undefined;
  const pane = frozen && (frozen.rows ? (frozen.columns ? 'bottomRight' : 'bottomLeft') : 'topRight');
  return element(
    'sheetView',
    { showGridLines: gridlines ? undefined : 0, tabSelected: isActive ? 1 : undefined, workbookViewId: 0 },
    frozen &&
      element('pane', {
        xSplit: frozen.columns || undefined,
        ySplit: frozen.rows || undefined,
        topLeftCell: cellAddress(frozen.rows, frozen.columns),
        activePane: pane,
        state: 'frozen',
      }),
    frozen && element('selection', { pane }),
  );
}

function columns({ columnWidths, hiddenColumns = [] }: ModelSheet): string | undefined {
  const hidden = new Set(hiddenColumns);
  const numbers = new Set([...Object.keys(columnWidths).map(Number), ...hidden]);
  const items = [...numbers]
    .sort((a, b) => a - b)
    .map((column) => {
      const pixels = columnWidths[column];
      return element('col', {
        min: column + 1,
        max: column + 1,
        // Excel keeps widths in 256ths of a digit.
        width:
          pixels === undefined
            ? DEFAULT_COLUMN_PIXELS / DIGIT_PIXELS
            : Math.floor((pixels / DIGIT_PIXELS) * 256) / 256,
        hidden: hidden.has(column) ? 1 : undefined,
        customWidth: pixels === undefined ? undefined : 1,
      });
    });
  return items.length ? element('cols', {}, ...items) : undefined;
}

function rows(
  { cells, columnWidths, rowHeights, hiddenRows = [] }: ModelSheet,
  context: WorksheetContext,
): string {
  const cellsOfRow = new Map<number, ModelCell[]>();
  const rowOf = (row: number) => cellsOfRow.get(row) ?? cellsOfRow.set(row, []).get(row)!;
  for (const cell of cells) rowOf(cell.row).push(cell);
  for (const row of [...Object.keys(rowHeights).map(Number), ...hiddenRows]) rowOf(row);
  const hidden = new Set(hiddenRows);
  return [...cellsOfRow.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const pixels = rowHeights[row];
      const inOrder = cellsOfRow.get(row)!.sort((a, b) => a.column - b.column);
      return element(
        'row',
        {
          r: row + 1,
          ht: pixels === undefined ? fittingHeight(inOrder, columnWidths) : pixels * POINTS_PER_PIXEL,
          customHeight: pixels === undefined ? undefined : 1,
          hidden: hidden.has(row) ? 1 : undefined,
        },
        ...inOrder.map((cell) => cellXml(cell, context)),
      );
    })
    .join('');
}

/** Error values that files know; Excel stores its newer ones as #VALUE! and calculates them again. */
const FILE_ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
]);

function fileError(error: string): string {
  if (FILE_ERRORS.has(error)) return error;
  return error === '#BUSY!' ? '#GETTING_DATA' : '#VALUE!';
}

function cellXml(cell: ModelCell, { shared, addinFunctions, names }: WorksheetContext): string {
  const { row, column, formula, spill } = cell;
  const { type, text } = valueXml(cell, shared.strings);
  const style = cell.style ? shared.styles.cellStyle(cell.style) : 0;
  const isArray = formula !== undefined && (spill !== undefined || calculatesArray(formula, names));
  shared.hasDynamicArrays ||= isArray;
  const area = { row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
  return element(
    'c',
    {
      r: cellAddress(row, column),
      // Booleans name even the default format, or LibreOffice shows them as 0 and 1.
      s: style || (type === 'b' ? 0 : undefined),
      t: type,
      // The only entry of xl/metadata.xml: a dynamic array.
      cm: isArray ? 1 : undefined,
    },
    formula &&
      element(
        'f',
        isArray ? { t: 'array', ref: areaAddress(area) } : {},
        escapeText(encodeXstring(toFileFormula(formula, addinFunctions))),
      ),
    text === undefined ? undefined : `<v>${text}</v>`,
  );
}

function valueXml(
  { row, column, value, isError, formula }: ModelCell,
  strings: SharedStrings,
): { type?: string; text?: string } {
  if (value === null) return {};
  if (isError) return { type: 'e', text: fileError(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' };
  // Neither NaN nor infinity can stand in a file.
  if (typeof value === 'number')
    return Number.isFinite(value) ? { text: String(value) } : { type: 'e', text: '#NUM!' };
  if (value.length > MAX_TEXT)
    throw new Error(
      `Cell ${cellAddress(row, column)} holds ${value.length} characters of text; Excel holds ${MAX_TEXT}. Shorten it.`,
    );
  if (formula) return { type: 'str', text: escapeText(encodeXstring(value)) };
  return { type: 's', text: String(strings.number(value)) };
}

function conditionalFormats(
  { conditionalFormats }: ModelSheet,
  { shared, addinFunctions }: WorksheetContext,
): string[] {
  return conditionalFormats.map((format, index) =>
    element(
      'conditionalFormatting',
      { sqref: areaAddress(format.area) },
      element(
        'cfRule',
        { type: 'expression', dxfId: shared.styles.differentialStyle(format), priority: index + 1 },
        element('formula', {}, escapeText(encodeXstring(toFileFormula(format.formula, addinFunctions)))),
      ),
    ),
  );
}

function rowBreaks(rows: readonly number[]): string | undefined {
  if (!rows.length) return undefined;
  const breaks = rows.map((id) => element('brk', { id, max: 16383, man: 1 }));
  return element('rowBreaks', { count: rows.length, manualBreakCount: rows.length }, ...breaks);
}

function pageMargins(page: ModelSheet['page']) {
  if (!page?.margins) return MARGINS;
  const inches = Object.entries(page.margins).map(
    ([side, points]) => [side, points / POINTS_PER_INCH] as const,
  );
  return { ...MARGINS, ...Object.fromEntries(inches) };
}

function pageSetup(page: NonNullable<ModelSheet['page']>, fitsPage: boolean) {
  return {
    paperSize: page.paper && PAPER_NUMBERS[page.paper],
    // 0 pages: as many as it takes.
    fitToWidth: fitsPage ? (page.fitWidth ?? 0) : undefined,
    fitToHeight: fitsPage ? (page.fitHeight ?? 0) : undefined,
    orientation: page.orientation,
  };
}
